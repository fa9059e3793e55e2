package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

/// The fleet flow over time: a linear programme that every valid plan satisfies, so that its least
/// cost bounds all plans.
///
/// A trip counts in the step in which its last passage ends. Whoever waits on the way is taken to
/// have waited at the origin, in the vehicle's stead: vehicles are then free longer at the origin
/// than in the plan, never shorter, and every count of what has passed a leg or checkpoint by some
/// moment is one that the plan keeps. `docs/model.md`, section "The bound", says why for each row.
final class FleetFlow {
    final Case given;
    final List<Ride> rides;
    final Grid grid;
    final LinearProgram.Builder program = new LinearProgram.Builder();
    final List<Trip> trips = new ArrayList<>();
    final Map<GroupId, Integer> leftColumns = new TreeMap<>();

    /// The row of each group that counts all its people.
    final Map<GroupId, Integer> peopleRows = new TreeMap<>();

    final Aim aim;
    private final Map<VehicleTypeId, Map<PlaceId, Long>> earliestAt = new TreeMap<>();
    private final Map<GroupId, Holding> holdings = new TreeMap<>();
    private final Map<PlaceId, Map<VehicleTypeId, TreeMap<Integer, Integer>>> idle =
            new TreeMap<>();
    private final Map<PlaceId, Map<VehicleTypeId, TreeMap<Integer, Integer>>> empty =
            new TreeMap<>();
    private final Map<PlaceId, Map<VehicleTypeId, TreeMap<Integer, Integer>>> present =
            new TreeMap<>();

    /// What the programme makes least.
    enum Aim {
        /// Exposure, in millionths of weighted person-seconds.
        EXPOSURE,
        /// People left behind by priority, in thousandths.
        LEFT_BEHIND
    }

    FleetFlow(Case given, List<Ride> rides, Grid grid, Aim aim) {
        this.given = given;
        this.rides = rides;
        this.grid = grid;
        this.aim = aim;
        EmptyRoads roads = new EmptyRoads(given);
        for (VehicleType type : given.types) {
            long from = Math.max(0, given.timeline.second(type.available().from()));
            earliestAt.put(type.id(), roads.earliest(type, type.base(), from));
        }
        for (Group group : given.groups) {
            holdings.put(group.id(), Holding.of(given, group, rides));
        }
    }

    /// The earliest second at which a vehicle of the type can be at a place, or [Timeline#NEVER].
    long earliestAt(VehicleType type, PlaceId place) {
        return earliestAt.getOrDefault(type.id(), Map.of()).getOrDefault(place, Timeline.NEVER);
    }

    Holding holding(Group group) {
        Holding holding = holdings.get(group.id());
        if (holding == null) {
            throw new IllegalArgumentException("no group " + group.id() + " in the bound");
        }
        return holding;
    }

    /// Adds the columns and rows of vehicles and people; terms and limits are added by others.
    void buildCore() {
        for (Ride ride : rides) {
            for (VehicleType type : given.types) {
                addTrips(ride, type);
            }
        }
        for (VehicleType type : given.types) {
            new VehicleFlow(this, type).build();
            WorkRows.add(this, type);
        }
        addPeople();
        SeatRows.add(this);
    }

    private void addTrips(Ride ride, VehicleType type) {
        List<Load> loads = Load.classes(given, ride, type, Load.WITHIN_SECONDS);
        long atOrigin = earliestAt(type, ride.origin);
        if (atOrigin >= Timeline.NEVER || loads.isEmpty()) {
            return;
        }
        long latestEnd =
                Math.min(given.timeline.endSecond(), given.timeline.second(type.available().to()));
        long after = ride.afterSeconds(type, 1);
        long earliest = ride.earliestReach(type, 1, atOrigin + ride.beforeSeconds(type, 1));
        if (earliest >= Timeline.NEVER) {
            return;
        }
        long offset = grid.reach(ride.destination);
        for (int step = grid.step(earliest, offset); step < grid.steps; step++) {
            long end = Math.min(grid.first(step + 1, offset) - 1, latestEnd - after);
            long first = ride.nextReach(type, grid.first(step, offset), earliest);
            if (end < grid.first(step, offset) || first >= Timeline.NEVER) {
                return;
            }
            if (first <= end) {
                addTrip(ride, type, loads, new long[] {step, first, end});
            }
        }
    }

