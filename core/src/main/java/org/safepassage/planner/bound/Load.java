package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.people.SizeClass;

/// How full a vehicle is: a trip with fewer people boards and is searched faster, so trips are bounded by classes of load.
///
/// @param least fewest people aboard, one or more
/// @param most most people aboard
record Load(int least, int most) {
    /// Time for each person below which one class is enough.
    private static final long SLIGHT_SECONDS = 90;

    /// The classes for a type on a ride, fullest first.
    static List<Load> classes(Case given, Ride ride, VehicleType type) {
        int most = mostPeople(given, ride, type);
        if (most == 0) {
            return List.of();
        }
        long difference =
                ride.beforeSeconds(type, most)
                        + ride.pureSeconds(type, most)
                        + ride.afterSeconds(type, most)
                        - ride.beforeSeconds(type, 1)
                        - ride.pureSeconds(type, 1)
                        - ride.afterSeconds(type, 1);
        if (difference <= SLIGHT_SECONDS || most < 5) {
            return List.of(new Load(1, most));
        }
        int full = most - most / 10;
        List<Load> classes = new ArrayList<>();
        classes.add(new Load(full, most));
        classes.add(new Load(1, full - 1));
        return classes;
    }

    /// The most people that households of the ride's groups can be in one vehicle of the type.
    static int mostPeople(Case given, Ride ride, VehicleType type) {
        List<Group> groups = ride.groups.stream().filter(g -> given.boards(g, type)).toList();
        if (groups.isEmpty()) {
            return 0;
        }
        if (groups.stream().anyMatch(g -> g.need() != Need.SEAT)) {
            return type.capacity().people();
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
}
