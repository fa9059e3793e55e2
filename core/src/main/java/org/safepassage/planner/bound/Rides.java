package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.network.Corridor;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;

/// Finds every ride that some group may take.
final class Rides {
    private Rides() {}

    static List<Ride> of(Case given) {
        List<Ride> rides = new ArrayList<>();
        for (Corridor corridor : given.operation.network().corridors().values()) {
            List<PlaceId> places = given.operation.network().placesOf(corridor);
            for (int first = 0; first < places.size(); first++) {
                for (int last = first + 1; last < places.size(); last++) {
                    Ride ride = new Ride(rides.size(), given, corridor, first, last);
                    for (Group group : given.groups) {
                        if (group.place().equals(ride.origin)
                                && given.destinations(group).contains(ride.destination)) {
                            ride.groups.add(group);
                        }
                    }
                    if (!ride.groups.isEmpty()) {
                        rides.add(ride);
                    }
                }
            }
        }
        return List.copyOf(rides);
    }
}
