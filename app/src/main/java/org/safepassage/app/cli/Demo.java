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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.maps.MapFile;
import org.safepassage.app.maps.MapLayer;
import org.safepassage.app.report.Report;
import org.safepassage.app.report.ReportInput;
import org.safepassage.app.web.PageServer;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plans the worked operations, checks the plans and shows them in a browser on this machine.
@Command(
        name = "demo",
        description = {
            "Plans the East Aleppo operation of December 2016 and shows it: map, time-distance",
            "diagram, curves, convoy orders; the other worked operations too. Ctrl-C stops."
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
        Files.createDirectories(pages);
        Map<String, Path> written = write(pages, layers);
        try (PageServer server = PageServer.start(port, written)) {
            Runtime.getRuntime().addShutdownHook(Thread.ofVirtual().unstarted(() -> end(pages)));
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
        if (!(seconds > 0) || (steps != null && steps < 0)) {
            throw new WrongInput(
                    "--seconds, --steps: found "
                            + seconds
                            + ", "
                            + steps
                            + "; expected more than zero, and zero or more");
        }
    }

    /// Plans, checks and writes every operation; pages by the name under which they are served.
    Map<String, Path> write(Path pages, List<MapLayer> layers) throws IOException {
        Map<String, Operation> operations = new LinkedHashMap<>();
        WorkedOperations.IDS.forEach(id -> operations.put(id, WorkedOperations.read(id)));
        List<ReportInput.Link> links = new ArrayList<>();
        operations.forEach((id, operation) ->
                links.add(new ReportInput.Link(operation.names().toString(), id + ".html")));
        Map<String, Path> written = new LinkedHashMap<>();
        for (var entry : operations.entrySet()) {
            String page = entry.getKey() + ".html";
            err().println("passage: planning " + entry.getValue().names() + " ...");
            List<ReportInput.Link> others =
                    links.stream().filter(link -> !link.address().equals(page)).toList();
            ReportInput report = plan(entry.getValue(), written.isEmpty());
            Path file = pages.resolve(page);
            Report.write(file, report.withMaps(layers).withLinks(others));
            written.put(page, file);
        }
        return written;
    }

    /// Plans one operation. What the checker refuses is not shown.
    private ReportInput plan(Operation operation, boolean first) {
        Settings settings = Settings.of(seed);
        Outcome outcome = Planner.plan(operation, settings, effort(first));
        Judgement judgement = PlanChecker.check(operation, outcome.plan());
        if (!judgement.isClean()) {
            throw new IllegalStateException(
                    "the checker refuses the plan for "
                            + operation.id()
                            + ": "
                            + judgement.violations().getFirst().message(operation.zone()));
        }
        return ReportInput.of(
                operation,
                outcome.plan(),
                judgement.score(),
                null,
                new ReportInput.Making(seed, outcome.steps()));
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
