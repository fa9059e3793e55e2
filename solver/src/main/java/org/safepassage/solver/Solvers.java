package org.safepassage.solver;

import com.google.ortools.Loader;
import java.util.List;
import org.safepassage.planner.bound.LinearSolver;

/// Chooses a solver that works on this machine.
public final class Solvers {
    private Solvers() {}

    /// The best solver that works here: CLP where the native part of OR-Tools loads (about 0.7 s,
    /// once), else ojAlgo.
    ///
    /// On fleet flows CLP's dual simplex was the fastest of those that return multipliers; what
    /// OR-Tools 9.15 returns as those of HiGHS are row sums (docs/decisions/0010-linear-solver.md).
    public static LinearSolver best() {
        return hasNative() ? new ClpSolver() : new OjAlgoSolver();
    }

    /// The solver in pure Java.
    public static LinearSolver pureJava() {
        return new OjAlgoSolver();
    }

    /// Every solver that works here, for comparing them.
    public static List<LinearSolver> all() {
        if (!hasNative()) {
            return List.of(new OjAlgoSolver());
        }
        return List.of(
                new ClpSolver(),
                new OrToolsSolver(OrToolsSolver.Engine.GLOP),
                new OrToolsSolver(OrToolsSolver.Engine.PDLP),
                new OjAlgoSolver());
    }

    private static boolean hasNative() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError missing) {
            // A platform without the native part is no fault: the pure Java solver does the same,
            // slower.
            return false;
        }
    }
}
