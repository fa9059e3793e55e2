package org.safepassage.quantity;

/// A place of the operation, by the short name that the operation file gives it.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record PlaceId(String value) implements Comparable<PlaceId> {
    public PlaceId {
        ShortNames.require("PlaceId", value);
    }

    @Override
    public int compareTo(PlaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
