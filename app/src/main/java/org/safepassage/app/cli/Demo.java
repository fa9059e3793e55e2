package org.safepassage.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.maps.MapFile;
import org.safepassage.app.maps.MapLayer;
import org.safepassage.app.report.ProvenBound;
import org.safepassage.app.report.Report;
import org.safepassage.app.report.ReportInput;
import org.safepassage.app.web.PageServer;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Score;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.Figure;
import org.safepassage.solver.Solvers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plans the worked operations, checks the plans and shows them in a browser on this machine.
@Command(
        name = "demo",
        description = {
            "Plans East Aleppo, December 2016, and shows it in a browser on this machine.",
            "The other worked operations too: map, time-distance diagram, curves, convoy orders.",
            "Ctrl-C stops."
        },
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    /// The share of the search time that goes to the operation shown first.
    private static final double FIRST_SHARE = 0.6;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "Port wanted (${DEFAULT-VALUE}); the next free one when it is taken.")
    private int port;

    @Option(
            names = "--seconds",
            defaultValue = "8",
            paramLabel = "S",
            description = "Time to plan all of them (${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description =
                    "Search steps for each, in place of a time: the same steps, the same plan.")
    private @Nullable Long steps;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Seed of the search (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "GeoJSON or CSV to draw beneath the corridors; may be given again.")
    private List<Path> maps = new ArrayList<>();

    @Option(
            names = "--map-attribution",
            paramLabel = "TEXT",
            description = "Who made the map data; shown on the map.")
    private @Nullable String attribution;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Where to keep the pages; a folder that goes away at the end if not given.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseNonsense();
        List<MapLayer> layers = maps.stream().map(file -> MapFile.read(file, attribution)).toList();
        Path kept = folder;
        Path pages = kept == null ? Files.createTempDirectory("passage-demo") : kept;
        Runtime.getRuntime().addShutdownHook(Thread.ofVirtual().unstarted(() -> end(pages)));
        OutputFiles.write(pages, () -> Files.createDirectories(pages));
        Map<String, Path> written = write(pages, layers);
        try (PageServer server = PageServer.start(port, written)) {
            out().println("East Aleppo and the other worked operations: " + server.url());
            out().println("Ctrl-C stops.");
            new CountDownLatch(1).await();
        }
        return ExitStatus.DONE.code();
    }

    private void refuseNonsense() {
        if (port < 1 || port > 65_535) {
            throw new WrongInput("--port: found " + port + ", expected 1 to 65535");
        }
        if (!(seconds > 0 && seconds <= MakePlan.MOST_SECONDS)) {
            throw new WrongInput(
                    "--seconds: found "
                            + seconds
                            + ", expected more than 0 and at most 604800 (a week).");
        }
        if (steps != null && steps < 0) {
            throw new WrongInput("--steps: found " + steps + ", expected 0 or more.");
        }
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongInput(
                    "--folder: found a file at " + folder + ", expected a folder. Name another.");
        }
    }

    /// Plans, checks and writes every operation; pages by the name under which they are served.
    Map<String, Path> write(Path pages, List<MapLayer> layers) throws IOException {
        Map<String, ReportInput> reports = new LinkedHashMap<>();
        for (String id : WorkedOperations.IDS) {
            Operation operation = WorkedOperations.read(id);
            err().println("passage: planning " + operation.names() + " ...");
            ReportInput report = plan(operation, reports.isEmpty());
            if (report != null) {
                reports.put(id + ".html", report);
            }
        }
        if (reports.isEmpty()) {
            throw new IllegalStateException("the checker refuses every plan");
        }
        Map<String, Path> written = new LinkedHashMap<>();
        for (var entry : reports.entrySet()) {
            Path file = pages.resolve(entry.getKey());
            List<ReportInput.Link> links = linksFrom(entry.getKey(), reports);
            Report.write(file, entry.getValue().withMaps(layers).withLinks(links));
            written.put(entry.getKey(), file);
        }
        return written;
    }

    private static List<ReportInput.Link> linksFrom(String page, Map<String, ReportInput> reports) {
        List<ReportInput.Link> links = new ArrayList<>();
        reports.forEach((other, report) -> {
            if (!other.equals(page)) {
                links.add(new ReportInput.Link(report.operation().names().toString(), other));
            }
        });
        return links;
    }

    /// Plans one operation; null, and a message, when the checker refuses the plan.
    private @Nullable ReportInput plan(Operation operation, boolean first) {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Bound> bound =
                    beside.submit(() ->
                            Bounds.of(operation, Figure.LIKELY, Solvers.best(), Budget.ORDINARY));
            Outcome outcome = Planner.plan(operation, Settings.of(seed), effort(first));
            Judgement judgement = PlanChecker.check(operation, outcome.plan());
            if (!judgement.isClean()) {
                String why = judgement.violations().getFirst().message(operation.zone());
                err().println("passage: not shown, since the checker refuses its plan: " + why);
                return null;
            }
            return ReportInput.of(
                    operation,
                    outcome.plan(),
                    judgement.score(),
                    proven(bound, outcome.plan(), judgement.score()),
                    new ReportInput.Making(seed, outcome.steps()));
        }
    }

    /// The bound, or null and a message: a plan is worth showing without one. A bound that the
    /// checked plan beats is wrong.
    private @Nullable ProvenBound proven(Future<Bound> bounding, Plan plan, Score score) {
        try {
            Bound bound = bounding.get();
            if (bound.exposure().compareTo(score.exposure()) > 0) {
                err().println("passage: the plan beats its bound; please report this fault.");
                return null;
            }
            return ProvenBound.of(bound, plan);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException fault) {
            err().println("passage: no bound was found: " + fault.getCause());
            return null;
        }
    }

    private Effort effort(boolean first) {
        Long asked = steps;
        if (asked != null) {
            return new Effort.Steps(asked);
        }
        double share = first ? FIRST_SHARE : (1 - FIRST_SHARE) / (WorkedOperations.IDS.size() - 1);
        long end =
                System.nanoTime() + Duration.ofMillis(Math.round(seconds * share * 1000)).toNanos();
        return new Effort.Until(() -> System.nanoTime() - end >= 0);
    }

    /// Takes the pages away again unless the user named the folder.
    private void end(Path pages) {
        if (folder != null) {
            return;
        }
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(pages);
        } catch (IOException fault) {
            err().println("passage: could not take away " + pages + ": " + fault.getMessage());
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
