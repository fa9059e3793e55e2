package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.safepassage.agreement.Clause;
import org.safepassage.network.Checkpoint;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.Households;
import org.safepassage.people.Need;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleId;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Trip;

/// Makes plans at random that keep the rules of movement by their making: vehicles go where they
/// are, households fit, checkpoints serve one convoy at a time, nobody overtakes. It knows no
/// limit; [TightLimits] then sets every limit to just what the plan needs.
///
/// ```
///  depot ==d== alpha ==a== gate ==b== fork ==r== reception
///                                      |  \==h== hospital
///                            beta ==c==+
/// ```
final class RandomPlans {
    /// An operation and a plan for it.
    record Made(Operation operation, Plan plan) {}

    private static final Map<String, List<String>> WAYS = ways();

    private final Random random;
    private final Operation operation;
    private final Map<VehicleId, PlaceId> place = new TreeMap<>();
    private final Map<VehicleId, Instant> free = new HashMap<>();
    private final Map<GroupId, Integer> next = new HashMap<>();
    private final List<Convoy> convoys = new ArrayList<>();

    private RandomPlans(long seed) {
        random = new Random(seed);
        operation = town().operation();
        operation
                .fleet()
                .types()
                .values()
                .forEach(type -> {
                    for (int i = 1; i <= type.number().likely(); i++) {
                        VehicleId vehicle = new VehicleId(type.id(), i);
                        place.put(vehicle, type.base());
                        free.put(vehicle, operation.horizon().from());
                    }
                });
        operation.groups().keySet().forEach(group -> next.put(group, 1));
    }

    /// The plan of a seed.
    static Made make(long seed) {
        RandomPlans plans = new RandomPlans(seed);
        int wanted = 6 + plans.random.nextInt(20);
        for (int i = 0; i < wanted; i++) {
            plans.addConvoy(i + 1);
        }
        return new Made(plans.operation, plans.plan());
    }

    private Plan plan() {
        convoys.sort(Facts.BY_BEGIN);
        List<LeftBehind> left = new ArrayList<>();
        for (Group group : operation.groups().values()) {
            Households households = group.households(Figure.LIKELY);
            int people = 0;
            for (int i = next.getOrDefault(group.id(), 1); i <= households.count(); i++) {
                people += group.peopleIn(households.sizeOf(i));
            }
            if (people > 0) {
                left.add(new LeftBehind(group.id(), people));
            }
        }
        return new Plan(operation.id(), Figure.LIKELY, convoys, left);
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(between(least, most));
    }

    private Town town() {
        Town town =
                new Town()
                        .lasting(Duration.ofDays(3))
                        .interval(seconds(0, 60))
                        .zone(random.nextBoolean() ? "Asia/Damascus" : "Asia/Kolkata");
        for (String id :
                List.of("depot", "alpha", "gate", "fork", "beta", "reception", "hospital")) {
            town.addPlace(id).place(id, it -> it.danger(between(0, 3000)));
        }
        for (String id : List.of("gate", "fork", "beta", "reception")) {
            if (id.equals("gate") || random.nextInt(3) == 0) {
                town.place(id, it -> it.checkpoint(checkpoint()));
            }
        }
        town.addLeg("d", "depot", "alpha", seconds(300, 900))
                .addLeg("a", "alpha", "gate", seconds(300, 1800))
                .addLeg("b", "gate", "fork", seconds(300, 1800))
                .addLeg("c", "fork", "beta", seconds(300, 1800))
                .addLeg("r", "fork", "reception", seconds(300, 1800))
                .addLeg("h", "fork", "hospital", seconds(300, 1800))
                .addCorridor("alpha-reception", "a", "b", "r")
                .addCorridor("alpha-hospital", "a", "b", "h")
                .addCorridor("beta-reception", "-c", "r");
        for (String leg : List.of("d", "a", "b", "c", "r", "h")) {
            town.leg(leg, it -> it.danger(between(0, 3000)).time("ambulance", seconds(300, 1800)));
        }
        town.addGroup("families", "alpha", "reception", between(10, 60))
                .group("families", it -> it.households(4, 3, 3, 2, 1).priority(between(500, 3000)))
                .addGroup("wounded", "alpha", "hospital", between(1, 8))
                .group("wounded", it -> it.patients("wounded").need(Need.STRETCHER).companions(1))
                .addGroup("elderly", "alpha", "reception", between(1, 6))
                .group("elderly", it -> it.need(Need.WHEELCHAIR).category("elderly"))
                .addGroup("villagers", "beta", "reception", between(5, 30))
                .group("villagers", it -> it.households(5, 2));
        return addFleet(town);
    }

