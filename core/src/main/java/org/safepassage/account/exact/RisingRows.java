package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that each bound one unknown from below by others, "this is at least the sum of those", or
/// set a limit to a sum: running totals, parts and wholes, batches, the commonest case.
///
/// There all unknowns have a least value together, which only rises as reasons are added, and every
/// contradiction is one limit that is passed and a smallest set of reasons that lift a sum above
/// it. So all contradictions are found by going up from the figures to the limits once, without
/// trying any rows together. On the way up only what some limit still needs is kept: no derivation
/// that cannot reach it even with the most that all others give, none that another outdoes with no
/// other reasons, and of a value above all limits only that it is above.
final class RisingRows {
    /// Comparisons of derivations before larger sets are given up.
    private static final long WORK = 20_000_000;

    /// The most contradictions that are listed of rows that hang together.
    private static final int MOST = 5_000;

    private final int unknowns;
    private final List<Rise> rises = new ArrayList<>();
    private final List<Rise> limits = new ArrayList<>();
    private final List<List<Rise>> into = new ArrayList<>();
    private final Fraction[] most;
    private final @Nullable Fraction[] need;
    private final @Nullable Fraction[] enough;
    private long work;
    private int largest;

    /// The most reasons of a derivation, to which a limit adds its own.
    private int longest;

    private boolean isCut;

    /// Whether unknowns are at least each other in a circle, which is then gone through again.
    private boolean isCircular;

    private boolean isComplete = true;

