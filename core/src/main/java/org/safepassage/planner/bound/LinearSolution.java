package org.safepassage.planner.bound;

/// What a solver says of a linear programme: values of columns and multipliers of rows, as
/// floating-point numbers.
///
/// A multiplier is the change of the least cost for one more unit of the row's limit.
public final class LinearSolution {
    private final double[] values;
    private final double[] multipliers;

    private LinearSolution(double[] values, double[] multipliers) {
        this.values = values;
        this.multipliers = multipliers;
    }

    /// A solution of as many columns and rows as the arrays are long. The arrays are copied.
    public static LinearSolution of(double[] values, double[] multipliers) {
        return new LinearSolution(values.clone(), multipliers.clone());
    }

    /// The value of `column`.
    public double value(int column) {
        return values[column];
    }

    /// The multiplier of `row`.
    public double multiplier(int row) {
        return multipliers[row];
    }

    /// The number of columns.
    public int columns() {
        return values.length;
    }

    /// The number of rows.
    public int rows() {
        return multipliers.length;
    }
}
