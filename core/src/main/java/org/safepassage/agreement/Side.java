package org.safepassage.agreement;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.safepassage.quantity.GroupId;

/// The people that a term speaks of: a set of groups, found from the places, categories and groups
/// that the file names.
///
/// @param words how the file names them, for messages
/// @param groups the groups meant; at least one
public record Side(String words, SortedSet<GroupId> groups) {
    public Side {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        if (groups.isEmpty()) {
            throw new IllegalArgumentException(
                    "side '" + words + "' has no group: expected at least one");
        }
    }
}
