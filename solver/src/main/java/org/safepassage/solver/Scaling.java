package org.safepassage.solver;

import org.safepassage.planner.bound.LinearProgram;

/// Brings whole numbers of many sizes near to one, which is where floating-point solvers work best.
///
/// Costs are divided by a power of two near the largest, each row by one near its largest factor.
final class Scaling {
    private final int costShift;
    private final int[] rowShifts;

    private Scaling(int costShift, int[] rowShifts) {
        this.costShift = costShift;
        this.rowShifts = rowShifts;
    }

    /// Costs are brought to at most this power of two; above one, since tolerances are absolute.
    private static final int COST_BITS = 7;

    static Scaling of(LinearProgram program) {
        long largestCost = 1;
        for (int column = 0; column < program.columns(); column++) {
            largestCost = Math.max(largestCost, Math.abs(program.cost(column)));
        }
        int[] rowShifts = new int[program.rows()];
        for (int row = 0; row < rowShifts.length; row++) {
            long largest = 1;
            for (int entry = program.firstEntry(row);
                    entry < program.firstEntry(row + 1);
                    entry++) {
                largest = Math.max(largest, Math.abs(program.entryFactor(entry)));
            }
            rowShifts[row] = bits(largest) / 2;
        }
        return new Scaling(bits(largestCost) - COST_BITS, rowShifts);
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(value);
    }

    /// A cost as the solver sees it.
    double cost(long exact) {
        return Math.scalb((double) exact, -costShift);
    }

    /// A factor or the limit of a row as the solver sees it.
    double factor(int row, long exact) {
        return Math.scalb((double) exact, -rowShifts[row]);
    }

    /// The multiplier in the programme's own units for what the solver returned.
    double multiplier(int row, double seen) {
        return Math.scalb(seen, costShift - rowShifts[row]);
    }
}
