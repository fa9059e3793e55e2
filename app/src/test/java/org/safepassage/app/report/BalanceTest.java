package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Step;

/// The rehearsal sends 80 from East at 20, 80, ... minutes and 80 from Hill at 50, 110, ...
/// minutes.
class BalanceTest {
    private static Balance balance(boolean repeats, Step... steps) {
        Clause.Reciprocal clause =
                new Clause.Reciprocal(
                        Rehearsals.side("families-east"),
                        Rehearsals.side("families-hill"),
                        List.of(steps),
                        repeats,
                        new Measure.Departure(),
                        100,
                        40);
        ReportInput input = Rehearsals.input(4);
        return Balance.of(input.operation(), input.plan(), clause);
    }

    @Test
    void countsBothSidesAtEachDeparture() {
        assertThat(balance(true, new Step(80, 80)).points())
                .extracting(Balance.Point::one, Balance.Point::other)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 0),
                        org.assertj.core.groups.Tuple.tuple(80, 0),
                        org.assertj.core.groups.Tuple.tuple(80, 80),
                        org.assertj.core.groups.Tuple.tuple(160, 80),
                        org.assertj.core.groups.Tuple.tuple(160, 160));
    }

    @Test
    void drawsTheLineOfTheStepsWithItsTolerances() {
        Balance.Point second = balance(true, new Step(20, 40), new Step(60, 40)).points().get(2);
        assertThat(second.promised()).isEqualTo(80);
        assertThat(second.least()).isEqualTo(20); // what 40 of the other side stand for
        assertThat(second.most()).isEqualTo(160); // 180, and there are only 160
    }

    @Test
    void owesNothingMoreAfterTheLastStep() {
        Balance.Point last = balance(false, new Step(10, 80)).points().getLast();
        assertThat(last.promised()).isEqualTo(160);
        assertThat(last.ahead()).isZero();
    }
}
