package org.safepassage.app.imports.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Forms of moments, days and hours.
public final class Times {
    private static final Pattern MOMENT =
            Pattern.compile(
                    "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern HOURS =
            Pattern.compile("([0-9]{2}:[0-9]{2}) ?- ?([0-9]{2}:[0-9]{2})");
    private static final String MOMENT_EXPECTED = "a time with its offset, as ISO 8601 writes it";
    private static final String MOMENT_EXAMPLE = "2016-12-15T06:00+02:00 or 2016-12-15T04:00Z";

    private Times() {}

    /// Hours of a day, from the first to the second; past midnight when the second is not after the
    /// first. The end of the day is written 24:00.
    ///
    /// @param from first moment
    /// @param to the moment after the last; midnight for the end of the day
    public record Hours(LocalTime from, LocalTime to) {
        /// Whether they end on the day after.
        public boolean passMidnight() {
            return !to.isAfter(from);
        }
    }

    /// A moment with offset. An offset that clocks of `zone` do not show then is refused: it is one
    /// hour of a window too much. Null where no zone is known.
    public static Form<Instant> moment(@Nullable ZoneId zone) {
        return new Form<>(
                MOMENT_EXPECTED, MOMENT_EXAMPLE, scalar -> momentOf(scalar.text().strip(), zone));
    }

    /// A civil day.
    public static Form<LocalDate> day() {
        String expected = "a day";
        String example = "2016-12-15";
        return new Form<>(
                expected,
                example,
                scalar -> {
                    String text = scalar.text().strip();
                    try {
                        if (DAY.matcher(text).matches()) {
                            return LocalDate.parse(text);
                        }
                    } catch (DateTimeException notOne) {
                        throw noSuchDay(text);
                    }
                    boolean moment = MOMENT.matcher(text).matches();
                    throw new Refused(
                            Value.quoted(text),
                            moment ? "a day without a time, beside `daily`" : expected,
                            moment
                                    ? "write " + text.substring(0, 10)
                                    : "write for example " + example);
                });
    }

    /// Hours of each day, in the operation's zone.
    public static Form<Hours> hours() {
        String expected = "hours of the day, from and to, 00:00 to 24:00";
        String example = "\"06:00-18:00\"";
        return new Form<>(
                expected,
                example,
                scalar -> {
                    Matcher match = HOURS.matcher(scalar.text().strip());
                    if (!match.matches()) {
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                expected,
                                "write two digits each, for example " + example);
                    }
                    return hoursOf(match.group(1), match.group(2), expected);
                });
    }

    /// A time zone by the name of the IANA list.
    public static Form<ZoneId> zone() {
        String expected = "a time zone of the IANA list";
        String example = "Asia/Damascus";
        return new Form<>(
                expected,
                example,
                scalar -> {
                    String text = scalar.text().strip();
                    if (ZoneId.getAvailableZoneIds().contains(text)) {
                        return ZoneId.of(text);
                    }
                    String near = nearZone(text);
                    throw new Refused(
                            Value.quoted(text),
                            expected,
                            near == null
                                    ? "write for example " + example
                                    : "did you mean `" + near + "`?");
                });
    }

    /// The zone that is named after the place `text`, such as `Africa/Khartoum`; else the nearest.
    private static @Nullable String nearZone(String text) {
        String city = "/" + text.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (zone.toLowerCase(Locale.ROOT).endsWith(city)) {
                return zone;
            }
        }
        return Nearest.to(text, ZoneId.getAvailableZoneIds());
    }

    /// `moment` as clocks of `zone` show it, with its offset.
    public static String written(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime().toString();
    }

    private static Instant momentOf(String text, @Nullable ZoneId zone) throws Refused {
        Matcher match = MOMENT.matcher(text);
        if (!match.matches()) {
            boolean day = DAY.matcher(text).matches();
            throw new Refused(
                    Value.quoted(text) + (day ? ", a day without a time" : ""),
                    MOMENT_EXPECTED,
                    day
                            ? "write " + text + "T00:00" + offsetOn(text + "T00:00", zone)
                            : "write for example " + MOMENT_EXAMPLE);
        }
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(match.group(1) + "T" + match.group(2));
        } catch (DateTimeException notOne) {
            throw noSuchDay(text);
        }
        String offset = match.group(3);
        if (offset == null) {
            throw new Refused(
                    Value.quoted(text) + ", a time without offset",
                    MOMENT_EXPECTED,
                    "write " + local + offsetOn(local.toString(), zone));
        }
        return withOffset(local, offset, zone);
    }

    private static Instant withOffset(LocalDateTime local, String offset, @Nullable ZoneId zone)
            throws Refused {
        String text = local + offset;
        OffsetDateTime moment;
        try {
            moment = local.atOffset(ZoneOffset.of(offset));
        } catch (DateTimeException notOne) {
            throw new Refused(
                    Value.quoted(text), MOMENT_EXPECTED, "write for example " + MOMENT_EXAMPLE);
        }
        if (moment.getYear() < 1900 || moment.getYear() > 2200) {
            throw new Refused(Value.quoted(text), "a year from 1900 to 2200", "check the year");
        }
        Instant instant = moment.toInstant();
        if (zone != null && !offset.equals("Z")) {
            ZoneOffset shown = zone.getRules().getOffset(instant);
            if (!shown.equals(moment.getOffset())) {
                throw new Refused(
                        Value.quoted(text)
                                + ", an offset that clocks in "
                                + zone
                                + " do not show then",
                        "the offset " + shown.getId() + ", or Z for UTC",
                        "write "
                                + local
                                + offsetOn(local.toString(), zone)
                                + " if the hour is right, "
                                + written(instant, zone)
                                + " if the offset is");
            }
        }
        return instant;
    }

    private static String offsetOn(String local, @Nullable ZoneId zone) {
        try {
            return zone == null
                    ? "+hh:mm with the offset of the place"
                    : zone.getRules().getOffset(LocalDateTime.parse(local)).getId();
        } catch (DateTimeException notOne) {
            return "Z";
        }
    }

    private static Hours hoursOf(String from, String to, String expected) throws Refused {
        try {
            LocalTime end = to.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(to);
            return new Hours(LocalTime.parse(from), end);
        } catch (DateTimeException notOne) {
            throw new Refused(
                    Value.quoted(from + "-" + to), expected, "write for example \"06:00-18:00\"");
        }
    }

    private static Refused noSuchDay(String text) {
        return new Refused(
                Value.quoted(text) + ", which is in no calendar",
                "a day and a time that exist",
                "check month, day, hour and minute");
    }
}
