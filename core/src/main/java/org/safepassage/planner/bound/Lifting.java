package org.safepassage.planner.bound;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.network.Reception;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Span;

/// One thing that can stand in the way, and the operation as it would be without it.
///
/// @param obstacle the thing
/// @param change the same operation with the thing lifted
record Lifting(Obstacle obstacle, UnaryOperator<Operation> change) {
    /// So many times as many vehicles, teams and time are taken to be as good as no limit.
    private static final int AMPLE = 20;

    /// An operation that is too short for anything is lifted to one in which something can be done.
    private static final Duration LEAST_MORE = Duration.ofHours(6);

    Operation lift(Operation operation) {
        return change.apply(operation);
    }

    /// Everything that can be lifted, what is hardest to change first, so that what is easiest to
    /// change is named.
    static List<Lifting> all(Operation operation, Figure figure) {
        List<Lifting> all = new ArrayList<>();
        ZoneId zone = operation.zone();
        addHorizon(all, operation, zone);
        operation.groups().values().forEach(group -> addGroup(all, group, zone));
        operation.network().legs().values().forEach(leg -> addLeg(all, leg, operation));
        operation.network().places().values().forEach(place -> addPlace(all, place));
        operation.fleet().types().values().forEach(type -> addType(all, type, figure, zone));
        operation.fleet().escorts().values().forEach(escort -> addEscort(all, escort, figure));
        operation.enforcedTerms().forEach(term -> addTerm(all, term));
        return all;
    }

    private static void addHorizon(List<Lifting> all, Operation operation, ZoneId zone) {
        Span span = operation.horizon();
        Duration more = span.length().multipliedBy(2);
        Span longer =
                new Span(
                        span.from(),
                        span.to().plus(more.compareTo(LEAST_MORE) < 0 ? LEAST_MORE : more));
        all.add(
                new Lifting(
                        new Obstacle(
                                Obstacle.Kind.HORIZON,
                                "",
                                "everything ends by " + time(span.to(), zone)),
                        before -> withHorizon(before, longer)));
    }

    private static void addGroup(List<Lifting> all, Group group, ZoneId zone) {
        String id = group.id().value();
        Duration longest = group.longestAboard();
        if (longest != null) {
            all.add(
                    new Lifting(
                            new Obstacle(
                                    Obstacle.Kind.TIME_ABOARD,
                                    id,
                                    "nobody of "
                                            + group.names()
                                            + " is aboard longer than "
                                            + words(longest)),
                            before -> withGroup(before, group.id(), null, group.ready())));
        }
        if (group.ready() != null) {
            all.add(
                    new Lifting(
                            new Obstacle(
                                    Obstacle.Kind.READY,
                                    id,
                                    group.names() + " are ready at " + time(group.ready(), zone)),
                            before ->
                                    withGroup(
                                            before,
                                            group.id(),
                                            before.group(group.id()).longestAboard(),
                                            null)));
        }
    }

    private static void addLeg(List<Lifting> all, Leg leg, Operation operation) {
        List<Span> windows = leg.windows();
        if (!windows.equals(List.of(operation.horizon()))) {
            all.add(
                    new Lifting(
                            new Obstacle(
                                    Obstacle.Kind.WINDOWS,
                                    leg.id().value(),
                                    windows.isEmpty()
                                            ? "leg " + leg.id() + " is never open"
                                            : "leg "
                                                    + leg.id()
                                                    + " is open from "
                                                    + time(
                                                            windows.getFirst().from(),
                                                            operation.zone())
                                                    + " to "
                                                    + time(windows.getLast().to(), operation.zone())
                                                    + (windows.size() == 1
                                                            ? ""
                                                            : " in "
                                                                    + windows.size()
                                                                    + " windows")),
                            before ->
                                    withLeg(
                                            before,
                                            leg,
                                            List.of(before.horizon()),
                                            leg.headway())));
        }
        if (!leg.headway().isZero()) {
            String convoys =
                    leg.largestConvoy() == null
                            ? ""
                            : ", at most " + leg.largestConvoy() + " vehicles in one";
            all.add(
                    new Lifting(
                            new Obstacle(
                                    Obstacle.Kind.LEG_RATE,
                                    leg.id().value(),
                                    "convoys on leg "
                                            + leg.id()
                                            + " are "
                                            + words(leg.headway())
                                            + " apart"
                                            + convoys),
                            before ->
                                    withLeg(
                                            before,
                                            leg,
                                            before.network().leg(leg.id()).windows(),
                                            Duration.ZERO)));
        }
    }

