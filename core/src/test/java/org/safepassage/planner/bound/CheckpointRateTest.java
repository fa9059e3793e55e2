package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Two lanes; the way on is closed from second 100 to 200.
class CheckpointRateTest {
    private static final List<long[]> CLOSED = List.of(new long[] {100, 200});

    private static CheckpointRate rate(long mostWhileClosed) {
        return new CheckpointRate(2, mostWhileClosed, CLOSED, List.of());
    }

    @Test
    void servesByAllLanesWhileTheWayIsOpen() {
        assertThat(rate(30).servedBy(0, 99)).isEqualTo(200);
        assertThat(rate(30).servedBy(40, 99)).isEqualTo(120);
        assertThat(rate(30).servedBy(40, 20)).isZero();
    }

    @Test
    void servesOnlyWhoHasRoomToStandWhileItIsClosed() {
        assertThat(rate(30).servedBy(0, 109)).isEqualTo(220);
        assertThat(rate(30).servedBy(0, 199)).isEqualTo(230);
        assertThat(rate(30).servedBy(0, 299)).isEqualTo(430);
        assertThat(rate(Timeline.NEVER).servedBy(0, 299)).isEqualTo(600);
    }

    @Test
    void servesNoMoreThanWhoCameBeforeTheWayThereWasClosed() {
        CheckpointRate rate = new CheckpointRate(2, 30, List.of(), List.of(new long[] {0, 100}));
        assertThat(rate.servedBy(0, 99)).isEqualTo(30);
        assertThat(rate.servedBy(0, 119)).isEqualTo(70);
    }

    @Test
    void takesWindowsShorterThanAPassageForClosed() {
        OpenTimes early = OpenTimes.always(0, 500);
        OpenTimes tooShort = OpenTimes.always(700, 750);
        OpenTimes late = OpenTimes.always(1000, 1300);

        List<OpenTimes> ways = List.of(early, tooShort, late);
        assertThat(CheckpointRate.closed(ways, -100, 0))
                .containsExactly(new long[] {401, 1000}, new long[] {1201, Timeline.NEVER});
        assertThat(CheckpointRate.closed(ways, 0, 100))
                .containsExactly(
                        new long[] {0, 100},
                        new long[] {501, 1100},
                        new long[] {1301, Timeline.NEVER});
    }
}
