package org.safepassage.quantity;

/// A corridor: an agreed sequence of legs.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record CorridorId(String value) implements Comparable<CorridorId> {
    public CorridorId {
        ShortNames.require("CorridorId", value);
    }

    @Override
    public int compareTo(CorridorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
