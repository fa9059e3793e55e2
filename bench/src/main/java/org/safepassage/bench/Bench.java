package org.safepassage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.bench.claims.AccountBench;
import org.safepassage.bench.claims.ReadingBench;
import org.safepassage.bench.family.FamilyRecipe;
import org.safepassage.bench.family.FamilySize;
import org.safepassage.bench.family.OperationText;
import org.safepassage.bench.family.TermLayer;
import org.safepassage.bench.plan.BusEvacuationBench;
import org.safepassage.bench.plan.FamilyBench;
import org.safepassage.bench.plan.Stopwatch;
import org.safepassage.bench.plan.WorkedBench;
import org.safepassage.bench.result.Surroundings;
import org.safepassage.bench.result.Table;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.LegId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures plan quality and speed and writes result pages. Each subcommand is one table.
@Command(
        name = "bench",
        description = "Measures plan quality and speed; each subcommand prints one table.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Bench.BusEvacuations.class,
            Bench.Family.class,
            Bench.FamilyRow.class,
            Bench.Draw.class,
            Bench.Worked.class,
            Bench.Terms.class,
            Bench.Commands.class,
            Bench.Accounts.class,
            Bench.Reading.class
        })
public final class Bench {
    private Bench() {}

    /// Runs one measurement and ends the process with its exit status.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    /// What every measurement is told.
    static final class Common {
        @Option(names = "--seed", defaultValue = "1", description = "Seed of the planner.")
        private long seed;

        @Option(names = "--threads", defaultValue = "2", description = "Threads of the planner.")
        private int threads;

        @Option(names = "--out", description = "Page to write; else standard output.")
        private @Nullable Path out;

        Settings settings() {
            return new Settings(Figure.LIKELY, seed, threads, Objective.EXPOSURE);
        }

        void publish(String title, String text, Table table) throws IOException {
            String page =
                    "# "
                            + title
                            + "\n\n"
                            + Surroundings.here(Path.of("").toAbsolutePath()).markdown()
                            + "- planner: seed "
                            + seed
                            + ", "
                            + threads
                            + " threads\n\n"
                            + text
                            + "\n\n"
                            + table.markdown();
            if (out == null) {
                System.out.print(page);
            } else {
                Files.writeString(out, page, StandardCharsets.UTF_8);
            }
        }
    }

    /// Bus evacuations, drawn or read.
    @Command(name = "bus-evacuations", description = "Finish against the proven optimum.")
    static final class BusEvacuations implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(names = "--from", defaultValue = "2", description = "Fewest sources.")
        private int from;

        @Option(names = "--to", defaultValue = "10", description = "Most sources.")
        private int to;

        @Option(names = "--instances", defaultValue = "10", description = "Instances of each size.")
        private int instances;

        @Option(names = "--millis", defaultValue = "1000", description = "Time for each plan.")
        private long millis;

        @Option(names = "--files", description = "Folder of instance files, instead of drawing.")
        private @Nullable Path files;

