package org.safepassage.agreement;

import java.time.Duration;

/// How a quota's time is cut up.
public sealed interface Period {
    /// Civil days of the operation's zone.
    record Days() implements Period {}

    /// Equal blocks counted from the operation's start.
    ///
    /// @param length length of one block
    record Blocks(Duration length) implements Period {
        public Blocks {
            if (length.isZero() || length.isNegative()) {
                throw new IllegalArgumentException(
                        "period of " + length + ": expected more than zero");
            }
        }
    }

    /// The whole operation.
    record Whole() implements Period {}
}
