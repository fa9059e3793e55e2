package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;

/// Looks for the prices that prove most: prices prove something and bring out good tours; the best
/// mix of all tours seen names better prices; and where that mix breaks a limit within a span, the
/// span is cut in two.
final class PriceSearch {
    /// What may still be hoped for, as a share of the bound, when it is not worth going on.
    private static final double CLOSE = 0.0003;

    /// The same while spans can still be cut.
    private static final double CLOSE_ENOUGH = 0.001;

    /// Tours are told apart to one of these, the shortest that is not too much work.
    private static final List<Long> TICK_SECONDS = List.of(20L, 30L, 60L, 120L, 180L, 300L, 600L);

    /// For each column of the budget so many loadings may be looked at in a round.
    private static final long WORK = 50;

    private static final int ROUNDS = 60;

    /// Spans at first.
    private static final int SPANS = 10;

    private final PriceBound bound;
    private final PriceMaster master;
    private final LinearSolver solver;
    private final Duration longest;
    private final long[] firstPrices;

    private PriceSearch(
            PriceBound bound, long[] firstPrices, LinearSolver solver, Duration longest) {
        this.bound = bound;
        this.firstPrices = firstPrices;
        this.solver = solver;
        this.longest = longest;
        master = new PriceMaster(bound);
    }

