package org.safepassage.quantity;

import java.time.Duration;

/// A steady speed of travel.
///
/// @param metresPerHour one or more
public record Speed(long metresPerHour) {
    public Speed {
        if (metresPerHour < 1) {
            throw new IllegalArgumentException(
                    "speed of " + metresPerHour + " m/h: expected one or more");
        }
    }

    /// The time that `distance` takes at this speed times `factor`, rounded up to a whole second.
    public Duration timeFor(Distance distance, Factor factor) {
        // metres * 3600 / (metresPerHour * thousandths / 1000), in exact integers
        long numerator = Math.multiplyExact(Math.multiplyExact(distance.metres(), 3600L), 1000L);
        long denominator = Math.multiplyExact(metresPerHour, factor.thousandths());
        return Duration.ofSeconds(Math.ceilDiv(numerator, denominator));
    }
}
