package org.safepassage.bench.busevacuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusEvacuationFileTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Three buses of 20 seats in two yards, two sources, three shelters.
    private static final String SMALL =
            """
            3 20
            2 1 2
            2 100 40 60
            3 140 60 40 40

            1 5 6
            2 7 8

            1 1 2 3
            2 4 5 6
            """;

    @Test
    void readsCountsAndTimes() {
        BusEvacuation small = BusEvacuationFile.parse("small", SMALL, MINUTE);

        assertThat(small.seats()).isEqualTo(20);
        assertThat(small.buses()).containsExactly(1, 2);
        assertThat(small.demands()).containsExactly(40, 60);
        assertThat(small.capacities()).containsExactly(60, 40, 40);
        assertThat(small.fromYard()).containsExactly(minutes(5, 6), minutes(7, 8));
        assertThat(small.toShelter()).containsExactly(minutes(1, 2, 3), minutes(4, 5, 6));
        assertThat(small.back()).containsExactly(minutes(1, 4), minutes(2, 5), minutes(3, 6));
        assertThat(small.loads()).isEqualTo(5);
    }

    @Test
    void acceptsTheWholeFileOnOneLine() {
        String oneLine = SMALL.replaceAll("\\s+", " ");

        assertThat(BusEvacuationFile.parse("small", oneLine, MINUTE))
                .isEqualTo(BusEvacuationFile.parse("small", SMALL, MINUTE));
    }

    @Test
    void refusesRowWithWrongNumberAndSaysWhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BusEvacuationFile.parse("small", SMALL.replace("2 7 8", "3 7 8"), MINUTE))
                .withMessage("small, line 7: found row number 3, expected 2");
    }

    @Test
    void refusesTotalThatIsNotTheSumOfItsParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BusEvacuationFile.parse("small", SMALL.replace("2 100", "2 120"), MINUTE))
                .withMessage(
                        "small, line 3: people at sources: found 120 in all, but the parts add up to 100");
    }

    @Test
    void refusesFileThatEndsTooSoon() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusEvacuationFile.parse("small", SMALL.substring(0, 60), MINUTE))
                .withMessageContaining("the file ends where");
    }

    @Test
    void refusesWhatFollowsTheLastRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusEvacuationFile.parse("small", SMALL + "9", MINUTE))
                .withMessage("small, line 11: found '9', expected the end of the file");
    }

    @Test
    void refusesWordsAndNegativeNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusEvacuationFile.parse("small", "3 -20", MINUTE))
                .withMessage(
                        "small, line 1: found '-20', expected seats of a bus, a whole number of 0 or more");
    }

    @Test
    void refusesPeopleWhoDoNotFillTheirBuses() {
        String text = SMALL.replace("2 100 40 60", "2 100 45 55");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusEvacuationFile.parse("small", text, MINUTE))
                .withMessage(
                        "small: people by source [45, 55]: expected multiples of the 20 seats of a bus");
    }

    private static List<Duration> minutes(int... minutes) {
        return java.util.Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
