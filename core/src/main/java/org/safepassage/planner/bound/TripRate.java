package org.safepassage.planner.bound;

import java.time.Instant;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

/// How many vehicles the bound's programme sends on a way at about a time.
///
/// @param origin where they board
/// @param destination where they alight
/// @param corridor along which
/// @param type their type
/// @param departure the latest head in, the beginning or end of a step near it
/// @param trips how many, in parts of a vehicle
public record TripRate(
        PlaceId origin,
        PlaceId destination,
        CorridorId corridor,
        VehicleTypeId type,
        Instant departure,
        double trips) {}