    private RisingRows(int unknowns) {
        this.unknowns = unknowns;
        most = new Fraction[unknowns];
        Arrays.fill(most, Fraction.ZERO);
        need = new @Nullable Fraction[unknowns];
        enough = new @Nullable Fraction[unknowns];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            into.add(new ArrayList<>());
        }
    }

    /// The rows of `rows` that have this form; null when unknowns among them rise without end, or
    /// in ever smaller steps.
    static @Nullable RisingRows find(int unknowns, List<Row> rows) {
        RisingRows rising = new RisingRows(unknowns);
        for (Row row : rows) {
            if (row.isAtMost()) {
                rising.take(row, false);
            }
            if (row.isAtLeast()) {
                rising.take(row, true);
            }
        }
        return rising.rise() && !rising.hasSmallerSteps() ? rising : null;
    }

    /// Whether all of `row` has this form.
    static boolean holds(Row row) {
        int above = 0;
        int below = 0;
        for (int part = 0; part < row.size(); part++) {
            above += row.factor(part).signum() > 0 ? 1 : 0;
            below += row.factor(part).signum() < 0 ? 1 : 0;
        }
        return (!row.isAtMost() || below <= 1) && (!row.isAtLeast() || above <= 1);
    }

    /// Takes `sum ≤ limit`; of `sum ≥ limit` the negative.
    private void take(Row row, boolean isNegated) {
        int whole = -1;
        Fraction divisor = Fraction.ONE;
        List<Integer> parts = new ArrayList<>();
        List<Fraction> factors = new ArrayList<>();
        for (int part = 0; part < row.size(); part++) {
            Fraction factor = isNegated ? row.factor(part).negated() : row.factor(part);
            if (factor.signum() > 0) {
                parts.add(row.unknown(part));
                factors.add(factor);
            } else if (whole < 0) {
                whole = row.unknown(part);
                divisor = factor.negated();
            } else {
                return;
            }
        }
        Fraction limit = isNegated ? row.limit().negated() : row.limit();
        Fraction by = divisor;
        Rise rise =
                new Rise(
                        whole,
                        parts,
                        factors.stream().map(factor -> factor.over(by)).toList(),
                        Derivation.of(limit.negated().over(by), row.reasons()));
        if (whole < 0) {
            limits.add(rise);
        } else {
            rises.add(rise);
            into.get(whole).add(rise);
        }
    }

    /// Finds the least values that all rows together give the unknowns; says whether there are any.
    private boolean rise() {
        boolean changes = true;
        for (int round = 0; changes; round++) {
            if (round > unknowns + 1) {
                return false;
            }
            changes = false;
            for (int i = 0; i < rises.size(); i++) {
                Rise rise = rises.get(round % 2 == 0 ? i : rises.size() - 1 - i);
                Fraction value = rise.most(most);
                if (value.compareTo(most[rise.whole]) > 0) {
                    most[rise.whole] = value;
                    changes = true;
                }
            }
        }
        return true;
    }

    /// Whether an unknown is at least a part of itself, by way of others. Where all are whole or
    /// more, what comes round adds nothing to what already stands there.
    private boolean hasSmallerSteps() {
        for (Rise rise : rises) {
            for (int i = 0; i < rise.parts.size(); i++) {
                boolean isLess = rise.factors.get(i).compareTo(Fraction.ONE) < 0;
                if (isLess && isUnder(rise.parts.get(i), rise.whole)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether `other` is a part of `unknown`, of one of its parts, and so on.
    private boolean isUnder(int unknown, int other) {
        boolean[] seen = new boolean[unknowns];
        List<Integer> open = new ArrayList<>(List.of(unknown));
        seen[unknown] = true;
        while (!open.isEmpty()) {
            for (Rise rise : into.get(open.removeLast())) {
                for (int part : rise.parts) {
                    if (!seen[part]) {
                        seen[part] = true;
                        open.add(part);
                    }
                }
            }
        }
        return seen[other];
    }

    /// Every contradiction among these rows.
    List<List<Integer>> contradictions() {
        List<Rise> passed = limits.stream().filter(limit -> limit.most(most).signum() > 0).toList();
        if (passed.isEmpty() || !look(passed)) {
            isComplete &= passed.isEmpty();
            return List.of();
        }
        List<Integer> upwards = upwards();
        List<Derivation> found = List.of();
        largest = Integer.MAX_VALUE;
        // All at once where that is little work; else the smallest first, as far as work goes.
        for (int size = 1; isComplete; size++) {
            List<Derivation> next = found(passed, upwards);
            boolean isOver = work > WORK;
            found = isOver ? found : next;
            if (!isOver && !isCut && next.size() <= MOST) {
                break;
            }
            boolean isAllAtOnce = largest == Integer.MAX_VALUE;
            isComplete = isOver ? isAllAtOnce : next.size() <= MOST;
            largest = size;
        }
        return found.stream().limit(MOST).map(Derivation::list).toList();
    }

    /// Whether no contradiction was left out.
    boolean isComplete() {
        return isComplete;
    }

    /// Says of each unknown from which value on it can help to pass a limit, and which value passes
    /// every limit by itself. False when these do not settle.
    private boolean look(List<Rise> passed) {
        passed.forEach(limit -> pass(limit, Fraction.ZERO, Fraction.ZERO));
        boolean changes = true;
        for (int round = 0; changes; round++) {
            if (round > unknowns + 1) {
                return false;
            }
            changes = false;
            for (int i = 0; i < rises.size(); i++) {
                Rise rise = rises.get(round % 2 == 0 ? i : rises.size() - 1 - i);
                Fraction least = need[rise.whole];
                Fraction greatest = enough[rise.whole];
                if (least != null && greatest != null && rise.most(most).compareTo(least) > 0) {
                    changes |= pass(rise, least, greatest);
                }
            }
        }
        return true;
    }

    /// Passes what `rise` needs on to its parts; says whether that changed anything.
    private boolean pass(Rise rise, Fraction least, Fraction greatest) {
        Fraction sum = rise.most(most);
        boolean changes = false;
        for (int i = 0; i < rise.parts.size(); i++) {
            int part = rise.parts.get(i);
            Fraction factor = rise.factors.get(i);
            Fraction others = sum.minus(factor.times(most[part]));
            Fraction from = least.minus(others).over(factor);
            from = from.signum() < 0 ? Fraction.ZERO : from;
            Fraction to = greatest.minus(rise.own.value()).over(factor);
            to = to.compareTo(from) < 0 ? from : to;
            Fraction before = need[part];
            Fraction until = enough[part];
            if (before == null || until == null) {
                need[part] = from;
                enough[part] = to;
                changes = true;
                continue;
            }
            if (from.compareTo(before) < 0) {
                need[part] = from;
                changes = true;
            }
            if (to.compareTo(until) > 0) {
                enough[part] = to;
                changes = true;
            }
        }
        return changes;
    }

    /// The unknowns that matter, parts before their wholes where they form no circle.
    private List<Integer> upwards() {
        List<Integer> order = new ArrayList<>();
        int[] place = new int[unknowns];
        Arrays.fill(place, -1);
        boolean[] seen = new boolean[unknowns];
        for (int start = 0; start < unknowns; start++) {
            List<Integer> path = new ArrayList<>(List.of(start));
            while (!path.isEmpty()) {
                int unknown = path.getLast();
                int next = seen[unknown] ? -1 : 0;
                seen[unknown] = true;
                if (next == 0) {
                    for (Rise rise : into.get(unknown)) {
                        for (int part : rise.parts) {
                            if (!seen[part]) {
                                path.add(part);
                            }
                        }
                    }
                } else {
                    path.removeLast();
                    if (need[unknown] != null && place[unknown] < 0) {
                        place[unknown] = order.size();
                        order.add(unknown);
                    }
                }
            }
        }
        for (Rise rise : rises) {
            for (int part : rise.parts) {
                isCircular |=
                        place[part] >= 0
                                && place[rise.whole] >= 0
                                && place[part] >= place[rise.whole];
            }
        }
        return order;
    }

    /// The smallest sets of at most {@link #largest} reasons.
    private List<Derivation> found(List<Rise> passed, List<Integer> upwards) {
        work = 0;
        isCut = false;
        longest = largest - passed.stream().mapToInt(limit -> limit.own.size()).min().orElse(0);
        List<List<Derivation>> known = new ArrayList<>();
        for (int unknown = 0; unknown < unknowns; unknown++) {
            known.add(List.of());
        }
        boolean changes = true;
        while (changes && work <= WORK) {
            changes = false;
            for (int unknown : upwards) {
                Fraction least = need[unknown];
                Fraction greatest = enough[unknown];
                if (least != null && greatest != null) {
                    Derivation.Best best = new Derivation.Best();
                    for (Rise rise : into.get(unknown)) {
                        add(best, rise, known, least, greatest);
                    }
                    changes |= isCircular && !isSame(best.all(), known.get(unknown));
                    known.set(unknown, List.copyOf(best.all()));
                }
            }
        }
        Derivation.Best sets = new Derivation.Best();
        longest = largest;
        for (Rise limit : passed) {
            add(sets, limit, known, Fraction.ZERO, Fraction.ZERO);
        }
        List<Derivation> inOrder = new ArrayList<>(sets.all());
        inOrder.sort(Comparator.comparing(Derivation::list, Contradictions.ORDER));
        return inOrder;
    }

    private static boolean isSame(List<Derivation> some, List<Derivation> others) {
        boolean isSame = some.size() == others.size();
        for (int i = 0; isSame && i < some.size(); i++) {
            isSame = some.get(i).isSame(others.get(i));
        }
        return isSame;
    }

    /// Adds to `best` all that `rise` makes of what is known of its parts and that is more than
    /// `least`; what is more than `greatest` counts as one more than that.
    private void add(
            Derivation.Best best,
            Rise rise,
            List<List<Derivation>> known,
            Fraction least,
            Fraction greatest) {
        Fraction rest = rise.most(most).minus(rise.own.value());
        List<Derivation> sums = List.of(rise.own);
        for (int i = 0; i < rise.parts.size() && work <= WORK; i++) {
            Fraction factor = rise.factors.get(i);
            rest = rest.minus(factor.times(most[rise.parts.get(i)]));
            Derivation.Best longer = new Derivation.Best();
            for (Derivation sum : sums) {
                take(longer, sum, rest, least, greatest);
                for (Derivation part : known.get(rise.parts.get(i))) {
                    Fraction value = sum.value().plus(factor.times(part.value()));
                    if (value.plus(rest).compareTo(least) > 0) {
                        take(longer, sum.with(part, value), rest, least, greatest);
                    }
                    if (work + longer.comparisons() > WORK) {
                        work += longer.comparisons();
                        return;
                    }
                }
            }
            work += longer.comparisons();
            sums = longer.all();
        }
        long before = best.comparisons();
        sums.forEach(sum -> take(best, sum, Fraction.ZERO, least, greatest));
        work += best.comparisons() - before;
    }

    private void take(
            Derivation.Best best,
            Derivation sum,
            Fraction rest,
            Fraction least,
            Fraction greatest) {
        if (sum.value().plus(rest).compareTo(least) <= 0) {
            return;
        }
        if (sum.size() > longest) {
            isCut = true;
            return;
        }
        boolean isEnough = sum.value().compareTo(greatest) > 0;
        best.add(isEnough ? sum.at(greatest.plus(Fraction.ONE)) : sum);
    }

    /// That `whole` is at least what `own` says and the sum of `parts` times `factors` together; of
    /// a limit, which has no whole, that this sum must not be above zero.
    private record Rise(int whole, List<Integer> parts, List<Fraction> factors, Derivation own) {

        /// The greatest that the parts give.
        Fraction most(Fraction[] most) {
            Fraction sum = own.value();
            for (int i = 0; i < parts.size(); i++) {
                sum = sum.plus(factors.get(i).times(most[parts.get(i)]));
            }
            return sum;
        }
    }
}