    private static void addPlace(List<Lifting> all, Place place) {
        Checkpoint checkpoint = place.checkpoint();
        if (checkpoint != null) {
            all.add(
                    new Lifting(
                            new Obstacle(
                                    Obstacle.Kind.CHECKPOINT,
                                    place.id().value(),
                                    place.names()
                                            + " serves "
                                            + counted(checkpoint.lanes(), "vehicle")
                                            + " at a time, "
                                            + words(checkpoint.perVehicle())
                                            + " each and "
                                            + words(checkpoint.perPerson())
                                            + " for each person"),
                            before ->
                                    withPlace(
                                            before,
                                            place,
                                            before.network().place(place.id()).reception(),
                                            null)));
        }
        Intake people = place.reception().people();
        Intake patients = place.reception().patients();
        if (!people.equals(Intake.UNLIMITED) || !patients.equals(Intake.UNLIMITED)) {
            all.add(
                    new Lifting(
                            new Obstacle(
                                    Obstacle.Kind.RECEPTION,
                                    place.id().value(),
                                    place.names()
                                            + " receives at most "
                                            + limits(people, patients)),
                            before ->
                                    withPlace(
                                            before,
                                            place,
                                            Reception.UNLIMITED,
                                            before.network().place(place.id()).checkpoint())));
        }
    }

    private static void addType(List<Lifting> all, VehicleType type, Figure figure, ZoneId zone) {
        all.add(
                new Lifting(
                        new Obstacle(
                                Obstacle.Kind.FLEET,
                                type.id().value(),
                                type.number().at(figure)
                                        + " of "
                                        + type.names()
                                        + " with "
                                        + type.capacity().people()
                                        + " places in each, from "
                                        + time(type.available().from(), zone)
                                        + " to "
                                        + time(type.available().to(), zone)
                                        + (type.trips() == null
                                                ? ""
                                                : ", most trips of each: " + type.trips())),
                        before -> withType(before, type)));
    }

    private static void addEscort(List<Lifting> all, Escort escort, Figure figure) {
        all.add(
                new Lifting(
                        new Obstacle(
                                Obstacle.Kind.ESCORT,
                                escort.id().value(),
                                escort.number().at(figure)
                                        + (escort.number().at(figure) == 1 ? " team" : " teams")
                                        + " of "
                                        + escort.names()
                                        + ", ready again after "
                                        + words(escort.turnRound())),
                        before -> withEscort(before, escort)));
    }

    private static void addTerm(List<Lifting> all, Term term) {
        all.add(
                new Lifting(
                        new Obstacle(Obstacle.Kind.TERM, term.id().value(), term.text().toString()),
                        before -> {
                            var terms = new LinkedHashMap<>(before.terms());
                            terms.remove(term.id());
                            return with(
                                    before,
                                    before.network(),
                                    before.groups(),
                                    before.fleet(),
                                    terms);
                        }));
    }

    private static String time(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        String pattern = local.getSecond() == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(local);
    }

    private static String words(Duration duration) {
        long minutes = duration.toMinutes();
        if (duration.toSeconds() % 60 != 0) {
            return duration.toSeconds() + " s";
        }
        return minutes % 60 == 0 && minutes > 0 ? minutes / 60 + " h" : minutes + " min";
    }

    private static String limits(Intake people, Intake patients) {
        List<String> parts = new ArrayList<>();
        addLimits(parts, people, "person", "people");
        addLimits(parts, patients, "patient", "patients");
        return String.join(", ", parts);
    }

    private static void addLimits(List<String> parts, Intake intake, String one, String many) {
        addLimit(parts, intake.inAll(), one, many, "in all");
        addLimit(parts, intake.perHour(), one, many, "an hour");
        addLimit(parts, intake.perDay(), one, many, "a day");
    }

    private static void addLimit(
            List<String> parts, @Nullable Integer most, String one, String many, String per) {
        if (most != null) {
            parts.add(String.format(Locale.ROOT, "%,d %s %s", most, most == 1 ? one : many, per));
        }
    }

