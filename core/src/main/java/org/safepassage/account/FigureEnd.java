package org.safepassage.account;

import java.util.List;
import org.safepassage.claims.Amount;

/// The low or the high of a figure, and what puts it there.
///
/// @param value the end
/// @param statements figures that put it there, together
/// @param readings what had to be taken for granted
public record FigureEnd(Amount value, List<Statement> statements, List<Reading> readings) {
    public FigureEnd {
        statements = List.copyOf(statements);
        readings = List.copyOf(readings);
    }
}
