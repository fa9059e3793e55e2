package org.safepassage.network;

import java.time.Duration;

/// A checkpoint at a place. It serves one convoy at a time, each lane one vehicle at a time.
///
/// @param lanes vehicles served side by side; one or more
/// @param perVehicle time for a vehicle with people aboard, before anyone is searched
/// @param perPerson time for each person aboard who is searched
/// @param perEmptyVehicle time for a vehicle with nobody aboard
public record Checkpoint(
        int lanes, Duration perVehicle, Duration perPerson, Duration perEmptyVehicle) {
    public Checkpoint {
        if (lanes < 1) {
            throw new IllegalArgumentException(
                    "checkpoint with " + lanes + " lanes: expected one or more");
        }
    }
}
