package org.safepassage.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
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
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.maps.MapFile;
import org.safepassage.app.maps.MapLayer;
import org.safepassage.app.report.AccountReport;
import org.safepassage.app.report.AccountReportInput;
import org.safepassage.app.report.Announcement;
import org.safepassage.app.report.Report;
import org.safepassage.app.report.ReportInput;
import org.safepassage.app.web.PageServer;
import org.safepassage.app.web.Shelf;
import org.safepassage.check.Judgement;
import org.safepassage.operation.Operation;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Settings;
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

    private static final double LEAST_PROOF_SECONDS = 5;

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
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (String id : WorkedOperations.IDS) {
            operations.put(id + ".html", WorkedOperations.read(id));
        }
        Path pages = pages();
        Runtime.getRuntime().addShutdownHook(Thread.ofVirtual().unstarted(() -> end(pages)));
        Shelf shelf = announce(operations);
        try (PageServer server = PageServer.start(port, shelf)) {
            out().println("East Aleppo and the other worked operations: " + server.url());
            out().println("Pages fill as they are planned. Ctrl-C stops.");
            fill(shelf, operations, pages, layers);
            new CountDownLatch(1).await();
        } catch (BindException taken) {
            throw new WrongInput("--port: " + taken.getMessage() + ", expected a free one.");
        }
        return ExitStatus.DONE.code();
    }

    /// The folder for the pages: the one that was named, or one of the demo's own.
    private Path pages() throws IOException {
        Path named = folder;
        if (named == null) {
            return Files.createTempDirectory("passage-demo");
        }
        OutputFiles.write(named, () -> Files.createDirectories(named));
        return named;
    }

    /// A page for each operation that says that it is being planned, and the reports about the
    /// first, which need no planning.
    static Shelf announce(Map<String, Operation> operations) {
        Map<String, String> texts = new LinkedHashMap<>();
        operations.forEach((page, operation) ->
                texts.put(page, Announcement.ofPlanning(operation, linksFrom(page, operations))));
        texts.put(WorkedReports.PAGE.address(), AccountReport.page(reports(operations)));
        return new Shelf(texts);
    }

    private void refuseNonsense() {
        if (port < 1 || port > 65_535) {
            throw new WrongInput("--port: found " + port + ", expected 1 to 65535.");
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

    /// Plans, checks and writes every operation, and shows each as soon as it is done.
    void fill(Shelf shelf, Map<String, Operation> operations, Path pages, List<MapLayer> layers) {
        Path account = pages.resolve(WorkedReports.PAGE.address());
        OutputFiles.write(account, () -> AccountReport.write(account, reports(operations)));
        for (var entry : operations.entrySet()) {
            String page = entry.getKey();
            Operation operation = entry.getValue();
            err().println("passage: planning " + operation.names() + " ...");
            List<ReportInput.Link> links = linksFrom(page, operations);
            ReportInput report = plan(operation, page.equals(shelf.first()));
            if (report == null) {
                shelf.say(page, Announcement.ofNoPlan(operation, links));
            } else {
                Path file = pages.resolve(page);
                ReportInput whole = report.withMaps(layers).withLinks(links);
                OutputFiles.write(file, () -> Report.write(file, whole));
                shelf.put(page, file);
            }
        }
        err().println("passage: all are planned.");
    }

    private static AccountReportInput reports(Map<String, Operation> operations) {
        return WorkedReports.input(linksFrom(WorkedReports.PAGE.address(), operations));
    }

    private static List<ReportInput.Link> linksFrom(
            String page, Map<String, Operation> operations) {
        List<ReportInput.Link> links = new ArrayList<>();
        if (!page.equals(WorkedReports.PAGE.address())) {
            links.add(WorkedReports.PAGE);
        }
        operations.forEach((other, operation) -> {
            if (!other.equals(page)) {
                links.add(new ReportInput.Link(operation.names().toString(), other));
            }
        });
        return links;
    }

    /// Plans one operation; null, and a message, when the checker refuses the plan.
    private @Nullable ReportInput plan(Operation operation, boolean first) {
        int threads = Runtime.getRuntime().availableProcessors();
        Settings settings = new Settings(Figure.LIKELY, seed, threads, Objective.EXPOSURE);
        Duration longest = longestProof();
        Bounding bounding = new Bounding(operation, Figure.LIKELY, longest);
        Planning planning = new Planning(operation, settings, bounding, err());
        Planning.Found found = planning.search(effort(first));
        Judgement judgement = found.judgement();
        if (!judgement.isClean()) {
            String why = judgement.violations().getFirst().message(operation.zone());
            err().println("passage: not shown, since the checker refuses its plan: " + why);
            err().println("This is a fault of the program: please report it.");
            return null;
        }
        return planning.explained(found, questions()).report(operation);
    }

    /// As for a plan: steps give the same pages on a slow machine too.
    private Duration longestProof() {
        return steps == null
                ? Duration.ofMillis(Math.round(Math.max(LEAST_PROOF_SECONDS, seconds) * 1000))
                : MakePlan.LONGEST_PROOF;
    }

    private Questions questions() {
        return steps == null
                ? Questions.within(MakePlan.explaining(seconds), Figure.LIKELY, Solvers.best())
                : Questions.unhurried(MakePlan.LONGEST_PROOF, Figure.LIKELY, Solvers.best());
    }

    private Effort effort(boolean first) {
        Long asked = steps;
        if (asked != null) {
            return new Effort.Steps(asked);
        }
        double share = first ? FIRST_SHARE : (1 - FIRST_SHARE) / (WorkedOperations.IDS.size() - 1);
        long end =
                System.nanoTime() + Duration.ofMillis(Math.round(seconds * share * 1000)).toNanos();
        return new Effort.Until(() -> System.nanoTime() - end >= 0, () -> false, Long.MAX_VALUE);
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
