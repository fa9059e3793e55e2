package org.safepassage.claims;

import org.jspecify.annotations.Nullable;

/// How many, exactly as said: one end may be open ("at least 12").
///
/// @param low the least it can be, or null when nothing says so
/// @param high the most it can be, or null when nothing says so
/// @param qualifier which words stood beside the number
public record Quantity(@Nullable Amount low, @Nullable Amount high, Qualifier qualifier) {
    public Quantity {
        if (low == null && high == null) {
            throw new IllegalArgumentException("a quantity with no end: expected low or high");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("quantity from " + low + " to " + high);
        }
    }
}
