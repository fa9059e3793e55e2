package org.safepassage.account;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stretch of time that a figure counts, on the clock on which it can be compared with others.
///
/// Time is counted in quarters of a day. A text whose day of publication is not known has a clock
/// of its own, on which its "Thursday" is one day and has no date.
///
/// @param clock empty for the calendar, else the name of the report whose days these are
/// @param from the first quarter; the smallest number when it counts since the beginning
/// @param until the quarter behind the last; the greatest number when it counts up to a report
///   whose day is not known
public record ClaimSpan(String clock, long from, long until) {
    /// Since the beginning.
    static final long BEGINNING = Long.MIN_VALUE;

    /// Up to the report.
    static final long REPORT = Long.MAX_VALUE;

    private static final List<String> PARTS =
            List.of(
                    "the early hours of ",
                    "the morning of ",
                    "the afternoon of ",
                    "the evening of ");
    private static final String PLAN = "plan of ";

    /// Quarters in a day.
    static final int QUARTERS = 4;

    /// The time of plans for one occasion, which are compared whenever they were made.
    static ClaimSpan planned(String occasion) {
        return new ClaimSpan(PLAN + occasion, BEGINNING, REPORT);
    }

    /// Whether it counts since the beginning.
    public boolean isTotal() {
        return from == BEGINNING;
    }

    /// Whether all of `other` lies in it.
    public boolean holds(ClaimSpan other) {
        return clock.equals(other.clock) && from <= other.from && until >= other.until;
    }

    /// Whether the two share no time. False also where it cannot be told.
    public boolean isApartFrom(ClaimSpan other) {
        return clock.equals(other.clock) && (until <= other.from || other.until <= from);
    }

    /// The last day that it counts, or null when it has no date.
    public @Nullable LocalDate lastDay() {
        return clock.isEmpty() ? LocalDate.ofEpochDay(Math.floorDiv(until - 1, QUARTERS)) : null;
    }

    /// The first day that it counts, or null when it has no date or counts since the beginning.
    public @Nullable LocalDate firstDay() {
        return clock.isEmpty() && !isTotal()
                ? LocalDate.ofEpochDay(Math.floorDiv(from, QUARTERS))
                : null;
    }

    /// The span in words: `up to 2016-12-17`, `on 2016-12-15`, `on Thursday of report 003`.
    @Override
    public String toString() {
        if (clock.startsWith(PLAN)) {
            return "as planned";
        }
        if (until == REPORT) {
            return (isTotal() ? "up to" : "at the time of") + " report " + clock;
        }
        String day;
        LocalDate last = lastDay();
        LocalDate first = firstDay();
        if (last == null) {
            day = dayName() + " of report " + clock;
        } else if (first == null || first.equals(last)) {
            day = last.toString();
        } else {
            day = first + " to " + last;
        }
        return (isTotal() ? "up to " : "on ") + part() + day;
    }

    /// Whether it is the time of a plan.
    public boolean isPlan() {
        return clock.startsWith(PLAN);
    }

    /// Whether it ends with a report whose day is not known.
    public boolean endsWithReport() {
        return until == REPORT && !isPlan();
    }

    /// The part of the day where it is less than one: 0 early hours, 1 morning, 2 afternoon, 3
    /// evening; null for a whole day or more.
    public @Nullable Integer quarter() {
        return isTotal() || until == REPORT || until - from >= QUARTERS
                ? null
                : (int) Math.floorMod(from, (long) QUARTERS);
    }

    /// The weekday on which it ends, which is all that is known of a day without a date; null where
    /// even that is not.
    public @Nullable DayOfWeek weekday() {
        return until == REPORT
                ? null
                : DayOfWeek.of((int) Math.floorMod((until - 1) / QUARTERS, 7L) + 1);
    }

    private String part() {
        Integer quarter = quarter();
        return quarter == null ? "" : PARTS.get(quarter);
    }

    private String dayName() {
        DayOfWeek day = weekday();
        String name = day == null ? "?" : day.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
