package org.safepassage.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.bench.busevacuation.BusEvacuation;
import org.safepassage.bench.busevacuation.BusEvacuationFile;
import org.safepassage.bench.busevacuation.BusEvacuationOperation;
import org.safepassage.bench.busevacuation.BusEvacuationRecipe;
import org.safepassage.bench.busevacuation.ExactBusEvacuation;
import org.safepassage.bench.result.Table;
import org.safepassage.operation.Operation;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.Figure;

/// Plans bus evacuations for finish and compares with the proven optimum.
public final class BusEvacuationBench {
    private static final Duration LONGEST_PROGRAMME = Duration.ofMinutes(5);
    private static final int SEATS = 50;

    private final Duration budget;
    private final long seed;
    private final int threads;

    /// @param budget wall-clock time for one plan
    /// @param seed the planner's seed
    /// @param threads the planner's threads
    public BusEvacuationBench(Duration budget, long seed, int threads) {
        this.budget = budget;
        this.seed = seed;
        this.threads = threads;
    }

    /// What one instance gave.
    ///
    /// @param published the optimum when empty buses drive straight, or null when not proved in
    ///   time
    /// @param optimum the optimum of the operation, in which empty buses take the quickest way
    /// @param planned the planner's finish, or null when it left people behind
    /// @param exactTime time of the exact solution
    /// @param violations what the checker found
    public record Comparison(
            @Nullable Duration published,
            @Nullable Duration optimum,
            @Nullable Duration planned,
            Duration exactTime,
            int violations) {
        boolean isOptimal() {
            return planned != null && planned.equals(optimum);
        }

        double gap() {
            return planned == null || optimum == null
                    ? 1
                    : 1 - (double) optimum.toSeconds() / planned.toSeconds();
        }
    }

    /// Draws `seeds` instances of each size and returns a row for each size and one for all.
    public Table drawn(int from, int to, int seeds) {
        List<List<BusEvacuation>> sets = new ArrayList<>();
        for (int size = from; size <= to; size++) {
            List<BusEvacuation> set = new ArrayList<>();
            for (int s = 1; s <= seeds; s++) {
                set.add(BusEvacuationRecipe.draw(size, SEATS, s));
            }
            sets.add(set);
        }
        return table(sets);
    }

    /// Reads every `.txt` file of each folder within `root` (or of `root`) and returns a row for
    /// each folder and one for all.
    public Table read(Path root, Duration unit) throws IOException {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(root)) {
            entries.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
        List<List<BusEvacuation>> sets = new ArrayList<>();
        for (Path folder : folders) {
            List<BusEvacuation> set = new ArrayList<>();
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path file : entries.sorted().toList()) {
                    if (file.toString().endsWith(".txt")) {
                        set.add(BusEvacuationFile.read(file, unit));
                    }
                }
            }
            if (!set.isEmpty()) {
                sets.add(set);
            }
        }
        sets.sort((a, b) ->
                Integer.compare(a.getFirst().demands().size(), b.getFirst().demands().size()));
        return table(sets);
    }

    private Table table(List<List<BusEvacuation>> sets) {
        Table table =
                new Table(
                        "sources",
                        "instances",
                        "mean loads",
                        "buses",
                        "mean optimum (min)",
                        "shortcut helps",
                        "planner optimal",
                        "mean gap",
                        "worst gap",
                        "violations",
                        "exact s mean (max)");
        List<BusEvacuation> everything = new ArrayList<>();
        List<Comparison> all = new ArrayList<>();
        for (List<BusEvacuation> set : sets) {
            List<Comparison> comparisons = set.stream().map(this::compare).toList();
            addRow(table, String.valueOf(set.getFirst().demands().size()), set, comparisons);
            everything.addAll(set);
            all.addAll(comparisons);
        }
        addRow(table, "all", everything, all);
        return table;
    }

    /// Solves and plans one instance.
    public Comparison compare(BusEvacuation instance) {
        ExactBusEvacuation.Proof published = ExactBusEvacuation.solve(instance, LONGEST_PROGRAMME);
        Stopwatch watch = new Stopwatch();
        ExactBusEvacuation.Proof proof =
                ExactBusEvacuation.solve(instance.withQuickestEmptyWays(), LONGEST_PROGRAMME);
        Duration exactTime = watch.elapsed();
        Operation operation = BusEvacuationOperation.of(instance);
        Settings settings = new Settings(Figure.LIKELY, seed, threads, Objective.FINISH);
        Trial trial = Trial.within(operation, settings, budget);
        Instant finish = trial.judgement().score().finish();
        Duration planned =
                finish == null || trial.plan().peopleLeftBehind() > 0
                        ? null
                        : Duration.between(operation.horizon().from(), finish);
        return new Comparison(
                published == null ? null : published.finish(),
                proof == null ? null : proof.finish(),
                planned,
                exactTime,
                trial.judgement().count());
    }

    private static void addRow(
            Table table, String name, List<BusEvacuation> set, List<Comparison> comparisons) {
        List<Comparison> proved = comparisons.stream().filter(c -> c.optimum() != null).toList();
        long shortcuts =
                proved.stream().filter(c -> !Objects.equals(c.published(), c.optimum())).count();
        long optimal = proved.stream().filter(Comparison::isOptimal).count();
        table.add(
                name,
                String.valueOf(set.size()),
                number("%.1f", set.stream().mapToInt(BusEvacuation::loads).average().orElse(0)),
                number("%.1f", set.stream().mapToInt(BusEvacuation::busCount).average().orElse(0)),
                number(
                        "%.1f",
                        proved.stream()
                                .mapToDouble(BusEvacuationBench::minutes)
                                .average()
                                .orElse(0)),
                String.valueOf(shortcuts),
                optimal + "/" + proved.size(),
                number(
                        "%.2f %%",
                        100 * proved.stream().mapToDouble(Comparison::gap).average().orElse(0)),
                number(
                        "%.1f %%",
                        100 * proved.stream().mapToDouble(Comparison::gap).max().orElse(0)),
                String.valueOf(comparisons.stream().mapToInt(Comparison::violations).sum()),
                number(
                                "%.2f",
                                comparisons.stream()
                                        .mapToDouble(BusEvacuationBench::exactSeconds)
                                        .average()
                                        .orElse(0))
                        + number(
                                " (%.1f)",
                                comparisons.stream()
                                        .mapToDouble(BusEvacuationBench::exactSeconds)
                                        .max()
                                        .orElse(0)));
    }

    private static double minutes(Comparison comparison) {
        return Objects.requireNonNull(comparison.optimum()).toSeconds() / 60.0;
    }

    private static double exactSeconds(Comparison comparison) {
        return comparison.exactTime().toMillis() / 1000.0;
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