    private Town addFleet(Town town) {
        town.addType("bus", between(1, 5), 12, "depot")
                .type("bus", it -> it.places(12, 0, 2).turnRound(seconds(0, 600)))
                .addType("ambulance", between(1, 3), 2, "depot")
                .type("ambulance", it -> it.places(2, 2, 0).carries("wounded"))
                .addType("van", between(1, 3), 7, "beta");
        for (String type : List.of("bus", "ambulance", "van")) {
            town.type(
                    type,
                    it ->
                            it.boarding(seconds(0, 300), seconds(0, 30))
                                    .alighting(seconds(0, 120), seconds(0, 10)));
        }
        if (random.nextBoolean()) {
            town.addTerm(
                    "unsearched",
                    new Clause.NoSearch(
                            Town.side("wounded", "elderly"),
                            random.nextBoolean() ? null : new PlaceId("gate")));
        }
        return town;
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(
                between(1, 3), seconds(0, 120), seconds(0, 10), seconds(0, 1).multipliedBy(20));
    }

    private void addConvoy(int number) {
        List<PlaceId> somewhere = new ArrayList<>(place.values());
        PlaceId here = somewhere.get(random.nextInt(somewhere.size()));
        List<VehicleId> vehicles =
                new ArrayList<>(
                        place.keySet().stream().filter(it -> here.equals(place.get(it))).toList());
        Collections.shuffle(vehicles, random);
        vehicles = vehicles.subList(0, Math.min(vehicles.size(), between(1, 3)));
        Trip trip = new Trip(operation, "convoy-" + number);
        vehicles.forEach(vehicle -> trip.vehicle(vehicle.toString()));
        Map<GroupId, Integer> boarded = new HashMap<>(next);
        if (random.nextInt(4) > 0 && load(trip, here, vehicles, boarded)) {
            accept(trip, vehicles, boarded);
        } else {
            List<String> targets = List.of("alpha", "alpha", "beta", "depot");
            String target = targets.get(random.nextInt(targets.size()));
            List<String> way = WAYS.get(here + " " + target);
            if (way != null) {
                trip.over(way.toArray(String[]::new));
                accept(trip, vehicles, next);
            }
        }
    }

    /// Puts people of one destination into the vehicles; says whether anyone found a place.
    private boolean load(
            Trip trip, PlaceId here, List<VehicleId> vehicles, Map<GroupId, Integer> boarded) {
        boolean toHospital = random.nextInt(3) == 0;
        List<Group> groups =
                operation.groups().values().stream()
                        .filter(group -> group.place().equals(here))
                        .filter(group -> group.category().medical() == toHospital)
                        .toList();
        boolean any = false;
        for (VehicleId vehicle : vehicles) {
            Capacity left = operation.fleet().type(vehicle.type()).capacity();
            for (Group group : groups) {
                int first = boarded.getOrDefault(group.id(), 1);
                int last = first - 1;
                Households households = group.households(Figure.LIKELY);
                while (last < households.count()
                        && mayBoard(group, vehicle.type())
                        && left.holds(group.placesFor(households.sizeOf(last + 1)))) {
                    last++;
                    Capacity taken = group.placesFor(households.sizeOf(last));
                    left =
                            new Capacity(
                                    left.seats() - taken.seats(),
                                    left.stretchers() - taken.stretchers(),
                                    left.wheelchairs() - taken.wheelchairs());
                }
                if (last >= first) {
                    trip.aboard(vehicle.toString(), group.id().value(), first, last);
                    boarded.put(group.id(), last + 1);
                    any = true;
                }
            }
        }
        if (any) {
            trip.along(here + (toHospital ? "-hospital" : "-reception"));
        }
        return any;
    }

