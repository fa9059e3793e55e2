package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;

/// What each vehicle, or each person of a group, on trips of a ride adds to a [Ceiling].
///
/// @param ride the ride
/// @param type the type of the vehicle
/// @param group whose people count; null when vehicles do
/// @param when the moment at which it is added
/// @param factor how much each adds; at least zero for vehicles
record Charge(Ride ride, VehicleType type, @Nullable Group group, When when, long factor) {
    Charge {
        if (group == null && factor < 0) {
            throw new IllegalArgumentException("a vehicle that adds " + factor + " to a ceiling");
        }
    }

    /// The moment in a trip at which something counts.
    sealed interface When {
        /// So long after the head goes into the first leg.
        record Departed(long laterSeconds) implements When {}

        /// When the head goes into a later leg, at the latest for its reach.
        record HeadIn(int leg) implements When {}

        /// The end of alighting.
        record Arrived() implements When {}
    }

    /// The earliest and the latest second in which it can be added for a trip whose moment lies in
    /// a tick: its head in for [When.Departed], its reach for [When.HeadIn], its arrival for
    /// [When.Arrived].
    long[] range(Ticks ticks, int tick) {
        long first = ticks.first(tick);
        long last = first + ticks.seconds() - 1;
        return switch (when) {
            case When.Departed departed ->
                    new long[] {first + departed.laterSeconds, last + departed.laterSeconds};
            case When.HeadIn head ->
                    new long[] {
                        Math.max(0, ride.latestHeadIn(type, 1, first, head.leg)),
                        Math.max(0, ride.latestHeadIn(type, 1, last, head.leg))
                    };
            case When.Arrived _ -> new long[] {first, last};
        };
    }

    /// How many of a loading are charged.
    long counted(Loading loading) {
        if (group == null) {
            return 1;
        }
        long count = 0;
        for (Loading.Share share : loading.shares()) {
            count += share.group().id().equals(group.id()) ? share.most() : 0;
        }
        return count;
    }
}
