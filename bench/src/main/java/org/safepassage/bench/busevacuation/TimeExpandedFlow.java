package org.safepassage.bench.busevacuation;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Flow of buses over time: how many full buses can be in a shelter by a given step?
///
/// Columns: `s(k,i)` buses from yard `k` to source `i`, `x(i,t,j)` full buses that leave source `i`
/// for shelter `j` at step `t`, `r(j,t,i)` empty buses that leave shelter `j` for source `i` at
/// step `t`. Rows: at each source and step as many leave as come; at each shelter and step no more
/// leave than come, for a bus may stop there; buses of each yard, demand of each source, capacity
/// of each shelter. Buses have no number of their own, so that no two solutions differ only by the
/// names of buses; and they never wait, since no road is ever closed.
final class TimeExpandedFlow {
    /// Whether everyone can be delivered.
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private static final double TOLERANCE = 1e-6;

    private final BusEvacuation instance;
    private final StepTimes times;
    private final int lastStep;
    private final boolean whole;
    private final MPSolver solver;
    private final MPObjective delivered;
    private final @Nullable MPConstraint[][] atSource;
    private final @Nullable MPConstraint[][] atShelter;
    private final MPConstraint[] demand;
    private final MPConstraint[] capacity;

    /// @param lastStep the step by which buses must be in a shelter
    /// @param whole whether buses are whole numbers; if not, the relaxation is solved
    TimeExpandedFlow(BusEvacuation instance, StepTimes times, int lastStep, boolean whole) {
        this.instance = instance;
        this.times = times;
        this.lastStep = lastStep;
        this.whole = whole;
        String kind = whole ? "SCIP" : "GLOP";
        this.solver =
                Objects.requireNonNull(MPSolver.createSolver(kind), kind + " is not built in");
        this.delivered = solver.objective();
        this.atSource = new MPConstraint[instance.demands().size()][lastStep + 1];
        this.atShelter = new MPConstraint[instance.capacities().size()][lastStep + 1];
        this.demand = limits(instance.demands());
        this.capacity = limits(instance.capacities());
    }

    /// Solves and compares with the demand.
    Answer deliversEveryone(Duration longest) {
        build();
        solver.setTimeLimit(longest.toMillis());
        delivered.setMaximization();
        MPSolver.ResultStatus status = solver.solve();
        double wanted = instance.loads();
        Answer answer;
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            answer = delivered.value() >= wanted - TOLERANCE ? Answer.YES : Answer.NO;
        } else if (status == MPSolver.ResultStatus.FEASIBLE
                && delivered.value() >= wanted - TOLERANCE) {
            answer = Answer.YES;
        } else {
            answer = Answer.UNKNOWN;
        }
        solver.delete();
        return answer;
    }

    private void build() {
        sendFromYards();
        for (int step = 0; step <= lastStep; step++) {
            for (int i = 0; i < atSource.length; i++) {
                MPConstraint row = atSource[i][step];
                if (row != null) {
                    carry(i, step, row);
                }
            }
            for (int j = 0; j < atShelter.length; j++) {
                MPConstraint row = atShelter[j][step];
                if (row != null) {
                    sendBack(j, step, row);
                }
            }
        }
    }

    private void sendFromYards() {
        for (int k = 0; k < instance.buses().size(); k++) {
            MPConstraint yard = solver.makeConstraint(0, instance.buses().get(k));
            for (int i = 0; i < atSource.length; i++) {
                int arrival = times.fromYard().get(k).get(i);
                if (arrival + soonestFrom(i) <= lastStep) {
                    MPVariable sent = column(instance.buses().get(k));
                    yard.setCoefficient(sent, 1);
                    sourceRow(i, arrival).setCoefficient(sent, 1);
                }
            }
        }
    }

    private void carry(int i, int step, MPConstraint row) {
        for (int j = 0; j < atShelter.length; j++) {
            int arrival = step + times.toShelter().get(i).get(j);
            if (arrival <= lastStep) {
                MPVariable full = column(instance.busCount());
                row.setCoefficient(full, -1);
                demand[i].setCoefficient(full, 1);
                capacity[j].setCoefficient(full, 1);
                delivered.setCoefficient(full, 1);
                shelterRow(j, arrival).setCoefficient(full, -1);
            }
        }
    }

    private void sendBack(int j, int step, MPConstraint row) {
        for (int i = 0; i < atSource.length; i++) {
            int arrival = step + times.back().get(j).get(i);
            if (arrival + soonestFrom(i) <= lastStep) {
                MPVariable empty = column(instance.busCount());
                row.setCoefficient(empty, 1);
                sourceRow(i, arrival).setCoefficient(empty, 1);
            }
        }
    }

    private int soonestFrom(int source) {
        return times.toShelter().get(source).stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private MPVariable column(int most) {
        return whole ? solver.makeIntVar(0, most, "") : solver.makeNumVar(0, most, "");
    }

    private MPConstraint sourceRow(int i, int step) {
        MPConstraint row = atSource[i][step];
        if (row == null) {
            row = solver.makeConstraint(0, 0);
            atSource[i][step] = row;
        }
        return row;
    }

    private MPConstraint shelterRow(int j, int step) {
        MPConstraint row = atShelter[j][step];
        if (row == null) {
            row = solver.makeConstraint(-MPSolver.infinity(), 0);
            atShelter[j][step] = row;
        }
        return row;
    }

    private MPConstraint[] limits(List<Integer> people) {
        MPConstraint[] rows = new MPConstraint[people.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = solver.makeConstraint(0, people.get(i) / instance.seats());
        }
        return rows;
    }
}
