package org.safepassage.bench.plan;

import java.time.Duration;
import org.safepassage.operation.Operation;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.Figure;
import org.safepassage.solver.Solvers;

/// One computation of the bound.
///
/// @param bound what no plan can beat
/// @param time wall-clock time, with the solver's start
public record BoundTrial(Bound bound, Duration time) {

    /// Computes it with the best solver there is.
    public static BoundTrial of(Operation operation, Figure figure, Budget budget) {
        Stopwatch watch = new Stopwatch();
        Bound bound = Bounds.of(operation, figure, Solvers.best(), budget);
        return new BoundTrial(bound, watch.elapsed());
    }

    /// Exposure in weighted person-hours.
    public double exposure() {
        return bound.exposure().personHours();
    }
}
