package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Direction;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.network.Reception;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;
import org.safepassage.quantity.VehicleTypeId;

/// Sets every limit of an operation to exactly what a plan uses, so that the plan just keeps it and
/// one less breaks it. Everything is counted from the words of `docs/model.md`, pair by pair and
/// moment by moment, without a line of the checker.
final class TightLimits {
    /// The rest that ends a duty.
    static final Duration REST = Duration.ofMinutes(20);

    private final Operation loose;
    private final Plan plan;
    private final Map<VehicleId, List<Movement.Passage>> ways = new TreeMap<>();
    private final Map<PlaceId, Integer> mostStanding;

    private TightLimits(Operation loose, Plan plan) {
        this.loose = loose;
        this.plan = plan;
        for (Convoy convoy : plan.convoys()) {
            for (VehicleLoad load : convoy.vehicles()) {
                ways.computeIfAbsent(load.vehicle(), id -> new ArrayList<>())
                        .addAll(passages(convoy));
            }
        }
        this.mostStanding = mostStanding();
    }

    /// The operation with every limit as tight as the plan allows.
    static Operation fit(Operation loose, Plan plan) {
        return new TightLimits(loose, plan).operation();
    }

    private Operation operation() {
        Instant end = latest(plan.convoys(), Convoy::ends);
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        loose.network().places().values().forEach(it -> places.put(it.id(), place(it)));
        Map<LegId, Leg> legs = new LinkedHashMap<>();
        loose.network().legs().values().forEach(it -> legs.put(it.id(), leg(it)));
        Map<GroupId, Group> groups = new LinkedHashMap<>();
        loose.groups().values().forEach(it -> groups.put(it.id(), group(it)));
        var types = new LinkedHashMap<VehicleTypeId, VehicleType>();
        loose.fleet().types().values().forEach(it -> types.put(it.id(), type(it)));
        return Vary.operation(
                loose,
                new Span(loose.horizon().from(), end),
                new Network(places, legs, loose.network().corridors()),
                groups,
                new Fleet(types, loose.fleet().escorts()));
    }

    // ---- legs

