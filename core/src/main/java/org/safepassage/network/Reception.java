package org.safepassage.network;

/// What a place can receive; medical groups are counted apart from all others.
///
/// @param people limits for groups whose category is not medical
/// @param patients limits for groups whose category is medical
public record Reception(Intake people, Intake patients) {
    /// Receives anyone, without limit.
    public static final Reception UNLIMITED = new Reception(Intake.UNLIMITED, Intake.UNLIMITED);
}
