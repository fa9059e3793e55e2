package org.safepassage.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Term;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.bench.result.Table;
import org.safepassage.network.Direction;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.TermId;

/// Plans the worked operations of a folder.
public final class WorkedBench {
    private static final Duration DAY = Duration.ofHours(24);

    private final Settings settings;
    private final List<Duration> budgets;

    /// @param budgets wall-clock times for the plans, in rising order
    public WorkedBench(Settings settings, List<Duration> budgets) {
        this.settings = settings;
        this.budgets = List.copyOf(budgets);
    }

    /// A row for each operation file of the folder.
    public Table table(Path folder) throws IOException {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "operation",
                                "people",
                                "first plan s",
                                "bound s",
                                "bound (person-h)"));
        budgets.forEach(budget -> header.add("gap at " + budget.toSeconds() + " s"));
        header.addAll(
                List.of(
                        "exposure (person-h)",
                        "finish (h)",
                        "earliest finish (h)",
                        "steps",
                        "violations"));
        Table table = new Table(header.toArray(String[]::new));
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        for (Path file : files) {
            table.add(row(OperationFile.read(file)));
        }
        return table;
    }

    private String[] row(Operation operation) {
        Trial first = Trial.first(operation, settings);
        BoundTrial bound = BoundTrial.of(operation, settings.figure(), Budget.ORDINARY);
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                operation.id(),
                                String.valueOf(people(operation)),
                                Stopwatch.seconds(first.time()) + FamilyBench.left(first),
                                Stopwatch.seconds(bound.time()) + FamilyBench.left(bound),
                                String.format(Locale.ROOT, "%.1f", bound.exposure())));
        Trial last = first;
        int violations = first.judgement().count();
        for (Duration budget : budgets) {
            last = Trial.within(operation, settings, budget);
            violations += last.judgement().count();
            cells.add(FamilyBench.gap(last, bound.exposure()));
        }
        cells.add(String.format(Locale.ROOT, "%.1f", last.exposure()));
        cells.add(hours(operation, last.judgement().score().finish()));
        cells.add(hours(operation, bound.bound().finish()));
        cells.add(String.valueOf(last.steps()));
        cells.add(String.valueOf(violations));
        return cells.toArray(String[]::new);
    }

    /// What each term costs: the operation with all terms, without each one, and without any.
    ///
    /// @param leg people count as across when they go into this leg, forward
    public Table termTable(Operation operation, LegId leg) {
        Table table =
                new Table(
                        "terms",
                        "people across in 24 h of the first departure",
                        "moved",
                        "left behind",
                        "exposure (person-h)",
                        "finish (h)",
                        "violations");
        table.add(termRow("all", operation, leg));
        for (Term term : operation.enforcedTerms()) {
            Map<TermId, Term> others = new LinkedHashMap<>(operation.terms());
            others.remove(term.id());
            table.add(termRow("without " + term.id(), withTerms(operation, others), leg));
        }
        table.add(termRow("none", withTerms(operation, Map.of()), leg));
        return table;
    }

    private String[] termRow(String name, Operation operation, LegId leg) {
        Trial trial = Trial.within(operation, settings, budgets.getLast());
        return new String[] {
            name,
            String.valueOf(across(trial.plan(), leg)),
            String.valueOf(trial.plan().peopleMoved()),
            String.valueOf(trial.plan().peopleLeftBehind()),
            String.format(Locale.ROOT, "%.0f", trial.exposure()),
            hours(operation, trial.judgement().score().finish()),
            String.valueOf(trial.judgement().count())
        };
    }

    /// People whose convoy goes into the leg within a day of the first that does.
    private static int across(Plan plan, LegId leg) {
        Instant first =
                plan.convoys().stream()
                        .map(convoy -> entry(convoy, leg))
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX);
        int people = 0;
        for (Convoy convoy : plan.convoys()) {
            Instant entry = entry(convoy, leg);
            if (entry != null && entry.isBefore(first.plus(DAY))) {
                people += convoy.people();
            }
        }
        return people;
    }

    private static @Nullable Instant entry(Convoy convoy, LegId leg) {
        if (convoy.isLoaded()) {
            for (Movement movement : convoy.movements()) {
                if (movement instanceof Movement.Passage passage
                        && passage.leg().equals(leg)
                        && passage.direction() == Direction.FORWARD) {
                    return passage.headIn();
                }
            }
        }
        return null;
    }

    private static int people(Operation operation) {
        return operation.groups().values().stream().mapToInt(g -> g.people(Figure.LIKELY)).sum();
    }

    private static String hours(Operation operation, @Nullable Instant moment) {
        if (moment == null) {
            return "-";
        }
        long seconds = Duration.between(operation.horizon().from(), moment).toSeconds();
        return String.format(Locale.ROOT, "%.2f", seconds / 3600.0);
    }

    private static Operation withTerms(Operation o, Map<TermId, Term> terms) {
        return new Operation(
                o.id(),
                o.names(),
                o.exercise(),
                o.confidentiality(),
                o.languages(),
                o.zone(),
                o.horizon(),
                o.interval(),
                o.parties(),
                o.network(),
                o.groups(),
                o.fleet(),
                terms);
    }
}
