package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.people.SizeClass;

/// Bounds that need no solver and take milliseconds: how soon anyone can be out, and how many trips
/// the fleet can make by when.
///
/// @param leftBehindWeighted people who cannot board, pass whole, reach a destination or arrive in
///   time, times priority in thousandths
/// @param exposureMillionths least exposure
/// @param finishSecond least finish of a plan that leaves nobody behind
/// @param curve most people out by when
record QuickBound(
        long leftBehindWeighted, long exposureMillionths, long finishSecond, Curve curve) {

    static QuickBound of(Case given) {
        List<Ride> rides = Rides.of(given);
        EarliestEnds ends = new EarliestEnds(given, rides);
        List<long[]> seats = ends.seatsByTime(given.groups);
        WaveBound wave = WaveBound.of(given, rides, ends);
        long left = 0;
        long exposure = 0;
        long finish = Math.max(wave.finishSecond(), PeriodBound.finish(given, rides, ends));
        finish = Math.max(finish, firstWith(seats, people(given, given.groups)));
        for (Group group : given.groups) {
            long priority = group.priority().thousandths();
            long danger = given.operation.network().place(group.place()).danger().thousandths();
            long stay = Math.multiplyExact(danger * given.timeline.endSecond(), priority);
            int atOnce = Admission.largestHousehold(given, rides, group);
            int people = movable(given, ends, group, atOnce);
            long ridden = Math.multiplyExact(ends.leastDanger(group), priority);
            left += (given.people(group) - people) * priority;
            exposure += people * Math.min(stay, ridden) + (given.people(group) - people) * stay;
            finish = Math.max(finish, ends.earliest(group));
        }
        for (String origin : origins(given)) {
            List<Group> there =
                    given.groups.stream().filter(g -> g.place().value().equals(origin)).toList();
            finish = Math.max(finish, firstWith(ends.seatsByTime(there), people(given, there)));
        }
        exposure = Math.max(exposure, wave.exposureMillionths());
        exposure = Math.max(exposure, whole(QueueBound.exposure(given, rides, ends)));
        return new QuickBound(left, exposure, finish, curve(given, seats));
    }

    private static long whole(BigInteger proved) {
        return proved.signum() < 0 ? 0 : proved.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    private static TreeSet<String> origins(Case given) {
        TreeSet<String> origins = new TreeSet<>();
        given.groups.forEach(group -> origins.add(group.place().value()));
        return origins;
    }

    private static long people(Case given, List<Group> groups) {
        return groups.stream().mapToLong(given::people).sum();
    }

    /// Those whose household is let through and fits into some vehicle that can bring them out in
    /// time.
    private static int movable(Case given, EarliestEnds ends, Group group, int atOnce) {
        if (ends.earliest(group) >= Timeline.NEVER) {
            return 0;
        }
        int people = 0;
        for (SizeClass sizeClass : group.households(given.figure).classes()) {
            boolean fits = false;
            boolean passes = group.peopleIn(sizeClass.size()) <= atOnce;
            for (VehicleType type : given.types) {
                fits |=
                        type.mayCarry(group.category().word())
                                && type.capacity().holds(group.placesFor(sizeClass.size()));
            }
            people += fits && passes ? sizeClass.count() * group.peopleIn(sizeClass.size()) : 0;
        }
        return people;
    }

    private static long firstWith(List<long[]> seats, long people) {
        long sum = 0;
        for (long[] more : seats) {
            sum += more[1];
            if (sum >= people) {
                return more[0];
            }
        }
        return people == 0 ? 0 : Timeline.NEVER;
    }

    private static Curve curve(Case given, List<long[]> seats) {
        long all = people(given, given.groups);
        List<Curve.Point> points = new ArrayList<>();
        long sum = 0;
        for (long[] more : seats) {
            sum = Math.min(all, sum + more[1]);
            points.add(new Curve.Point(given.timeline.instant(more[0]), sum));
            if (sum == all) {
                break;
            }
        }
        return new Curve(points);
    }
}
