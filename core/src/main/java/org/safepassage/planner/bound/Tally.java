package org.safepassage.planner.bound;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Side;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.quantity.PlaceId;

/// How many of a side have counted by a moment: at most so many, and at least so many, as running
/// counts of the flow.
final class Tally {
    private final FleetFlow flow;
    private final Departures departures;
    private final Side side;
    private final Measure measure;
    private @Nullable NavigableMap<Long, Integer> most;
    private @Nullable NavigableMap<Long, Integer> least;
    private final Map<PlaceId, NavigableMap<Long, Integer>> leastArrived = new TreeMap<>();

    Tally(FleetFlow flow, Departures departures, Side side, Measure measure) {
        this.flow = flow;
        this.departures = departures;
        this.side = side;
        this.measure = measure;
    }

    /// All people of the side.
    long people() {
        long sum = 0;
        for (Group group : groups()) {
            sum += flow.given.people(group);
        }
        return sum;
    }

    private List<Group> groups() {
        return flow.given.groups.stream().filter(g -> side.groups().contains(g.id())).toList();
    }

    /// Adds `factor` times the most that can have counted by `second` to a row.
    void addMost(Row row, long second, long factor) {
        if (most == null) {
            most = buildMost();
        }
        @Nullable Integer column = Running.at(most, second);
        if (column != null) {
            row.add(column, factor);
        }
    }

    private NavigableMap<Long, Integer> buildMost() {
        Running running = new Running(flow, 0);
        for (Group group : groups()) {
            switch (measure) {
                case Measure.Departure _ -> addDepartures(running, group, 0, false);
                case Measure.Arrival _ -> addFirstArrivals(running, group);
                case Measure.Passing passing -> addFirstPasses(running, group, passing.place());
            }
        }
        long all = people();
        return running.build(second -> all);
    }

    private void addFirstArrivals(Running running, Group group) {
        for (Trip trip : flow.trips) {
            for (Part part : trip.parts()) {
                if (part.group().id().equals(group.id())) {
                    running.add(trip.firstArrival(), part.column(), 1);
                }
            }
        }
    }

    /// Whoever passes a place by some moment has departed by that moment less the least time to the
    /// place.
    private void addFirstPasses(Running running, Group group, PlaceId place) {
        long least = Timeline.NEVER;
        for (Ride ride : flow.rides) {
            int index = ride.indexOf(place);
            if (ride.groups.contains(group) && index >= 0) {
                for (VehicleType type : flow.given.types) {
                    if (flow.given.boards(group, type)) {
                        least = Math.min(least, ride.secondsTo(type, 0, index));
                    }
                }
            }
        }
        if (least < Timeline.NEVER) {
            addDepartures(running, group, least, false);
        }
    }

    /// Counts departures, `later` seconds after they were; `certain` at the end of their step, else
    /// at its beginning.
    private void addDepartures(Running running, Group group, long later, boolean certain) {
        @Nullable NavigableMap<Integer, Integer> columns = departures.columns(group.id());
        if (columns == null) {
            throw new IllegalStateException(
                    "departures of " + group.id() + " are not counted apart");
        }
        long offset = flow.grid.leave(group.place());
        for (var entry : columns.entrySet()) {
            long first = flow.grid.first(entry.getKey(), offset);
            long next = flow.grid.first(entry.getKey() + 1, offset);
            long second = certain ? next - 1 : first;
            running.add(Math.max(0, second + later), entry.getValue(), 1);
        }
    }

    /// Adds `factor` times the least that must have counted by `second` to a row.
    void addLeast(Row row, long second, long factor) {
        if (least == null) {
            least = buildLeast();
        }
        @Nullable Integer column = Running.at(least, second);
        if (column != null) {
            row.add(column, factor);
        }
        for (var arrived : leastArrived.entrySet()) {
            addArrived(row, second, factor, arrived.getKey(), arrived.getValue());
        }
    }

    /// The moments at which the least that must have counted grows.
    List<Long> moments() {
        if (least == null) {
            least = buildLeast();
        }
        TreeMap<Long, Integer> moments = new TreeMap<>(least);
        leastArrived.values().forEach(moments::putAll);
        return List.copyOf(moments.keySet());
    }

    private NavigableMap<Long, Integer> buildLeast() {
        Running running = new Running(flow, 0);
        Map<PlaceId, Running> arrived = new TreeMap<>();
        for (Trip trip : flow.trips) {
            for (Part part : trip.parts()) {
                if (side.groups().contains(part.group().id())) {
                    addLeast(running, arrived, trip, part);
                }
            }
        }
        if (measure instanceof Measure.Departure) {
            for (Group group : groups()) {
                if (departures.columns(group.id()) != null) {
                    addDepartures(running, group, 0, true);
                }
            }
        }
        long all = people();
        arrived.forEach((place, each) -> leastArrived.put(place, each.build(second -> all)));
        return running.build(second -> all);
    }

    private void addLeast(Running running, Map<PlaceId, Running> arrived, Trip trip, Part part) {
        switch (measure) {
            case Measure.Departure _ -> {
                if (departures.columns(part.group().id()) == null) {
                    running.add(trip.lastDeparture(), part.column(), 1);
                }
            }
            case Measure.Arrival _ -> addArrival(arrived, trip, part);
            case Measure.Passing passing -> {
                int index = trip.ride().indexOf(passing.place());
                if (index == trip.ride().legCount()) {
                    addArrival(arrived, trip, part);
                } else if (index >= 0) {
                    running.add(trip.lastHeadIn(index), part.column(), 1);
                }
            }
        }
    }

    /// Counted from the first second of the step after the one in which the slowest of the vehicles
    /// is free in the flow.
    private void addArrival(Map<PlaceId, Running> arrived, Trip trip, Part part) {
        PlaceId place = trip.ride().destination;
        int step = flow.readyStep(trip, trip.lots().getLast());
        long second = flow.grid.first(step + 1, flow.grid.ready(place));
        arrived.computeIfAbsent(place, p -> new Running(flow, flow.grid.ready(place)))
                .add(Math.max(0, second), part.column(), 1);
    }

    /// Of those whose vehicle is free in the flow, some may still be aboard it at the destination:
    /// then it stands there.
    private void addArrived(
            Row row, long second, long factor, PlaceId place, NavigableMap<Long, Integer> columns) {
        @Nullable Integer column = Running.at(columns, second);
        if (column == null) {
            return;
        }
        row.add(column, factor);
        int step = flow.grid.step(second, flow.grid.ready(place)) - 1;
        for (VehicleType type : flow.given.types) {
            @Nullable Integer standing = flow.present(place, type, step);
            if (standing != null) {
                row.add(standing, -factor * mostAboard(place, type));
            }
        }
    }

    private int mostAboard(PlaceId place, VehicleType type) {
        int most = 0;
        for (Trip trip : flow.trips) {
            if (trip.type().id().equals(type.id()) && trip.ride().destination.equals(place)) {
                most = Math.max(most, trip.most());
            }
        }
        return most;
    }
}
