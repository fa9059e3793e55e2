package org.safepassage.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepassage.planner.bound.LinearProgram;
import org.safepassage.planner.bound.LinearSolution;
import org.safepassage.planner.bound.LinearSolver;

/// Linear programmes by the dual simplex method of CLP, through OR-Tools, on one thread.
final class ClpSolver implements LinearSolver {
    @Override
    public String name() {
        return "CLP";
    }

    @Override
    public @Nullable LinearSolution solve(LinearProgram program, Duration longest) {
        MPSolver solver = MPSolver.createSolver("CLP");
        if (solver == null) {
            return null;
        }
        Scaling scaling = Scaling.of(program);
        MPVariable[] variables = new MPVariable[program.columns()];
        for (int column = 0; column < variables.length; column++) {
            variables[column] =
                    solver.makeNumVar(
                            (double) program.lower(column), (double) program.upper(column), "");
            solver.objective()
                    .setCoefficient(variables[column], scaling.cost(program.cost(column)));
        }
        MPConstraint[] rows = new MPConstraint[program.rows()];
        for (int row = 0; row < rows.length; row++) {
            double limit = scaling.factor(row, program.limit(row));
            boolean isLeast = program.sense(row) != LinearProgram.Sense.AT_MOST;
            boolean isMost = program.sense(row) != LinearProgram.Sense.AT_LEAST;
            rows[row] =
                    solver.makeConstraint(
                            isLeast ? limit : Double.NEGATIVE_INFINITY,
                            isMost ? limit : Double.POSITIVE_INFINITY);
            for (int entry = program.firstEntry(row);
                    entry < program.firstEntry(row + 1);
                    entry++) {
                MPVariable variable = variables[program.entryColumn(entry)];
                double factor = scaling.factor(row, program.entryFactor(entry));
                rows[row].setCoefficient(variable, rows[row].getCoefficient(variable) + factor);
            }
        }
        solver.setTimeLimit(longest.toMillis());
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.LP_ALGORITHM,
                MPSolverParameters.LpAlgorithmValues.DUAL.swigValue());
        MPSolver.ResultStatus status = solver.solve(parameters);
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            return null;
        }
        double[] values = new double[variables.length];
        for (int column = 0; column < values.length; column++) {
            values[column] = variables[column].solutionValue();
        }
        double[] multipliers = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            multipliers[row] = scaling.multiplier(row, rows[row].dualValue());
        }
        return LinearSolution.of(values, multipliers);
    }
}
