package org.safepassage.app.imports.resolving;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Times;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.quantity.Span;

/// Reads windows: from one time to another, or hours of each day.
final class Windows {
    private static final String EXAMPLE = "[{from: ..., to: ...}] or [{daily: \"06:00-18:00\"}]";

    private Windows() {}

    /// The windows at `key` as far as they lie within the horizon, joined and in order of time. One
    /// that never comes within the horizon is reported.
    static List<Span> read(Fields fields, String key, Header header) {
        List<Span> spans = new ArrayList<>();
        for (Value value : fields.items(key, EXAMPLE)) {
            spans.addAll(value.has("daily") ? daily(value, header) : absolute(value, header));
        }
        return Spans.joined(spans);
    }

    /// The span at `key` as far as it lies within the horizon; the whole horizon when not written.
    static Span available(Fields fields, String key, Header header) {
        Value value = fields.find(key);
        if (value == null) {
            return header.horizon();
        }
        List<Span> spans = absolute(value, header);
        return spans.isEmpty() ? header.horizon() : spans.getFirst();
    }

    private static List<Span> absolute(Value value, Header header) {
        Fields fields = value.fields(Shape.SPAN);
        Instant from = fields.readIfAny("from", Times.moment(header.judgedZone()), Instant.EPOCH);
        Instant to = fields.readIfAny("to", Times.moment(header.judgedZone()), Instant.EPOCH);
        if (from == null || to == null || !value.isSound()) {
            return List.of();
        }
        if (!to.isAfter(from)) {
            fields.at("to")
                    .refuse(
                            fields.at("to").shown() + ", which is not after its beginning",
                            "a time after " + fields.at("from").shown(),
                            "check day and hour of both, or swap them");
            return List.of();
        }
        Span within = Spans.within(new Span(from, to), header.horizon());
        if (within == null) {
            refuseOutside(value, header);
            return List.of();
        }
        return List.of(within);
    }

    private static List<Span> daily(Value value, Header header) {
        Fields fields = value.fields(Shape.DAILY);
        Times.Hours hours = fields.readIfAny("daily", Times.hours(), hoursOfDay());
        Set<LocalDate> except = new TreeSet<>();
        for (Value day : fields.itemsOrOne("except", "[2016-12-17]")) {
            except.add(day.read(Times.day(), LocalDate.EPOCH));
        }
        LocalDate from = fields.readIfAny("from", Times.day(), LocalDate.EPOCH);
        LocalDate to = fields.readIfAny("to", Times.day(), LocalDate.EPOCH);
        if (hours == null || !value.isSound() || !header.hasHorizon()) {
            return List.of();
        }
        if (from != null && to != null && to.isBefore(from)) {
            fields.at("to")
                    .refuse(
                            fields.at("to").shown() + ", a day before the first",
                            "a day not before " + from,
                            "swap the two days");
            return List.of();
        }
        Days days = new Days(from, to, except);
        if (refusesDay(fields, hours, days, header)) {
            return List.of();
        }
        List<Span> spans = spans(hours, days, header);
        if (spans.isEmpty()) {
            refuseOutside(value, header);
        }
        return spans;
    }

    /// A day left out that the window does not have is another day than was meant. The eve of the
    /// operation is one where the window passes midnight into it.
    private static boolean refusesDay(Fields fields, Times.Hours hours, Days days, Header header) {
        LocalDate start = LocalDate.ofInstant(header.horizon().from(), header.zone());
        LocalDate first = days.first(header);
        boolean hasEve = first.isBefore(start) && span(first, hours, header) != null;
        LocalDate earliest = first.isBefore(start) && !hasEve ? start : first;
        for (LocalDate day : days.except()) {
            if (day.isBefore(earliest) || day.isAfter(days.last(header))) {
                fields.at("except")
                        .refuse(
                                "'" + day + "', a day that the window does not have",
                                "days from " + earliest + " to " + days.last(header),
                                "correct the day, or delete it");
                return true;
            }
        }
        return false;
    }

    /// The days of a window.
    ///
    /// @param from as written, or null for the operation's first
    /// @param to as written, or null for the operation's last
    /// @param except those left out
    private record Days(@Nullable LocalDate from, @Nullable LocalDate to, Set<LocalDate> except) {

        /// A window that passes midnight may reach into the operation from the day before.
        LocalDate first(Header header) {
            LocalDate eve =
                    LocalDate.ofInstant(header.horizon().from(), header.zone()).minusDays(1);
            return from != null && from.isAfter(eve) ? from : eve;
        }

        LocalDate last(Header header) {
            LocalDate end = LocalDate.ofInstant(header.horizon().to(), header.zone());
            return to != null && to.isBefore(end) ? to : end;
        }
    }

    private static List<Span> spans(Times.Hours hours, Days days, Header header) {
        List<Span> spans = new ArrayList<>();
        LocalDate last = days.last(header);
        for (LocalDate day = days.first(header); !day.isAfter(last); day = day.plusDays(1)) {
            Span span = days.except().contains(day) ? null : span(day, hours, header);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    /// A day's window as far as it lies within the operation, or null when nothing of it does.
    private static @Nullable Span span(LocalDate day, Times.Hours hours, Header header) {
        Instant begin = moment(day.atTime(hours.from()), header.zone(), true);
        LocalDate endDay = hours.passMidnight() ? day.plusDays(1) : day;
        Instant end = moment(endDay.atTime(hours.to()), header.zone(), false);
        return end.isAfter(begin) ? Spans.within(new Span(begin, end), header.horizon()) : null;
    }

    /// The moment of a clock time. Where clocks go back and show it twice, a window begins at the
    /// second and ends at the first, so that it is never open longer than both sides read it; where
    /// clocks go forward and never show it, it is the moment of the change.
    private static Instant moment(LocalDateTime time, ZoneId zone, boolean begins) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        if (change == null) {
            return time.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return time.toInstant(begins ? change.getOffsetAfter() : change.getOffsetBefore());
    }

    private static void refuseOutside(Value value, Header header) {
        if (!header.hasHorizon()) {
            return;
        }
        ZoneId zone = header.zone();
        value.refuse(
                "a time that lies outside the operation altogether",
                "a time between "
                        + Times.written(header.horizon().from(), zone)
                        + " and "
                        + Times.written(header.horizon().to(), zone),
                "correct the day, delete it, or move the operation's start or end");
    }

    private static Times.Hours hoursOfDay() {
        return new Times.Hours(java.time.LocalTime.MIDNIGHT, java.time.LocalTime.MIDNIGHT);
    }
}
