package org.safepassage.planner.bound;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.PlaceId;

/// The earliest that empty vehicles of a type can be back from each destination at each origin,
/// never later than they really can.
final class Returns {
    /// So often the windows of the ways are looked at.
    private static final long APART_SECONDS = 600;

    private final EmptyRoads roads;
    private final VehicleType type;
    private final Map<PlaceId, Map<PlaceId, Long>> shortest = new TreeMap<>();
    private final Map<PlaceId, Map<PlaceId, long[]>> arrivals = new TreeMap<>();

    /// @param rides all rides that the type may make
    Returns(Case given, VehicleType type, List<Ride> rides, long endSecond) {
        this.type = type;
        roads = new EmptyRoads(given);
        Set<PlaceId> origins = new TreeSet<>();
        Set<PlaceId> destinations = new TreeSet<>();
        for (Ride ride : rides) {
            origins.add(ride.origin);
            destinations.add(ride.destination);
        }
        for (PlaceId destination : destinations) {
            addDestination(destination, origins, endSecond);
        }
    }

    private void addDestination(PlaceId destination, Set<PlaceId> origins, long endSecond) {
        Map<PlaceId, Long> least = new TreeMap<>();
        Map<PlaceId, long[]> by = new TreeMap<>();
        var open = roads.shortest(type, destination);
        for (PlaceId origin : origins) {
            Long seconds = open.get(origin);
            if (seconds != null) {
                least.put(origin, seconds);
            }
        }
        int count = Math.toIntExact(endSecond / APART_SECONDS) + 1;
        for (int i = 0; i < count; i++) {
            var reached = roads.earliest(type, destination, i * APART_SECONDS);
            for (PlaceId origin : least.keySet()) {
                by.computeIfAbsent(origin, place -> new long[count])[i] =
                        reached.getOrDefault(origin, Timeline.NEVER);
            }
        }
        shortest.put(destination, least);
        arrivals.put(destination, by);
    }

    /// The origins to which there is a way from a destination.
    Set<PlaceId> origins(PlaceId destination) {
        return shortest.getOrDefault(destination, Map.of()).keySet();
    }

    /// The shortest way back, as if all legs were open.
    long shortest(PlaceId destination, PlaceId origin) {
        return shortest.getOrDefault(destination, Map.of()).getOrDefault(origin, Timeline.NEVER);
    }

    /// A second before which nobody free at `second` can be there.
    long arrival(PlaceId destination, PlaceId origin, long second) {
        long[] by = arrivals.getOrDefault(destination, Map.of()).get(origin);
        if (by == null) {
            return Timeline.NEVER;
        }
        // Whoever leaves later does not come sooner.
        int before = Math.toIntExact(Math.min(second / APART_SECONDS, by.length - 1));
        return Math.max(by[before], second + shortest(destination, origin));
    }
}
