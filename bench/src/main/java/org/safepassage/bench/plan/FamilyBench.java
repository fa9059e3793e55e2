package org.safepassage.bench.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safepassage.bench.family.FamilyRecipe;
import org.safepassage.bench.family.FamilySize;
import org.safepassage.bench.family.TermLayer;
import org.safepassage.bench.result.Surroundings;
import org.safepassage.operation.Operation;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.Figure;

/// Plans one operation of the family with several budgets of time. It is meant to have a process of
/// its own, so that its memory and its cold start are its own too.
public final class FamilyBench {
    private FamilyBench() {}

    /// The header of the table of all rows.
    ///
    /// @param budgets wall-clock times for the plans
    public static List<String> header(List<Duration> budgets) {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "size",
                                "terms",
                                "seed",
                                "people",
                                "vehicles",
                                "first plan s",
                                "bound s",
                                "bound (person-h)"));
        for (Duration budget : budgets) {
            header.add("gap at " + budget.toSeconds() + " s");
        }
        header.addAll(
                List.of("exposure (person-h)", "finish (h)", "steps", "violations", "peak MiB"));
        return header;
    }

    /// Measures one operation.
    public static List<String> row(
            FamilySize size,
            Set<TermLayer> layers,
            long seed,
            Settings settings,
            List<Duration> budgets) {
        Operation operation = FamilyRecipe.draw(size, layers, seed);
        int people =
                operation.groups().values().stream().mapToInt(g -> g.people(Figure.LIKELY)).sum();
        Trial first = Trial.first(operation, settings);
        BoundTrial bound = BoundTrial.of(operation, settings.figure(), Budget.ORDINARY);
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                size.name(),
                                FamilyRecipe.code(layers),
                                String.valueOf(seed),
                                String.valueOf(people),
                                String.valueOf(size.vehicles().all()),
                                Stopwatch.seconds(first.time()) + left(first),
                                Stopwatch.seconds(bound.time()) + left(bound),
                                String.format(Locale.ROOT, "%.0f", bound.exposure())));
        int violations = first.judgement().count();
        Trial last = first;
        for (Duration budget : budgets) {
            last = Trial.within(operation, settings, budget);
            violations += last.judgement().count();
            cells.add(gap(last, bound.exposure()));
        }
        cells.add(String.format(Locale.ROOT, "%.0f", last.exposure()));
        cells.add(finish(operation, last));
        cells.add(String.valueOf(last.steps()));
        cells.add(String.valueOf(violations));
        cells.add(String.valueOf(Surroundings.peakMemoryBytes() >> 20));
        return cells;
    }

    /// The gap between a plan and a bound on its exposure, with those left behind.
    static String gap(Trial trial, double bound) {
        double gap = trial.exposure() == 0 ? 0 : 1 - bound / trial.exposure();
        return String.format(Locale.ROOT, "%.1f %%", 100 * gap) + left(trial);
    }

    /// Those whom a plan leaves behind, or nothing when there are none.
    static String left(Trial trial) {
        int left = trial.plan().peopleLeftBehind();
        return left == 0 ? "" : " (" + left + " left)";
    }

    /// Priority-weighted people whom no plan can move, or nothing when there are none.
    static String left(BoundTrial trial) {
        long thousandths = trial.bound().leftBehindWeighted();
        return thousandths == 0
                ? ""
                : String.format(Locale.ROOT, " (%.1f left, weighted)", thousandths / 1000.0);
    }

    private static String finish(Operation operation, Trial trial) {
        Instant finish = trial.judgement().score().finish();
        if (finish == null) {
            return "-";
        }
        long seconds = Duration.between(operation.horizon().from(), finish).toSeconds();
        return String.format(Locale.ROOT, "%.1f", seconds / 3600.0);
    }
}
