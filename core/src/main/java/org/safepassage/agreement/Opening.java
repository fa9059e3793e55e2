package org.safepassage.agreement;

import java.time.Instant;

/// What opens a gate.
public sealed interface Opening {
    /// All of a side have alighted.
    ///
    /// @param side who must have arrived
    record AllArrived(Side side) implements Opening {}

    /// All of a side have left.
    ///
    /// @param side who must have departed
    record AllDeparted(Side side) implements Opening {}

    /// Something outside the plan has happened, such as captives released.
    ///
    /// @param event the event in words
    /// @param expected when the plan assumes it
    record OutsideEvent(String event, Instant expected) implements Opening {}
}
