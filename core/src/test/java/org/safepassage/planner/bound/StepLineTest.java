package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Step;

class StepLineTest {
    @Test
    void liesNowhereBelowTheRuleOfTheTerm() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 400; round++) {
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                steps.add(new Step(1 + random.nextInt(9), 1 + random.nextInt(9)));
            }
            boolean repeats = random.nextBoolean();
            int tolerance = random.nextInt(6);
            int ahead = 1 + random.nextInt(60);
            int behind = 1 + random.nextInt(60);
            StepLine line =
                    StepLine.of(steps, repeats, true, new long[] {ahead, behind}, tolerance);
            for (int b = 0; b <= behind; b++) {
                double most = mostOne(steps, repeats, b, ahead, behind, tolerance);
                for (int part = 0; part < line.parts(); part++) {
                    assertThat(line.width(part) * most)
                            .as("%s repeats %s, other at %d", steps, repeats, b)
                            .isLessThanOrEqualTo(line.rise(part) * b + line.rest(part) + 1e-6);
                }
            }
        }
    }

    /// Rule `reciprocal` of docs/model.md for side one, by the plainest method.
    private static double mostOne(
            List<Step> steps, boolean repeats, int b, int ahead, int behind, int tolerance) {
        if (b == behind) {
            return ahead;
        }
        double one = 0;
        double other = 0;
        for (int i = 0; ; i++) {
            if (i == steps.size() && !repeats) {
                return ahead;
            }
            Step step = steps.get(i % steps.size());
            if (b < other + step.other()) {
                double part = (b - other) / step.other();
                return Math.min(ahead, one + part * step.one() + tolerance);
            }
            one += step.one();
            other += step.other();
        }
    }
}
