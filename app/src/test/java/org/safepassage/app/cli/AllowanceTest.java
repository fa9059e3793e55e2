package org.safepassage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    @Test
    void isUsedUpAtOnceWhereItIsNothing() {
        Allowance nothing = new Allowance(Duration.ZERO);
        assertThat(nothing.isHalfUsed()).isTrue();
        assertThat(nothing.getAsBoolean()).isTrue();
        assertThat(nothing.left()).isZero();
    }

    @Test
    void lastsAsLongAsItIs() {
        Allowance days = new Allowance(Duration.ofDays(9));
        assertThat(days.getAsBoolean()).isFalse();
        assertThat(days.isHalfUsed()).isFalse();
        assertThat(days.left()).isBetween(Duration.ofDays(8), Duration.ofDays(9));
    }

    @Test
    void givesTimeToExplainThatIsTenSecondsOrThatOfTheSearch() {
        assertThat(MakePlan.explaining(0.5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(MakePlan.explaining(45)).isEqualTo(Duration.ofSeconds(45));
    }
}
