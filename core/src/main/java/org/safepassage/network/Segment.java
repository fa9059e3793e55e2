package org.safepassage.network;

import org.safepassage.quantity.LegId;

/// A leg as a corridor uses it.
///
/// @param leg the leg
/// @param direction which way
public record Segment(LegId leg, Direction direction) {}
