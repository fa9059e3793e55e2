package org.safepassage.planner.bound;

import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.planner.bound.LinearProgram.Row;

/// Vehicles of a type and their people that end their last passage of a ride within one step.
///
/// @param ride the way
/// @param type their type
/// @param step the step of the destination's grid in which their last passage ends
/// @param firstReach the first second of the step in which it can end
/// @param lastReach the last such second
/// @param lastDeparture the latest head in at the origin that ends by then
/// @param lots columns of vehicles by how full they are, emptiest first
/// @param parts columns of people by group
record Trip(
        Ride ride,
        VehicleType type,
        int step,
        long firstReach,
        long lastReach,
        long lastDeparture,
        List<Lot> lots,
        List<Part> parts) {
    /// Adds `factor` for each vehicle to a row.
    void addVehicles(Row row, long factor) {
        lots.forEach(lot -> row.add(lot.column(), factor));
    }

    /// The latest second at which one of the vehicles comes free at the origin.
    long lastLeave() {
        return lots.stream().mapToLong(Lot::lastLeave).max().orElse(-1);
    }

    /// The earliest end of alighting.
    long firstArrival() {
        return firstReach + ride.afterSeconds(type, 1);
    }

    /// The most people in one vehicle.
    int most() {
        return lots.getLast().load().most();
    }

    /// The latest head in on leg `index` of the ride.
    long lastHeadIn(int index) {
        return ride.latestHeadIn(type, 1, lastReach, index);
    }
}
