package org.safepassage.quantity;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, from its first second up to but not including its last.
///
/// @param from the first second
/// @param to the second after the last; not before `from`
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "span from " + from + " to " + to + ": it ends before it begins");
        }
    }

    /// How long it lasts.
    public Duration length() {
        return Duration.between(from, to);
    }

    /// Whether all of `other` lies within this span; the ends may touch.
    public boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /// Whether `moment` is one of this span's seconds.
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /// Whether the two share at least one second.
    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
