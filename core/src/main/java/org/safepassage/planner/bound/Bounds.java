package org.safepassage.planner.bound;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Exposure;
import org.safepassage.quantity.Figure;

/// Bounds an operation: what no plan can beat.
public final class Bounds {
    private Bounds() {}

    /// The best bound for an operation that `budget` allows.
    ///
    /// @param solver solves the linear programme; null for the cheap bounds alone, which take
    ///   milliseconds
    public static Bound of(
            Operation operation, Figure figure, @Nullable LinearSolver solver, Budget budget) {
        Case given = new Case(operation, figure);
        QuickBound quick = QuickBound.of(given);
        if (solver == null || given.groups.isEmpty()) {
            return quickly(given, quick);
        }
        int few = Math.max(1, budget.columns() / ROUGH);
        Assembly rough = Assembly.of(given, FleetFlow.Aim.EXPOSURE, few);
        Assembly.@Nullable Proved flow = rough.solve(solver, budget.longest());
        @Nullable Certificate certificate = flow == null ? null : flow.certificate();
        BigInteger proved = flow == null ? BigInteger.ZERO : flow.proved();
        PriceSearch.@Nullable Found priced = PriceSearch.find(rough, flow, solver, budget);
        if (priced == null) {
            // Trips within a minute or two: only a flow with short steps is left.
            Assembly fine = Assembly.of(given, FleetFlow.Aim.EXPOSURE, budget.columns());
            Assembly.@Nullable Proved second = fine.solve(solver, budget.longest());
            if (second != null && second.proved().compareTo(proved) > 0) {
                proved = second.proved();
                certificate = second.certificate();
            }
        } else if (priced.proved().compareTo(proved) > 0) {
            proved = priced.proved();
            certificate = priced.certificate();
        }
        long left = quick.leftBehindWeighted();
        if (flow != null && leftBehind(rough, flow.solution()) > 0.5) {
            left = Math.max(left, leastLeftBehind(given, solver, budget));
        }
        return new Bound(
                left,
                new Exposure(Math.max(quick.exposureMillionths(), whole(proved))),
                instant(given, quick.finishSecond()),
                certificate,
                quick.curve());
    }

    private static Bound quickly(Case given, QuickBound quick) {
        return new Bound(
                quick.leftBehindWeighted(),
                new Exposure(quick.exposureMillionths()),
                instant(given, quick.finishSecond()),
                null,
                Curve.NONE);
    }

    /// The flow that gives the first prices need only be rough.
    private static final int ROUGH = 12;

    private static java.time.@Nullable Instant instant(Case given, long second) {
        return given.groups.isEmpty() || second >= Timeline.NEVER
                ? null
                : given.timeline.instant(second);
    }

    private static long whole(BigInteger proved) {
        return proved.signum() <= 0
                ? 0
                : proved.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    private static double leftBehind(Assembly assembly, LinearSolution solution) {
        double left = 0;
        for (int column : assembly.flow.leftColumns.values()) {
            left += solution.value(column);
        }
        return left;
    }

    private static long leastLeftBehind(Case given, LinearSolver solver, Budget budget) {
        Assembly assembly = Assembly.of(given, FleetFlow.Aim.LEFT_BEHIND, budget.columns());
        Assembly.@Nullable Proved proved = assembly.solve(solver, budget.longest());
        return proved == null ? 0 : whole(proved.proved());
    }
}
