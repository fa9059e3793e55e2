package org.safepassage.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;

/// Places, legs and corridors, in the file's order.
///
/// @param places by id
/// @param legs by id
/// @param corridors by id
public record Network(
        Map<PlaceId, Place> places, Map<LegId, Leg> legs, Map<CorridorId, Corridor> corridors) {
    public Network {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        legs = Collections.unmodifiableMap(new LinkedHashMap<>(legs));
        corridors = Collections.unmodifiableMap(new LinkedHashMap<>(corridors));
    }

    /// The place with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Place place(PlaceId id) {
        Place place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no place " + id + " in the network");
        }
        return place;
    }

    /// The leg with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Leg leg(LegId id) {
        Leg leg = legs.get(id);
        if (leg == null) {
            throw new IllegalArgumentException("no leg " + id + " in the network");
        }
        return leg;
    }

    /// The corridor with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Corridor corridor(CorridorId id) {
        Corridor corridor = corridors.get(id);
        if (corridor == null) {
            throw new IllegalArgumentException("no corridor " + id + " in the network");
        }
        return corridor;
    }

    /// The places of a corridor in order, one more than it has legs.
    public List<PlaceId> placesOf(Corridor corridor) {
        List<PlaceId> places = new ArrayList<>();
        for (Segment segment : corridor.segments()) {
            Leg leg = leg(segment.leg());
            if (places.isEmpty()) {
                places.add(leg.start(segment.direction()));
            }
            places.add(leg.end(segment.direction()));
        }
        return List.copyOf(places);
    }
}
