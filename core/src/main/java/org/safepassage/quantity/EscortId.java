package org.safepassage.quantity;

/// A kind of escort, of which there may be several teams.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record EscortId(String value) implements Comparable<EscortId> {
    public EscortId {
        ShortNames.require("EscortId", value);
    }

    @Override
    public int compareTo(EscortId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
