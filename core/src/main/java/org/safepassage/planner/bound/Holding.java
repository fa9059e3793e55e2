package org.safepassage.planner.bound;

import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;

/// What it costs people of one group to be held on the way instead of at their origin.
///
/// @param originDanger danger at the origin, in thousandths
/// @param heldDanger least danger where they may be held once they have departed, at most that at
///   the origin, in thousandths
/// @param countsLegs whether `heldDanger` takes in the legs too; if not, [#legAllowance] does
record Holding(long originDanger, long heldDanger, boolean countsLegs) {
    /// Up to so much extra time on legs is taken off as a whole; above, legs count as places to be
    /// held at.
    static final long SHORT_SECONDS = 1200;

    static Holding of(Case given, Group group, List<Ride> rides) {
        long origin = given.operation.network().place(group.place()).danger().thousandths();
        long atStops = origin;
        long anywhere = origin;
        List<Ride> own = rides.stream().filter(ride -> ride.groups.contains(group)).toList();
        for (Ride ride : own) {
            for (int i = 1; i < ride.legCount(); i++) {
                atStops = Math.min(atStops, ride.place(i).danger().thousandths());
            }
            anywhere = Math.min(anywhere, ride.leastDanger());
        }
        Holding stops = new Holding(origin, atStops, false);
        boolean isShort = true;
        for (Ride ride : own) {
            for (VehicleType type : given.types) {
                isShort &= isShort(stops.legAllowance(ride, type), atStops);
            }
        }
        return isShort ? stops : new Holding(origin, Math.min(atStops, anywhere), true);
    }

    /// Whether leaving early and being held on the way costs less than waiting at the origin.
    boolean isSafer() {
        return heldDanger < originDanger;
    }

    /// Danger × seconds that extra time on legs may save against `heldDanger`: a convoy is slower
    /// than one vehicle by its slowest type and by the time from head to tail.
    long legAllowance(Ride ride, VehicleType type) {
        if (countsLegs) {
            return 0;
        }
        long sum = 0;
        for (int i = 0; i < ride.legCount(); i++) {
            sum += legAllowance(ride, type, i, heldDanger);
        }
        return sum;
    }

    /// The same for one leg.
    ///
    /// @param held danger of the place where the extra time would be spent else
    static long legAllowance(Ride ride, VehicleType type, int leg, long held) {
        long saved = held - ride.leg(leg).danger().thousandths();
        if (saved <= 0) {
            return 0;
        }
        return saved * (ride.slowestSeconds(leg) - ride.legSeconds(leg, type));
    }

    /// Whether an allowance is small enough to be taken off as a whole.
    static boolean isShort(long allowance, long held) {
        return allowance <= SHORT_SECONDS * held;
    }
}
