package org.safepassage.account;

import java.util.List;
import org.safepassage.claims.StatedEvent;

/// How something stood, as reports say it: complete, halted. Events of one operation in the same
/// words are one state, however often they are repeated.
///
/// @param events that tell it, in the order of their reports; one or more
public record State(List<StatedEvent> events) {
    public State {
        events = List.copyOf(events);
    }

    /// The event that stands for all.
    public StatedEvent first() {
        return events.getFirst();
    }
}
