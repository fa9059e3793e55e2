package org.safepassage.agreement;

import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;

/// Where a term applies.
public sealed interface Where {
    /// At a place.
    ///
    /// @param place the place
    record AtPlace(PlaceId place) implements Where {}

    /// On a leg.
    ///
    /// @param leg the leg
    record OnLeg(LegId leg) implements Where {}

    /// On a corridor.
    ///
    /// @param corridor the corridor
    record OnCorridor(CorridorId corridor) implements Where {}
}
