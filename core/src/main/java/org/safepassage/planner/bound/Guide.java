package org.safepassage.planner.bound;

import java.util.List;

/// What the bound's programme would do: a hint for a planner, never a plan.
///
/// @param trips vehicles by time of departure
/// @param people people by time of departure
public record Guide(List<TripRate> trips, List<GroupRate> people) {
    /// No hint.
    public static final Guide NONE = new Guide(List.of(), List.of());

    public Guide {
        trips = List.copyOf(trips);
        people = List.copyOf(people);
    }
}
