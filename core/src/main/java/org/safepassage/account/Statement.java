package org.safepassage.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Grade;

/// One figure for one subject, and all claims that give it. Claims with the same figure are one
/// statement, however often it is repeated.
///
/// @param number from 0, in the order of the claims' ids
/// @param subject what it is about
/// @param low the least it can be by these claims, or null
/// @param high the most, or null; "about" has been given its tolerance
/// @param claims by id
/// @param origins how many independent origins the claims have; a copy adds none
/// @param readings what both ends rest on
/// @param highReadings what the high end rests on besides
public record Statement(
        int number,
        Subject subject,
        @Nullable Amount low,
        @Nullable Amount high,
        List<Claim> claims,
        int origins,
        List<Reading> readings,
        List<Reading> highReadings) {
    public Statement {
        claims = List.copyOf(claims);
        readings = List.copyOf(readings);
        highReadings = List.copyOf(highReadings);
    }

    /// The best grade of its claims.
    public Grade grade() {
        return Grade.best(claims);
    }

    /// The claim that stands for all.
    public Claim first() {
        return claims.getFirst();
    }
}
