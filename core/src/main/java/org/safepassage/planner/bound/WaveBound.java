package org.safepassage.planner.bound;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Leg;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.EscortId;

/// A bound for operations in which few convoys carry everyone: one ride, and an escort that every
/// group needs.
///
/// Of the convoys, each team has one first; every other convoy departs late, after a team or a
/// vehicle has been there and back. So those who sit travel in at most as many first convoys as
/// there are teams, or late. A convoy with `P` people in `n` vehicles has some vehicle with `P / n`
/// or more, which sets its boarding; its tail and its search keep everyone waiting. The least over
/// all ways to share people and vehicles out over the first convoys is the bound.
///
/// @param exposureMillionths least exposure of all people, zero where this bound has nothing to say
/// @param finishSecond least finish, zero where it has nothing to say
record WaveBound(long exposureMillionths, long finishSecond) {
    private static final WaveBound NONE = new WaveBound(0, 0);

    /// Beyond this many steps of work it has nothing to say.
    private static final long MOST_WORK = 120_000_000;

    static WaveBound of(Case given, List<Ride> rides, EarliestEnds ends) {
        @Nullable Escort escort = escortOfAll(given, rides);
        if (escort == null || rides.size() != 1) {
            return NONE;
        }
        Ride ride = rides.getFirst();
        List<Group> seated = given.groups.stream().filter(g -> g.need() == Need.SEAT).toList();
        @Nullable VehicleType main = mainType(given, ride, seated);
        if (main == null || ends.comes(main, ride) >= Timeline.NEVER) {
            return NONE;
        }
        int people = seated.stream().mapToInt(given::people).sum();
        int teams = Math.min(escort.number().at(given.figure), given.number(main));
        long work = (long) given.number(main) * given.number(main) * people * people / 4;
        if (teams < 1 || teams > 3 || work * (teams - 1) > MOST_WORK) {
            return NONE;
        }
        Wave wave = new Wave(given, ride, main, ends, escort);
        WaveBound bound = wave.bound(seated, people, teams);
        long least = wave.leastOfFirst(escort.number().at(given.figure));
        return new WaveBound(Math.max(bound.exposureMillionths, least), bound.finishSecond);
    }

    /// The escort that every group needs on the whole ride, or null.
    private static @Nullable Escort escortOfAll(Case given, List<Ride> rides) {
        if (rides.isEmpty()) {
            return null;
        }
        for (Term term : given.terms()) {
            if (term.clause() instanceof Clause.EscortRequired clause
                    && given.groups.stream().allMatch(g -> clause.side().groups().contains(g.id()))
                    && (clause.corridor() == null
                            || clause.corridor().equals(rides.getFirst().corridor))) {
                EscortId id = clause.escort();
                return given.operation.fleet().escort(id);
            }
        }
        return null;
    }

    /// The type with the most seats for those who sit.
    private static @Nullable VehicleType mainType(Case given, Ride ride, List<Group> seated) {
        VehicleType best = null;
        long most = 0;
        for (VehicleType type : given.types) {
            boolean boards = seated.stream().anyMatch(g -> given.boards(g, type));
            long seats = (long) given.number(type) * type.capacity().seats();
            if (boards && ride.groups.containsAll(seated) && seats > most) {
                most = seats;
                best = type;
            }
        }
        return best;
    }

    /// One ride, its main type, and what a convoy of it costs.
    private static final class Wave {
        private final Case given;
        private final Ride ride;
        private final VehicleType type;
        private final EarliestEnds ends;
        private final Escort escort;
        private final long comesSecond;
        private final long intervalSeconds;
        private final long betweenSeconds;

        Wave(Case given, Ride ride, VehicleType type, EarliestEnds ends, Escort escort) {
            this.given = given;
            this.ride = ride;
            this.type = type;
            this.ends = ends;
            this.escort = escort;
            comesSecond = ends.comes(type, ride);
            intervalSeconds = given.operation.interval().toSeconds();
            betweenSeconds = type.base().equals(ride.origin) ? 0 : betweenArrivals();
        }