        @Override
        public Integer call() throws IOException {
            Duration budget = Duration.ofMillis(millis);
            BusEvacuationBench bench = new BusEvacuationBench(budget, common.seed, common.threads);
            Path folder = files;
            Table table =
                    folder == null
                            ? bench.drawn(from, to, instances)
                            : bench.read(folder, Duration.ofMinutes(1));
            common.publish(
                    folder == null ? "Bus evacuations" : "Bus evacuations from files",
                    "Each instance is planned for finish within "
                            + millis
                            + " ms of wall-clock time and solved exactly as an integer programme.",
                    table);
            return 0;
        }
    }

    /// The family, each row in a process of its own.
    @Command(name = "family", description = "Gap to the bound over sizes and term layers.")
    static final class Family implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(names = "--sizes", split = ",", defaultValue = "S,M,L,XL", description = "Sizes.")
        private List<FamilySize> sizes = List.of();

        @Option(
                names = "--layers",
                split = ",",
                defaultValue = "none,P,L1,L2,G,Q,E,D,all",
                description = "Term layers, each on its own: none, P, L1, L2, G, Q, E, D, all.")
        private List<String> layers = List.of();

        @Option(
                names = "--draws",
                split = ",",
                defaultValue = "1",
                description = "Seeds to draw by.")
        private List<Long> draws = List.of();

        @Option(
                names = "--seconds",
                split = ",",
                defaultValue = "1,10,60",
                description = "Budgets.")
        private List<Long> seconds = List.of();

        @Override
        public Integer call() throws IOException, InterruptedException {
            List<Duration> budgets = seconds.stream().map(Duration::ofSeconds).toList();
            Table table = new Table(FamilyBench.header(budgets).toArray(String[]::new));
            for (FamilySize size : sizes) {
                for (String layer : layers) {
                    for (long draw : draws) {
                        table.add(row(size, layer, draw));
                    }
                }
            }
            common.publish("The instance family", "Each row has a process of its own.", table);
            return 0;
        }

        private String[] row(FamilySize size, String layer, long draw)
                throws IOException, InterruptedException {
            List<String> arguments =
                    List.of(
                            "family-row",
                            size.name(),
                            layer,
                            String.valueOf(draw),
                            "--seed=" + common.seed,
                            "--threads=" + common.threads,
                            "--seconds="
                                    + String.join(
                                            ",", seconds.stream().map(String::valueOf).toList()));
            String line = ChildProcess.run(Bench.class, "4g", arguments);
            System.err.println(line.replace('\t', ' '));
            return line.split("\t", -1);
        }
    }

    /// One row of the family, for [Family].
    @Command(name = "family-row", hidden = true)
    static final class FamilyRow implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Parameters(index = "0")
        private FamilySize size = FamilySize.S;

        @Parameters(index = "1")
        private String layer = "none";

        @Parameters(index = "2")
        private long draw;

        @Option(names = "--seconds", split = ",")
        private List<Long> seconds = List.of();

        @Override
        public Integer call() {
            List<Duration> budgets = seconds.stream().map(Duration::ofSeconds).toList();
            List<String> row =
                    FamilyBench.row(size, layers(layer), draw, common.settings(), budgets);
            System.out.println(String.join("\t", row));
            return 0;
        }
    }

    /// A drawn operation as an operation file.
    @Command(name = "draw", description = "Prints an operation of the family as an operation file.")
    static final class Draw implements Callable<Integer> {
        @Parameters(index = "0", description = "S, M, L or XL.")
        private FamilySize size = FamilySize.S;

        @Parameters(index = "1", description = "Term layers, such as none, P+Q or all.")
        private String layer = "none";

        @Parameters(index = "2", description = "Seed to draw by.")
        private long draw;

        @Override
        public Integer call() {
            System.out.print(OperationText.of(FamilyRecipe.draw(size, layers(layer), draw)));
            return 0;
        }
    }

    /// The worked operations.
    @Command(name = "operations", description = "Gap and finish of the worked operations.")
    static final class Worked implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(names = "--seconds", split = ",", defaultValue = "1,10", description = "Budgets.")
        private List<Long> seconds = List.of();

        @Override
        public Integer call() throws IOException {
            List<Duration> budgets = seconds.stream().map(Duration::ofSeconds).toList();
            Table table = new WorkedBench(common.settings(), budgets).table(Path.of("operations"));
            common.publish("The worked operations", "All terms on, likely figures.", table);
            return 0;
        }
    }

    /// What each term of an operation costs.
    @Command(
            name = "terms",
            description = "An operation with all terms, without each, without any.")
    static final class Terms implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Parameters(index = "0", description = "The operation file.")
        private Path file = Path.of("operations", "east-aleppo-2016.yaml");

        @Parameters(
                index = "1",
                description = "People count as across when they go into this leg, forward.")
        private String leg = "line-leg";

        @Option(names = "--seconds", defaultValue = "10", description = "Time for each plan.")
        private long seconds;

        @Override
        public Integer call() throws IOException {
            List<Duration> budgets = List.of(Duration.ofSeconds(seconds));
            Table table =
                    new WorkedBench(common.settings(), budgets)
                            .termTable(OperationFile.read(file), new LegId(leg));
            common.publish("Terms of " + file, seconds + " s for each plan.", table);
            return 0;
        }
    }

    /// Accounts of drawn claims.
    @Command(name = "account", description = "Time of an account as claims become more.")
    static final class Accounts implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(
                names = "--sizes",
                split = ",",
                defaultValue = "2000,5000,10000,20000",
                description = "Numbers of claims.")
        private List<Integer> sizes = List.of();

        @Option(
                names = "--town",
                defaultValue = "50",
                description = "Claims about one town; 0 for all of them.")
        private int perTown;

        @Option(names = "--runs", defaultValue = "3", description = "Runs; the median counts.")
        private int runs;

        @Override
        public Integer call() throws IOException {
            Table table = new AccountBench(runs, common.seed).table(sizes, perTown);
            common.publish(
                    "Accounts",
                    "Claims are drawn about known truths, one in fifty is false. Each row: one run"
                            + " that does not count, then those measured.",
                    table);
            return 0;
        }
    }

    /// Reports read.
    @Command(name = "reading", description = "Time to read many reports, and to find copies.")
    static final class Reading implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(names = "--reports", defaultValue = "1000", description = "Number of reports.")
        private int reports;

        @Option(names = "--characters", defaultValue = "10000", description = "Length of each.")
        private int characters;

        @Option(names = "--runs", defaultValue = "3", description = "Runs; the median counts.")
        private int runs;

        @Override
        public Integer call() throws IOException {
            Path folder = Path.of("operations", "reports");
            Table table = new ReadingBench(runs).table(folder, reports, characters);
            common.publish(
                    "Reading",
                    "Reports are put together from those in operations/reports; one thread reads"
                            + " them all. One run that does not count comes first.",
                    table);
            return 0;
        }
    }

    /// Wall-clock time of whole commands.
    @Command(name = "commands", description = "Median wall-clock time of ./passage with arguments.")
    static final class Commands implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(names = "--runs", defaultValue = "5", description = "Runs; the median counts.")
        private int runs;

        @Parameters(description = "Arguments for ./passage.")
        private List<String> arguments = List.of();

        @Override
        public Integer call() throws IOException, InterruptedException {
            List<Duration> times = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                times.add(ChildProcess.time("./passage", arguments));
            }
            List<String> inOrder = times.stream().map(Stopwatch::seconds).toList();
            times.sort(null);
            Table table = new Table("command", "median s", "runs s");
            table.add(
                    "./passage " + String.join(" ", arguments),
                    Stopwatch.seconds(times.get(times.size() / 2)),
                    String.join(", ", inOrder));
            common.publish(
                    "Whole commands", "Built before; wall-clock time from start to end.", table);
            return 0;
        }
    }

    /// The layers that a code such as `none`, `L1`, `P+Q` or `all` names.
    static Set<TermLayer> layers(String code) {
        if (code.equals("all")) {
            return EnumSet.allOf(TermLayer.class);
        }
        Set<TermLayer> layers = EnumSet.noneOf(TermLayer.class);
        if (code.equals("none")) {
            return layers;
        }
        List<String> wanted = new ArrayList<>(List.of(code.split("\\+", -1)));
        for (TermLayer layer : TermLayer.values()) {
            if (wanted.remove(layer.code())) {
                layers.add(layer);
            }
        }
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    "term layers '"
                            + code
                            + "': found "
                            + wanted
                            + ", expected none, all, or P, L1, L2, G, Q, E, D joined by +");
        }
        return layers;
    }
}
