package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One variable of a {@link Tableau} as a sum of others.
final class Line {
    private final int variable;
    private final int[] others;
    private final Fraction[] factors;

    private Line(int variable, int[] others, Fraction[] factors) {
        this.variable = variable;
        this.others = others;
        this.factors = factors;
    }

    /// The sum of a row.
    static Line of(int variable, Row row) {
        int[] others = row.unknowns().stream().mapToInt(Integer::intValue).toArray();
        return new Line(variable, others, row.factors().toArray(new Fraction[0]));
    }

    /// A variable as itself.
    static Line alone(int variable) {
        return new Line(variable, new int[] {variable}, new Fraction[] {Fraction.ONE});
    }

    /// The variable that is written as a sum.
    int variable() {
        return variable;
    }

    /// The factor of `other`, or null when it does not occur.
    @Nullable Fraction find(int other) {
        int at = Arrays.binarySearch(others, other);
        return at < 0 ? null : factors[at];
    }

    /// The factor of `other`, which occurs.
    Fraction factor(int other) {
        Fraction factor = find(other);
        if (factor == null) {
            throw new IllegalArgumentException(
                    other + " does not occur in the line of " + variable);
        }
        return factor;
    }

    /// The sum where the others have `values`.
    Fraction valueAt(Fraction[] values) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < others.length; i++) {
            sum = sum.plus(factors[i].times(values[others[i]]));
        }
        return sum;
    }

    /// The first other that can still move so that the sum rises (or falls); -1 when none can.
    int firstThatGives(
            boolean rises, @Nullable Proof[] lows, @Nullable Proof[] highs, Fraction[] values) {
        for (int i = 0; i < others.length; i++) {
            boolean up = (factors[i].signum() > 0) == rises;
            Proof end = up ? highs[others[i]] : lows[others[i]];
            if (end == null || !end.value().equals(values[others[i]])) {
                return others[i];
            }
        }
        return -1;
    }

    /// The ends that stop the sum from rising (or falling), when no other can move.
    List<Proof> stops(boolean rises, @Nullable Proof[] lows, @Nullable Proof[] highs) {
        List<Proof> stops = new ArrayList<>();
        for (int i = 0; i < others.length; i++) {
            boolean up = (factors[i].signum() > 0) == rises;
            Proof end = up ? highs[others[i]] : lows[others[i]];
            if (end != null) {
                stops.add(end);
            }
        }
        return stops;
    }

    /// The same equation, solved for `other`.
    Line solvedFor(int other) {
        Fraction divisor = factor(other).negated();
        int[] newOthers = new int[others.length];
        Fraction[] newFactors = new Fraction[others.length];
        int size = 0;
        boolean placed = false;
        for (int i = 0; i < others.length; i++) {
            if (!placed && others[i] > variable) {
                newOthers[size] = variable;
                newFactors[size++] = Fraction.ONE.over(divisor).negated();
                placed = true;
            }
            if (others[i] != other) {
                newOthers[size] = others[i];
                newFactors[size++] = factors[i].over(divisor);
            }
        }
        if (!placed) {
            newOthers[size] = variable;
            newFactors[size] = Fraction.ONE.over(divisor).negated();
        }
        return new Line(other, newOthers, newFactors);
    }

    /// This line with the variable of `entering` replaced by its sum.
    Line with(Line entering) {
        Fraction times = factor(entering.variable);
        int[] newOthers = new int[others.length + entering.others.length];
        Fraction[] newFactors = new Fraction[newOthers.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < others.length || theirs < entering.others.length) {
            int my = mine < others.length ? others[mine] : Integer.MAX_VALUE;
            int their =
                    theirs < entering.others.length ? entering.others[theirs] : Integer.MAX_VALUE;
            if (my == entering.variable) {
                mine++;
                continue;
            }
            int other = Math.min(my, their);
            Fraction factor = my == other ? factors[mine++] : Fraction.ZERO;
            if (their == other) {
                factor = factor.plus(times.times(entering.factors[theirs++]));
            }
            if (factor.signum() != 0) {
                newOthers[size] = other;
                newFactors[size++] = factor;
            }
        }
        return new Line(variable, Arrays.copyOf(newOthers, size), Arrays.copyOf(newFactors, size));
    }
}
