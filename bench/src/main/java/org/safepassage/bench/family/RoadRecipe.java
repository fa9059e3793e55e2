package org.safepassage.bench.family;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
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
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.Speed;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.quantity.Weight;

/// Draws the roads.
///
/// Each corridor runs from its origins over a hold and a checkpoint, both on legs with windows, to
/// the hub of its region, and from there with the region's other corridor to a nearer and a farther
/// shelter. Depots lie at the hubs and are joined with one another, so that empty vehicles can help
/// out in another region.
final class RoadRecipe {
    private static final Speed SPEED = new Speed(36_000);
    private static final Weight HALF = new Weight(500);
    private static final Weight QUARTER = new Weight(250);
    private static final int PEOPLE_IN_A_VEHICLE = 45;

    private final FamilySize size;
    private final Crowd crowd;
    private final Map<VehicleTypeId, VehicleType> types;
    private final Span horizon;
    private final Draws draws;
    private final WindowRecipe windows;
    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final Map<LegId, Leg> legs = new LinkedHashMap<>();
    private final Map<CorridorId, Corridor> corridors = new LinkedHashMap<>();
    private final List<Region> regions = new ArrayList<>();

    RoadRecipe(
            FamilySize size,
            Crowd crowd,
            Map<VehicleTypeId, VehicleType> types,
            Span horizon,
            long seed) {
        this.size = size;
        this.crowd = crowd;
        this.types = types;
        this.horizon = horizon;
        this.draws = new Draws(seed * 31 + 4);
        this.windows = new WindowRecipe(size, horizon, new Draws(seed * 31 + 5));
    }

    /// Draws all roads.
    Network draw() {
        for (int s = 0; s < size.roads().shelters(); s++) {
            addShelter(s);
        }
        for (int r = 0; r < Crowd.regions(size); r++) {
            addRegion(r);
        }
        joinDepots();
        return new Network(places, legs, corridors);
    }

    /// The regions; complete after [#draw()].
    List<Region> regions() {
        return List.copyOf(regions);
    }

    private void addShelter(int number) {
        int all = crowd.all();
        int shelters = size.roads().shelters();
        int inAll = shelters == 1 ? all : Math.ceilDiv(all * 16, 10 * shelters);
        Reception reception =
                new Reception(new Intake(roundUp(inAll), null, null), Intake.UNLIMITED);
        addPlace(shelter(number), PlacePart.RECEPTION, Weight.ZERO, null, reception, null);
    }

    private void addRegion(int region) {
        PlaceId hub = new PlaceId("hub-" + (region + 1));
        PlaceId depot = FleetRecipe.depot(region);
        addPlace(hub, PlacePart.HANDOVER, QUARTER, null, Reception.UNLIMITED, null);
        addPlace(depot, PlacePart.DEPOT, Weight.ZERO, null, Reception.UNLIMITED, null);
        Conduct free = Conduct.free(horizon, QUARTER);
        addLeg(hub, depot, draws.between(5, 15), free);
        List<Segment> tail = tail(region, hub, free);
        List<Region.Way> ways = new ArrayList<>();
        for (int c = 2 * region; c < Math.min(2 * region + 2, size.roads().corridors()); c++) {
            ways.add(addCorridor(c, hub, tail));
        }
        regions.add(new Region(depot, ways, sheltersOf(region)));
    }

    private List<PlaceId> sheltersOf(int region) {
        int shelters = size.roads().shelters();
        PlaceId nearer = shelter(region % shelters);
        PlaceId farther = shelter((region + 1) % shelters);
        return nearer.equals(farther) ? List.of(nearer) : List.of(nearer, farther);
    }

    /// From the hub, by a hold and a checkpoint of the region where it has them, to its shelters.
    private List<Segment> tail(int region, PlaceId hub, Conduct free) {
        List<PlaceId> stations = new ArrayList<>(List.of(hub));
        int own = size.roads().corridors() + region;
        if (own < size.roads().holds()) {
            stations.add(addHold(own, 50));
        }
        if (own < size.roads().checkpoints()) {
            stations.add(addCheckpoint(own, crowd.byRegion(size).get(region), 50));
        }
        stations.addAll(sheltersOf(region));
        List<Segment> tail = new ArrayList<>();
        for (int i = 1; i < stations.size(); i++) {
            tail.add(segment(stations.get(i - 1), stations.get(i), draws.between(12, 30), free));
        }
        return tail;
    }

    private Region.Way addCorridor(int number, PlaceId hub, List<Segment> tail) {
        int largestConvoy = 10 * draws.between(size == FamilySize.S ? 1 : 2, 5);
        List<PlaceId> origins = addOrigins(number);
        PlaceId hold = addHold(number, largestConvoy);
        PlaceId checkpoint = addCheckpoint(number, crowd.at(origins), largestConvoy);
        List<PlaceId> stations = new ArrayList<>(origins);
        stations.add(hold);
        stations.add(checkpoint);
        int junctions = size.roads().legsOnTheWay() - stations.size() - tail.size();
        for (int j = 1; j <= junctions; j++) {
            PlaceId junction = new PlaceId("junction-" + (number + 1) + "-" + j);
            addPlace(junction, PlacePart.HANDOVER, HALF, null, Reception.UNLIMITED, null);
            stations.add(junction);
        }
        stations.add(hub);
        List<Segment> segments = head(number, stations, checkpoint, largestConvoy);
        segments.addAll(tail);
        CorridorId id = new CorridorId("corridor-" + (number + 1));
        corridors.put(id, new Corridor(id, Names.of("Corridor " + (number + 1)), segments));
        return new Region.Way(id, checkpoint, origins);
    }

