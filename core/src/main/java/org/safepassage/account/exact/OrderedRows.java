package org.safepassage.account.exact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rows that say only "at least", "at most" and "this is no more than that", the commonest case:
/// running totals, parts and wholes. There every contradiction is one reason or two, one of which
/// says "at least" about something smaller than what the other says "at most" about, so all of them
/// can be read off.
final class OrderedRows {
    /// The most contradictions that are listed.
    private static final int MOST = 2_000;

    private final List<Row> rows;
    private final List<List<Integer>> above = new ArrayList<>();
    private final List<List<Row>> lows = new ArrayList<>();
    private final List<List<Row>> highs = new ArrayList<>();
    private final @Nullable Fraction[] greatestLow;
    private final @Nullable Fraction[] leastHigh;
    private boolean isComplete = true;

    private OrderedRows(int unknowns, List<Row> rows) {
        this.rows = rows;
        greatestLow = new @Nullable Fraction[unknowns];
        leastHigh = new @Nullable Fraction[unknowns];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            above.add(new ArrayList<>());
            lows.add(new ArrayList<>());
            highs.add(new ArrayList<>());
        }
    }

    /// The rows in this form, or null when there are others among them.
    static @Nullable OrderedRows find(int unknowns, List<Row> rows) {
        OrderedRows ordered = new OrderedRows(unknowns, rows);
        for (Row row : rows) {
            if (!ordered.take(row)) {
                return null;
            }
        }
        return ordered;
    }

    private boolean take(Row row) {
        if (row.size() == 1 && row.reasons().size() <= 1) {
            int unknown = row.unknown(0);
            boolean isPositive = row.factor(0).signum() > 0;
            if (isPositive ? row.isAtLeast() : row.isAtMost()) {
                lows.get(unknown).add(row);
                greatestLow[unknown] = greater(greatestLow[unknown], limit(row));
            }
            if (isPositive ? row.isAtMost() : row.isAtLeast()) {
                highs.get(unknown).add(row);
                leastHigh[unknown] = less(leastHigh[unknown], limit(row));
            }
            return true;
        }
        boolean isOrder =
                row.size() == 2
                        && row.reasons().isEmpty()
                        && row.limit().signum() == 0
                        && row.factor(0).equals(row.factor(1).negated());
        if (isOrder) {
            int one = row.unknown(0);
            int other = row.unknown(1);
            boolean isPositive = row.factor(0).signum() > 0;
            if (isPositive ? row.isAtMost() : row.isAtLeast()) {
                above.get(one).add(other);
            }
            if (isPositive ? row.isAtLeast() : row.isAtMost()) {
                above.get(other).add(one);
            }
        }
        return isOrder;
    }

    /// Every contradiction.
    List<List<Integer>> contradictions() {
        pass();
        Set<List<Integer>> pairs = new TreeSet<>(Contradictions.ORDER);
        for (int unknown = 0; unknown < lows.size() && isComplete; unknown++) {
            if (!lows.get(unknown).isEmpty() && isContested(unknown)) {
                collect(unknown, pairs);
            }
        }
        List<List<Integer>> smallest = new ArrayList<>();
        for (List<Integer> pair : pairs) {
            if (smallest.stream().noneMatch(pair::containsAll)) {
                smallest.add(pair);
            }
        }
        return smallest;
    }

    /// Whether no contradiction was left out.
    boolean isComplete() {
        return isComplete;
    }

    private void collect(int from, Set<List<Integer>> pairs) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        seen.set(from);
        open.add(from);
        for (Integer unknown = open.poll(); unknown != null; unknown = open.poll()) {
            for (Row low : lows.get(from)) {
                for (Row high : highs.get(unknown)) {
                    if (limit(low).compareTo(limit(high)) > 0) {
                        TreeSet<Integer> pair = new TreeSet<>(low.reasons());
                        pair.addAll(high.reasons());
                        pairs.add(List.copyOf(pair));
                    }
                }
            }
            if (pairs.size() > MOST) {
                isComplete = false;
                return;
            }
            for (int next : above.get(unknown)) {
                // On the way from a low to a lesser high every unknown has a low above a high.
                if (isContested(next) && !seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
    }

    private boolean isContested(int unknown) {
        Fraction low = greatestLow[unknown];
        Fraction high = leastHigh[unknown];
        return low != null && high != null && low.compareTo(high) > 0;
    }

    /// Passes the greatest low upwards and the least high downwards until nothing changes.
    private void pass() {
        boolean changes = true;
        for (int round = 0; changes; round++) {
            changes = false;
            for (int i = 0; i < above.size(); i++) {
                int unknown = round % 2 == 0 ? i : above.size() - 1 - i;
                for (int next : above.get(unknown)) {
                    Fraction low = greater(greatestLow[next], greatestLow[unknown]);
                    Fraction high = less(leastHigh[unknown], leastHigh[next]);
                    changes |=
                            !Objects.equals(low, greatestLow[next])
                                    || !Objects.equals(high, leastHigh[unknown]);
                    greatestLow[next] = low;
                    leastHigh[unknown] = high;
                }
            }
        }
    }

    /// What a row about one unknown compares it with.
    private static Fraction limit(Row row) {
        return row.limit().over(row.factor(0));
    }

    private static @Nullable Fraction greater(@Nullable Fraction one, @Nullable Fraction other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    private static @Nullable Fraction less(@Nullable Fraction one, @Nullable Fraction other) {
        return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
    }

    /// How many rows there are.
    int size() {
        return rows.size();
    }
}
