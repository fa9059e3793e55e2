package org.safepassage.bench.busevacuation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Corridor;
import org.safepassage.network.Direction;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.network.PlacePart;
import org.safepassage.network.Reception;
import org.safepassage.network.Segment;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Confidentiality;
import org.safepassage.operation.Operation;
import org.safepassage.people.Category;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.quantity.Weight;

/// A bus evacuation written as an operation without terms: whole-bus households, roads always open,
/// no time to board, alight, search or turn round, no time between vehicles, shelters that take so
/// many in all.
///
/// Planned for finish, the best plan ends when the best solution of the instance [with quickest
/// empty ways][BusEvacuation#withQuickestEmptyWays()] does.
public final class BusEvacuationOperation {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Service AT_ONCE = new Service(Duration.ZERO, Duration.ZERO);

    private final BusEvacuation instance;
    private final Span horizon;
    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final Map<LegId, Leg> legs = new LinkedHashMap<>();
    private final Map<CorridorId, Corridor> corridors = new LinkedHashMap<>();

    private BusEvacuationOperation(BusEvacuation instance) {
        this.instance = instance;
        this.horizon = new Span(START, START.plus(instance.enough()));
    }

    /// The operation that says the same as `instance`.
    public static Operation of(BusEvacuation instance) {
        return new BusEvacuationOperation(instance).operation();
    }

    private Operation operation() {
        addPlaces();
        addLegs();
        return new Operation(
                instance.name(),
                Names.of("Bus evacuation " + instance.name()),
                true,
                Confidentiality.OPEN,
                List.of("en"),
                ZoneOffset.UTC,
                horizon,
                Duration.ZERO,
                Map.of(),
                new Network(places, legs, corridors),
                groups(),
                new Fleet(fleet(), Map.of()),
                Map.of());
    }

    private void addPlaces() {
        for (int k = 0; k < instance.buses().size(); k++) {
            addPlace(yard(k), PlacePart.DEPOT, Weight.ZERO, null);
        }
        for (int i = 0; i < instance.demands().size(); i++) {
            addPlace(source(i), PlacePart.ASSEMBLY, Weight.ONE, null);
        }
        for (int j = 0; j < instance.capacities().size(); j++) {
            addPlace(shelter(j), PlacePart.RECEPTION, Weight.ZERO, instance.capacities().get(j));
        }
    }

    private void addPlace(PlaceId id, PlacePart part, Weight danger, @Nullable Integer inAll) {
        Reception reception =
                inAll == null
                        ? Reception.UNLIMITED
                        : new Reception(new Intake(inAll, null, null), Intake.UNLIMITED);
        Names names = Names.of(id.value());
        places.put(
                id,
                new Place(
                        id, names, null, null, Set.of(part), null, null, reception, danger, null));
    }

    private void addLegs() {
        for (int i = 0; i < instance.demands().size(); i++) {
            for (int k = 0; k < instance.buses().size(); k++) {
                addLeg("yard", yard(k), source(i), instance.fromYard().get(k).get(i));
            }
            for (int j = 0; j < instance.capacities().size(); j++) {
                LegId leg =
                        addLeg("way", source(i), shelter(j), instance.toShelter().get(i).get(j));
                CorridorId id = new CorridorId(leg.value());
                Segment segment = new Segment(leg, Direction.FORWARD);
                corridors.put(id, new Corridor(id, Names.of(id.value()), List.of(segment)));
            }
        }
    }

    private LegId addLeg(String kind, PlaceId from, PlaceId to, Duration time) {
        LegId id = new LegId(kind + "-" + from.value() + "-" + to.value());
        Map<VehicleTypeId, Duration> times = new TreeMap<>();
        for (int k = 0; k < instance.buses().size(); k++) {
            times.put(bus(k), time);
        }
        legs.put(
                id,
                new Leg(
                        id,
                        from,
                        to,
                        new Distance(time.toSeconds() * 10),
                        times,
                        null,
                        List.of(horizon),
                        Traffic.TWO_WAY,
                        Duration.ZERO,
                        null,
                        Weight.ZERO,
                        List.of()));
        return id;
    }

    private Map<GroupId, Group> groups() {
        Category adults = new Category("adults", Names.of("Adults"), false);
        List<PlaceId> destinations = new ArrayList<>();
        for (int j = 0; j < instance.capacities().size(); j++) {
            destinations.add(shelter(j));
        }
        Map<GroupId, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < instance.demands().size(); i++) {
            GroupId id = new GroupId("people-" + (i + 1));
            groups.put(
                    id,
                    new Group(
                            id,
                            Names.of(id.value()),
                            source(i),
                            adults,
                            CountRange.exactly(instance.demands().get(i)),
                            List.of(instance.seats()),
                            Need.SEAT,
                            0,
                            destinations,
                            Weight.ONE,
                            null,
                            null));
        }
        return groups;
    }

    private Map<VehicleTypeId, VehicleType> fleet() {
        Map<VehicleTypeId, VehicleType> types = new LinkedHashMap<>();
        for (int k = 0; k < instance.buses().size(); k++) {
            types.put(
                    bus(k),
                    new VehicleType(
                            bus(k),
                            Names.of(bus(k).value()),
                            CountRange.exactly(instance.buses().get(k)),
                            new Capacity(instance.seats(), 0, 0),
                            yard(k),
                            horizon,
                            Factor.ONE,
                            AT_ONCE,
                            AT_ONCE,
                            Duration.ZERO,
                            null,
                            Duration.ofHours(8),
                            null,
                            new TreeSet<>()));
        }
        return types;
    }

    private static PlaceId yard(int k) {
        return new PlaceId("yard-" + (k + 1));
    }

    private static PlaceId source(int i) {
        return new PlaceId("source-" + (i + 1));
    }

    private static PlaceId shelter(int j) {
        return new PlaceId("shelter-" + (j + 1));
    }

    private static VehicleTypeId bus(int k) {
        return new VehicleTypeId("bus-" + (char) ('a' + k));
    }
}
