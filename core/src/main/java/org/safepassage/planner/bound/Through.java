package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;

/// When the [Divide] of a ride is passed, told by the tick in which the destination would be
/// reached without any wait behind it.
///
/// @param isOpen whether it may be passed, by that tick
/// @param firstReach the first tick in which the destination may be reached, by that tick
/// @param first the first such tick, by the tick in which boarding begins
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Through(boolean[] isOpen, int[] firstReach, int[] first) {
    static @Nullable Through of(Loading loading, Ticks ticks, Case given, LoadingTimes times) {
        @Nullable Divide divide = loading.ride().divide();
        if (divide == null) {
            return null;
        }
        int leg = divide.leg();
        long rest = loading.secondsFrom(leg);
        boolean[] isOpen = new boolean[ticks.count() + 1];
        int[] firstReach = new int[ticks.count() + 1];
        int[] first = new int[ticks.count()];
        for (int tick = 0; tick < ticks.count(); tick++) {
            long from = ticks.first(tick) - rest;
            long to = from + ticks.seconds() - 1;
            isOpen[tick] = to >= 0 && loading.earliestHeadIn(given, Math.max(0, from), leg) <= to;
            long reach = loading.earliestReach(given, Math.max(0, from), leg);
            firstReach[tick] = Math.max(tick, ticks.of(reach));
            long end = loading.earliestThrough(given, ticks.first(tick) + times.before, leg);
            boolean isLate = times.firstReach[tick] == Integer.MAX_VALUE;
            first[tick] = isLate ? Integer.MAX_VALUE : ticks.of(end);
        }
        isOpen[ticks.count()] = true;
        firstReach[ticks.count()] = ticks.count();
        return new Through(isOpen, firstReach, first);
    }
}
