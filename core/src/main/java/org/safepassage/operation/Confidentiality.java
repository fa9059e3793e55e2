package org.safepassage.operation;

/// What may leave the operations room.
public enum Confidentiality {
    /// Plans and figures may be published.
    OPEN,
    /// Only to named recipients.
    RESTRICTED,
    /// Nothing leaves the room.
    RADIO_SILENCE
}
