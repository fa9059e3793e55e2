package org.safepassage.account;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.claims.Claim;
import org.safepassage.claims.StatedEvent;

/// Figures and states that cannot all be true; without any one of them, or of the readings, they
/// can.
///
/// @param rule the rule that they break together
/// @param statements the figures
/// @param states states among them: complete, halted
/// @param readings what has to be taken for granted for the contradiction; empty when it needs
///   nothing but the figures
/// @param title what is wrong, in a few plain words
public record Contradiction(
        AccountRule rule,
        List<Statement> statements,
        List<State> states,
        List<Reading> readings,
        Message title) {
    public Contradiction {
        statements = List.copyOf(statements);
        states = List.copyOf(states);
        readings = List.copyOf(readings);
    }

    /// For each figure and state the ids of the claims or events that tell it.
    List<List<String>> told() {
        List<List<String>> told = new ArrayList<>();
        statements.forEach(each -> told.add(each.claims().stream().map(Claim::id).toList()));
        states.forEach(each -> told.add(each.events().stream().map(StatedEvent::id).toList()));
        return told;
    }
}
