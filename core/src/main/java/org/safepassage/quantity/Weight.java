package org.safepassage.quantity;

/// How much an hour counts: the danger of a place or leg, or the priority of a group. Exact
/// thousandths.
///
/// @param thousandths 1000 is the ordinary weight; zero or more, at most 1,000,000
public record Weight(long thousandths) implements Comparable<Weight> {
    /// No danger: time spent here does not count as exposure.
    public static final Weight ZERO = new Weight(0);

    /// The ordinary weight.
    public static final Weight ONE = new Weight(1000);

    /// The largest weight allowed; it keeps exposure sums within a long.
    public static final long MOST = 1_000_000;

    public Weight {
        if (thousandths < 0 || thousandths > MOST) {
            throw new IllegalArgumentException(
                    "weight of " + thousandths + " thousandths: expected 0 to " + MOST);
        }
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(thousandths, other.thousandths);
    }
}
