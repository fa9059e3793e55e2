package org.safepassage.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.JudgementText;
import org.safepassage.app.exports.Language;
import org.safepassage.app.exports.PlanSummary;
import org.safepassage.app.exports.PlanText;
import org.safepassage.app.exports.SummaryText;
import org.safepassage.app.exports.WholeFile;
import org.safepassage.app.exports.Wording;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.maps.MapFile;
import org.safepassage.app.maps.MapLayer;
import org.safepassage.app.report.Report;
import org.safepassage.app.report.ReportInput;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.LinearSolver;
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

    /// How long it may be asked why people stay, even after a shorter search.
    private static final double LEAST_EXPLAINING_SECONDS = 10;

    /// How long a first plan may take even where less is asked for: one that is not finished is
    /// worth little.
    private static final Duration FIRST_PLAN = Duration.ofSeconds(2);

    /// The longest search that can be asked for: a week.
    static final double MOST_SECONDS = 7 * 86_400;

    /// The longest that a solver may take where steps are asked for.
    static final Duration LONGEST_PROOF = Duration.ofHours(1);

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
            names = "--objective",
            paramLabel = "WHICH",
            defaultValue = "EXPOSURE",
            description =
                    "exposure or finish: least danger in all, or the earliest end (exposure).")
    private Objective objective = Objective.EXPOSURE;

    @Option(
            names = "--quick-bound",
            description = "Only the bounds that take no time; the gap is then wider.")
    private boolean quickBound;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description =
                    "The language of the summary: ${COMPLETION-CANDIDATES}. The report has both.")
    private Language language = Language.ENGLISH;

    @Option(
            names = "--json",
            description = "The summary as JSON; docs/plan-summary.schema.json documents it.")
    private boolean json;

    /// When to stop: one of the two.
    static final class Limit {
        @Option(
                names = "--seconds",
                paramLabel = "S",
                description =
                        "Time to search (10); proving the bound may take longer. Where people stay,"
                                + " why, and what would be enough, may take as long again, and 10"
                                + " seconds at least.")
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
        Settings settings = new Settings(figure, seed, threads, objective);
        Bounding bounding = new Bounding(operation, figure, quickBound ? null : longestProof());
        Progress progress = Progress.on(err());
        Planning planning = new Planning(operation, settings, bounding, err());
        Planning.Found found = planning.search(effort(progress));
        progress.end();
        if (!found.judgement().isClean()) {
            err().println("The checker refuses the plan that was made; nothing was written.");
            err().print(
                            JudgementText.lines(
                                    found.judgement(), operation.zone(), Wording.in(language)));
            err().println(
                            "This is a fault of the program: please report it with the operation file.");
            return ExitStatus.FAULT.code();
        }
        write(found.plan());
        if (!found.movesEveryone()) {
            progress.say("finding out why people are left behind");
            found = planning.explained(found, questions());
            progress.end();
            if (found.movesEveryone()) {
                write(found.plan());
            }
        }
        writeReport(found.report(operation).withMaps(layers));
        Duration took = Duration.ofNanos(System.nanoTime() - beganNanos);
        PlanSummary summary =
                new PlanSummary(
                        operation,
                        found.plan(),
                        found.judgement(),
                        found.bound(),
                        found.reasons(),
                        new PlanSummary.Making(found.made().seed(), found.made().steps(), took));
        Wording wording = Wording.in(language);
        out().print(
                        json
                                ? SummaryText.json(summary, wording)
                                : SummaryText.lines(summary, wording) + written(wording));
        out().flush();
        return (found.movesEveryone() ? ExitStatus.DONE : ExitStatus.BAD_NEWS).code();
    }

    /// A solver may take as long as the search, and five seconds at least; where steps are asked
    /// for, as long as it needs, so that they give the same bytes on a slow machine too.
    private Duration longestProof() {
        if (limit != null && limit.steps != null) {
            return LONGEST_PROOF;
        }
        double seconds = limit == null || limit.seconds == null ? DEFAULT_SECONDS : limit.seconds;
        return Duration.ofMillis(Math.max(5_000, (long) (seconds * 1000)));
    }

    /// Where time is asked for, why people stay may take as much again, and ten seconds at least;
    /// where steps are, as long as it takes, so that they give the same bytes.
    private Questions questions() {
        LinearSolver solver = quickBound ? null : Solvers.best();
        if (limit != null && limit.steps != null) {
            return Questions.unhurried(LONGEST_PROOF, figure, solver);
        }
        double seconds = limit == null || limit.seconds == null ? DEFAULT_SECONDS : limit.seconds;
        return Questions.within(explaining(seconds), figure, solver);
    }

    /// How long it may be asked why people stay, after a search of so many seconds.
    static Duration explaining(double seconds) {
        return Duration.ofMillis(Math.round(Math.max(LEAST_EXPLAINING_SECONDS, seconds) * 1000));
    }

    private void writeReport(ReportInput report) {
        if (reportFile != null) {
            Path page = reportFile;
            OutputFiles.write(page, () -> Report.write(page, report));
        }
    }

    private void write(Plan plan) {
        if (planFile != null) {
            Path file = planFile;
            OutputFiles.write(file, () -> WholeFile.write(file, PlanText.of(plan)));
        }
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
        BooleanSupplier enough =
                () -> {
                    long nowNanos = System.nanoTime();
                    progress.show(
                            Duration.ofNanos(nowNanos - beganNanos),
                            Duration.ofNanos(endNanos - beganNanos));
                    return nowNanos - endNanos >= 0;
                };
        long lastNanos = Math.max(endNanos, beganNanos + FIRST_PLAN.toNanos());
        return new Effort.Until(enough, () -> System.nanoTime() - lastNanos >= 0, Long.MAX_VALUE);
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

    /// Where the results lie, for whoever looks for them; nothing when no file was asked for.
    private String written(Wording wording) {
        List<Path> files = outputs();
        return files.isEmpty() ? "" : SummaryText.written(files, wording);
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
