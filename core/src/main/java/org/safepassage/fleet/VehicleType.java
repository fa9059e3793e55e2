package org.safepassage.fleet;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleTypeId;

/// Vehicles that are alike: how many there are, what they carry, where they start, how long they
/// take.
///
/// @param id short name; vehicle n of the type is written `id-n`
/// @param names what people call it
/// @param number how many there are
/// @param capacity places for people in one vehicle
/// @param base where all of them stand at the operation's start
/// @param available the span in which everything that the vehicle does must lie
/// @param speedFactor multiplies a leg's speed where the leg says nothing about this type
/// @param boarding time to board
/// @param alighting time to alight
/// @param turnRound time between alighting and the vehicle's next movement or boarding
/// @param longestDuty longest duty of its driver, from the start of a first convoy to the end of a
///   last one, or null
/// @param rest idle time that ends a duty
/// @param trips most loaded convoys for one vehicle, or null when it may go again and again
/// @param carries category words that it may carry; empty when it carries anyone
public record VehicleType(
        VehicleTypeId id,
        Names names,
        CountRange number,
        Capacity capacity,
        PlaceId base,
        Span available,
        Factor speedFactor,
        Service boarding,
        Service alighting,
        Duration turnRound,
        @Nullable Duration longestDuty,
        Duration rest,
        @Nullable Integer trips,
        SortedSet<String> carries) {
    public VehicleType {
        carries = Collections.unmodifiableSortedSet(new TreeSet<>(carries));
    }

    /// Whether people of this category word may travel in it.
    public boolean mayCarry(String category) {
        return carries.isEmpty() || carries.contains(category);
    }
}
