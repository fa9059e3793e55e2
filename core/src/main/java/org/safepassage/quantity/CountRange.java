package org.safepassage.quantity;

/// A count that may be uncertain: how few, how many most likely, how many at most. (Requirement 5
/// of the field study: no false point.)
///
/// @param low zero or more
/// @param likely between the two
/// @param high the most
public record CountRange(int low, int likely, int high) {
    public CountRange {
        if (low < 0 || low > likely || likely > high) {
            throw new IllegalArgumentException(
                    "count range "
                            + low
                            + ", "
                            + likely
                            + ", "
                            + high
                            + ": expected 0 <= low <= likely <= high");
        }
    }

    /// A count that is certain.
    public static CountRange exactly(int count) {
        return new CountRange(count, count, count);
    }

    /// The value that a plan for `figure` uses.
    public int at(Figure figure) {
        return switch (figure) {
            case LOW -> low;
            case LIKELY -> likely;
            case HIGH -> high;
        };
    }

    /// Whether the three values differ.
    public boolean isUncertain() {
        return low != high;
    }
}
