package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;

/// What a filled vehicle is charged by the tick of one moment of its trip.
final class Charged {
    private final int count;
    private final int from;
    private final int to;

    /// Null while nothing is charged.
    private long @Nullable [] sums;

    /// @param laterSeconds so long after the beginning of a tick, or less than a tick more, the
    ///   moment is: see [#tick]
    Charged(Ticks ticks, long laterSeconds) {
        count = ticks.count();
        from = ticks.later(laterSeconds);
        to = ticks.later(laterSeconds + ticks.seconds() - 1);
    }

    /// Charges `count` times a price by tick.
    void add(long[] byTick, long count) {
        long @Nullable [] known = sums;
        long[] all = known == null ? new long[byTick.length] : known;
        for (int tick = 0; tick < all.length; tick++) {
            all[tick] += count * byTick[tick];
        }
        sums = all;
    }

    /// What is won, mostly less than nothing, in a tick.
    long at(int tick) {
        long @Nullable [] all = sums;
        return all == null ? 0 : all[tick];
    }

    /// A moment so long after the beginning of a tick, or less than a tick later than this, lies in
    /// one of two ticks: the better one.
    int tick(int begin) {
        int first = Math.min(count, begin + from);
        long @Nullable [] all = sums;
        if (all == null) {
            return first;
        }
        int second = Math.min(count, begin + to);
        return all[second] > all[first] ? second : first;
    }
}
