package org.safepassage.planner.bound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Span;

/// One thing that can stand in the way, and the operation as it would be without it.
///
/// @param obstacle the thing
/// @param change the same operation with the thing lifted
record Lifting(Obstacle obstacle, UnaryOperator<Operation> change) {
    Operation lift(Operation operation) {
        return change.apply(operation);
    }

    /// Everything that can be lifted, what is hardest to change first, so that what is easiest to
    /// change is named.
    static List<Lifting> all(Operation operation) {
        List<Lifting> all = new ArrayList<>();
        addHorizon(all, operation);
        operation.groups().values().forEach(group -> addGroup(all, group));
        operation.network().legs().values().forEach(leg -> addLeg(all, leg, operation));
        operation.network().places().values().forEach(place -> addPlace(all, place));
        operation.fleet().types().values().forEach(type -> addType(all, type));
        operation.fleet().escorts().values().forEach(escort -> addEscort(all, escort));
        operation.enforcedTerms().forEach(term -> addTerm(all, term));
        return all;
    }

    private static void add(
            List<Lifting> all, Obstacle.Kind kind, String id, UnaryOperator<Operation> change) {
        all.add(new Lifting(new Obstacle(kind, id), change));
    }

    private static void addHorizon(List<Lifting> all, Operation operation) {
        Span longest = longest(operation);
        if (longest.to().isAfter(operation.horizon().to())) {
            add(all, Obstacle.Kind.HORIZON, "", before -> withHorizon(before, longest));
        }
    }

    /// From the start for as long as an operation may last.
    static Span longest(Operation operation) {
        Instant from = operation.horizon().from();
        return new Span(from, from.plus(Operation.LONGEST));
    }

    /// As many vehicles, teams or lanes as there are people: one more makes no difference.
    static int oneForEach(Operation operation) {
        return operation.groups().values().stream()
                .mapToInt(group -> group.people(Figure.HIGH))
                .sum();
    }

    private static void addGroup(List<Lifting> all, Group group) {
        GroupId id = group.id();
        if (group.longestAboard() != null) {
            add(
                    all,
                    Obstacle.Kind.TIME_ABOARD,
                    id.value(),
                    before -> withGroup(before, id, null, group.ready()));
        }
        if (group.ready() != null) {
            add(
                    all,
                    Obstacle.Kind.READY,
                    id.value(),
                    before -> withGroup(before, id, before.group(id).longestAboard(), null));
        }
    }

    private static void addLeg(List<Lifting> all, Leg leg, Operation operation) {
        String id = leg.id().value();
        if (!leg.windows().equals(List.of(operation.horizon()))) {
            add(
                    all,
                    Obstacle.Kind.WINDOWS,
                    id,
                    before -> withWindows(before, leg.id(), List.of(before.horizon())));
        }
        if (!leg.headway().isZero() || leg.largestConvoy() != null) {
            add(
                    all,
                    Obstacle.Kind.LEG_RATE,
                    id,
                    before -> withRate(before, leg.id(), Duration.ZERO, null));
        }
    }

    private static void addPlace(List<Lifting> all, Place place) {
        if (place.checkpoint() != null) {
            add(
                    all,
                    Obstacle.Kind.CHECKPOINT,
                    place.id().value(),
                    before -> {
                        Reception reception = before.network().place(place.id()).reception();
                        return withPlace(before, place, reception, null);
                    });
        }
        Reception reception = place.reception();
        if (!reception.people().equals(Intake.UNLIMITED)
                || !reception.patients().equals(Intake.UNLIMITED)) {
            add(
                    all,
                    Obstacle.Kind.RECEPTION,
                    place.id().value(),
                    before -> {
                        Checkpoint checkpoint = before.network().place(place.id()).checkpoint();
                        return withPlace(before, place, Reception.UNLIMITED, checkpoint);
                    });
        }
    }

    private static void addType(List<Lifting> all, VehicleType type) {
        add(all, Obstacle.Kind.FLEET, type.id().value(), before -> withType(before, type));
    }

    private static void addEscort(List<Lifting> all, Escort escort) {
        add(all, Obstacle.Kind.ESCORT, escort.id().value(), before -> withEscort(before, escort));
    }

    private static void addTerm(List<Lifting> all, Term term) {
        add(
                all,
                Obstacle.Kind.TERM,
                term.id().value(),
                before -> {
                    var terms = new LinkedHashMap<>(before.terms());
                    terms.remove(term.id());
                    return with(before, before.network(), before.groups(), before.fleet(), terms);
                });
    }

    /// The operation with a later end; what is open day by day is open on the days added too.
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
        Operation staffed = with(before, before.network(), before.groups(), fleet, before.terms());
        Operation longer = Recurrence.lengthen(staffed, horizon);
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
            Operation before, GroupId id, @Nullable Duration longest, @Nullable Instant ready) {
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

    /// The operation with other windows of a leg.
    static Operation withWindows(Operation before, LegId id, List<Span> windows) {
        Leg leg = before.network().leg(id);
        return withLeg(before, leg, windows, leg.headway(), leg.largestConvoy());
    }

    /// The operation with another headway and largest convoy of a leg.
    static Operation withRate(
            Operation before, LegId id, Duration headway, @Nullable Integer largestConvoy) {
        Leg leg = before.network().leg(id);
        return withLeg(before, leg, leg.windows(), headway, largestConvoy);
    }

    private static Operation withLeg(
            Operation before,
            Leg leg,
            List<Span> windows,
            Duration headway,
            @Nullable Integer largestConvoy) {
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
                        largestConvoy,
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
        CountRange number = CountRange.exactly(Math.max(type.number().high(), oneForEach(before)));
        return with(
                before,
                before.network(),
                before.groups(),
                Fleets.with(before.fleet(), Fleets.ample(type, number, before.horizon())),
                before.terms());
    }

    private static Operation withEscort(Operation before, Escort escort) {
        CountRange number =
                CountRange.exactly(Math.max(escort.number().high(), oneForEach(before)));
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
