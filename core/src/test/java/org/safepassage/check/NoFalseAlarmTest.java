package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.operation.Operation;

/// Plans that are valid by their making, each in an operation whose every limit just allows it.
class NoFalseAlarmTest {
    private static final int PLANS = 2000;

    @Test
    void findsNothingInPlansThatJustKeepEveryLimit() {
        int convoys = 0;
        int people = 0;
        for (long seed = 1; seed <= PLANS; seed++) {
            RandomPlans.Made made = RandomPlans.make(seed);
            if (made.plan().convoys().isEmpty()) {
                continue;
            }
            Operation tight = TightLimits.fit(made.operation(), made.plan());
            Judgement judgement = PlanChecker.check(tight, made.plan());
            assertThat(judgement.violations())
                    .as("seed %d", seed)
                    .extracting(violation -> violation.message(tight.zone()))
                    .isEmpty();
            convoys += made.plan().convoys().size();
            people += made.plan().peopleMoved();
        }
        assertThat(convoys).as("convoys in all plans").isGreaterThan(PLANS * 5);
        assertThat(people).as("people in all plans").isGreaterThan(PLANS * 10);
    }
}
