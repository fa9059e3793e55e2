package org.safepassage.quantity;

/// A convoy of a plan.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record ConvoyId(String value) implements Comparable<ConvoyId> {
    public ConvoyId {
        ShortNames.require("ConvoyId", value);
    }

    @Override
    public int compareTo(ConvoyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
