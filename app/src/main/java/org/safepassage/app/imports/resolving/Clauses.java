package org.safepassage.app.imports.resolving;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Times;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.app.imports.text.Node;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// Reads the machine rule of a term; counts and quotas are read by [CountedClauses].
final class Clauses {
    /// The keys that give a term its rule; at most one of them stands in a term.
    static final List<String> KEYS =
            List.of(
                    "first",
                    "reciprocal",
                    "gate",
                    "quota",
                    "together",
                    "escort",
                    "monitor",
                    "no-search",
                    "destination-excluded");

    private Clauses() {}

    /// The rule of `term`; words only when no key gives it one. Where several do, which is
    /// reported, all are read, so that what is wrong within them is reported too.
    static Clause read(Fields term, TermScope scope) {
        term.only(KEYS);
        Clause clause = new Clause.WordsOnly();
        for (String key : KEYS) {
            Value value = term.find(key);
            if (value != null) {
                clause = read(key, value, scope);
            }
        }
        return clause;
    }

    private static Clause read(String key, Value value, TermScope scope) {
        return switch (key) {
            case "first" -> first(value.fields(Shape.FIRST), scope);
            case "reciprocal" -> CountedClauses.reciprocal(value.fields(Shape.RECIPROCAL), scope);
            case "gate" -> gate(value.fields(Shape.GATE), scope);
            case "quota" -> CountedClauses.quota(value.fields(Shape.QUOTA), scope);
            case "together" -> together(value.fields(Shape.TOGETHER), scope);
            case "escort" -> escort(value.fields(Shape.ESCORT_TERM), scope);
            case "monitor" -> monitor(value.fields(Shape.MONITOR), scope);
            case "no-search" -> noSearch(value.fields(Shape.NO_SEARCH), scope);
            case "destination-excluded" -> excluded(value.fields(Shape.EXCLUDED), scope);
            default -> throw new IllegalStateException("no reader for the rule " + key);
        };
    }

    /// The moment that counts, at `on`: departure where nothing is written.
    static Measure measure(Fields fields, TermScope scope) {
        Value value = fields.find("on");
        if (value == null) {
            return new Measure.Departure();
        }
        if (value.mapping() != null) {
            Fields passing = value.fields(Shape.PASSING);
            return new Measure.Passing(scope.context().place(passing, "place"));
        }
        if (value.node() instanceof Node.Scalar scalar
                && scope.context().catalog().places().ids().contains(scalar.text())) {
            value.refuse(
                    value.shown() + ", a place",
                    "departure, arrival or {place: ...}",
                    "write {place: " + scalar.text() + "}");
            return new Measure.Departure();
        }
        return value.read(Words.choice(measures()), new Measure.Departure());
    }

    private static Clause first(Fields fields, TermScope scope) {
        Side before = Sides.read(fields, "before", scope);
        Side after = Sides.read(fields, "after", scope);
        Sides.refuseShared(before, after, fields.whole(), scope);
        Measure on = fields.read("on", Words.choice(measures()), new Measure.Departure());
        return new Clause.First(before, after, on);
    }

    private static Clause gate(Fields fields, TermScope scope) {
        Side held = Sides.read(fields, "held", scope);
        Fields until = fields.fields("until", Shape.OPENING);
        List<String> openings = List.of("arrived", "departed", "event");
        String key = until == null ? null : until.only(openings);
        if (until == null || key == null) {
            if (until != null
                    && openings.stream()
                            .noneMatch(each -> until.has(each) || until.isAmiss(each))) {
                until.whole()
                        .refuse(
                                until.whole().shown(),
                                "one of arrived, departed, event",
                                "write for example {arrived: {place: assembly}}");
            }
            return new Clause.Gate(held, new Opening.OutsideEvent("?", Instant.EPOCH));
        }
        if (key.equals("event")) {
            return new Clause.Gate(held, outsideEvent(until, scope.context().header()));
        }
        if (until.has("expected")) {
            until.at("expected")
                    .refuse(
                            "`expected` beside `" + key + "`",
                            "`expected` beside `event` only",
                            "delete it: the plan itself says when people arrive and depart");
        }
        Side side = Sides.read(until, key, scope);
        Sides.refuseShared(held, side, fields.whole(), scope);
        return new Clause.Gate(
                held,
                key.equals("arrived")
                        ? new Opening.AllArrived(side)
                        : new Opening.AllDeparted(side));
    }