    private void addTrip(Ride ride, VehicleType type, List<Load> loads, long[] stepFirstLast) {
        long first = stepFirstLast[1];
        long last = stepFirstLast[2];
        List<Group> aboard = new ArrayList<>();
        for (Group group : ride.groups) {
            if (given.boards(group, type) && firstReach(ride, type, group, first) <= last) {
                aboard.add(group);
            }
        }
        List<Lot> lots = aboard.isEmpty() ? List.of() : lots(ride, type, loads, stepFirstLast);
        if (lots.isEmpty()) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        for (Group group : aboard) {
            long reach = firstReach(ride, type, group, first);
            int column = program.column(cost(ride, type, group, reach), 0, given.people(group));
            parts.add(new Part(group, column));
        }
        trips.add(
                new Trip(
                        ride,
                        type,
                        Math.toIntExact(stepFirstLast[0]),
                        first,
                        last,
                        ride.latestHeadIn(type, 1, last, 0),
                        lots,
                        parts));
    }

    private List<Lot> lots(Ride ride, VehicleType type, List<Load> loads, long[] stepFirstLast) {
        long atOrigin = earliestAt(type, ride.origin);
        List<Lot> lots = new ArrayList<>();
        for (Load load : loads) {
            long before = ride.beforeSeconds(type, load.least());
            long leave = ride.latestHeadIn(type, load.least(), stepFirstLast[2], 0) - before;
            long earliest = ride.earliestReach(type, load.least(), atOrigin + before);
            if (leave < atOrigin || earliest > stepFirstLast[2]) {
                continue;
            }
            long cycle = before + ride.pureSeconds(type, load.least());
            long most = given.number(type) * (1 + grid.stepSeconds / Math.max(1, cycle));
            long ready =
                    Math.max(earliest, stepFirstLast[1])
                            + ride.afterSeconds(type, load.least())
                            + type.turnRound().toSeconds();
            int column = program.column(searchCost(ride, type, load), 0, most);
            lots.add(new Lot(load, leave, ready, column, most));
        }
        return lots;
    }

    /// What the search of a fuller vehicle costs those aboard more than that of a vehicle with one
    /// person: the least that the load allows.
    private long searchCost(Ride ride, VehicleType type, Load load) {
        if (aim != Aim.EXPOSURE) {
            return 0;
        }
        long priority = Long.MAX_VALUE;
        for (Group group : ride.groups) {
            priority = Math.min(priority, group.priority().thousandths());
        }
        long more = ride.dangerSeconds(type, load.least()) - ride.dangerSeconds(type, 1);
        long longer = ride.pureSeconds(type, load.least()) - ride.pureSeconds(type, 1);
        long held = ride.groups.stream().mapToLong(g -> holding(g).heldDanger()).max().orElse(0);
        return Math.multiplyExact(load.least() * Math.max(0, more - held * longer), priority);
    }

    /// The first second from `first` on in which someone of the group can reach the destination.
    private long firstReach(Ride ride, VehicleType type, Group group, long first) {
        long before = ride.beforeSeconds(type, 1);
        long ready = Math.max(given.readySecond(group), earliestAt(type, ride.origin)) + before;
        long departs = Math.max(ready, given.gateSecond(group));
        Duration aboard = group.longestAboard();
        long least = before + ride.pureSeconds(type, 1) + ride.afterSeconds(type, 1);
        if (aboard != null && least > aboard.toSeconds()) {
            return Timeline.NEVER;
        }
        long earliest = ride.earliestReach(type, 1, departs);
        return earliest >= Timeline.NEVER ? Timeline.NEVER : ride.nextReach(type, first, earliest);
    }

    private long cost(Ride ride, VehicleType type, Group group, long reach) {
        if (aim != Aim.EXPOSURE) {
            return 0;
        }
        Holding holding = holding(group);
        long wait = reach - ride.pureSeconds(type, 1);
        long danger =
                holding.heldDanger() * wait
                        + ride.dangerSeconds(type, 1)
                        - holding.legAllowance(ride, type);
        return Math.multiplyExact(Math.max(0, danger), group.priority().thousandths());
    }

