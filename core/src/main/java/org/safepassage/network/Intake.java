package org.safepassage.network;

import org.jspecify.annotations.Nullable;

/// How many people a place can receive. Null means no limit.
///
/// @param inAll most people over the whole operation
/// @param perHour most people in any clock hour
/// @param perDay most people on any civil day
public record Intake(@Nullable Integer inAll, @Nullable Integer perHour, @Nullable Integer perDay) {
    /// No limit of any kind.
    public static final Intake UNLIMITED = new Intake(null, null, null);
}
