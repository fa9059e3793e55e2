package org.safepassage.account;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads words of time: which days a figure counts. What cannot be placed gives null, never a
/// guess.
final class WhenWords {
    private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final Pattern WEEKDAY = Pattern.compile("\\b(" + DAYS + ")\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")\\b(?:,? (\\d{4}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b(" + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?");
    private static final Pattern HOURS =
            Pattern.compile("\\b(?:last|past|previous) (\\d{1,3}|twenty-four) hours\\b");
    private static final Pattern SINCE = Pattern.compile("\\b(since|so far|to date|until now)\\b");
    private static final Pattern UP_TO = Pattern.compile("\\b(by|until|till|as of|up to)\\b");
    private static final Pattern PART =
            Pattern.compile("\\b(early hours|morning|afternoon|evening|night)\\b");

    private final String words;
    private final Clock clock;

    private WhenWords(String words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /// The clock of a text.
    ///
    /// @param report its name
    /// @param date the day it was published, or null
    record Clock(String report, @Nullable LocalDate date) {

        /// Everything up to the text.
        ClaimSpan upToReport() {
            return date == null
                    ? new ClaimSpan(report, ClaimSpan.BEGINNING, ClaimSpan.REPORT)
                    : new ClaimSpan("", ClaimSpan.BEGINNING, behind(date.toEpochDay()));
        }

        /// The day of the text, for what is said of a state.
        ClaimSpan atReport() {
            return date == null
                    ? new ClaimSpan(report, ClaimSpan.REPORT - 1, ClaimSpan.REPORT)
                    : new ClaimSpan("", behind(date.toEpochDay() - 1), behind(date.toEpochDay()));
        }

        private static long behind(long day) {
            return (day + 1) * ClaimSpan.QUARTERS;
        }
    }

    /// The span of a total by these words; null when they do not say up to when.
    static @Nullable ClaimSpan total(@Nullable String words, Clock clock) {
        if (words == null) {
            return null;
        }
        WhenWords when = new WhenWords(words.toLowerCase(Locale.ROOT), clock);
        if (SINCE.matcher(when.words).find() || when.isHours()) {
            return null;
        }
        ClaimSpan day = when.day();
        return day == null || !day.clock().isEmpty()
                ? null
                : new ClaimSpan("", ClaimSpan.BEGINNING, day.until());
    }

    /// The span of one batch or event by these words; null when they do not say.
    static @Nullable ClaimSpan batch(@Nullable String words, Clock clock) {
        if (words == null) {
            return null;
        }
        WhenWords when = new WhenWords(words.toLowerCase(Locale.ROOT), clock);
        if (SINCE.matcher(when.words).find() || UP_TO.matcher(when.words).find()) {
            return null;
        }
        return when.isHours() ? when.hours() : when.day();
    }

    /// Whether the words name a number of hours, whose beginning nobody can place.
    static boolean isHours(@Nullable String words) {
        return words != null && HOURS.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    /// Whether the words name a day by its date or its weekday, placed on a calendar or not.
    static boolean namesDay(@Nullable String words) {
        String plain = words == null ? "" : words.toLowerCase(Locale.ROOT);
        return WEEKDAY.matcher(plain).find()
                || ISO.matcher(plain).find()
                || DAY_MONTH.matcher(plain).find()
                || MONTH_DAY.matcher(plain).find();
    }

    private boolean isHours() {
        return HOURS.matcher(words).find();
    }

    private @Nullable ClaimSpan hours() {
        Matcher hours = HOURS.matcher(words);
        LocalDate date = clock.date();
        if (!hours.find() || date == null) {
            return null;
        }
        String number = hours.group(1);
        int count = number.equals("twenty-four") ? 24 : Integer.parseInt(number);
        long until = Clock.behind(date.toEpochDay());
        long days = (count + 23L) / 24;
        return new ClaimSpan("", until - (days + 1) * ClaimSpan.QUARTERS, until);
    }

    private @Nullable ClaimSpan day() {
        Long day = date();
        String name = "";
        if (day == null) {
            Matcher weekday = WEEKDAY.matcher(words);
            LocalDate date = clock.date();
            if (weekday.find()) {
                DayOfWeek of = DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT));
                name = date == null ? clock.report() : "";
                day =
                        date == null
                                ? of.getValue() - 1L
                                : date.toEpochDay()
                                        - Math.floorMod(
                                                date.getDayOfWeek().getValue() - of.getValue(), 7);
            } else if (date != null && words.matches(".*\\b(today|tonight|this morning)\\b.*")) {
                day = date.toEpochDay();
            } else if (date != null && words.contains("yesterday")) {
                day = date.toEpochDay() - 1;
            } else {
                return null;
            }
        }
        long first = day * ClaimSpan.QUARTERS;
        Matcher part = PART.matcher(words);
        if (!part.find()) {
            return new ClaimSpan(name, first, first + ClaimSpan.QUARTERS);
        }
        int quarter =
                switch (part.group(1)) {
                    case "early hours" -> 0;
                    case "morning" -> 1;
                    case "afternoon" -> 2;
                    default -> 3;
                };
        return new ClaimSpan(name, first + quarter, first + quarter + 1);
    }

    /// A day with its date; the year is that of the text where the words do not say it.
    private @Nullable Long date() {
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher dayMonth = DAY_MONTH.matcher(words);
        if (dayMonth.find()) {
            return day(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
        }
        Matcher monthDay = MONTH_DAY.matcher(words);
        if (monthDay.find()) {
            return day(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2));
        }
        return null;
    }

    private @Nullable Long day(@Nullable String year, int month, String day) {
        LocalDate date = clock.date();
        if (year == null && date == null) {
            return null;
        }
        try {
            int ofText = date == null ? 0 : date.getYear();
            LocalDate found =
                    LocalDate.of(
                            year == null ? ofText : Integer.parseInt(year),
                            month,
                            Integer.parseInt(day));
            boolean isAhead = year == null && date != null && found.isAfter(date.plusMonths(6));
            return (isAhead ? found.minusYears(1) : found).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT)).getValue();
    }
}
