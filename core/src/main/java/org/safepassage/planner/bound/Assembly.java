package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
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
        return of(given, aim, columns, given.timeline.endSecond());
    }

    /// With short steps until a second, longer ones later.
    static Assembly of(Case given, FleetFlow.Aim aim, int columns, long shortUntil) {
        List<Ride> rides = Rides.of(given);
        Grid grid = new Grids(given, rides).choose(columns, shortUntil);
        return of(given, rides, grid, aim);
    }

    /// When the last but a few have left in a solution.
    long mostGoneBy(LinearSolution solution) {
        double all = 0;
        TreeMap<Long, Double> gone = new TreeMap<>();
        for (Trip trip : flow.trips) {
            for (Part part : trip.parts()) {
                if (flow.holding(part.group()).isSafer()) {
                    // Once they have left, nothing presses them to arrive.
                    continue;
                }
                gone.merge(trip.lastReach(), solution.value(part.column()), Double::sum);
                all += solution.value(part.column());
            }
        }
        double left = all;
        for (var step : gone.entrySet()) {
            left -= step.getValue();
            if (left < FEW * all) {
                return step.getKey();
            }
        }
        return flow.given.timeline.endSecond();
    }

    private static final double FEW = 0.002;

    static Assembly of(Case given, List<Ride> rides, Grid grid, FleetFlow.Aim aim) {
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
