package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.Escort;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.quantity.GroupId;

/// Rows of the terms `escort` and of rule `escort-team`: a team goes with one convoy at a time, a
/// convoy has at most so many vehicles.
///
/// A column counts the convoys of a ride that end in a step. Teams flow from one to the next like
/// vehicles do.
final class EscortRows {
    private final FleetFlow flow;
    private final Escort escort;
    private final int teams;
    private final int fleet;

    private EscortRows(FleetFlow flow, Escort escort) {
        this.flow = flow;
        this.escort = escort;
        teams = escort.number().at(flow.given.figure);
        fleet = flow.given.types.stream().mapToInt(flow.given::number).sum();
    }

    static void add(FleetFlow flow) {
        for (Escort escort : flow.given.operation.fleet().escorts().values()) {
            new EscortRows(flow, escort).build();
        }
    }

    /// The trips of a ride that end in one step and carry people who need the escort.
    private static final class Accompanied {
        final Ride ride;
        final List<Trip> trips = new ArrayList<>();
        long lastLeave = -1;
        long firstArrival = Timeline.NEVER;
        long lastReach = -1;
        long waySeconds = Timeline.NEVER;
        long endSeconds = Timeline.NEVER;
        long comes = Timeline.NEVER;

        Accompanied(Ride ride) {
            this.ride = ride;
        }

        void note(Trip trip, long vehicleComes) {
            long way = ride.beforeSeconds(trip.type(), 1) + ride.pureSeconds(trip.type(), 1);
            lastReach = Math.max(lastReach, trip.lastReach());
            waySeconds = Math.min(waySeconds, way);
            endSeconds = Math.min(endSeconds, ride.afterSeconds(trip.type(), 1));
            comes = Math.min(comes, vehicleComes);
        }
    }

    private void build() {
        Map<Integer, Map<Integer, Accompanied>> all = collect();
        List<Accompanied> flat = new ArrayList<>();
        all.values().forEach(steps -> flat.addAll(steps.values()));
        if (flat.isEmpty()) {
            return;
        }
        long offset = flat.getFirst().lastLeave + 1;
        TreeSet<Integer> leaves = new TreeSet<>();
        flat.forEach(each -> leaves.add(flow.grid.step(each.lastLeave, offset)));
        TreeMap<Integer, Row> nodes = new TreeMap<>();
        int wait = -1;
        for (int step : leaves) {
            Row node = flow.program.row(Sense.EQUAL, wait < 0 ? -teams : 0);
            if (wait >= 0) {
                node.add(wait, 1);
            }
            wait = flow.program.column(0, 0, teams * 1000L);
            node.add(wait, -1);
            nodes.put(step, node);
        }
        long from = flow.given.timeline.second(escort.available().from());
        long to = flow.given.timeline.second(escort.available().to());
        Running work = new Running(flow, flat.getFirst().lastReach + 1);
        long comes = Timeline.NEVER;
        long longestEnd = 0;
        for (Accompanied each : flat) {
            boolean isAvailable = each.lastLeave >= from && each.firstArrival <= to;
            long cycle = Math.max(1, each.waySeconds + each.endSeconds);
            long most = teams * (1 + flow.grid.stepSeconds / cycle);
            int convoys = flow.program.column(0, 0, isAvailable ? most : 0);
            Row node = nodes.get(flow.grid.step(each.lastLeave, offset));
            if (node != null) {
                node.add(convoys, -1);
            }
            long ready = each.firstArrival + escort.turnRound().toSeconds();
            var next = nodes.ceilingEntry(flow.grid.step(ready, offset));
            if (next != null) {
                next.getValue().add(convoys, 1);
            }
            addVehicles(each, convoys);
            long end = each.endSeconds + escort.turnRound().toSeconds();
            work.add(each.lastReach, convoys, each.waySeconds + end);
            longestEnd = Math.max(longestEnd, end);
            comes = Math.min(comes, each.comes);
        }
        // As in WorkRows: a team's convoys, one after another, to the second.
        long begin = Math.max(from, comes);
        long slack = longestEnd;
        work.build(second -> teams * Math.max(0, second - begin + slack));
    }

    private Map<Integer, Map<Integer, Accompanied>> collect() {
        Map<Integer, Map<Integer, Accompanied>> all = new TreeMap<>();
        for (Trip trip : flow.trips) {
            if (trip.parts().stream().anyMatch(part -> isEscorted(trip, part))) {
                Accompanied step =
                        all.computeIfAbsent(trip.ride().number, n -> new TreeMap<>())
                                .computeIfAbsent(trip.step(), s -> new Accompanied(trip.ride()));
                step.trips.add(trip);
                step.lastLeave = Math.max(step.lastLeave, trip.lastLeave());
                step.firstArrival = Math.min(step.firstArrival, trip.firstArrival());
                step.note(trip, flow.earliestAt(trip.type(), trip.ride().origin));
            }
        }
        return all;
    }

    private boolean isEscorted(Trip trip, Part part) {
        GroupId group = part.group().id();
        for (Term term : flow.given.terms()) {
            if (term.clause() instanceof Clause.EscortRequired clause
                    && clause.escort().equals(escort.id())
                    && clause.side().groups().contains(group)
                    && (clause.corridor() == null
                            || clause.corridor().equals(trip.ride().corridor))) {
                return true;
            }
        }
        return false;
    }

    /// The vehicles with escorted people are no more than the convoys times the largest convoy.
    private void addVehicles(Accompanied each, int convoys) {
        long scale = 1;
        for (Trip trip : each.trips) {
            scale = SeatRows.lcm(scale, trip.most());
        }
        if (scale > 1_000_000) {
            scale = 1_000_000;
        }
        Row row = flow.program.row(Sense.AT_MOST, 0);
        row.add(convoys, -scale * each.ride.largestConvoy(fleet));
        for (Trip trip : each.trips) {
            if (trip.parts().stream().allMatch(part -> isEscorted(trip, part))) {
                trip.addVehicles(row, scale);
                continue;
            }
            for (Part part : trip.parts()) {
                if (isEscorted(trip, part)) {
                    row.add(part.column(), scale / trip.most());
                }
            }
        }
    }
}
