package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.PlaceId;

/// What one vehicle of a type can be worth at most, at prices: the best sequence of trips, found
/// backward in time, tick by tick.
///
/// A trip begins with boarding, its head goes in as soon as that is done, and it may wait on the
/// way, at the least danger there, in its vehicle. Times are rounded to the beginning of their tick
/// and charges to the lowest within it, so that nothing real is worth more.
final class Tours {
    /// Types that may go so often or less are counted trip by trip; others are not limited.
    private static final int FEW_TRIPS = 3;

    /// Every origin.
    static final int ANYWHERE = -1;

    private static final long NEVER_WORTH = Passings.NEVER_WORTH;

    final VehicleType type;
    final List<Loading> loadings;
    private final Case given;
    final Ticks ticks;
    final LoadingTimes[] times;
    final int[] fromTick;
    final Map<PlaceId, Integer> origins = new TreeMap<>();
    final int[] startTick;
    private final Dangers[] dangers;
    private final Set<Integer> waitingAtEnd;

    /// So many ticks and more lie between a reach and the next beginning.
    private final int block;

    /// One trip of a tour.
    ///
    /// @param loading who is aboard
    /// @param begin the tick in which boarding begins
    /// @param head the tick in which the head goes in
    /// @param through the tick in which the last passage would end without any wait behind the
    ///   [Divide] of its ride; the reach where it has none
    /// @param reach the tick in which the last passage ends
    /// @param unload the tick from which the vehicle is searched and alights without delay
    /// @param arrival the tick in which alighting ends
    record Stage(
            Loading loading,
            int begin,
            int head,
            int through,
            int reach,
            int unload,
            int arrival) {}

    Tours(Ceilings ceilings, VehicleType type) {
        this(ceilings, ceilings.ticks, ceilings.waitingAtEnd, type);
    }