    private Leg leg(Leg leg) {
        List<Convoy> users = new ArrayList<>();
        List<Movement.Passage> uses = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            for (Movement.Passage passage : passages(convoy)) {
                if (passage.leg().equals(leg.id())) {
                    users.add(convoy);
                    uses.add(passage);
                }
            }
        }
        Integer largest =
                users.stream().map(it -> it.vehicles().size()).max(Integer::compare).orElse(null);
        return new Leg(
                leg.id(),
                leg.from(),
                leg.to(),
                leg.length(),
                leg.travelTimes(),
                leg.controller(),
                windows(uses),
                meets(uses) ? Traffic.TWO_WAY : Traffic.ALTERNATING,
                headway(uses),
                largest,
                leg.danger(),
                leg.line());
    }

    private static boolean meets(List<Movement.Passage> uses) {
        for (Movement.Passage one : uses) {
            for (Movement.Passage other : uses) {
                if (one.direction() == Direction.FORWARD
                        && other.direction() == Direction.BACKWARD
                        && one.occupation().overlaps(other.occupation())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The least gap between the tail of one and the head of another that goes in no earlier.
    private static Duration headway(List<Movement.Passage> uses) {
        Duration least = null;
        for (int i = 0; i < uses.size(); i++) {
            for (int j = 0; j < uses.size(); j++) {
                Movement.Passage one = uses.get(i);
                Movement.Passage other = uses.get(j);
                if (i != j
                        && one.direction() == other.direction()
                        && !other.headIn().isBefore(one.tailIn())) {
                    Duration gap = Duration.between(one.tailIn(), other.headIn());
                    least = least == null || gap.compareTo(least) < 0 ? gap : least;
                }
            }
        }
        return least == null ? Duration.ofMinutes(10) : least;
    }

    /// One window for each stretch of time in which the leg is never free for a second.
    static List<Span> windows(List<Movement.Passage> uses) {
        List<Span> spans =
                new ArrayList<>(uses.stream().map(Movement.Passage::occupation).toList());
        return merged(spans);
    }

    /// Spans that touch or overlap, made one.
    static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(Span::from).thenComparing(Span::to));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            if (!merged.isEmpty() && !span.from().isAfter(merged.getLast().to())) {
                Span last = merged.removeLast();
                Instant to = last.to().isAfter(span.to()) ? last.to() : span.to();
                merged.add(new Span(last.from(), to));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    // ---- places

    private Place place(Place place) {
        return new Place(
                place.id(),
                place.names(),
                place.coordinates(),
                place.pcode(),
                place.parts(),
                place.controller(),
                mostStanding.getOrDefault(place.id(), 0),
                new Reception(intake(place.id(), false), intake(place.id(), true)),
                place.danger(),
                place.checkpoint());
    }

    /// The most vehicles that stand at each place at any moment after the start.
    private Map<PlaceId, Integer> mostStanding() {
        TreeSet<Instant> moments = new TreeSet<>();
        Instant start = loose.horizon().from();
        moments.add(start.plusSeconds(1));
        for (Convoy convoy : plan.convoys()) {
            for (Movement.Passage passage : passages(convoy)) {
                moments.add(passage.headIn());
                moments.add(passage.tailOut());
            }
        }
        Map<PlaceId, Integer> most = new HashMap<>();
        for (Instant moment : moments.tailSet(start, false)) {
            Map<PlaceId, Integer> standing = new HashMap<>();
            for (VehicleId vehicle : fleet()) {
                PlaceId place = standsAt(vehicle, moment);
                if (place != null) {
                    standing.merge(place, 1, Integer::sum);
                }
            }
            standing.forEach((place, count) -> most.merge(place, count, Integer::max));
        }
        return most;
    }

    /// Where a vehicle stands at a moment, or null while it is in a passage.
    private @Nullable PlaceId standsAt(VehicleId vehicle, Instant moment) {
        Movement.Passage last = null;
        for (Movement.Passage passage : ways.getOrDefault(vehicle, List.of())) {
            if (!passage.headIn().isAfter(moment)) {
                last = passage;
            }
        }
        if (last == null) {
            return loose.fleet().type(vehicle.type()).base();
        }
        return moment.isBefore(last.tailOut())
                ? null
                : loose.network().leg(last.leg()).end(last.direction());
    }

    private Intake intake(PlaceId place, boolean medical) {
        Map<Instant, Integer> inAll = new TreeMap<>();
        Map<Instant, Integer> byHour = new TreeMap<>();
        Map<Instant, Integer> byDay = new TreeMap<>();
        for (Convoy convoy : plan.convoys()) {
            if (!convoy.isLoaded() || !convoy.destination().equals(place)) {
                continue;
            }
            int people = 0;
            for (VehicleLoad load : convoy.vehicles()) {
                for (Aboard some : load.aboard()) {
                    boolean is = loose.group(some.group()).category().medical();
                    people += is == medical ? some.people() : 0;
                }
            }
            ZonedDateTime local = convoy.ends().atZone(loose.zone());
            Instant hour = local.withMinute(0).withSecond(0).toInstant();
            Instant day = local.toLocalDate().atStartOfDay(loose.zone()).toInstant();
            inAll.merge(loose.horizon().from(), people, Integer::sum);
            byHour.merge(hour, people, Integer::sum);
            byDay.merge(day, people, Integer::sum);
        }
        return new Intake(most(inAll), most(byHour), most(byDay));
    }

    private static int most(Map<Instant, Integer> counts) {
        return counts.values().stream().max(Integer::compare).orElse(0);
    }

    // ---- people

    private Group group(Group group) {
        List<Convoy> with =
                plan.convoys().stream().filter(convoy -> carries(convoy, group.id())).toList();
        Duration longest = null;
        for (Convoy convoy : with) {
            Duration aboard = Duration.between(convoy.begins(), convoy.ends());
            longest = longest == null || aboard.compareTo(longest) > 0 ? aboard : longest;
        }
        Instant ready = with.stream().map(Convoy::begins).min(Instant::compareTo).orElse(null);
        return new Group(
                group.id(),
                group.names(),
                group.place(),
                group.category(),
                group.count(),
                group.householdSizes(),
                group.need(),
                group.companions(),
                group.destinations(),
                group.priority(),
                longest,
                ready);
    }

    static boolean carries(Convoy convoy, GroupId group) {
        return convoy.vehicles().stream()
                .flatMap(load -> load.aboard().stream())
                .anyMatch(some -> some.group().equals(group));
    }

    // ---- fleet

    private VehicleType type(VehicleType type) {
        int trips = 0;
        Duration turnRound = null;
        Duration duty = Duration.ZERO;
        List<Convoy> all = new ArrayList<>();
        for (int number = 1; number <= type.number().likely(); number++) {
            List<Convoy> own = convoysOf(new VehicleId(type.id(), number));
            all.addAll(own);
            trips = Math.max(trips, (int) own.stream().filter(Convoy::isLoaded).count());
            for (int i = 1; i < own.size(); i++) {
                Duration gap = Duration.between(own.get(i - 1).ends(), own.get(i).begins());
                if (own.get(i - 1).isLoaded()) {
                    turnRound = turnRound == null || gap.compareTo(turnRound) < 0 ? gap : turnRound;
                }
            }
            for (int first = 0; first < own.size(); first++) {
                Duration from = dutyFrom(own, first);
                duty = from.compareTo(duty) > 0 ? from : duty;
            }
        }
        Span available =
                all.isEmpty()
                        ? type.available()
                        : new Span(
                                all.stream()
                                        .map(Convoy::begins)
                                        .min(Instant::compareTo)
                                        .orElseThrow(),
                                latest(all, Convoy::ends));
        return new VehicleType(
                type.id(),
                type.names(),
                type.number(),
                type.capacity(),
                type.base(),
                available,
                type.speedFactor(),
                type.boarding(),
                type.alighting(),
                turnRound == null ? type.turnRound() : turnRound,
                duty,
                REST,
                trips,
                type.carries());
    }

    /// From a convoy's beginning to the end of the last one that follows without a rest between.
    private static Duration dutyFrom(List<Convoy> own, int first) {
        int last = first;
        while (last + 1 < own.size()
                && Duration.between(own.get(last).ends(), own.get(last + 1).begins())
                                .compareTo(REST)
                        < 0) {
            last++;
        }
        return Duration.between(own.get(first).begins(), own.get(last).ends());
    }

    // ---- the plan

    private List<VehicleId> fleet() {
        List<VehicleId> vehicles = new ArrayList<>();
        for (VehicleType type : loose.fleet().types().values()) {
            for (int number = 1; number <= type.number().likely(); number++) {
                vehicles.add(new VehicleId(type.id(), number));
            }
        }
        return vehicles;
    }

    private List<Convoy> convoysOf(VehicleId vehicle) {
        return plan.convoys().stream()
                .filter(it ->
                        it.vehicles().stream().anyMatch(load -> load.vehicle().equals(vehicle)))
                .toList();
    }

    static List<Movement.Passage> passages(Convoy convoy) {
        return convoy.movements().stream()
                .filter(Movement.Passage.class::isInstance)
                .map(Movement.Passage.class::cast)
                .toList();
    }

    private static Instant latest(List<Convoy> convoys, Function<Convoy, Instant> moment) {
        return Objects.requireNonNull(
                convoys.stream().map(moment).max(Instant::compareTo).orElse(null), "no convoy");
    }
}