    private boolean mayBoard(Group group, VehicleTypeId type) {
        return operation.fleet().type(type).mayCarry(group.category().word());
    }

    /// Delays the convoy until it is in nobody's way, then takes it into the plan.
    private void accept(Trip trip, List<VehicleId> vehicles, Map<GroupId, Integer> boarded) {
        for (String stop : List.of("alpha", "gate", "fork", "reception")) {
            if (random.nextInt(4) == 0) {
                trip.waits(stop, seconds(0, 900));
            }
        }
        Instant begins = operation.horizon().from();
        for (VehicleId vehicle : vehicles) {
            Instant ready = free.getOrDefault(vehicle, begins);
            begins = ready.isAfter(begins) ? ready : begins;
        }
        begins = begins.plus(seconds(0, 1200));
        for (int attempt = 0; attempt < 60; attempt++) {
            Convoy convoy = trip.begins(begins).build();
            if (convoys.stream().allMatch(other -> agree(convoy, other))) {
                convoys.add(convoy);
                next.putAll(boarded);
                for (VehicleLoad load : convoy.vehicles()) {
                    Duration rest =
                            convoy.isLoaded()
                                    ? operation.fleet().type(load.vehicle().type()).turnRound()
                                    : Duration.ZERO;
                    place.put(load.vehicle(), convoy.destination());
                    free.put(load.vehicle(), convoy.ends().plus(rest));
                }
                return;
            }
            begins = begins.plus(seconds(1, 600));
        }
    }

    /// Whether two convoys neither overtake on a leg nor are searched at the same time.
    private static boolean agree(Convoy one, Convoy other) {
        for (Movement mine : one.movements()) {
            for (Movement theirs : other.movements()) {
                if (mine instanceof Movement.Passage a
                        && theirs instanceof Movement.Passage b
                        && a.leg().equals(b.leg())
                        && a.direction() == b.direction()
                        && !isBefore(a, b)
                        && !isBefore(b, a)) {
                    return false;
                }
                if (mine instanceof Movement.Stop a
                        && theirs instanceof Movement.Stop b
                        && a.place().equals(b.place())
                        && a.search() != null
                        && b.search() != null
                        && a.search().overlaps(b.search())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBefore(Movement.Passage a, Movement.Passage b) {
        return !b.headIn().isBefore(a.tailIn()) && !b.headOut().isBefore(a.tailOut());
    }

    private static Map<String, List<String>> ways() {
        return Map.ofEntries(
                Map.entry("depot alpha", List.of("d")),
                Map.entry("depot beta", List.of("d", "a", "b", "c")),
                Map.entry("alpha depot", List.of("-d")),
                Map.entry("alpha beta", List.of("a", "b", "c")),
                Map.entry("beta alpha", List.of("-c", "-b", "-a")),
                Map.entry("beta depot", List.of("-c", "-b", "-a", "-d")),
                Map.entry("reception alpha", List.of("-r", "-b", "-a")),
                Map.entry("reception beta", List.of("-r", "c")),
                Map.entry("reception depot", List.of("-r", "-b", "-a", "-d")),
                Map.entry("hospital alpha", List.of("-h", "-b", "-a")),
                Map.entry("hospital beta", List.of("-h", "c")),
                Map.entry("hospital depot", List.of("-h", "-b", "-a", "-d")));
    }
}
