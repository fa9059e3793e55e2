package org.safepassage.planner.bound;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;

/// Departures of groups apart from their trips, where it matters when they really left: where being held on the way is safer
/// than waiting at the origin, and where a term counts departures.
///
/// Whoever has left before the trip's virtual departure sits in a vehicle that the flow has standing idle at the origin.
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
        int firstStep = flow.grid.step(earliest(group), offset);
        for (int step = firstStep; step < flow.grid.steps; step++) {
            long second = Math.max(earliest(group), flow.grid.first(step, offset));
            long danger = holding.originDanger() - holding.heldDanger();
            long cost =
                    flow.aim == FleetFlow.Aim.EXPOSURE
                            ? Math.multiplyExact(
                                    danger * second, group.priority().thousandths())
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
        for (Part part : flow.parts) {
            if (part.group() == group) {
                int step = flow.grid.step(part.trip().lastDeparture(), offset);
                Row balance = balances.get(Math.min(step, flow.grid.steps - 1));
                if (balance != null) {
                    balance.add(part.column(), -1);
                }
            }
        }
    }

    /// The first second in which someone of the group may leave.
    private long earliest(Group group) {
        return Math.max(flow.given.readySecond(group), flow.given.gateSecond(group));
    }

    /// People held at the end of a step of departures are aboard vehicles that the flow has idle, or leaving in or before the same step.
    private void addVehicles(PlaceId origin, TreeMap<Integer, Row> rows) {
        for (VehicleType type : flow.given.types) {
            List<Trip> own =
                    flow.trips.stream()
                            .filter(t -> t.type() == type && t.ride().origin.equals(origin))
                            .toList();
            long before = Timeline.NEVER;
            int most = 0;
            for (Trip trip : own) {
                before = Math.min(before, trip.ride().beforeSeconds(type, trip.load().least()));
                most = Math.max(most, trip.load().most());
            }
            if (most > 0) {
                for (var row : rows.entrySet()) {
                    addVehicles(origin, own, row.getKey(), before, row.getValue());
                }
            }
        }
    }

    /// Whoever is held at the end of `step` boarded before it, in a vehicle that had come to the origin by then. The flow lets a
    /// vehicle in at the first step in which a trip leaves, so that step's idle vehicles and those leaving by it are counted.
    private void addVehicles(
            PlaceId origin, List<Trip> own, int step, long beforeSeconds, Row row) {
        long offset = flow.grid.leave(origin);
        long end = flow.grid.first(step + 1, offset);
        int boarded = flow.grid.step(end - 1 - beforeSeconds, offset);
        VehicleType type = own.getFirst().type();
        @Nullable Integer node = flow.idleStep(origin, type, boarded);
        int most = 0;
        for (Trip trip : own) {
            most = Math.max(most, trip.load().most());
            boolean departsLater = flow.grid.step(trip.lastDeparture(), offset) > step;
            if (departsLater && flow.leaveStep(trip) <= (node == null ? boarded : node)) {
                row.add(trip.column(), -trip.load().most());
            }
        }
        if (node != null) {
            row.add(flow.idle(origin, type, node), -most);
        }
    }

    /// The columns of a group's departures by step of its origin's grid; null when they are not counted apart.
    @Nullable TreeMap<Integer, Integer> columns(GroupId group) {
        return leaving.get(group);
    }
}
