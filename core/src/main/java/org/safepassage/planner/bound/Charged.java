package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;

/// What a filled vehicle is charged by the tick of one moment of its trip.
final class Charged {
    private final Ticks ticks;
    private final List<long[]> prices = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();

    Charged(Ticks ticks) {
        this.ticks = ticks;
    }

    /// Charges `count` times a price by tick.
    void add(long[] byTick, long count) {
        prices.add(byTick);
        counts.add(count);
    }

    /// What is won, mostly less than nothing, in a tick.
    long at(int tick) {
        long sum = 0;
        for (int i = 0; i < prices.size(); i++) {
            sum += counts.get(i) * prices.get(i)[tick];
        }
        return sum;
    }

    /// A moment at `second`, or less than a tick later, lies in one of two ticks: the better one.
    int tick(long second) {
        int from = ticks.of(second);
        int to = ticks.of(second + ticks.seconds() - 1);
        return !prices.isEmpty() && at(to) > at(from) ? to : from;
    }
}
