package org.safepassage.planner.bound;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.PlaceId;

/// The times of one class of load on a ride, by tick: each as early as any plan can have it.
final class LoadingTimes {
    final long before;
    final long pure;
    final long after;

    /// The first tick in which a trip can reach its destination, by the tick in which boarding
    /// begins.
    final int[] firstReach;

    /// Where the ride has a [Divide], the ticks of passing it; null where it has none.
    final @Nullable Through through;

    /// The last second in which a trip may reach its destination.
    final long lastReachSecond;

    /// Where the vehicle may begin its next trip.
    final PlaceId[] nextOrigins;

    /// The first tick in which boarding may begin there, by the tick of reach.
    final int[][] nextBegin;

    LoadingTimes(Loading loading, Ticks ticks, Case given, Returns returns) {
        Ride ride = loading.ride();
        var type = loading.type();
        before = loading.beforeSeconds();
        pure = loading.pureSeconds();
        after = loading.afterSeconds();
        lastReachSecond =
                Math.min(given.timeline.endSecond(), given.timeline.second(type.available().to()))
                        - after;
        firstReach = new int[ticks.count()];
        for (int tick = 0; tick < firstReach.length; tick++) {
            long reach = loading.earliestReach(given, ticks.first(tick) + before);
            firstReach[tick] = reach > lastReachSecond ? Integer.MAX_VALUE : ticks.of(reach);
        }
        through = Through.of(loading, ticks, given, this);
        Map<PlaceId, int[]> next = new TreeMap<>();
        long free = after + type.turnRound().toSeconds();
        for (PlaceId origin : returns.origins(ride.destination)) {
            int[] begins = new int[ticks.count() + 1];
            for (int tick = 0; tick <= ticks.count(); tick++) {
                begins[tick] =
                        ticks.of(
                                returns.arrival(
                                        ride.destination, origin, ticks.first(tick) + free));
            }
            next.put(origin, begins);
        }
        nextOrigins = next.keySet().toArray(PlaceId[]::new);
        nextBegin = next.values().toArray(int[][]::new);
    }

    /// The fewest ticks between a reach and the next beginning.
    static int leastGap(LoadingTimes[] all, Ticks ticks) {
        int least = ticks.count();
        for (LoadingTimes each : new LinkedHashSet<>(Arrays.asList(all))) {
            for (int[] begins : each.nextBegin) {
                for (int tick = 0; tick < begins.length && begins[tick] < ticks.count(); tick++) {
                    least = Math.min(least, begins[tick] - tick);
                }
            }
        }
        return least;
    }

    /// The first tick of passing the divide, by the tick in which boarding begins; of the reach
    /// where there is none.
    int firstThrough(int begin) {
        return through == null ? firstReach[begin] : through.first()[begin];
    }

    /// The first tick from one on in which the divide may be passed.
    int through(int tick) {
        int at = tick;
        while (through != null && at < through.isOpen().length - 1 && !through.isOpen()[at]) {
            at++;
        }
        return at;
    }

    /// The first tick of the reach after passing the divide in a tick.
    int reach(int passed) {
        return through == null ? passed : through.firstReach()[passed];
    }
}
