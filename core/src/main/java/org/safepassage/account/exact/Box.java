package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rows, one at a time, say about each unknown: a lower and an upper end with their proofs.
///
/// Rows are gone through forwards and backwards until nothing changes. Where unknowns and rows form
/// a tree, or rows only order unknowns, the ends are exact; elsewhere they only contain what is
/// possible, and may come nearer without end, so the number of rounds is limited and {@link
/// Tableau} does the rest.
final class Box {
    /// The most rounds; ends that are still moving after so many stay valid, only less near.
    private static final int ROUNDS = 40;

    private final List<Row> rows;
    private final List<List<Integer>> rowsOf;
    private final @Nullable Proof[] lows;
    private final @Nullable Proof[] highs;
    private final boolean[] isDue;
    private @Nullable List<Proof> conflict;

    private Box(int unknowns, List<Row> rows) {
        this.rows = rows;
        lows = new @Nullable Proof[unknowns];
        highs = new @Nullable Proof[unknowns];
        isDue = new boolean[rows.size()];
        rowsOf = new ArrayList<>();
        for (int unknown = 0; unknown < unknowns; unknown++) {
            rowsOf.add(new ArrayList<>());
        }
        for (int row = 0; row < rows.size(); row++) {
            isDue[row] = true;
            for (int unknown : rows.get(row).unknowns()) {
                rowsOf.get(unknown).add(row);
            }
        }
    }

    /// The box of `rows` over unknowns 0 to `unknowns - 1`.
    static Box of(int unknowns, List<Row> rows) {
        Box box = new Box(unknowns, rows);
        boolean changes = true;
        for (int round = 0; changes && box.conflict == null && round < ROUNDS; round++) {
            changes = box.sweep(round % 2 == 0);
        }
        return box;
    }

    /// Two proofs that contradict each other, or null when none were met.
    @Nullable List<Proof> conflict() {
        return conflict;
    }

    /// The proof of the least value of `unknown`, or null.
    @Nullable Proof low(int unknown) {
        return lows[unknown];
    }

    /// The proof of the greatest value of `unknown`, or null.
    @Nullable Proof high(int unknown) {
        return highs[unknown];
    }

    /// Whether every point of the box keeps `row`.
    boolean implies(Row row) {
        return (!row.isAtMost() || keeps(row, true)) && (!row.isAtLeast() || keeps(row, false));
    }

    private boolean keeps(Row row, boolean atMost) {
        Fraction sum = Fraction.ZERO;
        for (int part = 0; part < row.size(); part++) {
            Proof end = end(row, part, atMost);
            if (end == null) {
                return false;
            }
            sum = sum.plus(row.factor(part).times(end.value()));
        }
        return atMost ? sum.compareTo(row.limit()) <= 0 : sum.compareTo(row.limit()) >= 0;
    }

    /// The end at which the part of the sum is greatest, or least.
    private @Nullable Proof end(Row row, int part, boolean greatest) {
        boolean isHigh = (row.factor(part).signum() > 0) == greatest;
        return isHigh ? highs[row.unknown(part)] : lows[row.unknown(part)];
    }

    private boolean sweep(boolean forwards) {
        boolean changes = false;
        for (int i = 0; i < rows.size() && conflict == null; i++) {
            int number = forwards ? i : rows.size() - 1 - i;
            if (isDue[number]) {
                isDue[number] = false;
                Row row = rows.get(number);
                if (row.isAtMost()) {
                    changes |= draw(row, true);
                }
                if (row.isAtLeast() && conflict == null) {
                    changes |= draw(row, false);
                }
            }
        }
        return changes;
    }

    /// Draws from `sum ≤ limit` (or `≥`) what it says about each unknown of the row, the others at
    /// the ends that leave it most room.
    private boolean draw(Row row, boolean atMost) {
        int open = -1;
        Fraction sum = Fraction.ZERO;
        for (int part = 0; part < row.size(); part++) {
            Proof end = end(row, part, !atMost);
            if (end != null) {
                sum = sum.plus(row.factor(part).times(end.value()));
            } else if (open >= 0) {
                return false;
            } else {
                open = part;
            }
        }
        boolean changes = false;
        Fraction room = row.limit().minus(sum);
        for (int part = 0; part < row.size() && conflict == null; part++) {
            if (open < 0 || open == part) {
                Proof own = end(row, part, !atMost);
                Fraction factor = row.factor(part);
                Fraction value = room.over(factor);
                if (open < 0 && own != null) {
                    value = value.plus(own.value());
                }
                changes |= narrow(row, part, value, (factor.signum() > 0) == atMost);
            }
        }
        return changes;
    }

    /// Takes `value` as the new high (or low) end of the part's unknown, if it is nearer.
    private boolean narrow(Row row, int part, Fraction value, boolean isHigh) {
        int unknown = row.unknown(part);
        @Nullable Proof[] ends = isHigh ? highs : lows;
        Proof before = ends[unknown];
        if (before != null) {
            int compared = value.compareTo(before.value());
            if (isHigh ? compared >= 0 : compared <= 0) {
                return false;
            }
        }
        List<Proof> others = new ArrayList<>();
        boolean atMost = (row.factor(part).signum() > 0) == isHigh;
        for (int other = 0; other < row.size(); other++) {
            Proof end = other == part ? null : end(row, other, !atMost);
            if (end != null) {
                others.add(end);
            }
        }
        Proof proof = new Proof(value, List.of(row), others);
        ends[unknown] = proof;
        Proof low = lows[unknown];
        Proof high = highs[unknown];
        if (low != null && high != null && low.value().compareTo(high.value()) > 0) {
            conflict = List.of(low, high);
        }
        for (int near : rowsOf.get(unknown)) {
            isDue[near] = true;
        }
        return true;
    }
}
