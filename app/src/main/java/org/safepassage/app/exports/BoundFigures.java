package org.safepassage.app.exports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Exposure;

/// What no plan can beat, as summaries show it.
///
/// @param exposure no plan that moves as many people has less, or null when that is not known
/// @param finish no plan that moves as many people ends earlier, or null when that is not known
public record BoundFigures(@Nullable Exposure exposure, @Nullable Instant finish) {
    /// Nothing is known.
    public static final BoundFigures UNKNOWN = new BoundFigures(null, null);
}
