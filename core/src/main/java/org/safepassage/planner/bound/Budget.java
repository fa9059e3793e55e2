package org.safepassage.planner.bound;

import java.time.Duration;

/// How much work a bound may cost.
///
/// @param columns about how many columns the programme may have: more make shorter steps and a
///   tighter bound
/// @param longest the longest that the solver may take
public record Budget(int columns, Duration longest) {
    /// Enough for a tight bound on a few thousand people within a second or two.
    public static final Budget ORDINARY = new Budget(16_000, Duration.ofSeconds(20));

    public Budget {
        if (columns < 1 || longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException(
                    "budget of "
                            + columns
                            + " columns and "
                            + longest
                            + ": expected one or more and some time");
        }
    }
}
