package org.safepassage.app.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Relief;
import org.safepassage.planner.bound.Relief.Extent;
import org.safepassage.planner.bound.Relief.Giving;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleTypeId;

/// The sentences of obstacles and reliefs, as `reasons.js` makes them on the page.
final class ReasonWords {
    private static final int MOST_WINDOWS = 4;

    private final Operation operation;
    private final Figure figure;
    private final Wording wording;

    ReasonWords(Operation operation, Figure figure, Wording wording) {
        this.operation = operation;
        this.figure = figure;
        this.wording = wording;
    }

    /// What an obstacle says, with its numbers.
    String of(Obstacle obstacle) {
        String id = obstacle.id();
        return switch (obstacle.kind()) {
            case HORIZON -> wording.say("obstacle.horizon", "at", at(operation.horizon().to()));
            case WINDOWS -> windows(operation.network().leg(new LegId(id)));
            case LEG_RATE -> rate(operation.network().leg(new LegId(id)));
            case CHECKPOINT -> checkpoint(operation.network().place(new PlaceId(id)));
            case RECEPTION -> reception(operation.network().place(new PlaceId(id)));
            case FLEET -> fleet(operation.fleet().type(new VehicleTypeId(id)));
            case ESCORT -> escort(operation.fleet().escort(new EscortId(id)));
            case TIME_ABOARD -> {
                Group group = operation.group(new GroupId(id));
                yield wording.say(
                        "obstacle.time-aboard",
                        Map.of("group", group.names(), "time", time(group.longestAboard())));
            }
            case READY -> {
                Group group = operation.group(new GroupId(id));
                String at = at(Objects.requireNonNull(group.ready(), id));
                yield wording.say("obstacle.ready", Map.of("group", group.names(), "at", at));
            }
            case TERM -> term(term(id));
        };
    }

    /// A monitor's term with the times themselves: its words may be about every day.
    private String term(Term term) {
        String words =
                wording.say(
                        "obstacle.term",
                        Map.of("id", wording.bare(term.id().value()), "text", term.text()));
        return term.clause() instanceof Clause.MonitorPresent monitor
                ? spans("obstacle.term", monitor.present(), Map.of("term", words))
                : words;
    }

    private Term term(String id) {
        return Objects.requireNonNull(operation.terms().get(new TermId(id)), id);
    }

    private String at(Instant moment) {
        return wording.moment(moment, operation.zone());
    }

    /// To the second: what was agreed is told as it was agreed, and what must give is no less.
    private String time(@Nullable Duration time) {
        return wording.duration(Objects.requireNonNull(time, "no time"), true);
    }

    private Map<String, Object> ends(Leg leg) {
        Map<String, Object> ends = new TreeMap<>();
        ends.put("from", operation.network().place(leg.from()).names());
        ends.put("to", operation.network().place(leg.to()).names());
        return ends;
    }

    private String windows(Leg leg) {
        return spans("obstacle.windows", leg.windows(), ends(leg));
    }

    /// The sentence of `key` for when something is so.
    private String spans(String key, List<Span> spans, Map<String, Object> others) {
        Map<String, Object> values = new TreeMap<>(others);
        if (spans.isEmpty()) {
            return wording.say(key + ".never", values);
        }
        if (spans.size() > MOST_WINDOWS) {
            values.put("n", spans.size());
            values.put("first", at(spans.getFirst().from()));
            values.put("last", at(spans.getLast().to()));
            return wording.say(key + ".several", values);
        }
        values.put("spans", wording.list(spans.stream().map(this::span).toList()));
        return wording.say(key + ".present", values);
    }

    private String span(Span span) {
        return wording.say("range.shown", Map.of("from", at(span.from()), "to", at(span.to())));
    }

    private String rate(Leg leg) {
        Map<String, Object> values = ends(leg);
        values.put("headway", time(leg.headway()));
        Integer most = leg.largestConvoy();
        if (most == null) {
            return wording.say("obstacle.leg-rate", values);
        }
        values.put("most", most);
        String key = "obstacle.leg-rate";
        return wording.say(key + (leg.headway().isZero() ? ".only-size" : ".size"), values);
    }

    private String checkpoint(Place place) {
        Checkpoint checkpoint = Objects.requireNonNull(place.checkpoint(), "no checkpoint");
        return wording.say(
                "obstacle.checkpoint",
                Map.of(
                        "place",
                        place.names(),
                        "n",
                        checkpoint.lanes(),
                        "vehicle",
                        time(checkpoint.perVehicle()),
                        "person",
                        time(checkpoint.perPerson())));
    }

