package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the whole programme together, has it solved and proves what the answer is worth.
final class Assembly {
    final FleetFlow flow;
    final LinearProgram program;

    private Assembly(FleetFlow flow) {
        this.flow = flow;
        program = flow.program.build();
    }

    static Assembly of(Case given, FleetFlow.Aim aim, int columns) {
        List<Ride> rides = Rides.of(given);
        Grid grid = new Grids(given, rides).choose(columns);
        return of(given, rides, grid, aim);
    }

    private static Assembly of(Case given, List<Ride> rides, Grid grid, FleetFlow.Aim aim) {
        FleetFlow flow = new FleetFlow(given, rides, grid, aim);
        flow.buildCore();
        Departures departures = new Departures(flow);
        departures.build(TermRows.counted(given));
        new LimitRows(flow).build();
        EscortRows.add(flow);
        new TermRows(flow, departures).build();
        return new Assembly(flow);
    }

    /// A solution with what it proves.
    ///
    /// @param certificate the proof
    /// @param proved the least cost that it proves
    /// @param solution what the solver says, for guidance
    record Proved(Certificate certificate, BigInteger proved, LinearSolution solution) {}

    @Nullable Proved solve(LinearSolver solver, Duration longest) {
        LinearSolution solution = solver.solve(program, longest);
        if (solution == null) {
            return null;
        }
        Certificate certificate = ProgramCertificate.from(program, solution);
        return new Proved(certificate, CertificateVerifier.prove(certificate), solution);
    }
}
