package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.network.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.LegId;
import org.safepassage.testkit.Towns;

class LegRateTest {
    private static Leg leg(int headway, int largest) {
        Operation town =
                Towns.oneRoad()
                        .leg(
                                "city-leg",
                                leg ->
                                        leg.headway(Duration.ofSeconds(headway))
                                                .largestConvoy(largest))
                        .operation();
        return town.network().leg(new LegId("city-leg"));
    }

    @Test
    void isWhatTheBestOfAllConvoysCanDoInOneWindow() {
        long travel = 7;
        long window = 40;
        for (int interval = 0; interval <= 4; interval++) {
            for (int headway = 1; headway <= 9; headway++) {
                for (int largest = 1; largest <= 5; largest++) {
                    OpenTimes open = OpenTimes.always(0, window);
                    LegRate rate = new LegRate(leg(headway, largest), open, travel, interval, 99);
                    int[] best = bestByHead(interval, headway, largest, (int) (window - travel));
                    for (int second = 0; second <= window; second++) {
                        assertThat(rate.vehiclesBy(second))
                                .as(
                                        "interval %d headway %d largest %d by %d",
                                        interval, headway, largest, second)
                                .isGreaterThanOrEqualTo(best[Math.min(second, best.length - 1)]);
                    }
                    assertThat(rate.vehiclesBy(window))
                            .as("interval %d headway %d largest %d", interval, headway, largest)
                            .isEqualTo(best[best.length - 1]);
                }
            }
        }
    }

    /// The most vehicles whose heads have gone in by each second, by trying every convoy at every
    /// second; tails go in by `last` too.
    private static int[] bestByHead(int interval, int headway, int largest, int last) {
        int[] most = new int[last + 1];
        int[] free = new int[last + headway + largest * interval + 2];
        java.util.Arrays.fill(free, -1);
        free[0] = 0;
        for (int second = 0; second <= last; second++) {
            if (second > 0) {
                free[second] = Math.max(free[second], free[second - 1]);
                most[second] = most[second - 1];
            }
            for (int n = 1; n <= largest; n++) {
                int pass = (n - 1) * interval;
                if (second + pass <= last) {
                    int next = second + pass + headway;
                    free[next] = Math.max(free[next], free[second] + n);
                    most[second] = Math.max(most[second], free[second] + n);
                }
            }
        }
        return most;
    }

    @Test
    void passesNobodyBeforeTheFirstWindow() {
        OpenTimes open = OpenTimes.always(100, 200);
        assertThat(new LegRate(leg(10, 2), open, 5, 1, 99).vehiclesBy(99)).isZero();
        assertThat(List.of(1L, 2L))
                .contains(new LegRate(leg(10, 2), open, 5, 1, 99).vehiclesBy(100));
    }
}
