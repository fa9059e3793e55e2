package org.safepassage.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Direction;
import org.safepassage.network.Leg;
import org.safepassage.network.Segment;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.Households;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;

/// Works out one convoy by itself: when it boards, where it is served, when it arrives. It knows
/// nothing of other convoys, of windows or of limits; a test puts them side by side.
public final class Trip {
    private final Operation operation;
    private final String id;
    private final Map<VehicleId, List<Aboard>> loads = new LinkedHashMap<>();
    private final Map<PlaceId, Duration> waits = new HashMap<>();
    private List<Segment> way = List.of();
    private @Nullable CorridorId corridor;
    private @Nullable EscortTeam escort;
    private Instant begins;

    /// A convoy of this id, which begins at the operation's start unless told otherwise.
    public Trip(Operation operation, String id) {
        this.operation = operation;
        this.id = id;
        this.begins = operation.horizon().from();
    }

    /// When boarding, or an empty convoy's first step, begins.
    public Trip begins(Instant moment) {
        begins = moment;
        return this;
    }

    /// Along a whole corridor, with people.
    public Trip along(String name) {
        corridor = new CorridorId(name);
        way = operation.network().corridor(corridor).segments();
        return this;
    }

    /// Along some legs, empty; a leg written `-id` is taken backward.
    public Trip over(String... legs) {
        List<Segment> segments = new ArrayList<>();
        for (String leg : legs) {
            boolean back = leg.startsWith("-");
            segments.add(
                    new Segment(
                            new LegId(back ? leg.substring(1) : leg),
                            back ? Direction.BACKWARD : Direction.FORWARD));
        }
        way = segments;
        return this;
    }

    /// Adds an empty vehicle, written `bus-1`, at the tail.
    public Trip vehicle(String vehicle) {
        loads.putIfAbsent(VehicleId.parse(vehicle), new ArrayList<>());
        return this;
    }

    /// Puts households of a group, first to last, into a vehicle, and counts their people.
    public Trip aboard(String vehicle, String group, int first, int last) {
        vehicle(vehicle);
        Group who = operation.group(new GroupId(group));
        Households households = who.households(Figure.LIKELY);
        int people = 0;
        for (int number = first; number <= last; number++) {
            people += who.peopleIn(households.sizeOf(number));
        }
        Objects.requireNonNull(loads.get(VehicleId.parse(vehicle)))
                .add(new Aboard(who.id(), first, last, people));
        return this;
    }

    /// Waits at a place, before it is served there.
    public Trip waits(String place, Duration wait) {
        waits.put(new PlaceId(place), wait);
        return this;
    }

    /// Takes an escort team with it, written `red-crescent-1`.
    public Trip escort(String team) {
        escort = EscortTeam.parse(team);
        return this;
    }

    /// The convoy.
    public Convoy build() {
        List<VehicleLoad> vehicles = new ArrayList<>();
        loads.forEach((vehicle, aboard) -> vehicles.add(new VehicleLoad(vehicle, aboard)));
        boolean loaded = vehicles.stream().anyMatch(load -> load.people() > 0);
        Duration pass = operation.interval().multipliedBy(vehicles.size() - 1);
        List<Movement> movements = new ArrayList<>();
        Span boarding = loaded ? new Span(begins, begins.plus(boardingTime(vehicles))) : null;
        Instant now = boarding == null ? begins : boarding.to();
        PlaceId place = start(way.getFirst());
        PlaceId origin = place;
        for (int i = 0; i < way.size(); i++) {
            Segment segment = way.get(i);
            Leg leg = operation.network().leg(segment.leg());
            Duration travel = Duration.ZERO;
            for (VehicleLoad load : vehicles) {
                Duration own = leg.travelTime(load.vehicle().type());
                travel = own.compareTo(travel) > 0 ? own : travel;
            }
            if (i == 0) {
                now =
                        stop(
                                movements,
                                place,
                                now,
                                loaded ? service(place, vehicles) : Duration.ZERO);
            }
            Instant headOut = now.plus(travel);
            Instant tailOut = headOut.plus(pass);
            movements.add(
                    new Movement.Passage(leg.id(), segment.direction(), now, headOut, tailOut));
            place = leg.end(segment.direction());
            Duration service = service(place, vehicles);
            boolean rolls =
                    i + 1 < way.size()
                            && service.plus(waits.getOrDefault(place, Duration.ZERO)).isZero();
            now = rolls ? headOut : stop(movements, place, tailOut, service);
        }
        Span alighting = loaded ? new Span(now, now.plus(alightingTime(vehicles))) : null;
        return new Convoy(
                new ConvoyId(id),
                origin,
                place,
                loaded ? corridor : null,
                escort,
                vehicles,
                boarding,
                movements,
                alighting);
    }

    private PlaceId start(Segment segment) {
        return operation.network().leg(segment.leg()).start(segment.direction());
    }

    private Instant stop(List<Movement> movements, PlaceId place, Instant from, Duration service) {
        Duration wait = waits.getOrDefault(place, Duration.ZERO);
        Instant served = from.plus(wait);
        Instant to = served.plus(service);
        if (to.isAfter(from)) {
            Span search = service.isZero() ? null : new Span(served, to);
            movements.add(new Movement.Stop(place, from, to, search));
        }
        return to;
    }

    private Duration service(PlaceId place, List<VehicleLoad> vehicles) {
        Checkpoint checkpoint = operation.network().place(place).checkpoint();
        if (checkpoint == null) {
            return Duration.ZERO;
        }
        long[] laneFreeSeconds = new long[checkpoint.lanes()];
        long lastSeconds = 0;
        for (VehicleLoad load : vehicles) {
            int lane = 0;
            for (int i = 1; i < laneFreeSeconds.length; i++) {
                lane = laneFreeSeconds[i] < laneFreeSeconds[lane] ? i : lane;
            }
            int searched = 0;
            for (Aboard some : load.aboard()) {
                searched += isSearched(some.group(), place) ? some.people() : 0;
            }
            Duration turn =
                    load.people() == 0
                            ? checkpoint.perEmptyVehicle()
                            : checkpoint
                                    .perVehicle()
                                    .plus(checkpoint.perPerson().multipliedBy(searched));
            laneFreeSeconds[lane] += turn.toSeconds();
            lastSeconds = Math.max(lastSeconds, laneFreeSeconds[lane]);
        }
        return Duration.ofSeconds(lastSeconds);
    }

    private boolean isSearched(GroupId group, PlaceId place) {
        for (Term term : operation.enforcedTerms()) {
            if (term.clause() instanceof Clause.NoSearch clause
                    && (clause.place() == null || clause.place().equals(place))
                    && clause.side().groups().contains(group)) {
                return false;
            }
        }
        return true;
    }

    private Duration boardingTime(List<VehicleLoad> vehicles) {
        return vehicles.stream()
                .filter(load -> load.people() > 0)
                .map(load ->
                        operation
                                .fleet()
                                .type(load.vehicle().type())
                                .boarding()
                                .timeFor(load.people()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Duration alightingTime(List<VehicleLoad> vehicles) {
        return vehicles.stream()
                .filter(load -> load.people() > 0)
                .map(load ->
                        operation
                                .fleet()
                                .type(load.vehicle().type())
                                .alighting()
                                .timeFor(load.people()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
