package org.safepassage.quantity;

/// A party to the operation, by its neutral short name.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record PartyId(String value) implements Comparable<PartyId> {
    public PartyId {
        ShortNames.require("PartyId", value);
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
