package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Climbs to the prices that prove most: prices prove something and bring out good tours; the best
/// mix of all tours seen names better prices; and where that mix breaks a limit within a span, the
/// span is cut in two.
final class PriceClimb {
    /// What may still be hoped for, as a share of the bound, when it is not worth going on.
    private static final double CLOSE = 0.0003;

    /// The same while spans can still be cut.
    private static final double CLOSE_ENOUGH = 0.001;

    /// How far to go towards the prices that the mix names.
    private static final double STRIDE = 0.8;

    /// How far prices may move at first, and again after spans have been cut.
    private static final double FIRST_RADIUS = 0.5;

    private static final double AGAIN = 0.01;

    /// The same where convoys are told apart, so that a climb has gone before.
    private static final double KNOWN_RADIUS = 0.06;

    private static final double KNOWN_AGAIN = 0.002;

    private final PriceBound bound;
    private final PriceMaster master;
    private final List<PriceBound.Answer> answers = new ArrayList<>();
    private final LinearSolver solver;
    private final Duration longest;

    PriceClimb(PriceBound bound, LinearSolver solver, Duration longest) {
        this.bound = bound;
        this.solver = solver;
        this.longest = longest;
        master = new PriceMaster(bound);
    }

    /// Begins with the tours of a climb in other ticks, which are the better known.
    void follow(PriceClimb before) {
        for (PriceBound.Answer answer : before.answers) {
            master.noteRetimed(answer, before.bound.ceilings().ticks);
        }
    }

    private void note(PriceBound.Answer answer) {
        answers.add(answer);
        master.note(answer);
    }

    /// The best answer found. It is for the spans as they are cut in the end.
    PriceBound.Answer climb(Prices first, int rounds) {
        PriceBound.Answer best = bound.at(first);
        note(best);
        double radius = bound.ceilings().isToldApart ? KNOWN_RADIUS : FIRST_RADIUS;
        boolean canRefine = true;
        for (int round = 0; round < rounds; round++) {
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
                radius = Math.max(radius, bound.ceilings().isToldApart ? KNOWN_AGAIN : AGAIN);
                continue;
            }
            Prices between = best.prices().towards(mix.prices(), STRIDE);
            bound.ceilings().straighten(between);
            PriceBound.Answer next = bound.at(between);
            note(next);
            double won = next.proved().subtract(best.proved()).doubleValue();
            radius *= won > 0.3 * hoped ? 1.6 : won > 0 ? 1 : 0.7;
            best = won > 0 ? next : best;
        }
        return best;
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
        List<Ceiling> before = List.copyOf(bound.ceilings().found());
        for (int i = 0; i < cuts.size(); i++) {
            for (long end : before.get(i).ends()) {
                cuts.get(i).add(end);
            }
            bound.ceilings().cut(i, cuts.get(i).stream().mapToLong(Long::longValue).toArray());
        }
        return bound.at(best.prices().spread(before, bound.ceilings().found()));
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
            @Nullable Long worst = worst(ceiling, added, new long[] {from, end}, sum);
            if (worst != null) {
                cuts.add(worst);
            }
            sum += sum(added, from, end);
            from = end + 1;
        }
        return cuts;
    }

    /// Where in a span the limit is broken most, of a few places; null where it is kept.
    ///
    /// @param before what has been added before the span
    private @Nullable Long worst(
            Ceiling ceiling, NavigableMap<Long, Double> added, long[] fromTo, double before) {
        long each = bound.ceilings().ticks.seconds();
        long ticks = (fromTo[1] + 1 - fromTo[0]) / each;
        double all = sum(added, fromTo[0], fromTo[1]);
        @Nullable Long worst = null;
        double most = 0;
        for (int part = 1; part < PARTS; part++) {
            long at = fromTo[0] + ticks * part / PARTS * each - 1;
            if (at <= fromTo[0] || at >= fromTo[1]) {
                continue;
            }
            double first = sum(added, fromTo[0], at);
            double limit = ceiling.limitAt(at);
            double over =
                    ceiling.isRunning()
                            ? before + first - limit
                            : Math.max(first, all - first) - limit;
            double slack = SLACK * (Math.abs(limit) + Math.abs(first) + Math.abs(all - first));
            if (over > slack + 1e-6 && over > most) {
                most = over;
                worst = at;
            }
        }
        return worst;
    }

    /// A span is looked at in so many parts.
    private static final int PARTS = 8;

    /// A limit broken by less than this share does not matter.
    private static final double SLACK = 0.004;

    private static double sum(NavigableMap<Long, Double> added, long from, long to) {
        double sum = 0;
        for (double amount : added.subMap(from, true, to, true).values()) {
            sum += amount;
        }
        return sum;
    }
}
