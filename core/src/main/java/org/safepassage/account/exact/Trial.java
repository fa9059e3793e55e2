package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows held together: whether they can all hold, and if so the exact ends of each unknown.
///
/// Single rows are exhausted first ({@link Box}); rows that the box already implies fall away,
/// which leaves small parts. Of each part the corner of all lows and the corner of all highs are
/// tried, and only what no corner settles goes to the {@link Tableau}.
final class Trial {
    private final Box box;
    private final @Nullable Proof[] lows;
    private final @Nullable Proof[] highs;
    private final List<Open> open = new ArrayList<>();
    private @Nullable List<Proof> conflict;

    private Trial(int unknowns, List<Row> rows) {
        box = Box.of(unknowns, rows);
        lows = new @Nullable Proof[unknowns];
        highs = new @Nullable Proof[unknowns];
        conflict = box.conflict();
        if (conflict != null) {
            return;
        }
        List<Row> left = rows.stream().filter(row -> !box.implies(row)).toList();
        for (Part part : Part.split(unknowns, left)) {
            Open each = new Open(part, corner(part, false), corner(part, true));
            if (!each.lowsHold && !each.highsHold) {
                conflict = each.tableau(box).conflict();
                if (conflict != null) {
                    return;
                }
            }
            open.add(each);
        }
    }

    /// Whether `rows` over unknowns 0 to `unknowns - 1` can all hold; the ends are computed when
    /// {@link #settle} is called.
    static Trial of(int unknowns, List<Row> rows) {
        return new Trial(unknowns, rows);
    }

    /// Proofs that contradict each other, or null when all rows can hold.
    @Nullable List<Proof> conflict() {
        return conflict;
    }

    /// Computes the exact ends of all unknowns.
    ///
    /// @throws IllegalStateException when the rows contradict each other
    Trial settle() {
        if (conflict != null) {
            throw new IllegalStateException("rows that contradict each other leave no ends");
        }
        for (int unknown = 0; unknown < lows.length; unknown++) {
            lows[unknown] = box.low(unknown);
            highs[unknown] = box.high(unknown);
        }
        for (Open each : open) {
            if (!each.lowsHold || !each.highsHold) {
                settle(each);
            }
        }
        return this;
    }

    /// The proof of the least value, or null when there is none.
    @Nullable Proof low(int unknown) {
        return lows[unknown];
    }

    /// The proof of the greatest value, or null when there is none.
    @Nullable Proof high(int unknown) {
        return highs[unknown];
    }

    private void settle(Open each) {
        List<Integer> unknowns = each.part.unknowns();
        Tableau tableau = each.tableau(box);
        if (tableau.conflict() != null) {
            throw new IllegalStateException("a part in which a corner holds contradicts itself");
        }
        boolean[] lowIsMet = new boolean[unknowns.size()];
        boolean[] highIsMet = new boolean[unknowns.size()];
        for (int place = 0; place < unknowns.size(); place++) {
            if (!each.lowsHold && !lowIsMet[place]) {
                lows[unknowns.get(place)] = nearer(tableau, place, false, unknowns);
                note(tableau, unknowns, lowIsMet, highIsMet);
            }
            if (!each.highsHold && !highIsMet[place]) {
                highs[unknowns.get(place)] = nearer(tableau, place, true, unknowns);
                note(tableau, unknowns, lowIsMet, highIsMet);
            }
        }
    }

    /// The end by the tableau; the box's proof of it where that is as near, being simpler.
    private @Nullable Proof nearer(
            Tableau tableau, int place, boolean high, List<Integer> unknowns) {
        int unknown = unknowns.get(place);
        Proof known = high ? box.high(unknown) : box.low(unknown);
        Proof found = tableau.end(place, high);
        return known != null && found != null && known.value().equals(found.value())
                ? known
                : found;
    }

    /// Marks the ends of the box that the tableau's present point meets: they are exact.
    private void note(
            Tableau tableau, List<Integer> unknowns, boolean[] lowIsMet, boolean[] highIsMet) {
        for (int place = 0; place < lowIsMet.length; place++) {
            Proof low = box.low(unknowns.get(place));
            Proof high = box.high(unknowns.get(place));
            lowIsMet[place] |= low != null && low.value().equals(tableau.value(place));
            highIsMet[place] |= high != null && high.value().equals(tableau.value(place));
        }
    }

    /// Whether the corner of the box where all unknowns are least, or greatest, keeps the part's
    /// rows. An unknown without an end there stands at ±M, with one M that may be as large as one
    /// likes.
    private boolean corner(Part part, boolean high) {
        for (Row row : part.rows()) {
            Fraction sum = Fraction.ZERO;
            Fraction times = Fraction.ZERO;
            for (int i = 0; i < row.size(); i++) {
                int unknown = part.unknowns().get(row.unknown(i));
                Proof end = high ? box.high(unknown) : box.low(unknown);
                if (end == null) {
                    times = times.plus(high ? row.factor(i) : row.factor(i).negated());
                } else {
                    sum = sum.plus(row.factor(i).times(end.value()));
                }
            }
            int compared = times.signum() != 0 ? times.signum() : sum.compareTo(row.limit());
            if ((row.isAtMost() && compared > 0) || (row.isAtLeast() && compared < 0)) {
                return false;
            }
        }
        return true;
    }

    /// A part whose rows the box does not imply.
    private static final class Open {
        private final Part part;
        private final boolean lowsHold;
        private final boolean highsHold;
        private @Nullable Tableau tableau;

        Open(Part part, boolean lowsHold, boolean highsHold) {
            this.part = part;
            this.lowsHold = lowsHold;
            this.highsHold = highsHold;
        }

        Tableau tableau(Box box) {
            if (tableau == null) {
                tableau = new Tableau(part, box);
            }
            return tableau;
        }
    }
}
