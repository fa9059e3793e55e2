package org.safepassage.account.exact;

import org.jspecify.annotations.Nullable;

/// What a quantity can be.
///
/// @param low its least value, or null when nothing keeps it from below
/// @param high its greatest value, or null when nothing keeps it from above
public record Range(@Nullable End low, @Nullable End high) {
    /// Anything.
    public static final Range ANY = new Range(null, null);

    /// Whether it can be one value only.
    public boolean isPoint() {
        return low != null && high != null && low.value().equals(high.value());
    }

    /// Whether it can be `value`.
    public boolean holds(Fraction value) {
        return (low == null || low.value().compareTo(value) <= 0)
                && (high == null || high.value().compareTo(value) >= 0);
    }
}