    /// The legs up to the hub: those from the last origin to the first place after the checkpoint
    /// are contested.
    private List<Segment> head(
            int corridor, List<PlaceId> stations, PlaceId checkpoint, int largestConvoy) {
        Conduct contested =
                new Conduct(
                        windows.draw(),
                        Traffic.TWO_WAY,
                        Duration.ofMinutes(draws.between(1, 5)),
                        largestConvoy,
                        Weight.ONE);
        Conduct free = Conduct.free(horizon, HALF);
        int gate = stations.indexOf(checkpoint);
        boolean twoNarrow = size == FamilySize.XL || (size == FamilySize.L && corridor % 2 == 0);
        List<Segment> head = new ArrayList<>();
        for (int i = 1; i < stations.size(); i++) {
            boolean narrow = i == gate || (twoNarrow && i == gate + 1);
            boolean windowed = i >= gate - 1 && i <= gate + 1;
            int minutes = narrow ? draws.between(8, 12) : draws.between(10, 30);
            Conduct conduct = narrow ? contested.alternating() : windowed ? contested : free;
            head.add(segment(stations.get(i - 1), stations.get(i), minutes, conduct));
        }
        return head;
    }

    private List<PlaceId> addOrigins(int corridor) {
        List<PlaceId> origins = new ArrayList<>();
        for (int i = 0; i < size.people().origins(); i++) {
            if (Crowd.corridorOf(i, size) == corridor) {
                origins.add(Crowd.origin(i));
                addPlace(
                        Crowd.origin(i),
                        PlacePart.ASSEMBLY,
                        Weight.ONE,
                        null,
                        Reception.UNLIMITED,
                        null);
            }
        }
        return origins;
    }

    private PlaceId addHold(int number, int largestConvoy) {
        PlaceId id = new PlaceId("hold-" + (number + 1));
        addPlace(id, PlacePart.HOLD, Weight.ONE, 3 * largestConvoy, Reception.UNLIMITED, null);
        return id;
    }

    /// A checkpoint whose lanes are busy for at most about six tenths of the open hours.
    private PlaceId addCheckpoint(int number, int people, int largestConvoy) {
        PlaceId id = new PlaceId("checkpoint-" + (number + 1));
        int secondsEach = draws.lognormal(240, 0.5, 120, 600);
        double vehiclesADay = (double) people / PEOPLE_IN_A_VEHICLE / size.days();
        int lanes = Math.max(2, (int) Math.ceil(vehiclesADay * secondsEach / (0.6 * 10 * 3600)));
        Checkpoint checkpoint =
                new Checkpoint(
                        lanes,
                        Duration.ofSeconds(secondsEach),
                        Duration.ofSeconds(draws.between(0, 3)),
                        Duration.ofSeconds(20));
        addPlace(
                id,
                PlacePart.CHECKPOINT,
                Weight.ONE,
                2 * largestConvoy,
                Reception.UNLIMITED,
                checkpoint);
        return id;
    }

    private void joinDepots() {
        for (int r = 1; r < regions.size(); r++) {
            Conduct free = Conduct.free(horizon, Weight.ZERO);
            addLeg(regions.get(r - 1).depot(), regions.get(r).depot(), draws.between(30, 60), free);
        }
    }

    private void addPlace(
            PlaceId id,
            PlacePart part,
            Weight danger,
            @Nullable Integer room,
            Reception reception,
            @Nullable Checkpoint checkpoint) {
        Names names = Names.of(id.value());
        places.put(
                id,
                new Place(
                        id,
                        names,
                        null,
                        null,
                        Set.of(part),
                        null,
                        room,
                        reception,
                        danger,
                        checkpoint));
    }

    /// The leg between two places as a corridor uses it; drawn when no corridor has used it yet.
    private Segment segment(PlaceId from, PlaceId to, int minutes, Conduct conduct) {
        LegId backward = legId(to, from);
        if (legs.containsKey(backward)) {
            return new Segment(backward, Direction.BACKWARD);
        }
        LegId forward = legId(from, to);
        if (!legs.containsKey(forward)) {
            addLeg(from, to, minutes, conduct);
        }
        return new Segment(forward, Direction.FORWARD);
    }

    private void addLeg(PlaceId from, PlaceId to, int minutes, Conduct conduct) {
        Distance length = new Distance(minutes * SPEED.metresPerHour() / 60);
        Map<VehicleTypeId, Duration> times = new TreeMap<>();
        types.forEach((id, type) -> times.put(id, SPEED.timeFor(length, type.speedFactor())));
        LegId id = legId(from, to);
        legs.put(
                id,
                new Leg(
                        id,
                        from,
                        to,
                        length,
                        times,
                        null,
                        conduct.windows(),
                        conduct.traffic(),
                        conduct.headway(),
                        conduct.largestConvoy(),
                        conduct.danger(),
                        List.of()));
    }

    private static LegId legId(PlaceId from, PlaceId to) {
        return new LegId(from.value() + "-" + to.value());
    }

    private static PlaceId shelter(int number) {
        return new PlaceId("shelter-" + (number + 1));
    }

    private static int roundUp(int people) {
        return Math.ceilDiv(people, 100) * 100;
    }
}