    private Tours(Ceilings ceilings, Ticks ticks, Set<Integer> waitingAtEnd, VehicleType type) {
        given = ceilings.given;
        List<Ride> rides = ceilings.rides;
        boolean isToldApart = ceilings.isToldApart;
        this.ticks = ticks;
        this.type = type;
        this.waitingAtEnd = waitingAtEnd;
        List<Ride> own = new ArrayList<>();
        List<Loading> all = new ArrayList<>();
        for (Ride ride : rides) {
            List<Loading> these =
                    isToldApart
                            ? Loadings.toldApart(given, ride, type)
                            : Loadings.of(given, ride, type);
            if (!these.isEmpty()) {
                own.add(ride);
                all.addAll(these);
            }
        }
        loadings = List.copyOf(all);
        own.forEach(ride -> origins.putIfAbsent(ride.origin, origins.size()));
        Returns returns = new Returns(given, type, own, ticks.seconds() * ticks.count());
        times = new LoadingTimes[loadings.size()];
        fromTick = new int[loadings.size()];
        dangers = new Dangers[loadings.size()];
        Map<Loading, LoadingTimes> known = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            Loading loading = loadings.get(i);
            times[i] =
                    known.computeIfAbsent(
                            loading.ofNobody(),
                            key -> new LoadingTimes(loading, ticks, given, returns));
            fromTick[i] = ticks.of(loading.beginsFrom(given));
            dangers[i] = Dangers.of(given, loading.ride(), type);
        }
        block = LoadingTimes.leastGap(times, ticks);
        startTick = new int[origins.size()];
        long from = Math.max(0, given.timeline.second(type.available().from()));
        var reached = new EmptyRoads(given).earliest(type, type.base(), from);
        origins.forEach((place, number) ->
                startTick[number] = ticks.of(reached.getOrDefault(place, Timeline.NEVER)));
    }

    /// What a stage costs, without any prices.
    long cost(Stage stage) {
        int number = loadings.indexOf(stage.loading);
        LoadingTimes own = times[number];
        long head = ticks.first(stage.begin) + own.before;
        long through = ticks.first(stage.through);
        long reach = ticks.first(stage.reach);
        long waited = ticks.seconds() * Math.max(0, stage.unload - stage.reach - 1);
        long cost = 0;
        long alone = stage.loading.dangerSeconds();
        long danger = dangers[number].cost(head, through, reach, own.pure, alone);
        for (Loading.Share share : stage.loading.shares()) {
            long weight = share.group().priority().thousandths() * share.most();
            cost += weight * (danger + stage.loading.ride().endDanger() * waited);
        }
        return cost;
    }

    /// How many origins trips have.
    int originCount() {
        return origins.size();
    }

    /// The worth of one vehicle at prices.
    Best best(PriceTable table, long[] peoplePrices) {
        Integer trips = type.trips();
        @Nullable Best before = null;
        if (trips == null || trips > FEW_TRIPS) {
            return new Best(table, peoplePrices, null, true);
        }
        for (int i = 0; i < trips; i++) {
            before = new Best(table, peoplePrices, before, false);
        }
        return before == null ? new Best(table, peoplePrices, null, false) : before;
    }

    /// The best tours from each origin and tick on.
    final class Best {
        private final PriceTable table;
        private final long[] peoplePrices;
        private final @Nullable Best after;
        private final boolean endless;
        private final long[][] worth;
        private final int[][] chosen;
        private final int[][] chosenThrough;
        private final Filled[] filled;

        private Best(PriceTable table, long[] prices, @Nullable Best after, boolean endless) {
            this.table = table;
            peoplePrices = prices;
            this.after = after;
            this.endless = endless;
            worth = new long[origins.size()][ticks.count() + 1];
            chosen = new int[origins.size()][ticks.count() + 1];
            chosenThrough = new int[origins.size()][ticks.count() + 1];
            for (int[] row : chosen) {
                Arrays.fill(row, -1);
            }
            filled = new Filled[loadings.size()];
            for (int i = 0; i < filled.length; i++) {
                filled[i] = new Filled(i);
            }
            if (block > 1) {
                for (int to = ticks.count() - 1; to >= 0; to -= block) {
                    stepAll(Math.max(0, to - block + 1), to);
                }
            } else {
                for (int tick = ticks.count() - 1; tick >= 0; tick--) {
                    step(tick);
                }
            }
        }

        private void step(int tick) {
            for (Filled each : filled) {
                if (each.early) {
                    each.reach(tick);
                }
            }
            for (int origin = 0; origin < worth.length; origin++) {
                worth[origin][tick] = worth[origin][tick + 1];
            }
            for (Filled each : filled) {
                each.begin(tick);
            }
            for (Filled each : filled) {
                if (!each.early) {
                    each.reach(tick);
                }
            }
        }

        /// The same for several ticks at once, after whose reaches nothing begins before they are
        /// over: one loading after the other, which is quicker.
        private void stepAll(int from, int to) {
            for (long[] row : worth) {
                Arrays.fill(row, from, to + 1, NEVER_WORTH);
            }
            for (Filled each : filled) {
                for (int tick = to; tick >= from; tick--) {
                    each.reach(tick);
                }
                for (int tick = to; tick >= from; tick--) {
                    each.begin(tick);
                }
            }
            for (long[] row : worth) {
                for (int tick = to; tick >= from; tick--) {
                    row[tick] = Math.max(row[tick], row[tick + 1]);
                }
            }
        }

        /// The most that one vehicle from its base can be worth.
        ///
        /// @param from the number of the origin of its first trip, or [#ANYWHERE]
        long whole(int from) {
            int best = best(from);
            return best < 0 ? 0 : worth[best][startTick[best]];
        }

        /// The origin from which most is worth, or -1 when nothing is.
        private int best(int from) {
            int best = -1;
            for (int origin = 0; origin < worth.length; origin++) {
                long here = worth[origin][startTick[origin]];
                boolean isMore = here > (best < 0 ? 0 : worth[best][startTick[best]]);
                if (isMore && (from == ANYWHERE || from == origin)) {
                    best = origin;
                }
            }
            return best;
        }

        /// A tour that is worth [#whole].
        List<Stage> tour(int from) {
            int origin = best(from);
            List<Stage> stages = new ArrayList<>();
            if (origin >= 0) {
                follow(origin, startTick[origin], stages);
            }
            return stages;
        }

        /// For each group the best tours that begin with it.
        List<List<Stage>> tours(int from) {
            Map<String, Filled> firsts = new TreeMap<>();
            for (Filled each : filled) {
                boolean isFrom = from == ANYWHERE || each.origin == from;
                if (isFrom && each.bestBegin >= 0) {
                    Loading loading = loadings.get(each.number);
                    String key =
                            loading.shares().getFirst().group().id() + " " + loading.ride().number;
                    firsts.merge(key, each, (a, b) -> a.bestWorth >= b.bestWorth ? a : b);
                }
            }
            List<List<Stage>> tours = new ArrayList<>();
            for (Filled first : firsts.values()) {
                List<Stage> stages = new ArrayList<>();
                go(first.number, first.bestBegin, first.bestThrough, stages);
                tours.add(stages);
            }
            return tours;
        }

        private void follow(int origin, int from, List<Stage> stages) {
            int tick = from;
            while (tick < ticks.count()
                    && (chosen[origin][tick] < 0
                            || worth[origin][tick] == worth[origin][tick + 1])) {
                tick++;
            }
            if (tick < ticks.count()) {
                go(chosen[origin][tick], tick, chosenThrough[origin][tick], stages);
            }
        }

        private void go(int number, int begin, int through, List<Stage> stages) {
            int reach = filled[number].reachAt(through);
            int unload = filled[number].unloadAt[reach];
            stages.add(
                    new Stage(
                            loadings.get(number),
                            begin,
                            filled[number].headTick(begin),
                            through,
                            reach,
                            unload,
                            filled[number].arrivalTick(unload)));
            Best next = endless ? this : after;
            if (next == null) {
                return;
            }
            LoadingTimes own = times[number];
            long best = 0;
            int from = -1;
            int at = 0;
            for (int i = 0; i < own.nextOrigins.length; i++) {
                int origin = origins.getOrDefault(own.nextOrigins[i], -1);
                int tick = own.nextBegin[i][unload];
                if (next.worth[origin][tick] > best) {
                    best = next.worth[origin][tick];
                    from = origin;
                    at = tick;
                }
            }
            if (from >= 0) {
                next.follow(from, at, stages);
            }
        }

        /// One loading at these prices.
        private final class Filled {
            final int number;
            final boolean early;
            final int origin;
            final LoadingTimes own;
            final int[] nextOrigins;
            final long perReachSecond;
            final long perDepartureSecond;
            final long fixed;
            final Charged departing;
            final Charged passing = new Charged(ticks, 0);
            final Charged reaching = new Charged(ticks, 0);
            final Charged arriving;
            final long perEndTick;
            final boolean waits;
            final long[] onReach = new long[ticks.count() + 1];
            final int[] unloadAt = new int[ticks.count() + 1];
            final @Nullable Passings passings;
            final long[] onThrough;
            final Latest throughs;
            long onUnload = NEVER_WORTH;
            int bestUnload = ticks.count();
            long bestWorth;
            int bestBegin = -1;
            int bestThrough;

            Filled(int number) {
                this.number = number;
                Loading loading = loadings.get(number);
                own = times[number];
                departing = new Charged(ticks, own.before);
                arriving = new Charged(ticks, own.after);
                nextOrigins = new int[own.nextOrigins.length];
                for (int next = 0; next < nextOrigins.length; next++) {
                    nextOrigins[next] = origins.getOrDefault(own.nextOrigins[next], -1);
                }
                early = own.before + own.pure < ticks.seconds();
                origin = origins.getOrDefault(loading.ride().origin, -1);
                long longest = loading.longestAboard();
                long reachSecond = 0;
                long throughSecond = 0;
                long departureSecond = 0;
                long sum = 0;
                long weights = 0;
                Dangers each = dangers[number];
                long ride = each.cost(0, 0, 0, own.pure, loading.dangerSeconds());
                for (Loading.Share share : loading.shares()) {
                    long weight = share.group().priority().thousandths() * share.most();
                    weights += weight;
                    reachSecond += weight * each.behind();
                    throughSecond += weight * (each.before() - each.behind());
                    departureSecond += weight * (each.origin() - each.before());
                    sum += share.most() * peoplePrices[given.groups.indexOf(share.group())];
                    sum -= weight * ride;
                }
                addPrices(loading);
                perReachSecond = reachSecond;
                perDepartureSecond = departureSecond;
                fixed = sum;
                perEndTick = weights * loading.ride().endDanger() * ticks.seconds();
                waits = waitingAtEnd.contains(loading.ride().number);
                long wait = longest - own.before - own.pure - own.after;
                Latest reaches = new Latest(onReach, ticks.later(ticks.seconds() - 1 + wait));
                passings =
                        own.through == null
                                ? null
                                : new Passings(own.through, ticks, passing, throughSecond, reaches);
                onThrough = passings == null ? onReach : passings.worth;
                throughs =
                        new Latest(
                                onThrough, ticks.later(ticks.seconds() - 1 + longest - own.after));
                reach(ticks.count());
            }

            private void addPrices(Loading loading) {
                for (PriceTable.Line line : table.lines(loading.ride(), type)) {
                    long count = line.what.of(loading);
                    if (count > 0) {
                        switch (line.moment) {
                            case DEPARTURE -> departing.add(line.byTick, count);
                            case THROUGH -> passing.add(line.byTick, count);
                            case REACH -> reaching.add(line.byTick, count);
                            case ARRIVAL -> arriving.add(line.byTick, count);
                        }
                    }
                }
            }

            /// What is won from the reach in a tick on: at once, or after a wait at the
            /// destination, of which less than a tick costs nothing.
            void reach(int tick) {
                boolean isLate = ticks.first(tick) > own.lastReachSecond;
                long now = isLate ? NEVER_WORTH : arriving.at(arrivalTick(tick)) + next(tick);
                boolean waitsNow = waits && onUnload > now;
                unloadAt[tick] = waitsNow ? bestUnload : tick;
                long sum = waitsNow ? onUnload : now;
                onReach[tick] =
                        sum <= NEVER_WORTH / 2
                                ? NEVER_WORTH
                                : sum
                                        + fixed
                                        + reaching.at(tick)
                                        - perReachSecond * ticks.first(tick);
                if (passings != null) {
                    passings.step(tick);
                }
                onUnload -= perEndTick;
                if (now >= onUnload) {
                    onUnload = now;
                    bestUnload = tick;
                }
            }

            int reachAt(int through) {
                return passings == null ? through : passings.reachAt(through);
            }

            private long next(int tick) {
                @Nullable Best next = endless ? Best.this : after;
                if (next == null) {
                    return 0;
                }
                long best = 0;
                for (int i = 0; i < nextOrigins.length; i++) {
                    int at = nextOrigins[i];
                    if (at >= 0) {
                        best = Math.max(best, next.worth[at][own.nextBegin[i][tick]]);
                    }
                }
                return best;
            }

            /// What is won when boarding begins in a tick.
            void begin(int tick) {
                int lowest = own.firstThrough(tick);
                if (tick < fromTick[number] || lowest > ticks.count()) {
                    return;
                }
                int through = throughs.best(tick, lowest);
                if (through < 0 || onThrough[through] <= NEVER_WORTH / 2) {
                    return;
                }
                long sum = departure(tick) + onThrough[through];
                if (sum > worth[origin][tick]) {
                    worth[origin][tick] = sum;
                    chosen[origin][tick] = number;
                    chosenThrough[origin][tick] = through;
                }
                if (tick >= startTick[origin] && (bestBegin < 0 || sum >= bestWorth)) {
                    bestWorth = sum;
                    bestBegin = tick;
                    bestThrough = through;
                }
            }

            private long departure(int tick) {
                long head = ticks.first(tick) + own.before;
                return departing.at(departing.tick(tick)) - perDepartureSecond * head;
            }

            int headTick(int begin) {
                return departing.tick(begin);
            }

            int arrivalTick(int reach) {
                return arriving.tick(reach);
            }
        }
    }
}
