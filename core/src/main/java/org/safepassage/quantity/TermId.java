package org.safepassage.quantity;

/// A term of the agreement.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record TermId(String value) implements Comparable<TermId> {
    public TermId {
        ShortNames.require("TermId", value);
    }

    @Override
    public int compareTo(TermId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
