package org.safepassage.plan;

import org.safepassage.quantity.GroupId;

/// People of a group whom the plan does not move.
///
/// @param group the group
/// @param people how many, companions counted; one or more
public record LeftBehind(GroupId group, int people) {
    public LeftBehind {
        if (people < 1) {
            throw new IllegalArgumentException(
                    people + " people of " + group + " left behind: expected one or more");
        }
    }
}
