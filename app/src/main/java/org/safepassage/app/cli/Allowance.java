package org.safepassage.app.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// An allowance of time that begins to run when it is first asked for. Several threads may ask.
final class Allowance implements BooleanSupplier {
    private final long nanos;
    private long beganNanos;
    private boolean runs;

    Allowance(Duration time) {
        nanos = time.toNanos();
    }

    /// Whether it is used up.
    @Override
    public synchronized boolean getAsBoolean() {
        if (!runs) {
            runs = true;
            beganNanos = System.nanoTime();
        }
        return System.nanoTime() - beganNanos >= nanos;
    }
}
