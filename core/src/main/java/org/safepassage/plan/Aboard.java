package org.safepassage.plan;

import org.safepassage.quantity.GroupId;

/// Households of one group aboard one vehicle, by their numbers.
///
/// @param group the group
/// @param firstHousehold number of the first, 1 or more
/// @param lastHousehold number of the last, not before the first
/// @param people all people in these households, companions counted
public record Aboard(GroupId group, int firstHousehold, int lastHousehold, int people) {
    public Aboard {
        if (firstHousehold < 1 || lastHousehold < firstHousehold || people < 1) {
            throw new IllegalArgumentException(
                    "households "
                            + firstHousehold
                            + " to "
                            + lastHousehold
                            + " of "
                            + group
                            + " with "
                            + people
                            + " people: expected 1 <= first <= last and one person or more");
        }
    }
}