    /// A search that begins where a rough flow ends; null when so short trips are possible that it
    /// would be too much work.
    static @Nullable PriceSearch of(
            Assembly rough, LinearSolution flow, LinearSolver solver, Budget budget) {
        Case given = rough.flow.given;
        List<Ride> rides = rough.flow.rides;
        long gone = rough.mostGoneBy(flow);
        @Nullable Ticks ticks =
                ticks(given, rides, gone + gone / 2 + 3600, budget.columns() * WORK);
        if (ticks == null) {
            return null;
        }
        long[] prices = new long[given.groups.size()];
        for (int i = 0; i < prices.length; i++) {
            Integer row = rough.flow.peopleRows.get(given.groups.get(i).id());
            prices[i] = row == null ? 0 : Math.max(0, Math.round(flow.multiplier(row)));
        }
        PriceBound bound = new PriceBound(given, Ceilings.of(given, rides, ticks, SPANS));
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.min(prices[i], bound.stay(given.groups.get(i)));
        }
        return new PriceSearch(bound, prices, solver, budget.longest());
    }

    private static @Nullable Ticks ticks(Case given, List<Ride> rides, long until, long work) {
        long loadings = 0;
        long shortest = Timeline.NEVER;
        for (VehicleType type : given.types) {
            for (Ride ride : rides) {
                List<Loading> these = Loadings.of(given, ride, type);
                loadings += these.size();
                if (!these.isEmpty()) {
                    shortest = Math.min(shortest, ride.aloneSeconds(type));
                }
            }
            shortest = Math.min(shortest, Tours.shortestCycle(given, rides, type) / 2);
        }
        long end = Math.min(until, given.timeline.endSecond() + 1);
        for (long seconds : TICK_SECONDS) {
            boolean isLast = seconds == TICK_SECONDS.getLast();
            if (seconds <= shortest && (isLast || loadings * end / seconds <= work)) {
                return new Ticks(seconds, Math.toIntExact(Math.ceilDiv(end, seconds)));
            }
        }
        return null;
    }

    /// What an answer proves, for anybody to verify.
    PriceCertificate certificate(PriceBound.Answer answer) {
        return PriceCertificate.of(bound.given(), bound.ceilings(), answer.prices());
    }

    /// The best answer found. It is for the spans as they are cut in the end.
    PriceBound.Answer search() {
        PriceBound.Answer best = bound.at(new Prices(firstPrices, zeros()));
        master.note(best);
        double radius = 0.5;
        boolean canRefine = true;
        for (int round = 0; round < ROUNDS; round++) {
            PriceMaster.@Nullable Mix mix = master.solve(best.prices(), radius, solver, longest);
            if (mix == null) {
                break;
            }
            double hoped = mix.cost() - best.proved().doubleValue();
            if (hoped < (canRefine ? CLOSE_ENOUGH : CLOSE) * Math.abs(mix.cost())) {
                if (!canRefine) {
                    break;
                }
                PriceBound.@Nullable Answer finer = refine(best, mix);
                canRefine = finer != null;
                best = finer == null ? best : finer;
                radius = Math.max(radius, 0.05);
                continue;
            }
            Prices between = best.prices().towards(mix.prices(), STRIDE);
            bound.ceilings().straighten(between);
            PriceBound.Answer next = bound.at(between);
            master.note(next);
            double won = next.proved().subtract(best.proved()).doubleValue();
            radius *= won > 0.3 * hoped ? 1.6 : won > 0 ? 1 : 0.7;
            best = won > 0 ? next : best;
        }
        return best;
    }

    /// How far to go towards the prices that the mix names.
    private static final double STRIDE = 0.8;

    private long[][] zeros() {
        List<Ceiling> ceilings = bound.ceilings().found();
        long[][] spans = new long[ceilings.size()][];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = new long[ceilings.get(i).spans()];
        }
        return spans;
    }

    /// Cuts spans in which the mix breaks a limit; the prices within stay what they were. Null when
    /// there is nothing to cut.
    private PriceBound.@Nullable Answer refine(PriceBound.Answer best, PriceMaster.Mix mix) {
        List<NavigableSet<Long>> cuts = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < mix.added().size(); i++) {
            cuts.add(cuts(bound.ceilings().found().get(i), mix.added().get(i)));
            count += cuts.get(i).size();
        }
        if (count == 0) {
            return null;
        }
        long[][] spans = new long[cuts.size()][];
        for (int i = 0; i < spans.length; i++) {
            Ceiling before = bound.ceilings().found().get(i);
            if (!cuts.get(i).isEmpty()) {
                for (long end : before.ends()) {
                    cuts.get(i).add(end);
                }
                bound.ceilings().cut(i, cuts.get(i).stream().mapToLong(Long::longValue).toArray());
            }
            Ceiling after = bound.ceilings().found().get(i);
            spans[i] = new long[after.spans()];
            for (int j = 0; j < spans[i].length; j++) {
                spans[i][j] = best.prices().spans(i)[before.span(after.end(j))];
            }
        }
        return bound.at(new Prices(best.prices().people(), spans));
    }

    private NavigableSet<Long> cuts(Ceiling ceiling, NavigableMap<Long, Double> added) {
        NavigableSet<Long> cuts = new TreeSet<>();
        if (!ceiling.mayBeCut()) {
            return cuts;
        }
        double sum = 0;
        long from = 0;
        for (int span = 0; span < ceiling.spans(); span++) {
            long end = ceiling.end(span);
            long middle = middle(from, end);
            double first = sum(added, from, middle);
            double second = sum(added, middle + 1, end);
            if (middle > from && middle < end) {
                double limit = ceiling.limitAt(middle);
                double slack = 0.01 * (Math.abs(limit) + Math.abs(first) + Math.abs(second)) + 1e-6;
                boolean isOver =
                        ceiling.isRunning()
                                ? sum + first > limit + slack
                                : first > limit + slack || second > limit + slack;
                if (isOver) {
                    cuts.add(middle);
                }
            }
            sum += first + second;
            from = end + 1;
        }
        return cuts;
    }

    /// The last second of the middle tick.
    private long middle(long from, long end) {
        long each = bound.ceilings().ticks.seconds();
        return from + (end + 1 - from) / each / 2 * each - 1;
    }

    private static double sum(NavigableMap<Long, Double> added, long from, long to) {
        double sum = 0;
        for (double amount : added.subMap(from, true, Math.max(from, to), true).values()) {
            sum += amount;
        }
        return to < from ? 0 : sum;
    }
}
