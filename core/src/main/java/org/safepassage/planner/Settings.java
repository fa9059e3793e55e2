package org.safepassage.planner;

import org.safepassage.quantity.Figure;

/// What a planning run is to do; the same settings and steps give the same plan, byte for byte.
///
/// @param figure which end of every count range to plan for
/// @param seed chooses among equally good ways to search
/// @param threads how many threads may work; it changes the time taken and nothing else
/// @param objective what to make small
public record Settings(Figure figure, long seed, int threads, Objective objective) {
    public Settings {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads: expected one or more");
        }
    }

    /// Likely figures, least exposure, one thread.
    public static Settings of(long seed) {
        return new Settings(Figure.LIKELY, seed, 1, Objective.EXPOSURE);
    }
}
