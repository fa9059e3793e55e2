package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;

/// Chooses the step of time: as short as the number of columns allows, and such that the commonest
/// round trip is nearly a whole number of steps.
final class Grids {
    private static final long SHORTEST_SECONDS = 60;
    private static final long LONGEST_SECONDS = 4 * 3600;

    /// An operation of weeks is cut into so many steps, even where they are then longer: more of
    /// them take long to solve and show little more.
    private static final long MANY_STEPS = 90;

    /// A type that may go again and again counts so many times in choosing the type that carries
    /// most.
    private static final long MANY_TRIPS = 10;

    private final Case given;
    private final List<Ride> rides;
    private final EmptyRoads roads;

    Grids(Case given, List<Ride> rides) {
        this.given = given;
        this.rides = rides;
        roads = new EmptyRoads(given);
    }

    /// The grid for about `columns` columns.
    Grid choose(int columns) {
        long columnsPerStep = 1;
        for (Ride ride : rides) {
            for (VehicleType type : given.types) {
                long aboard = ride.groups.stream().filter(g -> given.boards(g, type)).count();
                int loads = Load.classes(given, ride, type, Load.WITHIN_SECONDS).size();
                columnsPerStep += aboard > 0 ? aboard + loads + 3 : 0;
            }
        }
        long end = given.timeline.endSecond();
        long least = Math.ceilDiv(Math.multiplyExact(end, columnsPerStep), columns);
        long longest = Math.max(LONGEST_SECONDS, Math.ceilDiv(end, MANY_STEPS));
        long shortest = Math.clamp(least, SHORTEST_SECONDS, longest);
        return withOffsets(bestStep(shortest));
    }

    /// Between `shortest` and half as long again, the step that loses the smallest part of a round
    /// trip when the trip is cut to whole steps.
    private long bestStep(long shortest) {
        List<long[]> cycles = cycles();
        long best = shortest;
        double least = Double.POSITIVE_INFINITY;
        for (long step = shortest; step <= shortest + shortest / 2; step++) {
            double lost = 0;
            for (long[] cycle : cycles) {
                lost += (double) (cycle[0] % step) * cycle[1] / Math.max(1, cycle[0]);
            }
            // A longer step costs time for everyone who waits: half a step each.
            double score = lost + weight(cycles) * (step - shortest) / 40_000.0;
            if (score < least - 1e-12) {
                least = score;
                best = step;
            }
        }
        return best;
    }

    private static double weight(List<long[]> cycles) {
        return cycles.stream().mapToLong(cycle -> cycle[1]).sum();
    }

    /// Round-trip seconds and people for each ride, by the type with the most places.
    private List<long[]> cycles() {
        List<long[]> cycles = new ArrayList<>();
        for (Ride ride : rides) {
            @Nullable VehicleType type = mainType(ride);
            if (type != null) {
                int load = mainLoad(ride, type);
                long begin = Math.max(0, given.timeline.second(type.available().from()));
                Long back = roads.earliest(type, ride.destination, begin).get(ride.origin);
                if (back != null) {
                    long seconds =
                            ride.beforeSeconds(type, load)
                                    + ride.pureSeconds(type, load)
                                    + ride.afterSeconds(type, load)
                                    + type.turnRound().toSeconds()
                                    + back
                                    - begin;
                    cycles.add(new long[] {seconds, people(ride)});
                }
            }
        }
        return cycles;
    }

    private long people(Ride ride) {
        return ride.groups.stream().mapToLong(given::people).sum();
    }

    private @Nullable VehicleType mainType(Ride ride) {
        VehicleType best = null;
        long most = 0;
        for (VehicleType type : given.types) {
            Integer trips = type.trips();
            long again = trips == null ? MANY_TRIPS : trips;
            long places = again * Load.mostPeople(given, ride, type) * given.number(type);
            if (places > most) {
                most = places;
                best = type;
            }
        }
        return best;
    }

    private int mainLoad(Ride ride, VehicleType type) {
        // Trips take the times of the emptiest vehicle of their class of load.
        return Load.classes(given, ride, type, Load.WITHIN_SECONDS).getLast().least();
    }

    private Grid withOffsets(long stepSeconds) {
        Grid grid = new Grid(stepSeconds, given.timeline.endSecond());
        Map<PlaceId, Boolean> done = new TreeMap<>();
        List<Ride> byPeople = new ArrayList<>(rides);
        byPeople.sort(
                Comparator.comparingLong(this::people)
                        .reversed()
                        .thenComparingInt(ride -> ride.number));
        for (Ride ride : byPeople) {
            @Nullable VehicleType type = mainType(ride);
            if (type == null) {
                continue;
            }
            int load = mainLoad(ride, type);
            long way = ride.beforeSeconds(type, load) + ride.pureSeconds(type, load);
            boolean isNew = done.putIfAbsent(ride.origin, true) == null;
            if (isNew) {
                grid.setLeave(
                        ride.origin,
                        grid.hasReach(ride.destination)
                                ? grid.reach(ride.destination) - way
                                : firstLeave(ride, type));
            }
            if (!grid.hasReach(ride.destination)) {
                long reach = grid.leave(ride.origin) + way;
                long ready = reach + ride.afterSeconds(type, load) + type.turnRound().toSeconds();
                grid.setReach(ride.destination, reach, ready);
            }
        }
        return grid;
    }

    /// When the first vehicles come to the origin and someone is ready: there the first step
    /// begins.
    private long firstLeave(Ride ride, VehicleType type) {
        long from = Math.max(0, given.timeline.second(type.available().from()));
        long comes = roads.earliest(type, type.base(), from).getOrDefault(ride.origin, from);
        long ready = Timeline.NEVER;
        for (Group group : ride.groups) {
            ready = Math.min(ready, given.readySecond(group));
        }
        long leaves = Math.max(comes, ready);
        int load = mainLoad(ride, type);
        long before = ride.beforeSeconds(type, load);
        long opens =
                given.open(ride.leg(0).id(), true)
                        .earliestBegin(leaves + before, ride.legSeconds(0, type));
        return opens >= Timeline.NEVER ? leaves : opens - before;
    }
}
