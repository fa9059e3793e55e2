package org.safepassage.quantity;

/// A leg: one stretch of road between two places.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record LegId(String value) implements Comparable<LegId> {
    public LegId {
        ShortNames.require("LegId", value);
    }

    @Override
    public int compareTo(LegId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
