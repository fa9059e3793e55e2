package org.safepassage.app.cli;

import java.util.function.BooleanSupplier;
import org.safepassage.app.exports.Reasons;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Inquiry;
import org.safepassage.planner.bound.Obstacles;
import org.safepassage.planner.bound.Reliefs;

/// Finds out why a plan leaves people behind and what would be enough to move them.
final class Explaining {
    /// Search steps for a plan that shows that something is enough.
    private static final long STEPS = 100;

    private final Operation operation;
    private final Settings settings;
    private final Questions questions;

    /// @param settings those of the search that left people behind
    /// @param questions how to ask
    Explaining(Operation operation, Settings settings, Questions questions) {
        this.operation = operation;
        this.settings = settings;
        this.questions = questions;
    }

    /// Why people were left behind.
    sealed interface Answer {
        /// There are reasons, or nothing is known.
        record Why(Reasons reasons) implements Answer {}

        /// Only the search failed: another moves everybody, and the checker accepts its plan.
        ///
        /// @param better what it found
        /// @param by the settings that make it again
        record OnlyTheSearch(Outcome better, Settings by) implements Answer {}
    }

    /// @param plan leaves people behind
    /// @param steps how many the search took that found it
    Answer why(Plan plan, long steps) {
        Explanation explanation = Obstacles.find(operation, plan.leftBehind(), questions.why());
        Inquiry next = questions.enough();
        return switch (explanation) {
            case Explanation.Proven proven -> new Answer.Why(eased(proven, next));
            case Explanation.Unproven unproven ->
                    searchedAgain(unproven, plan, steps, next.isOver());
        };
    }

    private Reasons eased(Explanation.Proven proven, Inquiry inquiry) {
        return new Reasons.Proven(
                proven,
                Reliefs.find(
                        operation, proven, inquiry, eased -> isMoved(eased, inquiry.isOver())));
    }

    /// The search once more by the next seed; it ends early when it moves everybody.
    private Answer searchedAgain(
            Explanation.Unproven explanation, Plan first, long steps, BooleanSupplier isOver) {
        Settings next =
                new Settings(
                        settings.figure(),
                        settings.seed() + 1,
                        settings.threads(),
                        settings.objective());
        Outcome second =
                Planner.plan(
                        operation,
                        next,
                        new Effort.Until(isOver, isOver, steps),
                        score -> score.leftBehindWeighted() == 0);
        boolean isClean = PlanChecker.check(operation, second.plan()).isClean();
        if (isClean && second.isWhole() && second.plan().leftBehind().isEmpty()) {
            return new Answer.OnlyTheSearch(second, next);
        }
        if (!second.isWhole()) {
            return new Answer.Why(new Reasons.Unproven(explanation.standoffs(), null));
        }
        Plan known = isClean ? second.plan() : first;
        Reasons.SecondSearch search =
                new Reasons.SecondSearch(next.seed(), second.steps(), known.peopleLeftBehind());
        return new Answer.Why(new Reasons.Unproven(explanation.standoffs(), search));
    }

    /// Whether a plan that the checker accepts moves everybody.
    private boolean isMoved(Operation eased, BooleanSupplier isOver) {
        if (isOver.getAsBoolean()) {
            return false;
        }
        Plan plan =
                Planner.plan(
                                eased,
                                settings,
                                new Effort.Until(isOver, isOver, STEPS),
                                score -> score.leftBehindWeighted() == 0)
                        .plan();
        return plan.leftBehind().isEmpty() && PlanChecker.check(eased, plan).isClean();
    }
}
