package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The simplex method in exact fractions, for unknowns that have a range each and rows that bound
/// sums of them.
///
/// Each row becomes one more variable, its sum, with a range of its own. Variables are written as
/// sums of others; one step swaps two. After Dutertre and de Moura (2006), who need no first phase
/// and find, with each impossibility, the ends that make it so. Of several choices the one with the
/// smallest number is taken (Bland's rule), so it always ends.
final class Tableau {
    private final Fraction[] values;
    private final @Nullable Proof[] lows;
    private final @Nullable Proof[] highs;
    private final int[] lineOf;
    private final List<Line> lines = new ArrayList<>();

    /// A tableau over the unknowns of `part`, with the ends that `box` knows for them.
    Tableau(Part part, Box box) {
        List<Integer> inBox = part.unknowns();
        int unknowns = inBox.size();
        int all = unknowns + part.rows().size();
        values = new Fraction[all];
        lows = new @Nullable Proof[all];
        highs = new @Nullable Proof[all];
        lineOf = new int[all];
        for (int variable = 0; variable < unknowns; variable++) {
            Proof low = box.low(inBox.get(variable));
            Proof high = box.high(inBox.get(variable));
            lows[variable] = low;
            highs[variable] = high;
            values[variable] =
                    low != null ? low.value() : high != null ? high.value() : Fraction.ZERO;
            lineOf[variable] = -1;
        }
        for (int i = 0; i < part.rows().size(); i++) {
            Row row = part.inWhole().get(i);
            int sum = unknowns + i;
            Line line = Line.of(sum, part.rows().get(i));
            lineOf[sum] = lines.size();
            lines.add(line);
            values[sum] = line.valueAt(values);
            Proof limit = new Proof(row.limit(), List.of(row), List.of());
            lows[sum] = row.isAtLeast() ? limit : null;
            highs[sum] = row.isAtMost() ? limit : null;
        }
    }

    /// Finds a point within all ranges; null when there is one, else proofs that contradict each
    /// other.
    @Nullable List<Proof> conflict() {
        while (true) {
            int broken = -1;
            for (Line line : lines) {
                int variable = line.variable();
                boolean isOut = isBelow(variable) || isAbove(variable);
                if (isOut && (broken < 0 || variable < broken)) {
                    broken = variable;
                }
            }
            if (broken < 0) {
                return null;
            }
            boolean rises = isBelow(broken);
            Line line = lines.get(lineOf[broken]);
            int other = line.firstThatGives(rises, lows, highs, values);
            if (other < 0) {
                List<Proof> why = line.stops(rises, lows, highs);
                Proof end = rises ? lows[broken] : highs[broken];
                if (end != null) {
                    why.add(end);
                }
                return why;
            }
            Proof end = rises ? lows[broken] : highs[broken];
            if (end == null) {
                throw new IllegalStateException("variable " + broken + " is outside no range");
            }
            moveTo(lineOf[broken], other, end.value());
        }
    }

    /// The greatest (or least) value of an unknown and its proof; null when there is none. The
    /// present point must be within all ranges.
    @Nullable Proof end(int unknown, boolean greatest) {
        while (true) {
            Line whole = lineOf[unknown] < 0 ? Line.alone(unknown) : lines.get(lineOf[unknown]);
            int entering = whole.firstThatGives(greatest, lows, highs, values);
            if (entering < 0) {
                List<Proof> why = whole.stops(greatest, lows, highs);
                return new Proof(values[unknown], List.of(), why);
            }
            boolean rises = (whole.factor(entering).signum() > 0) == greatest;
            if (!push(entering, rises)) {
                return null;
            }
        }
    }

    /// Where the unknown is at present.
    Fraction value(int unknown) {
        return values[unknown];
    }

    /// Moves `entering` as far as ranges let it; says whether something stopped it.
    private boolean push(int entering, boolean rises) {
        Proof own = rises ? highs[entering] : lows[entering];
        Fraction room = own == null ? null : own.value().minus(values[entering]).absolute();
        int leaving = -1;
        for (Line line : lines) {
            Fraction factor = line.find(entering);
            if (factor == null) {
                continue;
            }
            int variable = line.variable();
            Proof end = (factor.signum() > 0) == rises ? highs[variable] : lows[variable];
            if (end == null) {
                continue;
            }
            Fraction most = end.value().minus(values[variable]).over(factor).absolute();
            int compared = room == null ? -1 : most.compareTo(room);
            if (compared < 0 || (compared == 0 && leaving >= 0 && variable < leaving)) {
                room = most;
                leaving = variable;
            }
        }
        if (room == null) {
            return false;
        }
        if (leaving < 0) {
            shift(entering, rises ? room : room.negated());
        } else {
            Fraction factor = lines.get(lineOf[leaving]).factor(entering);
            Proof end = (factor.signum() > 0) == rises ? highs[leaving] : lows[leaving];
            if (end == null) {
                throw new IllegalStateException("variable " + leaving + " stops at no end");
            }
            moveTo(lineOf[leaving], entering, end.value());
        }
        return true;
    }

    /// Moves the variable of `line` to `value` by `other`, and swaps the two.
    private void moveTo(int line, int other, Fraction value) {
        Line leaving = lines.get(line);
        int variable = leaving.variable();
        Fraction by = value.minus(values[variable]).over(leaving.factor(other));
        shift(other, by);
        values[variable] = value;
        Line entering = leaving.solvedFor(other);
        lines.set(line, entering);
        lineOf[other] = line;
        lineOf[variable] = -1;
        for (int each = 0; each < lines.size(); each++) {
            Line present = lines.get(each);
            if (each != line && present.find(other) != null) {
                lines.set(each, present.with(entering));
            }
        }
    }

    /// Moves a variable that others are written in.
    private void shift(int variable, Fraction by) {
        values[variable] = values[variable].plus(by);
        for (Line line : lines) {
            Fraction factor = line.find(variable);
            if (factor != null) {
                int sum = line.variable();
                values[sum] = values[sum].plus(factor.times(by));
            }
        }
    }

    private boolean isBelow(int variable) {
        Proof low = lows[variable];
        return low != null && values[variable].compareTo(low.value()) < 0;
    }

    private boolean isAbove(int variable) {
        Proof high = highs[variable];
        return high != null && values[variable].compareTo(high.value()) > 0;
    }
}
