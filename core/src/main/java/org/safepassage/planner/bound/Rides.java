package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.network.Corridor;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;

/// Finds every ride that some group may take.
final class Rides {
    private Rides() {}

    static List<Ride> of(Case given) {
        Map<PlaceId, Map<PlaceId, List<Group>>> wanted = wanted(given);
        List<Ride> rides = new ArrayList<>();
        for (Corridor corridor : given.operation.network().corridors().values()) {
            List<PlaceId> places = given.operation.network().placesOf(corridor);
            for (int first = 0; first < places.size(); first++) {
                Map<PlaceId, List<Group>> from = wanted.getOrDefault(places.get(first), Map.of());
                for (int last = first + 1; !from.isEmpty() && last < places.size(); last++) {
                    List<Group> groups = from.getOrDefault(places.get(last), List.of());
                    if (!groups.isEmpty()) {
                        Ride ride = new Ride(rides.size(), given, corridor, first, last);
                        ride.groups.addAll(groups);
                        rides.add(ride);
                    }
                }
            }
        }
        return List.copyOf(rides);
    }

    /// Who wants to go from where to where.
    private static Map<PlaceId, Map<PlaceId, List<Group>>> wanted(Case given) {
        Map<PlaceId, Map<PlaceId, List<Group>>> wanted = new TreeMap<>();
        for (Group group : given.groups) {
            Map<PlaceId, List<Group>> from =
                    wanted.computeIfAbsent(group.place(), place -> new TreeMap<>());
            for (PlaceId destination : given.destinations(group)) {
                from.computeIfAbsent(destination, place -> new ArrayList<>()).add(group);
            }
        }
        return wanted;
    }
}
