package org.safepassage.claims.words;

import org.safepassage.claims.Amount;

/// A word that is a number or part of one.
///
/// @param value its value; of a plural, the floor it has
/// @param kind how it joins others
public record NumberWord(Amount value, Kind kind) {

    /// How a number word joins others.
    public enum Kind {
        /// One to ninety: they add up.
        UNIT,
        /// Hundred, thousand, dozen: they multiply what stands before.
        SCALE,
        /// "hundreds": at least so many.
        PLURAL,
        /// "half", "third": a part.
        SHARE
    }

    static NumberWord of(String value, String kind) {
        String[] parts = value.split("/", -1);
        Amount amount =
                parts.length == 1
                        ? Amount.of(Long.parseLong(parts[0]))
                        : Amount.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        return new NumberWord(amount, Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
    }
}
