package org.safepassage.planner.bound;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;

/// Departures of groups apart from their trips, where it matters when they really left: where being
/// held on the way is safer than waiting at the origin, and where a term counts departures.
///
/// Whoever has left before the trip's virtual departure sits in a vehicle that the flow has
/// standing idle at the origin.
final class Departures {
    private final FleetFlow flow;
    private final Map<GroupId, TreeMap<Integer, Integer>> leaving = new TreeMap<>();
    private final Map<PlaceId, TreeMap<Integer, Row>> heldRows = new TreeMap<>();

    Departures(FleetFlow flow) {
        this.flow = flow;
    }

    /// Adds columns and rows for each group that is safer on the way or is one of `counted`.
    void build(Set<GroupId> counted) {
        for (Group group : flow.given.groups) {
            if (flow.holding(group).isSafer() || counted.contains(group.id())) {
                addGroup(group);
            }
        }
        heldRows.forEach(this::addVehicles);
    }

    private void addGroup(Group group) {
        int people = flow.given.people(group);
        long offset = flow.grid.leave(group.place());
        Holding holding = flow.holding(group);
        TreeMap<Integer, Row> balances = new TreeMap<>();
        TreeMap<Integer, Integer> columns = new TreeMap<>();
        int held = -1;
        long earliest = earliest(group);
        int firstStep = flow.grid.step(earliest, offset);
        for (int step = firstStep; step < flow.grid.steps; step++) {
            long second = Math.max(earliest, flow.grid.first(step, offset));
            long danger = holding.originDanger() - holding.heldDanger();
            long cost =
                    flow.aim == FleetFlow.Aim.EXPOSURE
                            ? Math.multiplyExact(danger * second, group.priority().thousandths())
                            : 0;
            Row balance = flow.program.row(Sense.EQUAL, 0);
            int leaves = flow.program.column(cost, 0, people);
            balance.add(leaves, 1);
            if (held >= 0) {
                balance.add(held, 1);
            }
            boolean isLast = step == flow.grid.steps - 1;
            held = flow.program.column(0, 0, isLast ? 0 : people);
            balance.add(held, -1);
            balances.put(step, balance);
            columns.put(step, leaves);
            heldRows.computeIfAbsent(group.place(), place -> new TreeMap<>())
                    .computeIfAbsent(step, s -> flow.program.row(Sense.AT_MOST, 0))
                    .add(held, 1);
        }
        leaving.put(group.id(), columns);
        for (Trip trip : flow.trips) {
            for (Part part : trip.parts()) {
                if (part.group().id().equals(group.id())) {
                    int step = flow.grid.step(trip.lastDeparture(), offset);
                    Row balance = balances.get(Math.min(step, flow.grid.steps - 1));
                    if (balance != null) {
                        balance.add(part.column(), -1);
                    }
                }
            }
        }
    }

    /// The first second in which someone of the group may leave: somebody must have boarded a
    /// vehicle that has come.
    private long earliest(Group group) {
        long earliest = Timeline.NEVER;
        for (Trip trip : flow.trips) {
            if (trip.parts().stream().anyMatch(p -> p.group().id().equals(group.id()))) {
                long comes = flow.earliestAt(trip.type(), group.place());
                long boards = Math.max(comes, flow.given.readySecond(group));
                long before = trip.ride().beforeSeconds(trip.type(), 1);
                earliest = Math.min(earliest, boards + before);
            }
        }
        return Math.min(
                flow.given.timeline.endSecond(), Math.max(earliest, flow.given.gateSecond(group)));
    }

    /// People held at the end of a step of departures are aboard vehicles that the flow has idle,
    /// or leaving in or before the same step.
    private void addVehicles(PlaceId origin, Map<Integer, Row> rows) {
        for (VehicleType type : flow.given.types) {
            List<Trip> own =
                    flow.trips.stream()
                            .filter(t ->
                                    t.type().id().equals(type.id())
                                            && t.ride().origin.equals(origin))
                            .toList();
            if (!own.isEmpty()) {
                for (var row : rows.entrySet()) {
                    addVehicles(origin, own, row.getKey(), row.getValue());
                }
            }
        }
    }

    /// Whoever is held at the end of `step` boarded before it, in a vehicle that had come to the
    /// origin by then and long enough before it for all aboard to board: a vehicle counts with more
    /// people the longer it has been there. The flow lets a vehicle in at the first step in which a
    /// trip leaves, so that step's idle vehicles and those leaving by it are counted.
    private void addVehicles(PlaceId origin, List<Trip> own, int step, Row row) {
        long end = flow.grid.first(step + 1, flow.grid.leave(origin));
        int before = 0;
        for (Load load : loads(own)) {
            addArrived(origin, own, end, load, load.most() - before, row);
            before = load.most();
        }
    }

    /// The classes of load of the ride with the most.
    private static List<Load> loads(List<Trip> own) {
        List<Load> loads = List.of();
        for (Trip trip : own) {
            List<Load> these = trip.lots().stream().map(Lot::load).toList();
            boolean isMore = loads.isEmpty() || these.getLast().most() > loads.getLast().most();
            loads = isMore ? these : loads;
        }
        return loads;
    }

    private void addArrived(
            PlaceId origin, List<Trip> own, long end, Load load, int more, Row row) {
        long offset = flow.grid.leave(origin);
        VehicleType type = own.getFirst().type();
        long before = Timeline.NEVER;
        for (Trip trip : own) {
            before = Math.min(before, trip.ride().beforeSeconds(type, load.least()));
        }
        if (end - 1 - before < flow.earliestAt(type, origin)) {
            return;
        }
        int boarded = flow.grid.step(end - 1 - before, offset);
        @Nullable Integer node = flow.idleStep(origin, type, boarded);
        for (Trip trip : own) {
            if (flow.grid.step(trip.lastDeparture(), offset) >= flow.grid.step(end, offset)) {
                for (Lot lot : trip.lots()) {
                    if (flow.leaveStep(trip, lot) <= (node == null ? boarded : node)) {
                        row.add(lot.column(), -more);
                    }
                }
            }
        }
        if (node != null) {
            row.add(flow.idle(origin, type, node), -more);
        }
    }

    /// The columns of a group's departures by step of its origin's grid; null when they are not
    /// counted apart.
    @Nullable NavigableMap<Integer, Integer> columns(GroupId group) {
        return leaving.get(group);
    }
}
