package org.safepassage.bench.plan;

import java.time.Duration;
import java.util.Locale;

/// Wall-clock time from its making on.
public final class Stopwatch {
    private final long startNanos = System.nanoTime();

    /// The time since it was made.
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// A duration in seconds for a table, with as many digits as mean something.
    public static String seconds(Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds);
    }
}