        /// Least time between two vehicles that come to the origin, where a single leg leads there
        /// and keeps them apart.
        private long betweenArrivals() {
            @Nullable Leg leg = ride.onlyLegToOrigin();
            return leg == null ? 0 : Math.min(intervalSeconds, leg.headway().toSeconds());
        }

        WaveBound bound(List<Group> seated, int people, int teams) {
            int number = given.number(type);
            long others = 0;
            for (VehicleType other : given.types) {
                if (!other.id().equals(type.id())
                        && seated.stream().anyMatch(g -> given.boards(g, other))) {
                    others += (long) given.number(other) * other.capacity().seats();
                }
            }
            long priority = Long.MAX_VALUE;
            long exposure = 0;
            long alone = Long.MAX_VALUE;
            for (Group group : seated) {
                priority = Math.min(priority, group.priority().thousandths());
                alone = Math.min(alone, ends.leastDanger(group));
            }
            for (Group group : given.groups) {
                long own = group.priority().thousandths();
                long above = seated.contains(group) ? own - priority : own;
                // Where the way is more dangerous than the origin, nobody need take it.
                long least = Math.min(stayDanger(), ends.leastDanger(group));
                exposure += given.people(group) * Math.multiplyExact(above, least);
            }
            long lateDanger = Math.min(lateDanger(), stayDanger());
            long[] cost = share(number, people, teams, true);
            long[] ending = share(number, people, teams, false);
            long leastCost = Long.MAX_VALUE;
            long leastFinish = Timeline.NEVER;
            for (int first = 0; first <= people; first++) {
                long rest = (long) people - first;
                long inOthers = Math.min(rest, others);
                long late = rest - inOthers;
                if (cost[first] < Timeline.NEVER) {
                    long sum = cost[first] + inOthers * Math.min(alone, lateDanger);
                    leastCost = Math.min(leastCost, sum + late * lateDanger);
                    long end = Math.max(ending[first], late > 0 ? lateEnd() : 0);
                    leastFinish = Math.min(leastFinish, end);
                }
            }
            if (people == 0 || leastCost == Long.MAX_VALUE) {
                return NONE;
            }
            return new WaveBound(
                    exposure + Math.multiplyExact(leastCost, priority),
                    leastFinish >= Timeline.NEVER ? 0 : leastFinish);
        }

        /// The same by [FirstConvoys], which looks closer where there are few ways.
        long leastOfFirst(int teams) {
            List<VehicleType> types =
                    given.types.stream()
                            .filter(t -> given.groups.stream().anyMatch(g -> given.boards(g, t)))
                            .toList();
            long late = Math.min(lateDanger(), stayDanger());
            return new FirstConvoys(given, ride, types, type, late).least(teams);
        }

        /// The least sum of costs (or, when not `summed`, the earliest last end) for each number of
        /// people in up to `teams` convoys of up to `number` vehicles together.
        private long[] share(int number, int people, int teams, boolean summed) {
            long[][] one = new long[number + 1][people + 1];
            for (int n = 0; n <= number; n++) {
                Arrays.fill(one[n], Timeline.NEVER);
                one[n][0] = 0;
                for (int p = 1; n > 0 && p <= people; p++) {
                    long each =
                            p > (long) n * type.capacity().seats()
                                    ? Timeline.NEVER
                                    : each(n, p, summed);
                    one[n][p] = Math.min(one[n - 1][p], each);
                }
            }
            long[][] all = one;
            for (int team = 1; team < teams; team++) {
                // Only the whole fleet is asked for in the end.
                all = combine(all, one, team + 1 < teams ? 0 : number, summed);
            }
            return all[number];
        }

        private long each(int vehicles, int people, boolean summed) {
            if (departs(vehicles, people) >= Timeline.NEVER) {
                return Timeline.NEVER;
            }
            return summed ? people * danger(vehicles, people) : end(vehicles, people);
        }

