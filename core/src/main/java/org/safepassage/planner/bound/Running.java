package org.safepassage.planner.bound;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;

/// A count that only grows: a column for each step, each what the one before was and what the step
/// adds.
///
/// Its bound at a step holds at the step's last second, when all that the step adds has happened.
final class Running {
    private final LinearProgram.Builder program;
    private final Grid grid;
    private final long offset;
    private final TreeMap<Integer, Row> adds = new TreeMap<>();

    Running(FleetFlow flow, long offset) {
        this.program = flow.program;
        grid = flow.grid;
        this.offset = offset;
    }

    /// The bound on the count at a second.
    interface Cap {
        long at(long second);
    }

    /// Counts `factor` for each unit of `column` from `second` on.
    void add(long second, int column, long factor) {
        int step = grid.step(second, offset);
        adds.computeIfAbsent(step, s -> program.row(Sense.EQUAL, 0)).add(column, factor);
    }

    /// Adds the columns of the count, each bounded at the last second of its step, and returns them
    /// by that second.
    NavigableMap<Long, Integer> build(Cap cap) {
        TreeMap<Long, Integer> columns = new TreeMap<>();
        int before = -1;
        for (Map.Entry<Integer, Row> step : adds.entrySet()) {
            long last = grid.first(step.getKey() + 1, offset) - 1;
            int column = program.column(0, 0, cap.at(last));
            Row row = step.getValue().add(column, -1);
            if (before >= 0) {
                row.add(before, 1);
            }
            columns.put(last, column);
            before = column;
        }
        return columns;
    }

    /// The column of the count at `second`, or null when it is still zero. To be called after
    /// `build`.
    static @Nullable Integer at(NavigableMap<Long, Integer> columns, long second) {
        var entry = columns.floorEntry(second);
        return entry == null ? null : entry.getValue();
    }
}
