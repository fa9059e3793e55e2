package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;

/// What is surely true of the convoy in which a vehicle goes, where convoys are told apart: see
/// [Companies].
///
/// @param kind convoys with a full vehicle of the marked type, or without
/// @param marker that vehicle, for which all wait (rules `boarding-time`, `travel-time`,
///   `checkpoint-rate`); null in a convoy without
/// @param share what the vehicle takes of the convoy, of [Companies#perConvoy]
/// @param place the number on the way of the checkpoint whose search is told apart
/// @param searchSeconds the least search there
/// @param passSeconds the least time from head to tail
/// @param most the convoy has at most so many vehicles
record Company(
        Kind kind,
        @Nullable Marker marker,
        long share,
        int place,
        long searchSeconds,
        long passSeconds,
        int most) {
    /// The kinds of convoys.
    enum Kind {
        WITH_MARKED,
        WITHOUT_MARKED
    }

    /// A vehicle with at least so many people.
    record Marker(VehicleType type, int people) {}
}
