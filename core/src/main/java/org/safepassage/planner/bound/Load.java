package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.people.SizeClass;
import org.safepassage.quantity.Capacity;

/// How full a vehicle is: with fewer people it boards, is searched and alights faster, so vehicles
/// are bounded by classes of load.
///
/// @param least fewest people aboard, one or more
/// @param most most people aboard
record Load(int least, int most) {
    /// Times within one class of load differ by about so much.
    static final long WITHIN_SECONDS = 180;

    /// The classes for a type on a ride, emptiest first, such that the times within one class
    /// differ by about `withinSeconds`.
    static List<Load> classes(Case given, Ride ride, VehicleType type, long withinSeconds) {
        int most = mostPeople(given, ride, type);
        if (most == 0) {
            return List.of();
        }
        long difference = ride.aloneSeconds(type, most) - ride.aloneSeconds(type, 1);
        long count = Math.min(Math.min(MOST_CLASSES, most), 1 + difference / withinSeconds);
        List<Load> classes = new ArrayList<>();
        int from = 1;
        for (int i = 1; i <= count; i++) {
            int to = Math.toIntExact((long) most * i / count);
            classes.add(new Load(from, to));
            from = to + 1;
        }
        return classes;
    }

    private static final int MOST_CLASSES = 9;

    /// The most people that households of the ride's groups can be in one vehicle of the type.
    static int mostPeople(Case given, Ride ride, VehicleType type) {
        List<Group> groups = ride.groups.stream().filter(g -> given.boards(g, type)).toList();
        if (groups.isEmpty()) {
            return 0;
        }
        if (groups.stream().anyMatch(g -> g.need() != Need.SEAT)) {
            return mostWithNeeds(groups, type.capacity());
        }
        boolean[] reached = new boolean[type.capacity().seats() + 1];
        reached[0] = true;
        for (Group group : groups) {
            for (SizeClass sizeClass : group.households(given.figure).classes()) {
                int seats = group.peopleIn(sizeClass.size());
                for (int sum = seats; sum < reached.length; sum++) {
                    reached[sum] |= reached[sum - seats];
                }
            }
        }
        int most = reached.length - 1;
        while (!reached[most]) {
            most--;
        }
        return most;
    }

    /// Places of a kind count only where somebody needs them. Where nobody needs a seat, seats are
    /// for companions, and of households there are at most as many as places of the other kinds.
    private static int mostWithNeeds(List<Group> groups, Capacity capacity) {
        int lying = isNeeded(groups, Need.STRETCHER) ? capacity.stretchers() : 0;
        int wheeled = isNeeded(groups, Need.WHEELCHAIR) ? capacity.wheelchairs() : 0;
        int companions = groups.stream().mapToInt(Group::companions).max().orElse(0);
        int sitting =
                isNeeded(groups, Need.SEAT)
                        ? capacity.seats()
                        : Math.min(capacity.seats(), companions * (lying + wheeled));
        return lying + wheeled + sitting;
    }

    private static boolean isNeeded(List<Group> groups, Need need) {
        return groups.stream().anyMatch(group -> group.need() == need);
    }
}
