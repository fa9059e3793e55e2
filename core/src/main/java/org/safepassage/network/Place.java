package org.safepassage.network;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Weight;

/// A named place of the operation.
///
/// @param id short name
/// @param names names and other spellings
/// @param coordinates where to draw it, or null
/// @param pcode OCHA place code, or null
/// @param parts what the place is used for
/// @param controller the party that controls it, or null when nobody or unknown
/// @param room most vehicles that can stand here at one time, or null for no limit
/// @param reception what it can receive
/// @param danger how much an hour here counts
/// @param checkpoint the checkpoint here, or null
public record Place(
        PlaceId id,
        Names names,
        @Nullable Coordinates coordinates,
        @Nullable String pcode,
        Set<PlacePart> parts,
        @Nullable PartyId controller,
        @Nullable Integer room,
        Reception reception,
        Weight danger,
        @Nullable Checkpoint checkpoint) {
    public Place {
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
    }
}