    private String reception(Place place) {
        List<String> limits = new ArrayList<>();
        addLimits(limits, place.reception().people(), "people");
        addLimits(limits, place.reception().patients(), "patients");
        return wording.say(
                "obstacle.reception",
                Map.of("place", place.names(), "limits", wording.list(limits)));
    }

    private void addLimits(List<String> limits, Intake intake, String who) {
        addLimit(limits, intake.inAll(), who + ".in-all");
        addLimit(limits, intake.perHour(), who + ".per-hour");
        addLimit(limits, intake.perDay(), who + ".per-day");
    }

    private void addLimit(List<String> limits, @Nullable Integer most, String key) {
        if (most != null) {
            limits.add(wording.say("limit." + key, "n", most));
        }
    }

    private String fleet(VehicleType type) {
        String words =
                wording.say(
                        "obstacle.fleet",
                        Map.of(
                                "type",
                                type.names(),
                                "number",
                                type.number().at(figure),
                                "from",
                                at(type.available().from()),
                                "to",
                                at(type.available().to())));
        Integer trips = type.trips();
        return trips == null
                ? words
                : words + " " + wording.say("obstacle.fleet.trips", "n", trips);
    }

    private String escort(Escort escort) {
        return wording.say(
                "obstacle.escort",
                Map.of(
                        "escort",
                        escort.names(),
                        "n",
                        escort.number().at(figure),
                        "from",
                        at(escort.available().from()),
                        "to",
                        at(escort.available().to()),
                        "time",
                        time(escort.turnRound())));
    }

    /// What an obstacle would have to give, and whether that is known to be enough alone.
    String of(Relief relief) {
        return much(relief) + " " + proof(relief);
    }

    /// The same where it gives with others: only what is known of the least.
    String together(Relief relief) {
        Extent enough = relief.enough();
        if (enough == null) {
            return of(relief);
        }
        return enough.equals(relief.least())
                ? much(relief)
                : much(relief)
                        + " "
                        + wording.say("relief.together", "least", amount(relief.least()));
    }

    private String proof(Relief relief) {
        Extent enough = relief.enough();
        boolean isWhole = relief.giving() == Giving.ALTOGETHER;
        if (enough == null) {
            return wording.say(isWhole ? "relief.proof.whole.open" : "relief.proof.open");
        }
        if (isWhole) {
            return wording.say("relief.proof.whole");
        }
        return enough.equals(relief.least())
                ? wording.say("relief.proof.exact")
                : wording.say("relief.proof", "least", amount(relief.least()));
    }

    private String amount(Extent extent) {
        return switch (extent) {
            case Extent.Count(int number) -> wording.number(number);
            case Extent.Time(Duration time) -> time(time);
            case Extent.Whole() -> "";
        };
    }

    private String much(Relief relief) {
        Obstacle obstacle = relief.obstacle();
        String id = obstacle.id();
        if (relief.giving() == Giving.ALTOGETHER) {
            return wording.say("relief.altogether", "obstacle", of(obstacle));
        }
        Map<String, Object> values = new TreeMap<>();
        values.put("much", amount(relief.enough() == null ? relief.least() : relief.enough()));
        values.put("id", wording.bare(id));
        switch (obstacle.kind()) {
            case WINDOWS, LEG_RATE -> values.putAll(ends(operation.network().leg(new LegId(id))));
            case HORIZON, TERM -> {}
            case CHECKPOINT, RECEPTION, FLEET, ESCORT, TIME_ABOARD, READY ->
                    values.put("name", named(obstacle));
        }
        String key = "relief." + Words.of(relief.giving());
        return wording.say(
                relief.giving() == Giving.QUOTA ? key + "." + Words.of(counted(id)) : key, values);
    }

    private Names named(Obstacle obstacle) {
        String id = obstacle.id();
        return switch (obstacle.kind()) {
            case CHECKPOINT, RECEPTION -> operation.network().place(new PlaceId(id)).names();
            case FLEET -> operation.fleet().type(new VehicleTypeId(id)).names();
            case ESCORT -> operation.fleet().escort(new EscortId(id)).names();
            case TIME_ABOARD, READY -> operation.group(new GroupId(id)).names();
            case HORIZON, WINDOWS, LEG_RATE, TERM -> operation.names();
        };
    }

    private Counted counted(String id) {
        return term(id).clause() instanceof Clause.Quota quota ? quota.counted() : Counted.PEOPLE;
    }
}
