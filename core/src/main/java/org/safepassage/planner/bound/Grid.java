package org.safepassage.planner.bound;

import java.util.Map;
import java.util.TreeMap;
import org.safepassage.quantity.PlaceId;

/// Cuts time into equal steps, with an offset of its own at each place so that the commonest trip
/// ends exactly on an edge.
///
/// Rounding to steps only ever makes a vehicle earlier and a deadline later, whatever the offsets:
/// they decide how much is lost, not whether the bound is valid.
final class Grid {
    final long stepSeconds;

    final int steps;

    private final Map<PlaceId, Long> leaveOffset = new TreeMap<>();
    private final Map<PlaceId, Long> reachOffset = new TreeMap<>();
    private final Map<PlaceId, Long> readyOffset = new TreeMap<>();

    Grid(long stepSeconds, long endSecond) {
        this.stepSeconds = stepSeconds;
        steps = step(endSecond) + 2;
    }

    private int step(long secondsFromEdge) {
        return Math.toIntExact(Math.floorDiv(secondsFromEdge, stepSeconds));
    }

    /// The step of `second` on a grid that has an edge at `offset`.
    int step(long second, long offset) {
        return step(second - normal(offset));
    }

    /// The first second of a step on a grid that has an edge at `offset`.
    long first(int step, long offset) {
        return normal(offset) + step * stepSeconds;
    }

    private long normal(long offset) {
        long rest = Math.floorMod(offset, stepSeconds);
        return rest == 0 ? 0 : rest - stepSeconds;
    }

    boolean hasReach(PlaceId destination) {
        return reachOffset.containsKey(destination);
    }

    long leave(PlaceId origin) {
        return leaveOffset.getOrDefault(origin, 0L);
    }

    long reach(PlaceId destination) {
        return reachOffset.getOrDefault(destination, 0L);
    }

    long ready(PlaceId destination) {
        return readyOffset.getOrDefault(destination, 0L);
    }

    void setLeave(PlaceId origin, long second) {
        leaveOffset.put(origin, second);
    }

    /// Sets when trips end at a destination, and when their vehicles are free again.
    void setReach(PlaceId destination, long reachSecond, long readySecond) {
        reachOffset.put(destination, reachSecond);
        readyOffset.put(destination, readySecond);
    }
}
