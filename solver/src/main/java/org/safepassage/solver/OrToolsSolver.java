package org.safepassage.solver;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepassage.planner.bound.LinearProgram;
import org.safepassage.planner.bound.LinearSolution;
import org.safepassage.planner.bound.LinearSolver;

/// Linear programmes by one of the engines in OR-Tools, on one thread.
final class OrToolsSolver implements LinearSolver {
    private static final double MILLIS_PER_SECOND = 1000.0;

    private final Engine engine;

    OrToolsSolver(Engine engine) {
        this.engine = engine;
    }

    /// An engine and how it is told to work on one thread.
    enum Engine {
        /// Google's simplex.
        GLOP("GLOP", "glop", ""),
        /// Google's first-order method.
        PDLP("PDLP", "pdlp", "num_threads: 1");

        private final String words;
        private final String solver;
        private final String parameters;

        Engine(String words, String solver, String parameters) {
            this.words = words;
            this.solver = solver;
            this.parameters = parameters;
        }
    }

    @Override
    public String name() {
        return engine.words;
    }

    @Override
    public @Nullable LinearSolution solve(LinearProgram program, Duration longest) {
        Scaling scaling = Scaling.of(program);
        ModelBuilderHelper model = model(program, scaling);
        ModelSolverHelper solver = new ModelSolverHelper(engine.solver);
        try {
            solver.enableOutput(false);
            solver.setTimeLimitInSeconds(longest.toMillis() / MILLIS_PER_SECOND);
            if (!engine.parameters.isEmpty()) {
                solver.setSolverSpecificParameters(engine.parameters);
            }
            solver.solve(model);
            if (!solver.hasSolution() || solver.getStatus() == SolveStatus.INFEASIBLE) {
                return null;
            }
            double[] values = new double[program.columns()];
            for (int column = 0; column < values.length; column++) {
                values[column] = solver.getVariableValue(column);
            }
            double[] multipliers = new double[program.rows()];
            for (int row = 0; row < multipliers.length; row++) {
                multipliers[row] = scaling.multiplier(row, solver.getDualValue(row));
            }
            return LinearSolution.of(values, multipliers);
        } finally {
            solver.delete();
            model.delete();
        }
    }

    private static ModelBuilderHelper model(LinearProgram program, Scaling scaling) {
        ModelBuilderHelper model = new ModelBuilderHelper();
        for (int column = 0; column < program.columns(); column++) {
            int number = model.addVar();
            model.setVarLowerBound(number, (double) program.lower(column));
            model.setVarUpperBound(number, (double) program.upper(column));
            model.setVarObjectiveCoefficient(number, scaling.cost(program.cost(column)));
        }
        for (int row = 0; row < program.rows(); row++) {
            int number = model.addLinearConstraint();
            double limit = scaling.factor(row, program.limit(row));
            model.setConstraintLowerBound(
                    number,
                    program.sense(row) == LinearProgram.Sense.AT_MOST
                            ? Double.NEGATIVE_INFINITY
                            : limit);
            model.setConstraintUpperBound(
                    number,
                    program.sense(row) == LinearProgram.Sense.AT_LEAST
                            ? Double.POSITIVE_INFINITY
                            : limit);
            for (int entry = program.firstEntry(row);
                    entry < program.firstEntry(row + 1);
                    entry++) {
                model.safeAddConstraintTerm(
                        number,
                        program.entryColumn(entry),
                        scaling.factor(row, program.entryFactor(entry)));
            }
        }
        return model;
    }
}
