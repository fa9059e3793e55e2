package org.safepassage.planner.bound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Figure;

/// Asks how many must stay behind: the least that any plan leaves, as far as the bound sees. More
/// than zero is proven; zero is not.
///
/// @param figure which end of every count
/// @param solver solves the linear programmes; null for what the cheap bounds alone can show
record Remaining(Figure figure, @Nullable LinearSolver solver) {
    /// Fewer columns than for a bound: the question is only whether anyone is left.
    private static final int COLUMNS = 6_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /// The least left behind, by priority in thousandths; 1 where it is only known that somebody
    /// must stay.
    long least(Operation operation) {
        Case given = new Case(operation, figure);
        QuickBound quick = QuickBound.of(given);
        long least = Math.max(quick.leftBehindWeighted(), isPlain(quick) ? 1 : 0);
        if (quick.leftBehindWeighted() > 0 || solver == null || given.groups.isEmpty()) {
            return least;
        }
        Assembly assembly = Assembly.of(given, FleetFlow.Aim.LEFT_BEHIND, COLUMNS);
        Assembly.@Nullable Proved proved = assembly.solve(solver, LONGEST);
        return proved == null ? least : Math.max(least, proved.proved().longValue());
    }

    /// Whether bounds that take no time show that somebody must stay.
    boolean isPlain(Operation operation) {
        return isPlain(QuickBound.of(new Case(operation, figure)));
    }

    private static boolean isPlain(QuickBound quick) {
        return quick.leftBehindWeighted() > 0 || quick.finishSecond() >= Timeline.NEVER;
    }
}
