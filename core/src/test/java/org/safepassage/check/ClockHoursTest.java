package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Period;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Span;
import org.safepassage.testkit.Towns;

/// The hours and days that planner and checker count in are the same, whatever clocks do.
class ClockHoursTest {
    private static final Instant FROM = Instant.parse("1985-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void cutsAnHourWhereClocksGoBackByHalfAnHour() {
        Operation operation =
                around(ZoneId.of("Australia/Lord_Howe"), Instant.parse("2025-04-05T15:00:00Z"));
        assertThat(operation.hours())
                .contains(
                        span("2025-04-05T14:00:00Z", "2025-04-05T15:00:00Z"),
                        span("2025-04-05T15:00:00Z", "2025-04-05T15:30:00Z"),
                        span("2025-04-05T15:30:00Z", "2025-04-05T16:30:00Z"));
    }

    @Test
    void keepsADayWholeWhereClocksGoBackOverMidnight() {
        Operation operation =
                around(ZoneId.of("America/St_Johns"), Instant.parse("2010-11-07T02:31:00Z"));
        assertThat(operation.spans(new Period.Days()))
                .containsExactly(
                        span("2010-11-06T22:31:00Z", "2010-11-07T02:30:00Z"),
                        span("2010-11-07T02:30:00Z", "2010-11-07T06:31:00Z"));
    }

    @Test
    void tellsApartTheTwoTimesThatClocksShow() {
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        assertThat(Moments.time(Instant.parse("2025-10-26T00:30:00Z"), kyiv))
                .isEqualTo("2025-10-26 03:30:00+03:00");
        assertThat(Moments.time(Instant.parse("2025-10-26T01:30:00Z"), kyiv))
                .isEqualTo("2025-10-26 03:30:00+02:00");
        assertThat(Moments.time(Instant.parse("2025-10-26T02:30:00Z"), kyiv))
                .isEqualTo("2025-10-26 04:30:00");
    }

    @Test
    void agreesInEveryZoneAroundEveryChange() {
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
            while (change != null && change.getInstant().isBefore(TO)) {
                Operation operation = around(zone, change.getInstant());
                agree(operation, operation.hours(), true);
                agree(operation, operation.spans(new Period.Days()), false);
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    private static void agree(Operation operation, List<Span> spans, boolean hours) {
        Instant end = operation.horizon().from();
        for (Span span : spans) {
            assertThat(span.from()).isEqualTo(end);
            end = span.to();
            for (Instant at : List.of(span.from(), span.to().minusSeconds(1))) {
                Instant begin =
                        hours
                                ? Moments.hour(at, operation.zone())
                                : Moments.day(at, operation.zone());
                Instant first = operation.horizon().from();
                assertThat(begin.isBefore(first) ? first : begin)
                        .as("%s at %s", operation.zone(), at)
                        .isEqualTo(span.from());
            }
        }
        assertThat(end).isEqualTo(operation.horizon().to());
    }

    private static Operation around(ZoneId zone, Instant change) {
        Operation town = Towns.oneRoad().operation();
        Span horizon =
                new Span(change.minus(Duration.ofHours(4)), change.plus(Duration.ofHours(4)));
        return new Operation(
                town.id(),
                town.names(),
                town.exercise(),
                town.confidentiality(),
                town.languages(),
                zone,
                horizon,
                town.interval(),
                town.parties(),
                town.network(),
                town.groups(),
                town.fleet(),
                town.terms());
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
