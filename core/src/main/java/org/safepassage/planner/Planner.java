package org.safepassage.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Score;
import org.safepassage.quantity.Exposure;

/// Makes a plan: who leaves when, in which vehicle, so that every rule of `docs/model.md` is kept.
///
/// Decisions are an order of missions; times follow from it. A constructive start gives the first
/// plan, large-neighbourhood search improves it. The same operation, settings and number of steps
/// give the same plan, whatever the machine.
public final class Planner {
    private Planner() {}

    /// Plans an operation.
    ///
    /// @param operation what was agreed
    /// @param settings figure, seed, threads and objective
    /// @param effort when to stop
    /// @return the best plan found; it may leave people behind, never break a rule
    public static Outcome plan(Operation operation, Settings settings, Effort effort) {
        return plan(operation, settings, effort, score -> false);
    }

    /// The same, but ends as soon as a plan is good enough, such as one that meets a bound and so
    /// cannot be beaten.
    ///
    /// @param goodEnough asked about the first plan and after every round of steps; says the same
    ///   of the same score always
    public static Outcome plan(
            Operation operation, Settings settings, Effort effort, Predicate<Score> goodEnough) {
        Instance instance = new Instance(operation, settings.figure());
        try (Walkers walkers = new Walkers(instance, settings, until(effort))) {
            walkers.walk(worth -> goodEnough.test(score(instance, worth)));
            Search best = walkers.best();
            Plan plan = new PlanWriter(best.instance()).write(best.repeatBest());
            Score score = score(instance, best.best().worth());
            return new Outcome(plan, score, walkers.steps(), walkers.areWhole());
        }
    }

    private static Effort.Until until(Effort effort) {
        return switch (effort) {
            case Effort.Steps(long steps) -> new Effort.Until(() -> false, () -> false, steps);
            case Effort.Until until -> until;
        };
    }

    private static Score score(Instance instance, Worth worth) {
        Instant finish = worth.finish() == 0 ? null : instance.clock.moment(worth.finish());
        return new Score(
                worth.leftBehind(),
                new Exposure(worth.exposure()),
                finish,
                Duration.ofSeconds(worth.vehicleSeconds()));
    }
}
