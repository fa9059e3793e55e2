package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

/// The fleet flow over time: a linear programme that every valid plan satisfies, so that its least cost bounds all plans.
///
/// A trip counts in the step in which its last passage ends. Whoever waits on the way is taken to have waited at the
/// origin, in the vehicle's stead: vehicles are then free longer at the origin than in the plan, never shorter, and every
/// count of what has passed a leg or checkpoint by some moment is one that the plan keeps. `docs/model.md`, section
/// "The bound", says why for each row.
final class FleetFlow {
    final Case given;
    final List<Ride> rides;
    final Grid grid;
    final LinearProgram.Builder program = new LinearProgram.Builder();
    final List<Trip> trips = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    /// The parts of each trip, in the order of `trips`.
    final List<List<Part>> partsByTrip = new ArrayList<>();
    final Map<GroupId, Integer> leftColumns = new TreeMap<>();
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
        return earliestAt.getOrDefault(type.id(), Map.of())
                .getOrDefault(place, Timeline.NEVER);
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
                for (Load load : Load.classes(given, ride, type)) {
                    addTrips(ride, type, load);
                }
            }
        }
        for (VehicleType type : given.types) {
            new VehicleFlow(this, type).build();
        }
        addPeople();
        SeatRows.add(this);
    }

    private void addTrips(Ride ride, VehicleType type, Load load) {
        long atOrigin = earliestAt(type, ride.origin);
        if (atOrigin >= Timeline.NEVER) {
            return;
        }
        long latestEnd =
                Math.min(
                        given.timeline.endSecond(),
                        given.timeline.second(type.available().to()));
        long after = ride.afterSeconds(type, load.least());
        long before = ride.beforeSeconds(type, load.least());
        long earliest = ride.earliestReach(type, load.least(), atOrigin + before);
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
                addTrip(ride, type, load, step, first, end);
            }
        }
    }

    private void addTrip(Ride ride, VehicleType type, Load load, int step, long first, long end) {
        long departure = ride.latestHeadIn(type, load.least(), end, 0);
        if (departure < earliestAt(type, ride.origin) + ride.beforeSeconds(type, load.least())) {
            return;
        }
        List<Group> aboard = new ArrayList<>();
        for (Group group : ride.groups) {
            if (given.boards(group, type) && firstReach(ride, type, load, group, first) <= end) {
                aboard.add(group);
            }
        }
        if (aboard.isEmpty()) {
            return;
        }
        long cycle = ride.beforeSeconds(type, load.least()) + ride.pureSeconds(type, load.least());
        long most = given.number(type) * (1 + grid.stepSeconds / Math.max(1, cycle));
        int column = program.column(0, 0, most);
        Trip trip = new Trip(ride, type, load, step, first, end, departure, column);
        trips.add(trip);
        List<Part> own = new ArrayList<>();
        for (Group group : aboard) {
            long reach = firstReach(ride, type, load, group, first);
            int people = given.people(group);
            int part = program.column(cost(trip, group, reach), 0, people);
            own.add(new Part(trip, group, part));
        }
        parts.addAll(own);
        partsByTrip.add(own);
    }

    /// The first second from `first` on in which someone of the group can reach the destination.
    private long firstReach(Ride ride, VehicleType type, Load load, Group group, long first) {
        long before = ride.beforeSeconds(type, load.least());
        long ready = Math.max(given.readySecond(group), earliestAt(type, ride.origin)) + before;
        long departs = Math.max(ready, given.gateSecond(group));
        Long aboard =
                group.longestAboard() == null ? null : group.longestAboard().toSeconds();
        long least =
                before
                        + ride.pureSeconds(type, load.least())
                        + ride.afterSeconds(type, load.least());
        if (aboard != null && least > aboard) {
            return Timeline.NEVER;
        }
        long earliest = ride.earliestReach(type, load.least(), departs);
        return earliest >= Timeline.NEVER
                ? Timeline.NEVER
                : ride.nextReach(type, first, earliest);
    }

    private long cost(Trip trip, Group group, long reach) {
        if (aim != Aim.EXPOSURE) {
            return 0;
        }
        Holding holding = holding(group);
        long load = trip.load().least();
        long wait = reach - trip.ride().pureSeconds(trip.type(), (int) load);
        long danger =
                holding.heldDanger() * wait
                        + trip.ride().dangerSeconds(trip.type(), (int) load)
                        - holding.legAllowance(trip.ride(), trip.type());
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
            rows.put(
                    group.id(),
                    program.row(LinearProgram.Sense.EQUAL, people).add(left, 1));
        }
        for (Part part : parts) {
            LinearProgram.@Nullable Row row = rows.get(part.group().id());
            if (row != null) {
                row.add(part.column(), 1);
            }
        }
    }

    /// Remembers the column of vehicles that stand idle at an origin after a step's trips have left.
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

    /// Remembers the column of vehicles that stand free at a destination after a step's returns have left.
    void noteEmpty(PlaceId destination, VehicleType type, int step, int column) {
        empty.computeIfAbsent(destination, place -> new TreeMap<>())
                .computeIfAbsent(type.id(), id -> new TreeMap<>())
                .put(step, column);
    }

    /// The column of vehicles of the type at a destination in the last step up to `step` in which one comes free there, before that
    /// step's returns have left; null when none has come.
    @Nullable Integer present(PlaceId destination, VehicleType type, int step) {
        TreeMap<Integer, Integer> waits =
                empty.getOrDefault(destination, Map.of())
                        .getOrDefault(type.id(), new TreeMap<>());
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
        int column = program.column(0, 0, given.number(type));
        LinearProgram.Row row = program.row(LinearProgram.Sense.EQUAL, 0).add(column, -1);
        if (before != null) {
            row.add(before.getValue(), 1);
        }
        for (Trip trip : trips) {
            if (trip.type() == type
                    && trip.ride().destination.equals(destination)
                    && readyStep(trip) == node) {
                row.add(trip.column(), 1);
            }
        }
        return column;
    }

    private TreeMap<Integer, Integer> idleColumns(PlaceId origin, VehicleType type) {
        return idle.getOrDefault(origin, Map.of()).getOrDefault(type.id(), new TreeMap<>());
    }

    int leaveStep(Trip trip) {
        return grid.step(trip.lastLeave(), grid.leave(trip.ride().origin));
    }

    int readyStep(Trip trip) {
        return grid.step(trip.firstReady(), grid.ready(trip.ride().destination));
    }
}
