package org.safepassage.solver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.safepassage.planner.bound.LinearProgram;
import org.safepassage.planner.bound.LinearSolution;
import org.safepassage.planner.bound.LinearSolver;

/// Linear programmes by ojAlgo, in Java alone: slower than OR-Tools, but it works on any machine.
///
/// ojAlgo's own multipliers cannot be asked for row by row in every version, so the dual programme
/// is solved as a second one.
final class OjAlgoSolver implements LinearSolver {
    @Override
    public String name() {
        return "ojAlgo";
    }

    @Override
    public @Nullable LinearSolution solve(LinearProgram program, Duration longest) {
        Scaling scaling = Scaling.of(program);
        double @Nullable [] values = primal(program, scaling, longest);
        double @Nullable [] multipliers = dual(program, scaling, longest);
        return values == null || multipliers == null
                ? null
                : LinearSolution.of(values, multipliers);
    }

    private static double @Nullable [] primal(
            LinearProgram program, Scaling scaling, Duration longest) {
        ExpressionsBasedModel model = model(longest);
        for (int column = 0; column < program.columns(); column++) {
            model.newVariable("x" + column)
                    .lower(program.lower(column))
                    .upper(program.upper(column))
                    .weight(scaling.cost(program.cost(column)));
        }
        for (int row = 0; row < program.rows(); row++) {
            Expression expression = model.newExpression("r" + row);
            for (int entry = program.firstEntry(row);
                    entry < program.firstEntry(row + 1);
                    entry++) {
                double factor = scaling.factor(row, program.entryFactor(entry));
                expression.add(program.entryColumn(entry), factor);
            }
            double limit = scaling.factor(row, program.limit(row));
            switch (program.sense(row)) {
                case AT_MOST -> expression.upper(limit);
                case AT_LEAST -> expression.lower(limit);
                case EQUAL -> expression.level(limit);
            }
        }
        return values(model.minimise(), program.columns());
    }

    /// Greatest `Σ limit × p + Σ lower × over - Σ upper × under` where `Σ factor × p + over - under
    /// = cost` for each column.
    private static double @Nullable [] dual(
            LinearProgram program, Scaling scaling, Duration longest) {
        ExpressionsBasedModel model = model(longest);
        for (int row = 0; row < program.rows(); row++) {
            Variable variable =
                    model.newVariable("p" + row).weight(scaling.factor(row, program.limit(row)));
            switch (program.sense(row)) {
                case AT_MOST -> variable.upper(0);
                case AT_LEAST -> variable.lower(0);
                case EQUAL -> {}
            }
        }
        Expression[] balances = new Expression[program.columns()];
        for (int column = 0; column < balances.length; column++) {
            balances[column] =
                    model.newExpression("c" + column).level(scaling.cost(program.cost(column)));
            Variable over = model.newVariable("o" + column).lower(0);
            over.weight(program.lower(column));
            Variable under = model.newVariable("u" + column).lower(0);
            under.weight(-program.upper(column));
            balances[column].add(over, 1).add(under, -1);
        }
        for (int row = 0; row < program.rows(); row++) {
            for (int entry = program.firstEntry(row);
                    entry < program.firstEntry(row + 1);
                    entry++) {
                double factor = scaling.factor(row, program.entryFactor(entry));
                balances[program.entryColumn(entry)].add(row, factor);
            }
        }
        double @Nullable [] seen = values(model.maximise(), program.rows());
        if (seen == null) {
            return null;
        }
        double[] multipliers = new double[program.rows()];
        for (int row = 0; row < multipliers.length; row++) {
            multipliers[row] = scaling.multiplier(row, seen[row]);
        }
        return multipliers;
    }

    private static ExpressionsBasedModel model(Duration longest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = longest.toMillis();
        model.options.time_suffice = longest.toMillis();
        return model;
    }

    private static double @Nullable [] values(Optimisation.Result result, int count) {
        if (!result.getState().isFeasible()) {
            return null;
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = result.doubleValue(i);
        }
        return values;
    }
}
