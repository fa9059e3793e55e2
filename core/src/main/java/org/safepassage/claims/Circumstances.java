package org.safepassage.claims;

import org.jspecify.annotations.Nullable;

/// Where and when, in the words of the text; null where it does not say so without guessing.
///
/// @param from the place of departure; for a state, such as remaining or killed, where it is
/// @param to the destination
/// @param when the words of time, such as `in last 24 hours`
public record Circumstances(@Nullable String from, @Nullable String to, @Nullable String when) {
    /// Nothing is said.
    public static final Circumstances UNSAID = new Circumstances(null, null, null);
}
