package org.safepassage.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.TermStatus;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Corridor;
import org.safepassage.network.Direction;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.network.Segment;
import org.safepassage.operation.Confidentiality;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleTypeId;

/// An operation that a test can still vary: take one from [Towns], change what the test is about,
/// and call [#operation()].
///
/// ```java
/// Operation narrow =
///         Towns.oneRoad().leg("city-leg", leg -> leg.alternating().largestConvoy(2)).operation();
/// ```
public final class Town {
    private final Map<String, PlaceDraft> places = new LinkedHashMap<>();
    private final Map<String, LegDraft> legs = new LinkedHashMap<>();
    private final Map<String, Corridor> corridors = new LinkedHashMap<>();
    private final Map<String, GroupDraft> groups = new LinkedHashMap<>();
    private final Map<String, TypeDraft> types = new LinkedHashMap<>();
    private final Map<EscortId, Escort> escorts = new LinkedHashMap<>();
    private final Map<TermId, Term> terms = new LinkedHashMap<>();
    private Duration length = Duration.ofHours(12);
    private Duration interval = Duration.ZERO;
    private ZoneId zone = ZoneId.of("UTC");

    /// The moment `clock` (such as `07:30`) of the operation's first day.
    public static Instant at(String clock) {
        return Instant.parse("2030-01-01T" + clock + ":00Z");
    }

    /// From one clock time of the first day to another.
    public static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    /// The groups named, as one side of a term.
    public static Side side(String... ids) {
        TreeSet<GroupId> groups = new TreeSet<>();
        List.of(ids).forEach(id -> groups.add(new GroupId(id)));
        return new Side(String.join(", ", ids), groups);
    }

    /// How long the horizon is from 06:00 on.
    public Town lasting(Duration horizon) {
        length = horizon;
        return this;
    }

    /// Time between vehicles of a convoy.
    public Town interval(Duration between) {
        interval = between;
        return this;
    }

    /// The zone in which days are counted.
    public Town zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /// Adds a place.
    public Town addPlace(String id) {
        places.put(id, new PlaceDraft(id));
        return this;
    }

    /// Varies a place.
    public Town place(String id, Consumer<PlaceDraft> change) {
        change.accept(Objects.requireNonNull(places.get(id), id));
        return this;
    }

    /// Adds a leg.
    public Town addLeg(String id, String from, String to, Duration time) {
        legs.put(id, new LegDraft(id, from, to, time));
        return this;
    }

    /// Varies a leg.
    public Town leg(String id, Consumer<LegDraft> change) {
        change.accept(Objects.requireNonNull(legs.get(id), id));
        return this;
    }

    /// Adds a corridor over legs, in their order; a leg written `-id` is taken backward.
    public Town addCorridor(String id, String... legIds) {
        List<Segment> segments = new ArrayList<>();
        for (String leg : legIds) {
            boolean back = leg.startsWith("-");
            segments.add(
                    new Segment(
                            new LegId(back ? leg.substring(1) : leg),
                            back ? Direction.BACKWARD : Direction.FORWARD));
        }
        corridors.put(id, new Corridor(new CorridorId(id), Names.of(id), segments));
        return this;
    }

    /// Adds a group of people who travel one by one.
    public Town addGroup(String id, String place, String destination, int count) {
        groups.put(id, new GroupDraft(id, place, destination, count));
        return this;
    }

    /// Varies a group.
    public Town group(String id, Consumer<GroupDraft> change) {
        change.accept(Objects.requireNonNull(groups.get(id), id));
        return this;
    }

    /// Takes a group out.
    public Town withoutGroup(String id) {
        groups.remove(id);
        return this;
    }

    /// Adds a vehicle type.
    public Town addType(String id, int number, int seats, String base) {
        types.put(id, new TypeDraft(id, number, seats, base));
        return this;
    }

    /// Varies a vehicle type.
    public Town type(String id, Consumer<TypeDraft> change) {
        change.accept(Objects.requireNonNull(types.get(id), id));
        return this;
    }

    /// Adds escort teams that are available over the horizon as it is now.
    public Town addEscort(String id, int teams, Duration turnRound) {
        EscortId escort = new EscortId(id);
        escorts.put(
                escort,
                new Escort(escort, Names.of(id), CountRange.exactly(teams), horizon(), turnRound));
        return this;
    }

    /// Adds an agreed term.
    public Town addTerm(String id, Clause clause) {
        TermId term = new TermId(id);
        terms.put(
                term,
                new Term(
                        term,
                        Names.of(id),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        TermStatus.AGREED,
                        clause));
        return this;
    }

    /// Takes a term out.
    public Town withoutTerm(String id) {
        terms.remove(new TermId(id));
        return this;
    }

    /// The operation as it now stands.
    public Operation operation() {
        Span horizon = horizon();
        Map<VehicleTypeId, VehicleType> fleet = new LinkedHashMap<>();
        types.values().forEach(type -> fleet.put(type.id(), type.build(horizon)));
        Map<GroupId, Group> people = new LinkedHashMap<>();
        groups.values().stream()
                .map(GroupDraft::build)
                .forEach(group -> people.put(group.id(), group));
        return new Operation(
                "town",
                Names.of("Town"),
                true,
                Confidentiality.OPEN,
                List.of("en"),
                zone,
                horizon,
                interval,
                Map.of(),
                network(horizon, fleet),
                people,
                new Fleet(fleet, escorts),
                terms);
    }

    private Span horizon() {
        return new Span(at("06:00"), at("06:00").plus(length));
    }

    private Network network(Span horizon, Map<VehicleTypeId, VehicleType> fleet) {
        Map<PlaceId, Place> placeById = new LinkedHashMap<>();
        places.values().stream()
                .map(PlaceDraft::build)
                .forEach(place -> placeById.put(place.id(), place));
        Map<LegId, Leg> legById = new LinkedHashMap<>();
        legs.values().stream()
                .map(leg -> leg.build(fleet.keySet(), horizon))
                .forEach(leg -> legById.put(leg.id(), leg));
        Map<CorridorId, Corridor> corridorById = new LinkedHashMap<>();
        corridors.values().forEach(corridor -> corridorById.put(corridor.id(), corridor));
        return new Network(placeById, legById, corridorById);
    }
}
