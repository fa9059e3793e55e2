package org.safepassage.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Exposure;

/// How good a plan is, best first in this order: fewest left behind by priority, least exposure,
/// earliest finish, fewest vehicle-hours.
///
/// @param leftBehindWeighted people left behind times their priority in thousandths
/// @param exposure weighted time in danger of everyone, those left behind counted to the end of the
///   horizon
/// @param finish when the last loaded convoy has alighted; null when nobody moves
/// @param vehicleTime time of every vehicle from the beginning to the end of every convoy it is in
public record Score(
        long leftBehindWeighted, Exposure exposure, @Nullable Instant finish, Duration vehicleTime)
        implements Comparable<Score> {
    @Override
    public int compareTo(Score other) {
        int order = Long.compare(leftBehindWeighted, other.leftBehindWeighted);
        if (order == 0) {
            order = exposure.compareTo(other.exposure);
        }
        if (order == 0) {
            order = compareFinish(other.finish);
        }
        return order != 0 ? order : vehicleTime.compareTo(other.vehicleTime);
    }

    private int compareFinish(@Nullable Instant other) {
        if (finish == null || other == null) {
            return Boolean.compare(finish != null, other != null);
        }
        return finish.compareTo(other);
    }
}
