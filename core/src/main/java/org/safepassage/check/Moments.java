package org.safepassage.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import org.safepassage.quantity.Span;

/// Moments as clocks of the operation's zone show them: for messages, and cut into hours and days.
final class Moments {
    /// The first moment that a plan may name; later ones can be added to without overflow.
    static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

    /// The last moment that a plan may name.
    static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Moments() {}

    /// Whether `moment` is one that a calendar on paper can show.
    static boolean knows(Instant moment) {
        return !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST);
    }

    /// Date and time to the second, with the offset where clocks go back and show it twice; a
    /// moment beyond every calendar is written as it is.
    static String time(Instant moment, ZoneId zone) {
        if (!knows(moment)) {
            return moment.toString();
        }
        ZonedDateTime local = moment.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return local.format(TO_THE_SECOND) + (twice ? local.getOffset() : "");
    }

    /// When the clock hour of `moment` begins. Where clocks are changed within an hour, another
    /// begins with the change.
    static Instant hour(Instant moment, ZoneId zone) {
        Instant full =
                moment.atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.HOURS).toInstant();
        ZoneOffsetTransition change = zone.getRules().previousTransition(moment.plusNanos(1));
        return change != null && change.getInstant().isAfter(full) ? change.getInstant() : full;
    }

    /// When the civil day of `moment` begins: when clocks first show it, also where they then go
    /// back to the day before.
    static Instant day(Instant moment, ZoneId zone) {
        LocalDate shown = moment.atZone(zone).toLocalDate();
        Instant next = shown.plusDays(1).atStartOfDay(zone).toInstant();
        return moment.isBefore(next) ? shown.atStartOfDay(zone).toInstant() : next;
    }

    /// Both ends of a span.
    static String span(Span span, ZoneId zone) {
        return time(span.from(), zone) + " to " + time(span.to(), zone);
    }
}
