package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.network.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Span;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

/// A road on which convoys have four vehicles at most and need not keep apart.
class LiftingTest {
    private static final LegId LEG = new LegId("country-leg");

    private static Operation fourAtMost() {
        return Towns.oneRoad()
                .leg("country-leg", leg -> leg.largestConvoy(4).window(Town.span("06:00", "09:00")))
                .operation();
    }

    private static Leg leg(Operation operation) {
        return operation.network().leg(LEG);
    }

    private static Operation lifted(Obstacle.Kind kind) {
        return Lifting.all(fourAtMost()).stream()
                .filter(lifting -> lifting.obstacle().kind() == kind)
                .findFirst()
                .orElseThrow()
                .lift(fourAtMost());
    }

    @Test
    void keepsTheLargestConvoyWhereTheWindowsGive() {
        Operation open = lifted(Obstacle.Kind.WINDOWS);
        assertThat(leg(open).windows()).containsExactly(open.horizon());
        assertThat(leg(open).largestConvoy()).isEqualTo(4);
    }

    @Test
    void keepsTheLargestConvoyWhereTheEndGives() {
        assertThat(leg(lifted(Obstacle.Kind.HORIZON)).largestConvoy()).isEqualTo(4);
    }

    @Test
    void liftsTheLargestConvoyOfALegWithoutHeadway() {
        Leg leg = leg(lifted(Obstacle.Kind.LEG_RATE));
        assertThat(leg.largestConvoy()).isNull();
        assertThat(leg.windows()).isEqualTo(leg(fourAtMost()).windows());
    }

    @Test
    void liftsTheEndToTheLongestThatAnOperationMayLast() {
        assertThat(lifted(Obstacle.Kind.HORIZON).horizon().length())
                .isEqualTo(Operation.LONGEST)
                .isEqualTo(Duration.ofDays(60));
    }

    @Test
    void hasNothingToLiftWhereTheEndIsAsLateAsItMayBe() {
        Operation longest = Lifting.withHorizon(fourAtMost(), Lifting.longest(fourAtMost()));
        assertThat(Lifting.all(longest))
                .extracting(lifting -> lifting.obstacle().kind())
                .doesNotContain(Obstacle.Kind.HORIZON);
    }

    @Test
    void leavesTheOtherLegsAsTheyAre() {
        Span whole = fourAtMost().horizon();
        Operation eased = Lifting.withWindows(fourAtMost(), LEG, List.of(whole));
        assertThat(eased.network().leg(new LegId("city-leg")))
                .isEqualTo(fourAtMost().network().leg(new LegId("city-leg")));
    }
}
