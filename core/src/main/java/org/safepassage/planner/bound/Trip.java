package org.safepassage.planner.bound;

import org.safepassage.fleet.VehicleType;

/// A column of vehicles that end their last passage within one step.
///
/// @param ride the way
/// @param type their type
/// @param load how full they are
/// @param step the step of the destination's grid in which their last passage ends
/// @param firstReach the first second of the step in which it can end
/// @param lastReach the last such second
/// @param lastDeparture the latest head in at the origin that ends by then
/// @param column its column
record Trip(
        Ride ride,
        VehicleType type,
        Load load,
        int step,
        long firstReach,
        long lastReach,
        long lastDeparture,
        int column) {
    /// The latest second at which the vehicle comes free at the origin.
    long lastLeave() {
        return lastDeparture - ride.beforeSeconds(type, load.least());
    }

    /// The earliest end of alighting.
    long firstArrival() {
        return firstReach + ride.afterSeconds(type, load.least());
    }

    /// The earliest second at which the vehicle is free again.
    long firstReady() {
        return firstArrival() + type.turnRound().toSeconds();
    }
}
