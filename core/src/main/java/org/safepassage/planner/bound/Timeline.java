package org.safepassage.planner.bound;

import java.time.Duration;
import java.time.Instant;
import org.safepassage.quantity.Span;

/// The operation's time in whole seconds from its start.
///
/// @param start the operation's start
/// @param endSecond the second at which the horizon ends
record Timeline(Instant start, long endSecond) {
    /// A second that never comes.
    static final long NEVER = Long.MAX_VALUE / 4;

    static Timeline of(Span horizon) {
        return new Timeline(horizon.from(), horizon.length().toSeconds());
    }

    /// The second of a moment; negative before the start.
    long second(Instant moment) {
        return Duration.between(start, moment).toSeconds();
    }

    Instant instant(long second) {
        return start.plusSeconds(second);
    }
}