    private static Opening outsideEvent(Fields until, Header header) {
        String event = until.read("event", Words.text(Limits.TEXT), "?");
        Instant expected =
                until.readIfAny("expected", Times.moment(header.judgedZone()), Instant.EPOCH);
        if (expected == null && until.isAmiss("expected")) {
            return new Opening.OutsideEvent(event, Instant.EPOCH);
        }
        if (expected == null) {
            until.whole()
                    .refuse(
                            "an event without `expected`",
                            "the time at which the plan may assume it",
                            "add for example expected: "
                                    + (header.hasHorizon()
                                            ? Times.written(header.horizon().from(), header.zone())
                                            : "2016-12-15T12:00+02:00"));
            return new Opening.OutsideEvent(event, Instant.EPOCH);
        }
        if (header.hasHorizon()
                && until.areSound("expected")
                && expected.isBefore(header.horizon().from())) {
            until.at("expected")
                    .refuse(
                            until.at("expected").shown() + ", before the operation starts",
                            "a time not before "
                                    + Times.written(header.horizon().from(), header.zone()),
                            "check the day; if it has happened, the gate holds nobody: delete `gate`"
                                    + " and keep the words");
        }
        if (header.hasHorizon()
                && until.areSound("expected")
                && !expected.isBefore(header.horizon().to())) {
            until.at("expected")
                    .refuse(
                            until.at("expected").shown() + ", when the operation has ended",
                            "a time before " + Times.written(header.horizon().to(), header.zone()),
                            "check the day, or move the operation's end");
        }
        return new Opening.OutsideEvent(event, expected);
    }

    private static Clause together(Fields fields, TermScope scope) {
        Side one = Sides.read(fields, "one", scope);
        Side other = Sides.read(fields, "other", scope);
        Sides.refuseShared(one, other, fields.whole(), scope);
        return new Clause.Together(
                one,
                other,
                measure(fields, scope),
                fields.read("within", Measures.duration(), Duration.ZERO));
    }

    private static Clause escort(Fields fields, TermScope scope) {
        Context context = scope.context();
        String corridor =
                fields.readIfAny("on", context.catalog().corridors().reference(), Context.UNKNOWN);
        return new Clause.EscortRequired(
                Sides.read(fields, "of", scope),
                corridor == null ? null : new CorridorId(corridor),
                new EscortId(
                        fields.read(
                                "by", context.catalog().escorts().reference(), Context.UNKNOWN)));
    }

    private static Clause monitor(Fields fields, TermScope scope) {
        Context context = scope.context();
        List<Span> present = Windows.read(fields, "present", context.header());
        if (present.isEmpty()
                && fields.has("present")
                && fields.areSound("present")
                && context.header().hasHorizon()) {
            fields.at("present")
                    .refuse(
                            "no time at which the monitor is present",
                            "one window or more",
                            "write for example [{daily: \"06:00-18:00\"}]");
        }
        return new Clause.MonitorPresent(
                Objects.requireNonNullElse(
                        context.party(fields, "by"), new PartyId(Context.UNKNOWN)),
                CountedClauses.where(fields, List.of("at", "leg"), scope),
                present);
    }

    private static Clause noSearch(Fields fields, TermScope scope) {
        return new Clause.NoSearch(Sides.read(fields, "of", scope), placeIfAny(fields, scope));
    }

    private static @Nullable PlaceId placeIfAny(Fields fields, TermScope scope) {
        return fields.has("at") ? scope.context().place(fields, "at") : null;
    }

    private static Clause excluded(Fields fields, TermScope scope) {
        return new Clause.DestinationExcluded(
                Sides.read(fields, "of", scope), scope.context().place(fields, "place"));
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("departure", new Measure.Departure());
        measures.put("arrival", new Measure.Arrival());
        return measures;
    }
}
