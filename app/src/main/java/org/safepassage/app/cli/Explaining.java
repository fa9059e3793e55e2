package org.safepassage.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.Reasons;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.LinearSolver;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Obstacles;
import org.safepassage.planner.bound.Relief;
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
    /// @param allowance an allowance of time, whether it is used up: one for what stands in the
    ///   way, which may then be no smallest set, and one for what would be enough; obstacles not
    ///   yet asked then get no relief
    static @Nullable Reasons of(
            Operation operation,
            Outcome outcome,
            Settings settings,
            @Nullable LinearSolver solver,
            Supplier<BooleanSupplier> allowance) {
        Plan plan = outcome.plan();
        if (plan.leftBehind().isEmpty()) {
            return null;
        }
        Figure figure = settings.figure();
        Explanation explanation =
                Obstacles.find(operation, figure, plan.leftBehind(), solver, allowance.get());
        BooleanSupplier isOver = allowance.get();
        if (!explanation.isProven()) {
            return new Reasons(
                    explanation,
                    List.of(),
                    true,
                    secondSearch(operation, outcome, settings, isOver));
        }
        List<Relief> reliefs = new ArrayList<>();
        for (Obstacle obstacle : explanation.obstacles()) {
            if (!isOver.getAsBoolean()) {
                Explanation one =
                        new Explanation(
                                explanation.leftBehind(),
                                List.of(obstacle),
                                true,
                                explanation.isSmallest(),
                                explanation.leastLeftBehind());
                reliefs.addAll(
                        Reliefs.find(
                                operation,
                                figure,
                                one,
                                solver,
                                eased -> isMoved(eased, settings, isOver)));
            }
        }
        return new Reasons(explanation, reliefs, !isOver.getAsBoolean(), null);
    }

    /// The search once more by the next seed; it ends early when it moves everybody.
    private static Reasons.SecondSearch secondSearch(
            Operation operation, Outcome first, Settings settings, BooleanSupplier isOver) {
        long seed = settings.seed() + 1;
        Settings other =
                new Settings(settings.figure(), seed, settings.threads(), settings.objective());
        Outcome second =
                Planner.plan(
                        operation,
                        other,
                        new Effort.Steps(first.steps()),
                        score -> score.leftBehindWeighted() == 0 || isOver.getAsBoolean());
        Plan plan = second.plan();
        long left =
                PlanChecker.check(operation, plan).isClean()
                        ? plan.peopleLeftBehind()
                        : first.plan().peopleLeftBehind();
        return new Reasons.SecondSearch(seed, second.steps(), left);
    }

    /// Whether a plan that the checker accepts moves everybody.
    private static boolean isMoved(Operation eased, Settings settings, BooleanSupplier isOver) {
        if (isOver.getAsBoolean()) {
            return false;
        }
        Plan plan =
                Planner.plan(
                                eased,
                                settings,
                                new Effort.Steps(STEPS),
                                score -> score.leftBehindWeighted() == 0 || isOver.getAsBoolean())
                        .plan();
        return plan.leftBehind().isEmpty() && PlanChecker.check(eased, plan).isClean();
    }
}