    private void addPeople() {
        Map<GroupId, LinearProgram.Row> rows = new TreeMap<>();
        for (Group group : given.groups) {
            long people = given.people(group);
            long priority = group.priority().thousandths();
            long danger = given.operation.network().place(group.place()).danger().thousandths();
            long cost =
                    aim == Aim.EXPOSURE
                            ? Math.multiplyExact(danger * given.timeline.endSecond(), priority)
                            : priority;
            int left = program.column(cost, 0, people);
            leftColumns.put(group.id(), left);
            LinearProgram.Row row = program.row(LinearProgram.Sense.EQUAL, people).add(left, 1);
            rows.put(group.id(), row);
            peopleRows.put(group.id(), row.number());
        }
        for (Trip trip : trips) {
            for (Part part : trip.parts()) {
                LinearProgram.@Nullable Row row = rows.get(part.group().id());
                if (row != null) {
                    row.add(part.column(), 1);
                }
            }
        }
    }

    /// Remembers the column of vehicles that stand idle at an origin after a step's trips have
    /// left.
    void noteIdle(PlaceId origin, VehicleType type, int step, int column) {
        idle.computeIfAbsent(origin, place -> new TreeMap<>())
                .computeIfAbsent(type.id(), id -> new TreeMap<>())
                .put(step, column);
    }

    /// The first step from `step` on in which some trip of the type leaves an origin, or null.
    @Nullable Integer idleStep(PlaceId origin, VehicleType type, int step) {
        return idleColumns(origin, type).ceilingKey(step);
    }

    /// The column of idle vehicles of the type at an origin after a step of [#idleStep].
    int idle(PlaceId origin, VehicleType type, int step) {
        Integer column = idleColumns(origin, type).get(step);
        if (column == null) {
            throw new IllegalArgumentException(
                    "no trip of " + type.id() + " leaves " + origin + " in step " + step);
        }
        return column;
    }

    /// Remembers the column of vehicles that stand free at a destination after a step's returns
    /// have left.
    void noteEmpty(PlaceId destination, VehicleType type, int step, int column) {
        empty.computeIfAbsent(destination, place -> new TreeMap<>())
                .computeIfAbsent(type.id(), id -> new TreeMap<>())
                .put(step, column);
    }

    /// The column of vehicles of the type at a destination in the last step up to `step` in which
    /// one comes free there, before that step's returns have left; null when none has come.
    @Nullable Integer present(PlaceId destination, VehicleType type, int step) {
        TreeMap<Integer, Integer> waits =
                empty.getOrDefault(destination, Map.of()).getOrDefault(type.id(), new TreeMap<>());
        Integer node = waits.floorKey(step);
        return node == null
                ? null
                : present.computeIfAbsent(destination, place -> new TreeMap<>())
                        .computeIfAbsent(type.id(), id -> new TreeMap<>())
                        .computeIfAbsent(
                                node, n -> addPresent(destination, type, n, waits.lowerEntry(n)));
    }

    private int addPresent(
            PlaceId destination,
            VehicleType type,
            int node,
            Map.@Nullable Entry<Integer, Integer> before) {
        long most = given.number(type);
        List<Lot> coming = new ArrayList<>();
        for (Trip trip : trips) {
            if (trip.type().id().equals(type.id()) && trip.ride().destination.equals(destination)) {
                for (Lot lot : trip.lots()) {
                    if (readyStep(trip, lot) == node) {
                        coming.add(lot);
                        most = Math.addExact(most, lot.most());
                    }
                }
            }
        }
        // A vehicle that comes there again and again within one step counts each time.
        int column = program.column(0, 0, most);
        LinearProgram.Row row = program.row(LinearProgram.Sense.EQUAL, 0).add(column, -1);
        if (before != null) {
            row.add(before.getValue(), 1);
        }
        coming.forEach(lot -> row.add(lot.column(), 1));
        return column;
    }

    private NavigableMap<Integer, Integer> idleColumns(PlaceId origin, VehicleType type) {
        return idle.getOrDefault(origin, Map.of()).getOrDefault(type.id(), new TreeMap<>());
    }

    int leaveStep(Trip trip, Lot lot) {
        return grid.step(lot.lastLeave(), grid.leave(trip.ride().origin));
    }

    int readyStep(Trip trip, Lot lot) {
        return grid.step(lot.firstReady(), grid.ready(trip.ride().destination));
    }
}
