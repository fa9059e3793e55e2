package org.safepassage.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Grade;

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

    /// What the end rests on: of each figure that it needs the best grade, and of these the
    /// weakest; null when it needs no figure.
    public @Nullable Grade grade() {
        Grade weakest = null;
        for (Statement statement : statements) {
            weakest = Grade.weaker(weakest, statement.grade());
        }
        return weakest;
    }
}
