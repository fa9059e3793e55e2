package org.safepassage.agreement;

import org.safepassage.quantity.PlaceId;

/// The moment at which people count for a term.
public sealed interface Measure {
    /// When the head of their convoy enters the first leg.
    record Departure() implements Measure {}

    /// When their convoy has alighted.
    record Arrival() implements Measure {}

    /// When the head of their convoy enters the leg after the place; at the convoy's last place,
    /// when it has alighted.
    ///
    /// @param place the place
    record Passing(PlaceId place) implements Measure {}
}
