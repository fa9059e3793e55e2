package org.safepassage.quantity;

/// Weighted time in danger: people × seconds × danger weight × priority weight, as an exact
/// integer.
///
/// @param millionths person-seconds in millionths, since both weights are thousandths; zero or more
public record Exposure(long millionths) implements Comparable<Exposure> {
    /// No exposure.
    public static final Exposure ZERO = new Exposure(0);

    private static final double MILLIONTHS_PER_HOUR = 3600.0 * 1_000_000.0;

    public Exposure {
        if (millionths < 0) {
            throw new IllegalArgumentException(
                    "exposure of " + millionths + ": expected zero or more");
        }
    }

    /// The exposure of `people` for `seconds` at a danger, counted with a priority.
    public static Exposure of(long people, long seconds, Weight danger, Weight priority) {
        long weight = Math.multiplyExact(danger.thousandths(), priority.thousandths());
        return new Exposure(Math.multiplyExact(Math.multiplyExact(people, seconds), weight));
    }

    /// This and `other` together.
    public Exposure plus(Exposure other) {
        return new Exposure(Math.addExact(millionths, other.millionths));
    }

    /// In weighted person-hours, for people to read; never used to decide anything.
    public double personHours() {
        return millionths / MILLIONTHS_PER_HOUR;
    }

    @Override
    public int compareTo(Exposure other) {
        return Long.compare(millionths, other.millionths);
    }
}
