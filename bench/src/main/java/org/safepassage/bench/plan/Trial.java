package org.safepassage.bench.plan;

import java.time.Duration;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;

/// One run of the planner and what the checker says of its plan. Every figure that a table shows
/// comes from the checker.
///
/// @param plan the plan
/// @param steps search steps done
/// @param time wall-clock time from the operation to the plan
/// @param judgement what the checker found
public record Trial(Plan plan, long steps, Duration time, Judgement judgement) {

    /// The first plan, without any search.
    public static Trial first(Operation operation, Settings settings) {
        return run(operation, settings, new Effort.Steps(0));
    }

    /// The plan that stands after `budget` of wall-clock time.
    public static Trial within(Operation operation, Settings settings, Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        return run(operation, settings, new Effort.Until(() -> System.nanoTime() - end >= 0));
    }

    private static Trial run(Operation operation, Settings settings, Effort effort) {
        Stopwatch watch = new Stopwatch();
        Outcome outcome = Planner.plan(operation, settings, effort);
        Duration time = watch.elapsed();
        Judgement judgement = PlanChecker.check(operation, outcome.plan());
        return new Trial(outcome.plan(), outcome.steps(), time, judgement);
    }

    /// Exposure in weighted person-hours.
    public double exposure() {
        return judgement.score().exposure().personHours();
    }
}
