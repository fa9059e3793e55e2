package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;

/// One way to fill one vehicle for a ride. A vehicle filled in any way is worth no more than one of
/// these, at prices for people.
///
/// @param ride the way
/// @param type its type
/// @param least the fewest people aboard that it stands for, which sets the times
/// @param shares who is aboard, and at most how many
record Loading(Ride ride, VehicleType type, int least, List<Share> shares) {
    Loading {
        shares = List.copyOf(shares);
    }

    /// People of one group in a vehicle.
    ///
    /// @param group the group
    /// @param most at most so many
    record Share(Group group, int most) {}

    /// The first second in which boarding may begin.
    long beginsFrom(Case given) {
        long from = 0;
        long before = ride.beforeSeconds(type, least);
        for (Share share : shares) {
            from = Math.max(from, given.readySecond(share.group));
            from = Math.max(from, given.gateSecond(share.group) - before);
        }
        return from;
    }

    /// The longest from the beginning of boarding to the end of alighting, or [Timeline#NEVER].
    long longestAboard() {
        long longest = Timeline.NEVER;
        for (Share share : shares) {
            Duration aboard = share.group.longestAboard();
            longest = aboard == null ? longest : Math.min(longest, aboard.toSeconds());
        }
        return longest;
    }
}
