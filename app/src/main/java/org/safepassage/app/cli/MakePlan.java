package org.safepassage.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.JudgementText;
import org.safepassage.app.exports.PlanSummary;
import org.safepassage.app.exports.PlanText;
import org.safepassage.app.exports.SummaryText;
import org.safepassage.app.exports.WholeFile;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.app.maps.MapFile;
import org.safepassage.app.maps.MapLayer;
import org.safepassage.app.report.ProvenBound;
import org.safepassage.app.report.Report;
import org.safepassage.app.report.ReportInput;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Score;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Obstacles;
import org.safepassage.quantity.Figure;
import org.safepassage.solver.Solvers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Plans an operation, lets the checker judge the plan, and writes it only when no rule is broken.
@Command(
        name = "plan",
        description = {
            "Makes a plan for an operation, checks it, and says how good it is.",
            "Ends with 0 when everybody is moved, with 1 when people are left behind."
        },
        mixinStandardHelpOptions = true)
final class MakePlan implements Callable<Integer> {

    private static final double DEFAULT_SECONDS = 10;

    /// The longest search that can be asked for: a week.
    static final double MOST_SECONDS = 7 * 86_400;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "OPERATION.yaml", description = "What was agreed.")
    private @Nullable Path operationFile;

    @Option(names = "--out", paramLabel = "PLAN.json", description = "Where to write the plan.")
    private @Nullable Path planFile;

    @Option(
            names = "--report",
            paramLabel = "REPORT.html",
            description = "Where to write the report: one page that opens without a network.")
    private @Nullable Path reportFile;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "GeoJSON or CSV to draw in the report; may be given again.")
    private List<Path> maps = new ArrayList<>();

    @Option(
            names = "--map-attribution",
            paramLabel = "TEXT",
            description = "Who made the map data; shown on the map.")
    private @Nullable String attribution;

    @ArgGroup private @Nullable Limit limit;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the search (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--figure",
            paramLabel = "WHICH",
            defaultValue = "LIKELY",
            description = "low, likely or high: which end of every count (likely).")
    private Figure figure = Figure.LIKELY;

    @Option(
            names = "--quick-bound",
            description = "Only the bounds that take no time; the gap is then wider.")
    private boolean quickBound;

    @Option(
            names = "--json",
            description = "The summary as JSON; docs/plan-summary.schema.json documents it.")
    private boolean json;

    /// When to stop: one of the two.
    static final class Limit {
        @Option(
                names = "--seconds",
                paramLabel = "S",
                description = "Time to search (10); proving the bound may take longer.")
        private @Nullable Double seconds;

        @Option(
                names = "--steps",
                paramLabel = "N",
                description = "Search steps instead of a time: the same steps, the same plan.")
        private @Nullable Long steps;
    }

    @Override
    public Integer call() throws IOException {
        long beganNanos = System.nanoTime();
        refuseNonsense();
        Operation operation = OperationFile.read(Objects.requireNonNull(operationFile));
        List<MapLayer> layers = maps.stream().map(file -> MapFile.read(file, attribution)).toList();
        int threads = Runtime.getRuntime().availableProcessors();
        Settings settings = new Settings(figure, seed, threads, Objective.EXPOSURE);
        Bounding bounding = new Bounding(operation);
        Progress progress = Progress.on(err());
        Outcome outcome = Planner.plan(operation, settings, effort(progress), bounding::isMetBy);
        progress.end();
        Judgement judgement = PlanChecker.check(operation, outcome.plan());
        if (!judgement.isClean()) {
            err().println("The checker refuses the plan that was made; nothing was written.");
            err().print(JudgementText.lines(judgement, operation.zone()));
            err().println(
                            "This is a fault of the program: please report it with the operation file.");
            return ExitStatus.FAULT.code();
        }
        Bound bound = believable(bounding, judgement.score());
        write(outcome.plan());
        if (reportFile != null) {
            Path page = reportFile;
            ReportInput.Making made = new ReportInput.Making(seed, outcome.steps());
            ReportInput report =
                    ReportInput.of(
                                    operation,
                                    outcome.plan(),
                                    judgement.score(),
                                    shown(bound, outcome.plan()),
                                    made)
                            .withMaps(layers);
            OutputFiles.write(page, () -> Report.write(page, report));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - beganNanos);
        PlanSummary summary =
                new PlanSummary(
                        operation,
                        outcome.plan(),
                        judgement,
                        bound,
                        explanation(operation, outcome.plan()),
                        new PlanSummary.Making(seed, outcome.steps(), took));
        out().print(json ? SummaryText.json(summary) : SummaryText.lines(summary));
        out().flush();
        boolean allMoved = outcome.plan().leftBehind().isEmpty();
        return (allMoved ? ExitStatus.DONE : ExitStatus.BAD_NEWS).code();
    }

    private void write(Plan plan) {
        if (planFile != null) {
            Path file = planFile;
            OutputFiles.write(file, () -> WholeFile.write(file, PlanText.of(plan)));
        }
    }

    /// The bound: at once what takes no time; what takes time, only for a first plan that does not
    /// meet it, beside the search on a thread of its own, so that neither waits for the other.
    private final class Bounding {
        private final Operation operation;
        private final Bound quick;
        private @Nullable CompletableFuture<Bound> slow;

        Bounding(Operation operation) {
            this.operation = operation;
            quick = Bounds.of(operation, figure, null, Budget.ORDINARY);
        }

        /// Whether no plan can be better than one with this score.
        boolean isMetBy(Score score) {
            boolean finishes = quick.finish() != null && quick.finish().equals(score.finish());
            boolean met =
                    quick.leftBehindWeighted() == score.leftBehindWeighted()
                            && quick.exposure().equals(score.exposure())
                            && finishes;
            if (!met && !quickBound && slow == null) {
                slow = CompletableFuture.supplyAsync(this::find, Bounding::start);
            }
            return met;
        }

        private static void start(Runnable work) {
            Thread.ofPlatform().daemon().name("bound").start(work);
        }

        private Bound find() {
            double seconds =
                    limit == null || limit.seconds == null ? DEFAULT_SECONDS : limit.seconds;
            Duration longest = Duration.ofMillis(Math.max(5_000, (long) (seconds * 1000)));
            Budget budget = new Budget(Budget.ORDINARY.columns(), longest);
            return Bounds.of(operation, figure, Solvers.best(), budget);
        }

        Bound join() {
            return slow == null ? quick : slow.join();
        }
    }

    /// The bound, or null when the plan beats it: then one of the two is wrong, and it is not the
    /// plan, which the checker has gone through.
    private @Nullable Bound believable(Bounding bounding, Score score) {
        Bound bound;
        try {
            bound = bounding.join();
        } catch (CompletionException fault) {
            err().println("There is no bound, by a fault of the program: " + fault.getCause());
            return null;
        }
        boolean beaten =
                bound.leftBehindWeighted() > score.leftBehindWeighted()
                        || bound.exposure().compareTo(score.exposure()) > 0
                        || (score.leftBehindWeighted() == 0
                                && bound.finish() != null
                                && score.finish() != null
                                && bound.finish().isAfter(score.finish()));
        if (beaten) {
            err().println(
                            "The plan is better than the bound allows, so the bound is wrong; left out.");
            err().println(
                            "This is a fault of the program: please report it with the operation file.");
        }
        return beaten ? null : bound;
    }

    /// Why people are left behind; null when nobody is.
    private @Nullable Explanation explanation(Operation operation, Plan plan) {
        return plan.leftBehind().isEmpty()
                ? null
                : Obstacles.find(
                        operation, figure, plan.leftBehind(), quickBound ? null : Solvers.best());
    }

    private static @Nullable ProvenBound shown(@Nullable Bound bound, Plan plan) {
        return bound == null ? null : ProvenBound.of(bound, plan);
    }

    private Effort effort(Progress progress) {
        Long steps = limit == null ? null : limit.steps;
        if (steps != null) {
            return new Effort.Steps(steps);
        }
        Double asked = limit == null ? null : limit.seconds;
        double seconds = asked == null ? DEFAULT_SECONDS : asked;
        long beganNanos = System.nanoTime();
        long endNanos = beganNanos + (long) (seconds * 1e9);
        return new Effort.Until(() -> {
            long nowNanos = System.nanoTime();
            progress.show(
                    Duration.ofNanos(nowNanos - beganNanos),
                    Duration.ofNanos(endNanos - beganNanos));
            return nowNanos - endNanos >= 0;
        });
    }

    /// Refuses what cannot work before any time is spent on it.
    private void refuseNonsense() throws IOException {
        if (limit != null
                && limit.seconds != null
                && !(limit.seconds > 0 && limit.seconds <= MOST_SECONDS)) {
            throw new WrongInput(
                    "--seconds: found "
                            + limit.seconds
                            + ", expected more than 0 and at most 604800 (a week).");
        }
        if (limit != null && limit.steps != null && limit.steps < 0) {
            throw new WrongInput("--steps: found " + limit.steps + ", expected 0 or more.");
        }
        List<Path> inputs = new ArrayList<>(maps);
        inputs.add(Objects.requireNonNull(operationFile));
        OutputFiles.refuse(outputs(), inputs);
    }

    private List<Path> outputs() {
        return Stream.of(planFile, reportFile).filter(Objects::nonNull).toList();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
