package org.safepassage.planner.bound;

import org.safepassage.fleet.VehicleType;

/// Service at a checkpoint on the way that cannot be done before a second, because the vehicle
/// cannot be there sooner (rules `boarding-time`, `travel-time`, `checkpoint-rate`).
///
/// A fuller vehicle comes later and is served longer. Who comes a little before the second is
/// served by one lane without a break, so that only this little can be done before.
///
/// @param ride the way
/// @param type of the vehicles
/// @param index the place on the way
/// @param fromSecond what is done before it does not count
/// @param atOrigin when the first vehicle of the type can be at the origin
record LateService(
        Case given, Ride ride, VehicleType type, int index, long fromSecond, long atOrigin) {
    LateService(Case given, Ride ride, VehicleType type, int index, long fromSecond) {
        this(given, ride, type, index, fromSecond, atOrigin(given, ride, type));
    }

    private static long atOrigin(Case given, Ride ride, VehicleType type) {
        long available = Math.max(0, given.timeline.second(type.available().from()));
        return new EmptyRoads(given)
                .earliest(type, type.base(), available)
                .getOrDefault(ride.origin, Timeline.NEVER);
    }

    /// The seconds of service of a vehicle so filled that surely come after the second.
    long seconds(Loading loading) {
        return Math.max(0, whole(loading.least()) - Math.max(0, fromSecond - comes(loading)));
    }

    /// All service of a vehicle with so many aboard.
    long whole(int people) {
        return ride.searchSeconds(index, type, people);
    }

    /// The earliest second in which a vehicle so filled can come to the place, or [Timeline#NEVER].
    long comes(Loading loading) {
        if (atOrigin >= Timeline.NEVER) {
            return Timeline.NEVER;
        }
        long begins = Math.max(atOrigin, loading.beginsFrom(given));
        if (index == 0) {
            return begins + type.boarding().timeFor(loading.least()).toSeconds();
        }
        long head = begins + loading.beforeSeconds();
        return ride.earliestAt(type, loading.least(), head, index);
    }
}
