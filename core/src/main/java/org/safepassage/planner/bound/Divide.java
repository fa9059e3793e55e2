package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;

/// The leg of a ride behind which people may be held most safely, and not before it. Who waits
/// there overnight has come through it, and through every checkpoint and window before it, the day
/// before; so the way is told apart in two.
///
/// @param leg the number of the leg that leads to the first of the safest places on the way
/// @param beforeDanger least danger where people may be held before it, at most that at the origin,
///   in thousandths
/// @param behindDanger least danger where they may be held behind it, in thousandths; less than
///   before it
record Divide(int leg, long beforeDanger, long behindDanger) {
    /// The divide of a ride; null where no place on the way is safer than its origin, or where much
    /// of what is saved may be saved on legs.
    static @Nullable Divide of(Case given, Ride ride) {
        long before = ride.place(0).danger().thousandths();
        long least = before;
        Divide found = null;
        for (int i = 1; i < ride.legCount(); i++) {
            long danger = ride.place(i).danger().thousandths();
            if (danger < least) {
                found = new Divide(i - 1, least, danger);
            }
            least = Math.min(least, danger);
        }
        if (found == null) {
            return null;
        }
        for (VehicleType type : given.types) {
            if (!Holding.isShort(found.allowance(ride, type), found.beforeDanger)) {
                return null;
            }
        }
        return found;
    }

    /// Danger × seconds that extra time on legs may save against being held at places: see
    /// [Holding#legAllowance].
    long allowance(Ride ride, VehicleType type) {
        long sum = 0;
        for (int i = 0; i < ride.legCount(); i++) {
            long held = i < leg ? beforeDanger : behindDanger;
            sum += Holding.legAllowance(ride, type, i, held);
        }
        return sum;
    }
}
