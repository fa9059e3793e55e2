package org.safepassage.network;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.quantity.Weight;

/// One stretch of road between two places, with what was agreed about it.
///
/// @param id short name
/// @param from first place
/// @param to second place
/// @param length length of road
/// @param travelTimes time of one vehicle of each type over the whole leg, whole seconds, complete
///   for the fleet
/// @param controller the party that controls it, or null
/// @param windows when it is open: disjoint, in order of time, none touching the next
/// @param traffic whether convoys may meet on it
/// @param headway least time between one convoy's tail and the next convoy's head going in, the
///   same way
/// @param largestConvoy most vehicles in one convoy, or null
/// @param danger how much an hour on it counts
/// @param line points to draw it along, from first to second place, ends left out; may be empty
public record Leg(
        LegId id,
        PlaceId from,
        PlaceId to,
        Distance length,
        Map<VehicleTypeId, Duration> travelTimes,
        @Nullable PartyId controller,
        List<Span> windows,
        Traffic traffic,
        Duration headway,
        @Nullable Integer largestConvoy,
        Weight danger,
        List<Coordinates> line) {
    public Leg {
        travelTimes = Collections.unmodifiableMap(new TreeMap<>(travelTimes));
        windows = List.copyOf(windows);
        line = List.copyOf(line);
    }

    /// The time of one vehicle of `type` over the whole leg.
    ///
    /// @throws IllegalArgumentException when the type is not in the fleet
    public Duration travelTime(VehicleTypeId type) {
        Duration time = travelTimes.get(type);
        if (time == null) {
            throw new IllegalArgumentException(
                    "leg " + id + " has no travel time for vehicle type " + type);
        }
        return time;
    }

    /// Where a movement in `direction` begins.
    public PlaceId start(Direction direction) {
        return direction == Direction.FORWARD ? from : to;
    }

    /// Where a movement in `direction` ends.
    public PlaceId end(Direction direction) {
        return direction == Direction.FORWARD ? to : from;
    }
}
