package org.safepassage.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;

/// What a quantity can be by all claims together.
///
/// @param subject what it is about
/// @param low its least value, or null when nothing keeps it from below
/// @param best the one exact figure that is stated, contested by nobody and within the range; null
///   when there is none or more than one
/// @param high its greatest value, or null when nothing keeps it from above
/// @param statements what is said of it directly
/// @param isContested whether something said of it directly, or something that one of its ends
///   rests on, is part of a contradiction; the range reaches as far as each of the claims that are
///   contested and said of it directly
public record FigureRange(
        Subject subject,
        @Nullable FigureEnd low,
        @Nullable Amount best,
        @Nullable FigureEnd high,
        List<Statement> statements,
        boolean isContested) {
    public FigureRange {
        statements = List.copyOf(statements);
    }

    /// Why nothing keeps the figure from above; null when something does.
    public @Nullable OpenEnd openHigh() {
        if (high != null) {
            return null;
        }
        if (statements.isEmpty()) {
            return OpenEnd.NOT_STATED;
        }
        if (isContested && statements.stream().anyMatch(one -> one.high() != null)) {
            return OpenEnd.CONTESTED;
        }
        boolean isLimited =
                statements.stream()
                        .flatMap(one -> one.claims().stream())
                        .anyMatch(claim -> claim.quantity().high() != null);
        return isLimited ? OpenEnd.WITHOUT_SPAN : OpenEnd.AT_LEAST_ONLY;
    }
}
