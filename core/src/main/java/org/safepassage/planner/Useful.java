package org.safepassage.planner;

import java.util.BitSet;
import org.safepassage.quantity.Capacity;

/// How many vehicles of a type the people left on a route could fill.
final class Useful {
    private Useful() {}

    static int vehicles(Instance in, Progress progress, int type, Route route, BitSet side) {
        Capacity capacity = in.garage.types.get(type).capacity();
        long seats = 0;
        long stretchers = 0;
        long wheelchairs = 0;
        for (int group : route.groups()) {
            if (!in.carries[type][group] || !side.get(group) || progress.leftPeople[group] == 0) {
                continue;
            }
            for (int c = 0; c < progress.left[group].length; c++) {
                Capacity each = in.crowd.classPlaces[group][c];
                if (progress.left[group][c] > 0 && capacity.holds(each)) {
                    seats += (long) each.seats() * progress.left[group][c];
                    stretchers += (long) each.stretchers() * progress.left[group][c];
                    wheelchairs += (long) each.wheelchairs() * progress.left[group][c];
                }
            }
        }
        long vehicles = rounds(seats, capacity.seats());
        vehicles = Math.max(vehicles, rounds(stretchers, capacity.stretchers()));
        vehicles = Math.max(vehicles, rounds(wheelchairs, capacity.wheelchairs()));
        return (int) Math.min(vehicles, Integer.MAX_VALUE);
    }

    private static long rounds(long needed, int each) {
        return each == 0 ? 0 : Math.ceilDiv(needed, (long) each);
    }
}
