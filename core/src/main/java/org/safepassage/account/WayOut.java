package org.safepassage.account;

import java.util.List;

/// A smallest choice of figures, states and readings that, set aside, leaves a dispute without
/// contradiction. It is no advice: a person decides.
///
/// @param statements figures to set aside
/// @param states states to set aside
/// @param readings readings to give up
public record WayOut(List<Statement> statements, List<State> states, List<Reading> readings) {
    public WayOut {
        statements = List.copyOf(statements);
        states = List.copyOf(states);
        readings = List.copyOf(readings);
    }
}
