package org.safepassage.app.cli;

import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.Reasons;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.LinearSolver;
import org.safepassage.planner.bound.Obstacles;
import org.safepassage.planner.bound.Reliefs;
import org.safepassage.quantity.Figure;

/// Finds out why a plan leaves people behind and what would be enough to move them.
final class Explaining {
    /// Search steps for a plan that shows that something is enough.
    private static final long STEPS = 100;

    private Explaining() {}

    /// The reasons; null when the plan leaves nobody behind.
    ///
    /// @param solver null for what the bounds that take no time can show
    static @Nullable Reasons of(
            Operation operation, Plan plan, Settings settings, @Nullable LinearSolver solver) {
        if (plan.leftBehind().isEmpty()) {
            return null;
        }
        Figure figure = settings.figure();
        Explanation explanation = Obstacles.find(operation, figure, plan.leftBehind(), solver);
        return new Reasons(
                explanation,
                Reliefs.find(
                        operation, figure, explanation, solver, eased -> isMoved(eased, settings)));
    }

    /// Whether a plan that the checker accepts moves everybody.
    private static boolean isMoved(Operation eased, Settings settings) {
        Plan plan =
                Planner.plan(
                                eased,
                                settings,
                                new Effort.Steps(STEPS),
                                score -> score.leftBehindWeighted() == 0)
                        .plan();
        return plan.leftBehind().isEmpty() && PlanChecker.check(eased, plan).isClean();
    }
}
