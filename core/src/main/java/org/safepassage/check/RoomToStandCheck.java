package org.safepassage.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Place;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleId;

/// Rule `room-to-stand`: no more vehicles stand at a place at any moment than it has room for.
///
/// It lists every coming and going at each place and counts through them in order of time; of those
/// in one second the goings first, for a vehicle stands up to the second of its head in, that
/// second not included.
final class RoomToStandCheck implements RuleCheck {
    /// Vehicles that come (more than zero) or go (less).
    private record Change(Instant at, long vehicles, @Nullable ConvoyId convoy) {}

    private static final Comparator<Change> IN_ORDER =
            Comparator.comparing(Change::at).thenComparingLong(Change::vehicles);

    @Override
    public Rule rule() {
        return Rule.ROOM_TO_STAND;
    }

    @Override
    public String nextStep() {
        return "Let convoys come later, or let others leave before.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        Map<PlaceId, List<Change>> changes = new HashMap<>();
        facts.network().places().keySet().forEach(place -> changes.put(place, new ArrayList<>()));
        addUnused(facts, changes);
        facts.byVehicle()
                .forEach((vehicle, convoys) -> addStands(facts, vehicle, convoys, changes));
        addStops(facts, changes);
        for (Place place : facts.network().places().values()) {
            if (place.room() != null) {
                List<Change> here = changes.getOrDefault(place.id(), List.of());
                here.sort(IN_ORDER);
                inspect(place, place.room(), here, findings);
            }
        }
    }

    private static void inspect(Place place, int room, List<Change> changes, Findings findings) {
        long standing = 0;
        ConvoyId lastToCome = null;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            standing += change.vehicles();
            if (change.vehicles() > 0) {
                lastToCome = change.convoy();
            }
            boolean lastOfSecond =
                    i + 1 == changes.size() || changes.get(i + 1).at().isAfter(change.at());
            if (lastOfSecond && change.vehicles() > 0 && standing > room) {
                findings.add(
                        lastToCome,
                        change.at(),
                        standing + " vehicles standing at " + place.id(),
                        "at most " + room);
            }
        }
    }

    /// Vehicles that are in no convoy stand at their base all the time.
    private static void addUnused(Facts facts, Map<PlaceId, List<Change>> changes) {
        for (VehicleType type : facts.operation().fleet().types().values()) {
            int number = type.number().at(facts.plan().figure());
            long unused = number - used(facts, type, number);
            if (unused > 0) {
                add(changes, type.base(), new Change(afterStart(facts), unused, null));
            }
        }
    }

    private static long used(Facts facts, VehicleType type, int number) {
        long clear =
                facts.byVehicle().keySet().stream()
                        .filter(id -> id.type().equals(type.id()) && id.number() <= number)
                        .count();
        long unclear =
                facts.unclear().stream()
                        .filter(id -> id.type().equals(type.id()) && id.number() <= number)
                        .count();
        return clear + unclear;
    }

    /// Where a vehicle stands between its convoys: at its base to its first departure, then where
    /// each convoy left it.
    private static void addStands(
            Facts facts,
            VehicleId vehicle,
            List<Convoy> convoys,
            Map<PlaceId, List<Change>> changes) {
        PlaceId place = facts.operation().fleet().type(vehicle.type()).base();
        Instant since = afterStart(facts);
        ConvoyId cameWith = null;
        for (Convoy convoy : convoys) {
            addStand(changes, place, since, convoy.departs(), cameWith);
            place = convoy.destination();
            since = Facts.passages(convoy).getLast().tailOut();
            cameWith = convoy.id();
        }
        add(changes, place, new Change(since, 1, cameWith));
    }

    private static void addStops(Facts facts, Map<PlaceId, List<Change>> changes) {
        for (Convoy convoy : facts.sound()) {
            List<Visit> visits = facts.visits(convoy);
            for (Visit visit : visits.subList(1, visits.size() - 1)) {
                if (visit.stop() != null && visit.to().isAfter(visit.from())) {
                    long vehicles = convoy.vehicles().size();
                    add(changes, visit.place(), new Change(visit.from(), vehicles, convoy.id()));
                    add(changes, visit.place(), new Change(visit.to(), -vehicles, convoy.id()));
                }
            }
        }
    }

    private static void addStand(
            Map<PlaceId, List<Change>> changes,
            PlaceId place,
            Instant from,
            Instant to,
            @Nullable ConvoyId convoy) {
        if (to.isAfter(from)) {
            add(changes, place, new Change(from, 1, convoy));
            add(changes, place, new Change(to, -1, convoy));
        }
    }

    private static void add(Map<PlaceId, List<Change>> changes, PlaceId place, Change change) {
        changes.computeIfAbsent(place, id -> new ArrayList<>()).add(change);
    }

    /// Only moments after the operation's start count for vehicles at their base: those that leave
    /// in its first second never stood.
    private static Instant afterStart(Facts facts) {
        return facts.operation().horizon().from().plusSeconds(1);
    }
}
