package org.safepassage.agreement;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;

/// Someone with a part in the operation, under a neutral name.
///
/// @param id short name
/// @param names neutral names
/// @param parts every part it plays
public record Party(PartyId id, Names names, Set<PartyPart> parts) {
    public Party {
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
    }
}
