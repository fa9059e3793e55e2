package org.safepassage.planner.bound;

import java.util.HashMap;
import java.util.Map;
import org.safepassage.quantity.VehicleTypeId;

/// The ticks in which charges are added, by the tick of departure, reach or arrival: worked out
/// once for all charges alike.
final class ChargeTimes {
    private final Ticks ticks;
    private final Map<Key, int[][]> known = new HashMap<>();

    private record Key(int ride, VehicleTypeId type, Charge.When when) {}

    ChargeTimes(Ticks ticks) {
        this.ticks = ticks;
    }

    /// First and last ticks by tick.
    int[][] of(Charge charge) {
        return known.computeIfAbsent(
                new Key(charge.ride().number, charge.type().id(), charge.when()),
                key -> ranges(charge));
    }

    private int[][] ranges(Charge charge) {
        int[][] ranges = new int[2][ticks.count() + 1];
        for (int tick = 0; tick <= ticks.count(); tick++) {
            long[] range = charge.range(ticks, tick);
            ranges[0][tick] = ticks.of(range[0]);
            ranges[1][tick] = ticks.of(range[1]);
        }
        // What comes after the last tick may come much later.
        ranges[1][ticks.count()] = ticks.count();
        return ranges;
    }
}
