package org.safepassage.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.Movement;
import org.safepassage.quantity.PlaceId;

/// A convoy at one place of its way.
///
/// @param place the place
/// @param atOrigin whether the convoy begins here
/// @param from beginning of boarding or of the first step at the origin; elsewhere the tail out of
///   the passage before, or the head's moment when it rolls through
/// @param to head in of the next passage; at the destination the convoy's end
/// @param stop its stop here, or null when it makes none
record Visit(
        PlaceId place, boolean atOrigin, Instant from, Instant to, Movement.@Nullable Stop stop) {}
