package org.safepassage.app.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// An allowance of time that begins to run when it is first asked for. Several threads may ask.
final class Allowance implements BooleanSupplier {
    private final Duration time;
    private long beganNanos;
    private boolean runs;

    Allowance(Duration time) {
        this.time = time;
    }

    /// Whether it is used up.
    @Override
    public boolean getAsBoolean() {
        return left().isZero();
    }

    /// Whether half of it is used up, so that the other half is for what comes next.
    boolean isHalfUsed() {
        return left().multipliedBy(2).compareTo(time) <= 0;
    }

    /// What is left of it, zero or more.
    synchronized Duration left() {
        if (!runs) {
            runs = true;
            beganNanos = System.nanoTime();
        }
        Duration left = time.minusNanos(System.nanoTime() - beganNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