        private static long[][] combine(long[][] some, long[][] one, int fewest, boolean summed) {
            int number = one.length - 1;
            int people = one[0].length - 1;
            long[][] all = new long[number + 1][people + 1];
            for (int n = fewest; n <= number; n++) {
                all[n] = some[n].clone();
                for (int m = 1; m < n; m++) {
                    long[] a = some[n - m];
                    long[] b = one[m];
                    for (int p = 1; p <= people && a[p] < Timeline.NEVER; p++) {
                        for (int q = 1; p + q <= people && b[q] < Timeline.NEVER; q++) {
                            long both = summed ? a[p] + b[q] : Math.max(a[p], b[q]);
                            all[n][p + q] = Math.min(all[n][p + q], both);
                        }
                    }
                }
            }
            return all;
        }

        private long departs(int vehicles, int people) {
            int fullest = Math.ceilDiv(people, vehicles);
            long boarded =
                    comesSecond
                            + (vehicles - 1L) * betweenSeconds
                            + type.boarding().timeFor(fullest).toSeconds()
                            + search(0, vehicles, people);
            long begin =
                    given.open(ride.leg(0).id(), true)
                            .earliestBegin(boarded, ride.legSeconds(0, type) + pass(vehicles));
            return Math.max(boarded, begin);
        }

        private long pass(int vehicles) {
            return (vehicles - 1L) * intervalSeconds;
        }

        /// The least search of a convoy: all its service shared by the lanes, and at least that of
        /// its fullest vehicle.
        private long search(int index, int vehicles, int people) {
            return ride.searchSeconds(index, vehicles, people, Math.ceilDiv(people, vehicles));
        }

        /// Danger × seconds of one person in a convoy, in thousandths.
        private long danger(int vehicles, int people) {
            long sum = departs(vehicles, people) * ride.place(0).danger().thousandths();
            for (int i = 0; i < ride.legCount(); i++) {
                long search = i + 1 < ride.legCount() ? search(i + 1, vehicles, people) : 0;
                boolean stops = i + 1 == ride.legCount() || search > 0;
                long seconds = ride.legSeconds(i, type) + (stops ? pass(vehicles) : 0);
                sum += seconds * ride.leg(i).danger().thousandths();
                sum += search * ride.place(i + 1).danger().thousandths();
            }
            return sum
                    + after(vehicles, people) * ride.place(ride.legCount()).danger().thousandths();
        }

        private long after(int vehicles, int people) {
            int fullest = Math.ceilDiv(people, vehicles);
            return search(ride.legCount(), vehicles, people)
                    + type.alighting().timeFor(fullest).toSeconds();
        }

        private long end(int vehicles, int people) {
            long at = departs(vehicles, people);
            for (int i = 0; i < ride.legCount(); i++) {
                long search = i + 1 < ride.legCount() ? search(i + 1, vehicles, people) : 0;
                boolean stops = i + 1 == ride.legCount() || search > 0;
                at += ride.legSeconds(i, type) + (stops ? pass(vehicles) : 0) + search;
            }
            return at + after(vehicles, people);
        }

        /// The earliest departure of a convoy that is not the first of its team and its vehicles.
        private long lateDeparture() {
            long earliest = Timeline.NEVER;
            for (VehicleType first : given.types) {
                long comes = ends.comes(first, ride);
                if (comes < Timeline.NEVER) {
                    long again =
                            Math.min(escort.turnRound().toSeconds(), first.turnRound().toSeconds());
                    earliest =
                            Math.min(
                                    earliest,
                                    comes
                                            + ride.beforeSeconds(first, 1)
                                            + ride.pureSeconds(first, 1)
                                            + ride.afterSeconds(first, 1)
                                            + again);
                }
            }
            long before = Timeline.NEVER;
            for (VehicleType next : given.types) {
                before = Math.min(before, ride.beforeSeconds(next, 1));
            }
            return earliest + before;
        }

        private long lateDanger() {
            long least = Timeline.NEVER;
            for (VehicleType next : given.types) {
                least = Math.min(least, ride.dangerSeconds(next, 1));
            }
            return lateDeparture() * ride.place(0).danger().thousandths() + least;
        }

        private long stayDanger() {
            return given.timeline.endSecond() * ride.place(0).danger().thousandths();
        }

        private long lateEnd() {
            long least = Timeline.NEVER;
            for (VehicleType next : given.types) {
                least = Math.min(least, ride.pureSeconds(next, 1) + ride.afterSeconds(next, 1));
            }
            return lateDeparture() + least;
        }
    }
}
