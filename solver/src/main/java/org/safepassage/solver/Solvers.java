package org.safepassage.solver;

import com.google.ortools.Loader;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.planner.bound.LinearProgram;
import org.safepassage.planner.bound.LinearSolution;
import org.safepassage.planner.bound.LinearSolver;

/// Chooses a solver that works on this machine.
public final class Solvers {
    private Solvers() {}

    /// The best solver that works here: OR-Tools where its native part loads (about 0.7 s, once), else ojAlgo.
    public static LinearSolver best() {
        return hasNative() ? new BySize() : new OjAlgoSolver();
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
                new OrToolsSolver(OrToolsSolver.Engine.HIGHS_INTERIOR),
                new OrToolsSolver(OrToolsSolver.Engine.HIGHS_SIMPLEX),
                new OrToolsSolver(OrToolsSolver.Engine.GLOP),
                new OrToolsSolver(OrToolsSolver.Engine.PDLP),
                new OjAlgoSolver());
    }

    private static boolean hasNative() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError missing) {
            // A platform without the native part is no fault: the pure Java solver does the same, slower.
            return false;
        }
    }

    /// Simplex methods win on small programmes, the interior point method on large ones.
    private static final class BySize implements LinearSolver {
        private static final int SMALL = 20_000;

        private final LinearSolver small = new OrToolsSolver(OrToolsSolver.Engine.HIGHS_SIMPLEX);
        private final LinearSolver large = new OrToolsSolver(OrToolsSolver.Engine.HIGHS_INTERIOR);

        @Override
        public String name() {
            return "HiGHS";
        }

        @Override
        public @Nullable LinearSolution solve(LinearProgram program, Duration longest) {
            boolean isSmall = program.entries() <= SMALL;
            return (isSmall ? small : large).solve(program, longest);
        }
    }
}
