package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A linear programme in exact integers: least cost of columns within bounds and rows.
///
/// All numbers are whole, so that a bound can be recomputed exactly. Every column has finite
/// bounds: that is what lets any multipliers, however rough, prove something
/// ([CertificateVerifier]).
public final class LinearProgram {
    private final long[] costs;
    private final long[] lowers;
    private final long[] uppers;
    private final Sense[] senses;
    private final long[] limits;
    private final int[] rowStarts;
    private final int[] entryColumns;
    private final long[] entryFactors;

    private LinearProgram(Builder builder) {
        int columns = builder.columns;
        costs = Arrays.copyOf(builder.costs, columns);
        lowers = Arrays.copyOf(builder.lowers, columns);
        uppers = Arrays.copyOf(builder.uppers, columns);
        int rows = builder.rows.size();
        senses = new Sense[rows];
        limits = new long[rows];
        rowStarts = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            rowStarts[row + 1] = rowStarts[row] + builder.rows.get(row).entries;
        }
        entryColumns = new int[rowStarts[rows]];
        entryFactors = new long[rowStarts[rows]];
        for (int row = 0; row < rows; row++) {
            Row from = builder.rows.get(row);
            senses[row] = from.sense;
            limits[row] = from.limit;
            System.arraycopy(from.columns, 0, entryColumns, rowStarts[row], from.entries);
            System.arraycopy(from.factors, 0, entryFactors, rowStarts[row], from.entries);
        }
    }

    /// How a row's sum compares with its limit.
    public enum Sense {
        /// The sum is at most the limit.
        AT_MOST,
        /// The sum is at least the limit.
        AT_LEAST,
        /// The sum is the limit.
        EQUAL
    }

    /// The number of columns.
    public int columns() {
        return costs.length;
    }

    /// The number of rows.
    public int rows() {
        return limits.length;
    }

    /// The number of entries in all rows.
    public int entries() {
        return entryColumns.length;
    }

    /// The cost of one unit of `column`.
    public long cost(int column) {
        return costs[column];
    }

    /// The least value of `column`.
    public long lower(int column) {
        return lowers[column];
    }

    /// The greatest value of `column`.
    public long upper(int column) {
        return uppers[column];
    }

    /// How `row` compares with its limit.
    public Sense sense(int row) {
        return senses[row];
    }

    /// The limit of `row`.
    public long limit(int row) {
        return limits[row];
    }

    /// The first entry of `row`; its last is the one before the first entry of the next row.
    public int firstEntry(int row) {
        return rowStarts[row];
    }

    /// The column of an entry.
    public int entryColumn(int entry) {
        return entryColumns[entry];
    }

    /// The factor of an entry.
    public long entryFactor(int entry) {
        return entryFactors[entry];
    }

    /// Collects columns, then rows.
    public static final class Builder {
        private long[] costs = new long[1024];
        private long[] lowers = new long[1024];
        private long[] uppers = new long[1024];
        private int columns;
        private final List<Row> rows = new ArrayList<>();

        /// An empty programme.
        public Builder() {}

        /// Adds a column and returns its number.
        ///
        /// @param cost cost of one unit
        /// @param lower least value
        /// @param upper greatest value, not below `lower`
        public int column(long cost, long lower, long upper) {
            if (lower > upper) {
                throw new IllegalArgumentException(
                        "column "
                                + columns
                                + " from "
                                + lower
                                + " to "
                                + upper
                                + ": expected no upper bound below the lower");
            }
            if (columns == costs.length) {
                costs = Arrays.copyOf(costs, 2 * columns);
                lowers = Arrays.copyOf(lowers, 2 * columns);
                uppers = Arrays.copyOf(uppers, 2 * columns);
            }
            costs[columns] = cost;
            lowers[columns] = lower;
            uppers[columns] = upper;
            return columns++;
        }

        /// Adds an empty row and returns it, to be filled.
        public Row row(Sense sense, long limit) {
            Row row = new Row(sense, limit, rows.size());
            rows.add(row);
            return row;
        }

        /// The number of columns so far.
        public int columns() {
            return columns;
        }

        /// The number of rows so far.
        public int rows() {
            return rows.size();
        }

        /// The programme as it stands.
        public LinearProgram build() {
            return new LinearProgram(this);
        }
    }

    /// One row while it is being filled.
    public static final class Row {
        private final Sense sense;
        private final long limit;
        private final int number;
        private int[] columns = new int[4];
        private long[] factors = new long[4];
        private int entries;

        private Row(Sense sense, long limit, int number) {
            this.sense = sense;
            this.limit = limit;
            this.number = number;
        }

        /// Adds `factor` times `column`. A column may be added more than once; its factors add up.
        /// Nothing is added when the factor is zero.
        public Row add(int column, long factor) {
            if (factor == 0) {
                return this;
            }
            if (entries > 0 && columns[entries - 1] == column) {
                factors[entries - 1] = Math.addExact(factors[entries - 1], factor);
                return this;
            }
            if (entries == columns.length) {
                columns = Arrays.copyOf(columns, 2 * entries);
                factors = Arrays.copyOf(factors, 2 * entries);
            }
            columns[entries] = column;
            factors[entries] = factor;
            entries++;
            return this;
        }

        /// The row's number in the programme.
        public int number() {
            return number;
        }

        /// Whether nothing has been added.
        public boolean isEmpty() {
            return entries == 0;
        }
    }
}
