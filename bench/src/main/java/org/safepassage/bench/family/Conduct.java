package org.safepassage.bench.family;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Traffic;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.Weight;

/// What was agreed about a leg.
///
/// @param windows when it is open
/// @param traffic whether convoys may meet
/// @param headway between convoys
/// @param largestConvoy most vehicles in one convoy, or null
/// @param danger how much an hour on it counts
record Conduct(
        List<Span> windows,
        Traffic traffic,
        Duration headway,
        @Nullable Integer largestConvoy,
        Weight danger) {

    /// Open always, both ways, without limits.
    static Conduct free(Span horizon, Weight danger) {
        return new Conduct(List.of(horizon), Traffic.TWO_WAY, Duration.ZERO, null, danger);
    }

    Conduct alternating() {
        return new Conduct(windows, Traffic.ALTERNATING, headway, largestConvoy, danger);
    }
}
