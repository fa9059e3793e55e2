package org.safepassage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Step;

class StepCountTest {
    private static final int DAY = 24;
    private static final int TOTAL = 60;

    @Test
    void letsConvoyCountBeforeOneThatIsLateWhereSidesLeaveFromSeveralPlaces() {
        StepCount count = new StepCount(term(10, false));
        count.add(20, 10, 0);
        count.add(3, 0, 10);

        assertThat(count.earliest(11, 0, 2)).isEqualTo(3);
    }

    @Test
    void letsNoConvoyCountBeforeOneOfItsSideDecidedEarlierWhereSidesGoInTurn() {
        StepCount count = new StepCount(term(10, true));
        count.add(20, 10, 0);
        count.add(3, 0, 10);

        assertThat(count.earliest(11, 0, 2)).isEqualTo(20);
    }

    @Test
    void findsTheFirstMomentAtWhichTheRuleIsKeptAtEveryMoment() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            Terms.Reciprocal term = term(random.nextInt(12), false);
            StepCount count = new StepCount(term);
            List<int[]> counted = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int one = random.nextInt(3) == 0 ? 0 : random.nextInt(9);
                int other = random.nextInt(3) == 0 ? random.nextInt(9) : 0;
                int from = random.nextInt(DAY);
                int first = firstThatKeeps(term, counted, one, other, from);
                assertThat(count.earliest(one, other, from)).isEqualTo(first);
                if (first != LegCalendar.NEVER) {
                    int moment = first + random.nextInt(2);
                    count.add(moment, one, other);
                    counted.add(new int[] {moment, one, other});
                }
            }
        }
    }

    private static int firstThatKeeps(
            Terms.Reciprocal term, List<int[]> counted, int one, int other, int from) {
        for (int moment = from; moment < 3 * DAY; moment++) {
            List<int[]> all = new ArrayList<>(counted);
            all.add(new int[] {moment, one, other});
            if (keeps(term, all)) {
                return moment;
            }
        }
        return LegCalendar.NEVER;
    }

    /// The rule `reciprocal` of the model page, moment by moment.
    private static boolean keeps(Terms.Reciprocal term, List<int[]> counted) {
        for (int t = 0; t < 3 * DAY; t++) {
            long one = 0;
            long other = 0;
            for (int[] convoy : counted) {
                one += convoy[0] <= t ? convoy[1] : 0;
                other += convoy[0] <= t ? convoy[2] : 0;
            }
            boolean oneKeeps =
                    other >= term.totalOther()
                            || one <= term.line().oneFor(other) + term.toleranceOne();
            boolean otherKeeps =
                    one >= term.totalOne()
                            || other <= term.line().otherFor(one) + term.toleranceOther();
            if (!oneKeeps || !otherKeeps) {
                return false;
            }
        }
        return true;
    }

    private static Terms.Reciprocal term(int tolerance, boolean inTurn) {
        Line line = new Line(List.of(new Step(4, 3)), true);
        return new Terms.Reciprocal(
                new BitSet(),
                new BitSet(),
                line,
                Moment.DEPARTURE,
                tolerance,
                tolerance,
                TOTAL,
                TOTAL,
                inTurn);
    }
}
