package org.safepassage.quantity;

/// A length of road.
///
/// @param metres zero or more
public record Distance(long metres) implements Comparable<Distance> {
    public Distance {
        if (metres < 0) {
            throw new IllegalArgumentException(
                    "distance of " + metres + " m: expected zero or more");
        }
    }

    @Override
    public int compareTo(Distance other) {
        return Long.compare(metres, other.metres);
    }

    @Override
    public String toString() {
        return metres + " m";
    }
}
