package org.safepassage.planner.bound;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.quantity.PlaceId;

/// Columns and rows for the vehicles of one type: from base to origins, waiting there, trips,
/// waiting at destinations, empty returns (rules `vehicle-in-one-place`, `vehicle-available`,
/// `turn-round`, `vehicle-trips`).
final class VehicleFlow {
    private final FleetFlow flow;
    private final VehicleType type;
    private final int number;

    /// The most returns that all vehicles can begin within one step.
    private final long mostMoves;

    private final Map<PlaceId, NavigableMap<Integer, Row>> atOrigin = new TreeMap<>();
    private final Map<PlaceId, NavigableMap<Integer, Row>> atDestination = new TreeMap<>();

    VehicleFlow(FleetFlow flow, VehicleType type) {
        this.flow = flow;
        this.type = type;
        number = flow.given.number(type);
        long cycle = flow.grid.stepSeconds;
        for (Trip trip : flow.trips) {
            if (trip.type().id().equals(type.id())) {
                cycle = Math.min(cycle, trip.lots().getFirst().firstReady() - trip.firstReach());
            }
        }
        mostMoves = number * (1 + flow.grid.stepSeconds / Math.max(1, cycle));
    }

    void build() {
        addNodes();
        addWaits(atOrigin, true);
        addWaits(atDestination, false);
        addBase();
        addTrips();
        addReturns();
    }

    private void addNodes() {
        Map<PlaceId, TreeSet<Integer>> leaves = new TreeMap<>();
        Map<PlaceId, TreeSet<Integer>> readies = new TreeMap<>();
        for (Trip trip : flow.trips) {
            if (trip.type().id().equals(type.id())) {
                TreeSet<Integer> leave =
                        leaves.computeIfAbsent(trip.ride().origin, p -> new TreeSet<>());
                TreeSet<Integer> ready =
                        readies.computeIfAbsent(trip.ride().destination, p -> new TreeSet<>());
                for (Lot lot : trip.lots()) {
                    leave.add(flow.leaveStep(trip, lot));
                    ready.add(flow.readyStep(trip, lot));
                }
            }
        }
        leaves.forEach((place, steps) -> atOrigin.put(place, rows(steps)));
        readies.forEach((place, steps) -> atDestination.put(place, rows(steps)));
    }

    private NavigableMap<Integer, Row> rows(Set<Integer> steps) {
        NavigableMap<Integer, Row> rows = new TreeMap<>();
        for (int step : steps) {
            rows.put(step, flow.program.row(Sense.EQUAL, 0));
        }
        return rows;
    }

    /// What comes into a step less what goes out is zero; a wait goes from one step to the next.
    private void addWaits(Map<PlaceId, NavigableMap<Integer, Row>> nodes, boolean atOrigins) {
        for (var place : nodes.entrySet()) {
            int wait = -1;
            for (var node : place.getValue().entrySet()) {
                if (wait >= 0) {
                    node.getValue().add(wait, 1);
                }
                wait = flow.program.column(0, 0, mostMoves);
                node.getValue().add(wait, -1);
                if (atOrigins) {
                    flow.noteIdle(place.getKey(), type, node.getKey(), wait);
                } else {
                    flow.noteEmpty(place.getKey(), type, node.getKey(), wait);
                }
            }
        }
    }

    private void addBase() {
        Row all = flow.program.row(Sense.AT_MOST, number);
        for (var place : atOrigin.entrySet()) {
            int step =
                    flow.grid.step(
                            flow.earliestAt(type, place.getKey()), flow.grid.leave(place.getKey()));
            @Nullable Row node = at(place.getValue(), step);
            if (node != null) {
                int column = flow.program.column(0, 0, number);
                all.add(column, 1);
                node.add(column, 1);
            }
        }
    }

    private static @Nullable Row at(NavigableMap<Integer, Row> nodes, int step) {
        var entry = nodes.ceilingEntry(step);
        return entry == null ? null : entry.getValue();
    }

    private void addTrips() {
        Integer most = type.trips();
        Row all = most == null ? null : flow.program.row(Sense.AT_MOST, (long) most * number);
        for (Trip trip : flow.trips) {
            if (trip.type().id().equals(type.id())) {
                for (Lot lot : trip.lots()) {
                    addLot(trip, lot);
                }
                if (all != null) {
                    trip.addVehicles(all, 1);
                }
            }
        }
    }

    private void addLot(Trip trip, Lot lot) {
        Row from = at(nodes(atOrigin, trip.ride().origin), flow.leaveStep(trip, lot));
        Row to = at(nodes(atDestination, trip.ride().destination), flow.readyStep(trip, lot));
        if (from != null && to != null) {
            from.add(lot.column(), -1);
            to.add(lot.column(), 1);
        }
    }

    private static NavigableMap<Integer, Row> nodes(
            Map<PlaceId, NavigableMap<Integer, Row>> all, PlaceId place) {
        return all.getOrDefault(place, new TreeMap<>());
    }

    /// Of all steps from which a return reaches the same step of an origin only the last is kept: a
    /// vehicle may wait where it is.
    private void addReturns() {
        EmptyRoads roads = new EmptyRoads(flow.given);
        for (var place : atDestination.entrySet()) {
            PlaceId destination = place.getKey();
            Map<PlaceId, Integer> seen = new TreeMap<>();
            for (var node : place.getValue().descendingMap().entrySet()) {
                long leaves = flow.grid.first(node.getKey(), flow.grid.ready(destination));
                var reached = roads.earliest(type, destination, Math.max(0, leaves));
                for (var origin : atOrigin.entrySet()) {
                    Long arrives = reached.get(origin.getKey());
                    if (arrives == null) {
                        continue;
                    }
                    int step = flow.grid.step(arrives, flow.grid.leave(origin.getKey()));
                    var target = origin.getValue().ceilingEntry(step);
                    if (target != null
                            && !target.getKey()
                                    .equals(seen.put(origin.getKey(), target.getKey()))) {
                        int column = flow.program.column(0, 0, mostMoves);
                        node.getValue().add(column, -1);
                        target.getValue().add(column, 1);
                    }
                }
            }
        }
    }
}
