package org.safepassage.network;

/// The part that a place plays in the operation.
public enum PlacePart {
    /// Where people gather and board.
    ASSEMBLY,
    /// Where a party stops and may search convoys.
    CHECKPOINT,
    /// Where control of a convoy passes from one party to another.
    HANDOVER,
    /// Where convoys may be told to wait.
    HOLD,
    /// Where people arrive and are received.
    RECEPTION,
    /// Where vehicles stand when they are not used.
    DEPOT,
    /// Where patients arrive and are received.
    HOSPITAL
}
