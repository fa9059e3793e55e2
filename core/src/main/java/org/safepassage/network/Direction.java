package org.safepassage.network;

/// Which way a leg is used.
public enum Direction {
    /// From the leg's first place to its second.
    FORWARD,
    /// From the leg's second place to its first.
    BACKWARD;

    /// The other way.
    public Direction opposite() {
        return this == FORWARD ? BACKWARD : FORWARD;
    }
}
