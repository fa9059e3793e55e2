package org.safepassage.bench.family;

import java.util.List;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.PlaceId;

/// Corridors that end on the same road to the same shelters, with a depot of their own.
///
/// @param depot where the region's vehicles stand
/// @param ways its corridors
/// @param shelters the shelters at the end of the road, the nearer first; one or two
record Region(PlaceId depot, List<Way> ways, List<PlaceId> shelters) {
    /// One corridor with the origins on it.
    ///
    /// @param corridor the corridor
    /// @param checkpoint the checkpoint of its own
    /// @param origins the origins, the farthest from the shelter first
    record Way(CorridorId corridor, PlaceId checkpoint, List<PlaceId> origins) {}
}
