package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;

/// Finds prices that prove much, in two climbs: a coarse one over the whole horizon, which begins
/// where a rough flow ends and shows when all have gone; and a fine one until then.
final class PriceSearch {
    /// Tours are told apart to one of these: hours end with ticks.
    private static final long[] TICK_SECONDS = {
        20, 24, 30, 36, 40, 45, 48, 60, 72, 75, 80, 90, 100, 120, 144, 180, 200, 240, 300, 360, 600
    };

    /// In so many seconds ticks twice as long may prove as much.
    private static final double LONG_SECONDS = 200_000;

    /// For each column of the budget so many loadings may be looked at in a round.
    private static final long WORK = 60;

    /// Where convoys are told apart, so many times more: their tails are short.
    private static final long MORE_WORK = 2;

    private static final int COARSE_ROUNDS = 30;
    private static final int FINE_ROUNDS = 50;

    /// The same where convoys are told apart.
    private static final int APART_ROUNDS = 60;

    /// The rounds of a case that is told apart, and how many cases.
    private static final int FORK_ROUNDS = 20;

    private static final int MOST_CASES = 16;

    private static final int FEW_LOADINGS = 150;

    /// Spans at first.
    private static final int SPANS = 10;

    private final Case given;
    private final List<Ride> rides;
    private final LinearSolver solver;
    private final Budget budget;
    private final long longestTick;
    private final long loadings;
    private final boolean isToldApart;
    private final long work;

    private PriceSearch(Case given, List<Ride> rides, LinearSolver solver, Budget budget) {
        this.given = given;
        this.rides = rides;
        this.solver = solver;
        this.budget = budget;
        longestTick = PriceBound.longestTick(given, rides);
        long count = 0;
        for (VehicleType type : given.types) {
            for (Ride ride : rides) {
                count += Loadings.of(given, ride, type).size();
            }
        }
        loadings = count;
        isToldApart = rides.stream().anyMatch(ride -> ride.companies() != null);
        work = budget.columns() * WORK * (isToldApart ? MORE_WORK : 1);
    }

    /// Where a climb ended.
    ///
    /// @param bound the limits, cut as they were in the end
    /// @param answer what the prices prove
    private record Climbed(PriceBound bound, PriceBound.Answer answer) {}

    /// What was found.
    record Found(PriceCertificate certificate, BigInteger proved) {}

    /// Null when such short trips are possible that ticks would have to be too short.
    ///
    /// @param flow what the rough flow answered, or null when it did not in time
    static @Nullable Found find(
            Assembly rough, Assembly.@Nullable Proved flow, LinearSolver solver, Budget budget) {
        Case given = rough.flow.given;
        PriceSearch search = new PriceSearch(given, rough.flow.rides, solver, budget);
        @Nullable Ticks ticks = search.ticks(given.timeline.endSecond() + 1, 0);
        if (ticks == null) {
            return null;
        }
        PriceBound coarse = search.bound(ticks, false);
        long[] prices = new long[given.groups.size()];
        for (int i = 0; i < prices.length; i++) {
            Group group = given.groups.get(i);
            long stay = coarse.stay(group);
            @Nullable Integer row = rough.flow.peopleRows.get(group.id());
            prices[i] =
                    flow == null || row == null
                            ? stay / 4
                            : Math.clamp(Math.round(flow.solution().multiplier(row)), 0, stay);
        }
        return search.fork(search.find(coarse, prices));
    }

    /// The same with cases told apart, as far as there is time.
    private Found fork(Climbed climbed) {
        Ticks ticks = climbed.bound.ceilings().ticks;
        long each = Math.max(1, loadings * ticks.count() * FORK_ROUNDS);
        long most = Math.clamp(work * FINE_ROUNDS / each, 0, MOST_CASES);
        most = loadings <= FEW_LOADINGS ? most : 0;
        PriceForks.Grown grown =
                new PriceForks(climbed.bound, solver, budget, FORK_ROUNDS)
                        .grow(climbed.bound, climbed.answer, Math.toIntExact(most));
        PriceCertificate certificate =
                new PriceCertificate(
                        given, ticks, climbed.bound.ceilings().isToldApart, grown.tree());
        return new Found(certificate, grown.proved());
    }

    private Climbed find(PriceBound coarse, long[] prices) {
        Ticks fewTicks = coarse.ceilings().ticks;
        long end = given.timeline.endSecond() + 1;
        PriceClimb first = new PriceClimb(coarse, solver, budget.longest());
        PriceBound.Answer seen =
                climb(
                        first,
                        coarse,
                        Prices.ofPeople(prices, coarse.ceilings().found()),
                        COARSE_ROUNDS);
        // Where vehicles may not be parted, some people are moved much later.
        boolean isForked = PriceForks.mayFork(coarse) && loadings <= FEW_LOADINGS;
        long gone = goneBy(coarse, seen) * (isForked ? 2 : 1);
        @Nullable Ticks ticks = ticks(Math.min(end, gone), work);
        if (ticks == null || (ticks.seconds() >= fewTicks.seconds() && !isToldApart)) {
            return new Climbed(coarse, seen);
        }
        PriceBound fine = bound(ticks, isToldApart);
        List<Ceiling> uncut = List.copyOf(fine.ceilings().found());
        List<Ceiling> cut = coarse.ceilings().found();
        for (int i = 0; i < cut.size(); i++) {
            long last = ticks.first(ticks.count()) - 1;
            LongStream both =
                    uncut.get(i).mayBeCut()
                            ? LongStream.concat(
                                    Arrays.stream(uncut.get(i).ends()),
                                    Arrays.stream(cut.get(i).ends())
                                            .map(e -> ticks.first(ticks.of(e + 1)) - 1)
                                            .filter(e -> e > 0 && e <= last))
                            : Arrays.stream(uncut.get(i).ends());
            fine.ceilings().cut(i, both.sorted().distinct().toArray());
        }
        PriceClimb second = new PriceClimb(fine, solver, budget.longest());
        second.follow(first);
        Prices spread = seen.prices().spread(cut, fine.ceilings().found());
        forgetShares(fine, spread);
        int rounds = isToldApart ? APART_ROUNDS : FINE_ROUNDS;
        PriceBound.Answer answer = climb(second, fine, spread, rounds);
        return answer.proved().compareTo(seen.proved()) < 0
                ? new Climbed(coarse, seen)
                : new Climbed(fine, answer);
    }

