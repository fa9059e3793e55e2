package org.safepassage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Score;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.Figure;

/// Planner, bound and the true optimum of operations small enough to try everything.
class TinyTownTest {
    private static final Budget BUDGET = new Budget(2_000, Duration.ofSeconds(20));
    private static final int TOWNS = 40;

    @Test
    void optimumLiesBetweenBoundAndPlan() {
        int reached = 0;
        double gaps = 0;
        for (long seed = 1; seed <= TOWNS; seed++) {
            TinyTown town = new TinyTown(seed);
            Operation operation = town.operation();
            Outcome outcome = Planner.plan(operation, Settings.of(seed), new Effort.Steps(300));
            Score found = PlanChecker.check(operation, outcome.plan()).score();
            Bound bound = Bounds.of(operation, Figure.LIKELY, Solvers.best(), BUDGET);
            long optimum = town.optimum();
            assertThat(found.leftBehindWeighted()).as("left behind, seed %d", seed).isZero();
            assertThat(found.exposure().millionths())
                    .as("plan against optimum, seed %d", seed)
                    .isGreaterThanOrEqualTo(optimum);
            assertThat(bound.exposure().millionths())
                    .as("bound against optimum, seed %d", seed)
                    .isLessThanOrEqualTo(optimum);
            reached += found.exposure().millionths() == optimum ? 1 : 0;
            gaps += (double) (optimum - bound.exposure().millionths()) / optimum;
        }
        assertThat(reached)
                .as("plans that are optimal, of %d", TOWNS)
                .isGreaterThan(TOWNS * 9 / 10);
        assertThat(gaps / TOWNS).as("mean gap of the bound").isLessThan(0.05);
    }
}
