package org.safepassage.account;

import java.util.List;
import org.safepassage.claims.StatedEvent;

/// Figures and stated events that cannot all be true; without any one of them, or of the readings,
/// they can.
///
/// @param rule the rule that they break together
/// @param statements the figures
/// @param events stated events among them: complete, halted
/// @param readings what has to be taken for granted for the contradiction; empty when it needs
///   nothing but the figures
/// @param title what is wrong, in a few plain words
public record Contradiction(
        AccountRule rule,
        List<Statement> statements,
        List<StatedEvent> events,
        List<Reading> readings,
        Message title) {
    public Contradiction {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        readings = List.copyOf(readings);
    }
}
