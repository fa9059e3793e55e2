package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.quantity.Span;

class RecurrenceTest {
    private static Instant at(int day, int hour) {
        return Instant.parse("2016-10-%02dT%02d:00:00Z".formatted(day, hour));
    }

    private static Span span(int day, int from, int to) {
        return new Span(at(day, from), at(day, to));
    }

    @Test
    void repeatsALongDayWithItsClosureUntilTheNewEnd() {
        List<Span> first = List.of(span(1, 6, 12), span(1, 13, 20));
        assertThat(Recurrence.lengthen(first, span(1, 6, 20), at(3, 8)))
                .containsExactly(
                        span(1, 6, 12),
                        span(1, 13, 20),
                        span(2, 6, 12),
                        span(2, 13, 20),
                        span(3, 6, 8));
    }

    @Test
    void takesAShortWindowOfTheOnlyDayForOneOccasion() {
        assertThat(Recurrence.lengthen(List.of(span(1, 6, 8)), span(1, 6, 20), at(3, 8)))
                .containsExactly(span(1, 6, 8));
    }

    @Test
    void repeatsAShortWindowThatTheDayBeforeHadToo() {
        List<Span> two = List.of(span(1, 6, 8), span(2, 6, 8));
        assertThat(Recurrence.lengthen(two, new Span(at(1, 0), at(3, 0)), at(3, 12)))
                .containsExactly(span(1, 6, 8), span(2, 6, 8), span(3, 6, 8));
    }

    @Test
    void joinsWhatIsOpenUntilTheOldEndToWhatFollows() {
        List<Span> open = List.of(new Span(at(1, 6), at(3, 0)));
        assertThat(Recurrence.lengthen(open, new Span(at(1, 0), at(3, 0)), at(5, 0)))
                .containsExactly(new Span(at(1, 6), at(5, 0)));
    }
}
