package org.safepassage.quantity;

/// A group of people who have chosen to leave.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record GroupId(String value) implements Comparable<GroupId> {
    public GroupId {
        ShortNames.require("GroupId", value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
