package org.safepassage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.planner.bound.CertificateVerifier;
import org.safepassage.planner.bound.LinearProgram;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.planner.bound.LinearSolution;
import org.safepassage.planner.bound.LinearSolver;
import org.safepassage.planner.bound.ProgramCertificate;

class SolversTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);

    @Test
    void agreeOnTheLeastCostOfRandomProgrammes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 60; round++) {
            LinearProgram program = random(random, 4 + round / 4, 3 + round / 5);
            for (LinearSolver solver : Solvers.all()) {
                LinearSolution solution = solver.solve(program, AMPLE);
                assertThat(solution).as("%s, round %d", solver.name(), round).isNotNull();
                double cost = cost(program, solution);
                double proved =
                        CertificateVerifier.prove(ProgramCertificate.from(program, solution))
                                .doubleValue();
                double slack = 1e-5 * (1 + Math.abs(cost)) + 2;
                assertThat(proved)
                        .as("%s, round %d: proved against found", solver.name(), round)
                        .isBetween(
                                cost - slack * (solver.name().equals("PDLP") ? 100 : 1),
                                cost + slack);
            }
        }
    }

    @Test
    void findNothingWhereNothingIsPossible() {
        LinearProgram.Builder builder = new LinearProgram.Builder();
        int column = builder.column(1, 0, 10);
        builder.row(Sense.AT_LEAST, 11).add(column, 1);
        LinearProgram impossible = builder.build();
        assertThat(Solvers.best().solve(impossible, AMPLE)).isNull();
        assertThat(Solvers.pureJava().solve(impossible, AMPLE)).isNull();
    }

    private static double cost(LinearProgram program, @Nullable LinearSolution solution) {
        double cost = 0;
        for (int column = 0; solution != null && column < program.columns(); column++) {
            cost += program.cost(column) * solution.value(column);
        }
        return cost;
    }

    private static LinearProgram random(SplittableRandom random, int columns, int rows) {
        LinearProgram.Builder builder = new LinearProgram.Builder();
        long[] inside = new long[columns];
        for (int column = 0; column < columns; column++) {
            long upper = random.nextLong(1, 50);
            inside[column] = random.nextLong(0, upper + 1);
            builder.column(random.nextLong(-1000, 5000), 0, upper);
        }
        for (int row = 0; row < rows; row++) {
            Sense sense = Sense.values()[random.nextInt(3)];
            long[] factors = new long[columns];
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                factors[column] = random.nextInt(3) == 0 ? random.nextLong(-60, 61) : 0;
                sum += factors[column] * inside[column];
            }
            long limit =
                    switch (sense) {
                        case AT_MOST -> sum + random.nextLong(0, 20);
                        case AT_LEAST -> sum - random.nextLong(0, 20);
                        case EQUAL -> sum;
                    };
            LinearProgram.Row added = builder.row(sense, limit);
            for (int column = 0; column < columns; column++) {
                added.add(column, factors[column]);
            }
        }
        return builder.build();
    }
}