    private static String counted(int number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    static Operation withHorizon(Operation before, Span horizon) {
        Fleet fleet = before.fleet();
        for (VehicleType type : before.fleet().types().values()) {
            if (type.available().to().equals(before.horizon().to())) {
                Span span = new Span(type.available().from(), horizon.to());
                fleet = Fleets.with(fleet, Fleets.available(type, span));
            }
        }
        for (Escort escort : before.fleet().escorts().values()) {
            if (escort.available().to().equals(before.horizon().to())) {
                Span span = new Span(escort.available().from(), horizon.to());
                fleet = Fleets.with(fleet, Fleets.available(escort, span));
            }
        }
        Operation longer = with(before, before.network(), before.groups(), fleet, before.terms());
        for (Leg leg : before.network().legs().values()) {
            if (leg.windows().equals(List.of(before.horizon()))) {
                longer = withLeg(longer, leg, List.of(horizon), leg.headway());
            }
        }
        return new Operation(
                longer.id(),
                longer.names(),
                longer.exercise(),
                longer.confidentiality(),
                longer.languages(),
                longer.zone(),
                horizon,
                longer.interval(),
                longer.parties(),
                longer.network(),
                longer.groups(),
                longer.fleet(),
                longer.terms());
    }

    /// The operation with the people of one group alone.
    static Operation only(Operation before, GroupId id) {
        Map<GroupId, Group> groups = new LinkedHashMap<>();
        for (Group group : before.groups().values()) {
            groups.put(group.id(), group.id().equals(id) ? group : Fleets.nobody(group));
        }
        return with(before, before.network(), groups, before.fleet(), before.terms());
    }

    static Operation withGroup(
            Operation before,
            GroupId id,
            @Nullable Duration longest,
            java.time.@Nullable Instant ready) {
        Group g = before.group(id);
        var groups = new LinkedHashMap<>(before.groups());
        groups.put(
                id,
                new Group(
                        id,
                        g.names(),
                        g.place(),
                        g.category(),
                        g.count(),
                        g.householdSizes(),
                        g.need(),
                        g.companions(),
                        g.destinations(),
                        g.priority(),
                        longest,
                        ready));
        return with(before, before.network(), groups, before.fleet(), before.terms());
    }

    static Operation withLeg(Operation before, Leg leg, List<Span> windows, Duration headway) {
        var legs = new LinkedHashMap<>(before.network().legs());
        legs.put(
                leg.id(),
                new Leg(
                        leg.id(),
                        leg.from(),
                        leg.to(),
                        leg.length(),
                        leg.travelTimes(),
                        leg.controller(),
                        windows,
                        leg.traffic(),
                        headway,
                        headway.isZero() ? null : leg.largestConvoy(),
                        leg.danger(),
                        leg.line()));
        Network network =
                new Network(before.network().places(), legs, before.network().corridors());
        return with(before, network, before.groups(), before.fleet(), before.terms());
    }

    static Operation withPlace(
            Operation before, Place place, Reception reception, @Nullable Checkpoint checkpoint) {
        var places = new LinkedHashMap<>(before.network().places());
        places.put(
                place.id(),
                new Place(
                        place.id(),
                        place.names(),
                        place.coordinates(),
                        place.pcode(),
                        place.parts(),
                        place.controller(),
                        place.room(),
                        reception,
                        place.danger(),
                        checkpoint));
        Network network =
                new Network(places, before.network().legs(), before.network().corridors());
        return with(before, network, before.groups(), before.fleet(), before.terms());
    }

    private static Operation withType(Operation before, VehicleType type) {
        CountRange number = CountRange.exactly(AMPLE * Math.max(1, type.number().high()));
        return with(
                before,
                before.network(),
                before.groups(),
                Fleets.with(before.fleet(), Fleets.ample(type, number, before.horizon())),
                before.terms());
    }

    private static Operation withEscort(Operation before, Escort escort) {
        CountRange number = CountRange.exactly(AMPLE * Math.max(1, escort.number().high()));
        Escort ample =
                new Escort(escort.id(), escort.names(), number, before.horizon(), Duration.ZERO);
        return with(
                before,
                before.network(),
                before.groups(),
                Fleets.with(before.fleet(), ample),
                before.terms());
    }

    static Operation with(
            Operation o,
            Network network,
            Map<GroupId, Group> groups,
            Fleet fleet,
            Map<org.safepassage.quantity.TermId, Term> terms) {
        return new Operation(
                o.id(),
                o.names(),
                o.exercise(),
                o.confidentiality(),
                o.languages(),
                o.zone(),
                o.horizon(),
                o.interval(),
                o.parties(),
                network,
                groups,
                fleet,
                terms);
    }
}
