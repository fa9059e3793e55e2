package org.safepassage.planner.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.VehicleTypeId;

/// What the ceilings charge each vehicle and person by the tick of departure, reach or arrival:
/// never more than at any second within the tick.
final class PriceTable {
    private final Ticks ticks;
    private final Map<Key, long[]> atDeparture = new HashMap<>();
    private final Map<Key, long[]> atReach = new HashMap<>();
    private final Map<Key, long[]> atArrival = new HashMap<>();

    private record Key(int ride, VehicleTypeId type, @Nullable GroupId group) {
        static Key of(Ride ride, VehicleType type, @Nullable Group group) {
            return new Key(ride.number, type.id(), group == null ? null : group.id());
        }
    }

    PriceTable(Ticks ticks, List<Ceiling> ceilings, ChargeTimes times, Prices prices) {
        this.ticks = ticks;
        for (int i = 0; i < ceilings.size(); i++) {
            long[] spans = prices.spans(i);
            if (!isZero(spans)) {
                add(ceilings.get(i), spans, times);
            }
        }
    }

    private static boolean isZero(long[] spans) {
        for (long span : spans) {
            if (span != 0) {
                return false;
            }
        }
        return true;
    }

    private void add(Ceiling ceiling, long[] spans, ChargeTimes times) {
        long[] greatest = new long[ticks.count() + 1];
        long[] least = new long[ticks.count() + 1];
        fill(ceiling, spans, greatest, least);
        for (Charge charge : ceiling.charges()) {
            long[] sums =
                    map(charge.when())
                            .computeIfAbsent(
                                    Key.of(charge.ride(), charge.type(), charge.group()),
                                    key -> new long[ticks.count() + 1]);
            int[][] range = times.of(charge);
            boolean isPlus = charge.factor() > 0;
            for (int tick = 0; tick <= ticks.count(); tick++) {
                long best = isPlus ? Long.MIN_VALUE : Long.MAX_VALUE;
                for (int at = range[0][tick]; at <= range[1][tick]; at++) {
                    best = isPlus ? Math.max(best, greatest[at]) : Math.min(best, least[at]);
                }
                sums[tick] += charge.factor() * best;
            }
        }
    }

    private Map<Key, long[]> map(Charge.When when) {
        return switch (when) {
            case Charge.When.Departed _ -> atDeparture;
            case Charge.When.HeadIn _ -> atReach;
            case Charge.When.Arrived _ -> atArrival;
        };
    }

    /// The greatest and the least price within each tick; zero after the last span.
    private void fill(Ceiling ceiling, long[] spans, long[] greatest, long[] least) {
        for (int tick = 0; tick <= ticks.count(); tick++) {
            int from = ceiling.span(ticks.first(tick));
            int to = ceiling.span(ticks.first(tick) + ticks.seconds() - 1);
            greatest[tick] = Long.MIN_VALUE;
            least[tick] = Long.MAX_VALUE;
            for (int span = from; span <= to; span++) {
                long price = span < spans.length ? spans[span] : 0;
                greatest[tick] = Math.max(greatest[tick], price);
                least[tick] = Math.min(least[tick], price);
            }
        }
    }

    /// By the tick of the head in; null when nothing is charged.
    long @Nullable [] atDeparture(Ride ride, VehicleType type, @Nullable Group group) {
        return atDeparture.get(Key.of(ride, type, group));
    }

    /// By the tick of the reach; null when nothing is charged.
    long @Nullable [] atReach(Ride ride, VehicleType type, @Nullable Group group) {
        return atReach.get(Key.of(ride, type, group));
    }

    /// By the tick of the end of alighting; null when nothing is charged.
    long @Nullable [] atArrival(Ride ride, VehicleType type, @Nullable Group group) {
        return atArrival.get(Key.of(ride, type, group));
    }
}
