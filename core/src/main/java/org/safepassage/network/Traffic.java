package org.safepassage.network;

/// Whether convoys may meet on a leg.
public enum Traffic {
    /// Convoys may use it both ways at once.
    TWO_WAY,
    /// Convoys may use it either way, but never both ways at once.
    ALTERNATING
}
