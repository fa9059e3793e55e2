package org.safepassage.planner.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;

/// What it costs people on a ride to wait, in thousandths.
///
/// @param origin danger at the origin
/// @param before least danger where they may be held before the [Divide] of the ride, at most that
///   at the origin
/// @param behind the same behind it; as before where the ride has none
/// @param allowance what extra time on legs may save against these, danger × seconds
record Dangers(long origin, long before, long behind, long allowance) {
    static Dangers of(Case given, Ride ride, VehicleType type) {
        @Nullable Divide divide = ride.divide();
        if (divide == null) {
            Holding held = Holding.of(given, ride.groups.getFirst(), List.of(ride));
            long danger = held.heldDanger();
            return new Dangers(held.originDanger(), danger, danger, held.legAllowance(ride, type));
        }
        return new Dangers(
                ride.place(0).danger().thousandths(),
                divide.beforeDanger(),
                divide.behindDanger(),
                divide.allowance(ride, type));
    }

    /// Danger × seconds of one person from the operation's start to safe arrival.
    ///
    /// @param head when the head goes in
    /// @param through when the last passage would end without any wait behind the divide
    /// @param reach when it ends
    /// @param pure the least time from the one to the other
    /// @param danger danger × seconds from head in to the end of alighting without any wait
    long cost(long head, long through, long reach, long pure, long danger) {
        return (origin - before) * head
                + (before - behind) * through
                + behind * reach
                - before * pure
                + danger
                - allowance;
    }
}
