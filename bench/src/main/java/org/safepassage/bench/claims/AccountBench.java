package org.safepassage.bench.claims;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.account.Account;
import org.safepassage.account.Testimony;
import org.safepassage.bench.plan.Stopwatch;
import org.safepassage.bench.result.Table;

/// Measures how long an account takes as claims become more.
public final class AccountBench {
    private final int runs;
    private final long seed;

    /// Measures each size `runs` times; the median counts.
    public AccountBench(int runs, long seed) {
        this.runs = runs;
        this.seed = seed;
    }

    /// A row for each number of claims, of which `perTown` speak of one town.
    public Table table(List<Integer> sizes, int perTown) {
        Table table =
                new Table(
                        "claims",
                        "about one town",
                        "figures",
                        "disputes",
                        "contradictions",
                        "not complete",
                        "median s",
                        "runs s",
                        "processor s");
        for (int size : sizes) {
            int inTown = perTown == 0 ? size : perTown;
            Testimony testimony = new ClaimRecipe(size, inTown, seed).draw();
            List<Duration> times = new ArrayList<>();
            Account account = Account.of(testimony);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int run = 0; run < runs; run++) {
                Stopwatch watch = new Stopwatch();
                account = Account.of(testimony);
                times.add(watch.elapsed());
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            List<String> inOrder = times.stream().map(Stopwatch::seconds).toList();
            times.sort(null);
            table.add(
                    String.valueOf(size),
                    String.valueOf(inTown),
                    String.valueOf(account.figures().size()),
                    String.valueOf(account.disputes().size()),
                    String.valueOf(
                            account.disputes().stream()
                                    .mapToInt(dispute -> dispute.contradictions().size())
                                    .sum()),
                    String.valueOf(
                            account.disputes().stream()
                                    .filter(dispute -> !dispute.isComplete())
                                    .count()),
                    Stopwatch.seconds(times.get(times.size() / 2)),
                    String.join(" ", inOrder),
                    Stopwatch.seconds(Duration.ofNanos(spent / runs)));
        }
        return table;
    }
}
