package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

/// The earliest that anything can end, by ride and type, one vehicle alone.
final class EarliestEnds {
    private final Case given;
    private final List<Ride> rides;
    private final EmptyRoads roads;
    private final Map<VehicleTypeId, Map<PlaceId, Long>> fromBases = new TreeMap<>();

    EarliestEnds(Case given, List<Ride> rides) {
        this.given = given;
        this.rides = rides;
        roads = new EmptyRoads(given);
    }

    long comes(VehicleType type, Ride ride) {
        return fromBases
                .computeIfAbsent(type.id(), id -> fromBase(type))
                .getOrDefault(ride.origin, Timeline.NEVER);
    }

    private Map<PlaceId, Long> fromBase(VehicleType type) {
        long from = Math.max(0, given.timeline.second(type.available().from()));
        return roads.earliest(type, type.base(), from);
    }

    /// The earliest end of alighting of anyone of the group.
    long earliest(Group group) {
        long earliest = Timeline.NEVER;
        for (Ride ride : rides) {
            for (VehicleType type : given.types) {
                earliest = Math.min(earliest, end(group, ride, type));
            }
        }
        return earliest;
    }

    /// The earliest head in at the origin of anyone of the group, or [Timeline#NEVER].
    long departs(Group group, Ride ride, VehicleType type) {
        if (!ride.groups.contains(group) || !given.boards(group, type)) {
            return Timeline.NEVER;
        }
        long comes = comes(type, ride);
        return comes >= Timeline.NEVER
                ? Timeline.NEVER
                : Math.max(
                        Math.max(comes, given.readySecond(group)) + ride.beforeSeconds(type, 1),
                        given.gateSecond(group));
    }

    private long end(Group group, Ride ride, VehicleType type) {
        long departs = departs(group, ride, type);
        if (departs >= Timeline.NEVER) {
            return Timeline.NEVER;
        }
        long before = ride.beforeSeconds(type, 1);
        long reach = ride.earliestReach(type, 1, departs);
        long end = reach >= Timeline.NEVER ? reach : reach + ride.afterSeconds(type, 1);
        Duration longest = group.longestAboard();
        long aboard = before + ride.pureSeconds(type, 1) + ride.afterSeconds(type, 1);
        boolean tooLong = longest != null && aboard > longest.toSeconds();
        return end > latest(type) || tooLong ? Timeline.NEVER : end;
    }

    /// The last second in which anything can end that the type does (rule `vehicle-available`).
    private long latest(VehicleType type) {
        return Math.min(given.timeline.endSecond(), given.timeline.second(type.available().to()));
    }

    /// The least danger × seconds of anyone of the group who travels.
    long leastDanger(Group group) {
        long least = Timeline.NEVER;
        long origin = given.operation.network().place(group.place()).danger().thousandths();
        Holding holding = Holding.of(given, group, rides);
        for (Ride ride : rides) {
            for (VehicleType type : given.types) {
                long end = end(group, ride, type);
                if (end < Timeline.NEVER) {
                    long departs = departs(group, ride, type);
                    long wait =
                            end - ride.afterSeconds(type, 1) - ride.pureSeconds(type, 1) - departs;
                    long danger =
                            origin * departs
                                    + holding.heldDanger() * wait
                                    + ride.dangerSeconds(type, 1)
                                    - holding.legAllowance(ride, type);
                    least = Math.min(least, Math.max(0, danger));
                }
            }
        }
        return least >= Timeline.NEVER ? 0 : least;
    }

    /// How many more places can come out by when, in order of time: each vehicle's first trip as
    /// early as any, each further one a shortest round trip later.
    List<long[]> seatsByTime(List<Group> groups) {
        List<long[]> seats = new ArrayList<>();
        for (VehicleType type : given.types) {
            long first = Timeline.NEVER;
            long cycle = Timeline.NEVER;
            long most = 0;
            for (Ride ride : rides) {
                for (Group group : groups) {
                    long end = end(group, ride, type);
                    if (end < Timeline.NEVER) {
                        first = Math.min(first, end);
                        cycle = Math.min(cycle, shortest(ride, type));
                        most = Math.max(most, Load.mostPeople(given, ride, type));
                    }
                }
            }
            addTrips(seats, type, new long[] {first, Math.max(1, cycle), most});
        }
        seats.sort((a, b) -> Long.compare(a[0], b[0]));
        return seats;
    }

    /// A trip without its return: what lies at least between the ends of two trips of one vehicle.
    static long shortest(Ride ride, VehicleType type) {
        return type.turnRound().toSeconds() + ride.aloneSeconds(type);
    }

    private void addTrips(List<long[]> seats, VehicleType type, long[] firstCycleMost) {
        Integer trips = type.trips();
        long number = given.number(type);
        long count = 0;
        for (long end = firstCycleMost[0];
                end <= latest(type) && (trips == null || count < trips);
                end += firstCycleMost[1]) {
            seats.add(new long[] {end, number * firstCycleMost[2]});
            count++;
        }
    }
}
