package org.safepassage.app.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.Reasons;
import org.safepassage.app.report.ProvenBound;
import org.safepassage.app.report.ReportInput;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Bound;

/// Plans one operation: searches, lets the checker judge, proves a bound, and asks why people are
/// left behind.
final class Planning {
    private final Operation operation;
    private final Settings settings;
    private final Bounding bounding;
    private final PrintWriter err;

    Planning(Operation operation, Settings settings, Bounding bounding, PrintWriter err) {
        this.operation = operation;
        this.settings = settings;
        this.bounding = bounding;
        this.err = err;
    }

    /// A plan, and what is known of it.
    ///
    /// @param judgement what the checker says; a plan that it refuses is not to be shown
    /// @param bound what no plan can beat, or null when it is not known
    /// @param reasons why people are left behind, or null when nobody is or nobody asked
    /// @param made the seed and the steps that make it again
    record Found(
            Plan plan,
            Judgement judgement,
            @Nullable Bound bound,
            @Nullable Reasons reasons,
            ReportInput.Making made) {

        boolean movesEveryone() {
            return plan.leftBehind().isEmpty();
        }

        private Found withReasons(Reasons why) {
            return new Found(plan, judgement, bound, why, made);
        }

        /// The report of it.
        ReportInput report(Operation operation) {
            return ReportInput.of(
                            operation,
                            plan,
                            judgement.score(),
                            bound == null ? null : ProvenBound.of(bound, plan),
                            made)
                    .withReasons(reasons);
        }
    }

    /// Searches for a plan.
    Found search(Effort effort) {
        Outcome outcome = Planner.plan(operation, settings, effort, bounding::isMetBy);
        return judged(outcome, settings);
    }

    /// The same with the reasons why people are left behind; or, where only the search failed, the
    /// plan that moves everybody. A plan for which time ended before everyone was planned for has
    /// no other reason.
    ///
    /// @param found a plan that the checker accepts
    /// @param questions how to ask why
    Found explained(Found found, Questions questions) {
        Long steps = found.made().steps();
        if (found.movesEveryone() || steps == null) {
            return found;
        }
        Explaining explaining = new Explaining(operation, settings, questions);
        return switch (explaining.why(found.plan(), steps)) {
            case Explaining.Answer.Why(Reasons reasons) -> found.withReasons(reasons);
            case Explaining.Answer.OnlyTheSearch(Outcome better, Settings by) -> judged(better, by);
        };
    }

    private Found judged(Outcome outcome, Settings by) {
        Judgement judgement = PlanChecker.check(operation, outcome.plan());
        Bound bound = judgement.isClean() ? bounding.believable(judgement.score(), err) : null;
        ReportInput.Making made =
                new ReportInput.Making(by.seed(), outcome.isWhole() ? outcome.steps() : null);
        return new Found(outcome.plan(), judgement, bound, null, made);
    }
}
