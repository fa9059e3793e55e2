package org.safepassage.network;

import java.util.List;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Names;

/// An agreed way for people to travel: legs that join, from its first place to its last.
///
/// People travel along it in this order, boarding and alighting at any of its places; empty
/// vehicles may use any leg either way.
///
/// @param id short name
/// @param names what people call it
/// @param segments its legs in order, each beginning where the one before ends
public record Corridor(CorridorId id, Names names, List<Segment> segments) {
    public Corridor {
        segments = List.copyOf(segments);
    }
}
