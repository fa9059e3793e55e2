package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;

/// Asks how many must stay behind: the least that any plan leaves, as far as the bound sees. More
/// than zero is proven; zero is not.
///
/// @param inquiry for which figure, by which solver
/// @param columns about how many columns a programme has: fewer are solved sooner, and see less
record Remaining(Inquiry inquiry, int columns) {
    /// Fewer columns than for a bound: the question is only whether anyone is left.
    private static final int COLUMNS = 6_000;

    /// Solved in a small part of the time, which matters where a question is asked a hundred times.
    private static final int FEW = 600;

    static Remaining finely(Inquiry inquiry) {
        return new Remaining(inquiry, COLUMNS);
    }

    static Remaining roughly(Inquiry inquiry) {
        return new Remaining(inquiry, FEW);
    }

    /// The least left behind, by priority in thousandths; 1 where it is only known that somebody
    /// must stay.
    long least(Operation operation) {
        Case given = new Case(operation, inquiry.figure());
        QuickBound quick = QuickBound.of(given);
        long least = Math.max(quick.leftBehindWeighted(), isPlain(quick) ? 1 : 0);
        LinearSolver solver = inquiry.solver();
        if (quick.leftBehindWeighted() > 0 || solver == null || given.groups.isEmpty()) {
            return least;
        }
        Assembly assembly = Assembly.of(given, FleetFlow.Aim.LEFT_BEHIND, columns);
        Assembly.@Nullable Proved proved = assembly.solve(solver, inquiry.longest().get());
        return proved == null ? least : Math.max(least, proved.proved().longValue());
    }

    /// Whether bounds that take no time show that somebody must stay.
    boolean isPlain(Operation operation) {
        return isPlain(QuickBound.of(new Case(operation, inquiry.figure())));
    }

    private static boolean isPlain(QuickBound quick) {
        return quick.leftBehindWeighted() > 0 || quick.finishSecond() >= Timeline.NEVER;
    }
}
