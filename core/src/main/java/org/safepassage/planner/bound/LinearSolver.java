package org.safepassage.planner.bound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Solves linear programmes. What it returns is never believed: [CertificateVerifier] proves what
/// its multipliers are worth.
public interface LinearSolver {
    /// A name for messages, such as `HiGHS`.
    String name();

    /// Solves `program` within about `longest`.
    ///
    /// @return the solution, or null when none was found in time or the solver failed
    @Nullable LinearSolution solve(LinearProgram program, Duration longest);
}