    private PriceBound bound(Ticks ticks, boolean isToldApart) {
        return new PriceBound(given, Ceilings.of(given, rides, ticks, SPANS, isToldApart));
    }

    /// Prices of whole convoys say nothing of shares of them.
    private static void forgetShares(PriceBound bound, Prices prices) {
        for (int i = 0; i < bound.ceilings().found().size(); i++) {
            if (bound.ceilings().found().get(i).charges().getFirst().what()
                    instanceof Charge.What.Share) {
                Arrays.fill(prices.spans(i), 0);
            }
        }
    }

    private PriceBound.Answer climb(PriceClimb climb, PriceBound bound, Prices first, int rounds) {
        long[] people = first.people().clone();
        for (int i = 0; i < people.length; i++) {
            people[i] = Math.min(people[i], bound.stay(given.groups.get(i)));
        }
        long each = Math.max(1, loadings * bound.ceilings().ticks.count());
        long enough = Math.clamp(work * FINE_ROUNDS / each, 1, rounds);
        return climb.climb(first.withPeople(people), Math.toIntExact(enough));
    }

    /// A little after the last trip that is worth making, and after staying until then costs more
    /// than anyone is worth moving: a tick later nothing more is won.
    private long goneBy(PriceBound bound, PriceBound.Answer seen) {
        long last = 0;
        for (List<List<Tours.Stage>> tours : seen.tours()) {
            for (Tours.Stage stage : tours.getFirst()) {
                last = Math.max(last, bound.ceilings().ticks.first(stage.unload()));
            }
        }
        for (int i = 0; i < given.groups.size(); i++) {
            Group group = given.groups.get(i);
            long perSecond = bound.stay(group) / Math.max(1, given.timeline.endSecond());
            last = Math.max(last, seen.prices().people()[i] / Math.max(1, perSecond));
        }
        return last + last / 20 + 1800;
    }

    /// Of ticks less than twice as long those by which round trips are rounded least.
    private Ticks fitting(Ticks shortest, long until) {
        long best = shortest.seconds();
        double least = lost(best);
        for (long seconds : TICK_SECONDS) {
            boolean isAlike = seconds > shortest.seconds() && seconds < 2 * shortest.seconds();
            if (isAlike && seconds <= longestTick && lost(seconds) < least) {
                least = lost(seconds);
                best = seconds;
            }
        }
        return new Ticks(best, Math.toIntExact(Math.ceilDiv(until, best)));
    }

    /// The share of round trips that ticks round away, each weighed by the places of its type and
    /// the people who may take it; and a little for what long ticks lose besides.
    private double lost(long tickSeconds) {
        double lost = 0;
        double whole = 0;
        for (VehicleType type : given.types) {
            for (Ride ride : rides) {
                int people = Load.mostPeople(given, ride, type);
                @Nullable Long back = backSeconds(ride, type);
                if (people > 0 && back != null && goesAgain(type)) {
                    double places = (double) people * given.number(type) * wanting(ride, type);
                    long to = ride.beforeSeconds(type, people) + ride.pureSeconds(type, people);
                    long free = ride.afterSeconds(type, people) + back;
                    lost += places * (to % tickSeconds + free % tickSeconds) / (to + free);
                    whole += places;
                }
            }
        }
        return lost / Math.max(1, whole) + tickSeconds / LONG_SECONDS;
    }

    private static boolean goesAgain(VehicleType type) {
        Integer trips = type.trips();
        return trips == null || trips > 1;
    }

    private long wanting(Ride ride, VehicleType type) {
        return ride.groups.stream()
                .filter(group -> given.boards(group, type))
                .mapToLong(given::people)
                .sum();
    }

    private @Nullable Long backSeconds(Ride ride, VehicleType type) {
        Long seconds = new EmptyRoads(given).shortest(type, ride.destination).get(ride.origin);
        return seconds == null ? null : seconds + type.turnRound().toSeconds();
    }

    /// Ticks until a second: the shortest that are not too much work, or the longest when any work
    /// is.
    private @Nullable Ticks ticks(long until, long work) {
        @Nullable Ticks longest = null;
        for (long seconds : TICK_SECONDS) {
            if (seconds <= longestTick) {
                longest = new Ticks(seconds, Math.toIntExact(Math.ceilDiv(until, seconds)));
                if (loadings * longest.count() <= work) {
                    return fitting(longest, until);
                }
            }
        }
        return longest;
    }
}
