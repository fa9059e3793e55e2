package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.VehicleTypeId;

/// What the ceilings charge each vehicle and person by the tick of departure, reach or arrival:
/// never more than at any second within the tick.
final class PriceTable {
    private final Ticks ticks;
    private final Map<Key, List<Line>> lines = new HashMap<>();

    private record Key(int ride, VehicleTypeId type) {}

    /// What is won, mostly less than nothing, for each of what counts, by the tick of a moment.
    static final class Line {
        final Charge.What what;
        final Moment moment;
        final long[] byTick;

        private Line(Charge.What what, Moment moment, long[] byTick) {
            this.what = what;
            this.moment = moment;
            this.byTick = byTick;
        }
    }

    /// A moment of a trip.
    enum Moment {
        DEPARTURE,
        THROUGH,
        REACH,
        ARRIVAL
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
            long[] sums = sums(charge);
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

    /// Charges of the same at the same moment are one line.
    private long[] sums(Charge charge) {
        Moment moment =
                switch (charge.when()) {
                    case Charge.When.Departed _ -> Moment.DEPARTURE;
                    case Charge.When.HeadIn _ ->
                            charge.isBeforeDivide() ? Moment.THROUGH : Moment.REACH;
                    case Charge.When.Arrived _ -> Moment.ARRIVAL;
                };
        Key key = new Key(charge.ride().number, charge.type().id());
        List<Line> known = lines.computeIfAbsent(key, k -> new ArrayList<>());
        for (Line line : known) {
            if (line.moment == moment && isSame(line.what, charge.what())) {
                return line.byTick;
            }
        }
        Line line = new Line(charge.what(), moment, new long[ticks.count() + 1]);
        known.add(line);
        return line.byTick;
    }

    private static boolean isSame(Charge.What one, Charge.What other) {
        return switch (one) {
            case Charge.What.Vehicle _ -> other instanceof Charge.What.Vehicle;
            case Charge.What.Person person ->
                    other instanceof Charge.What.Person second
                            && second.group().id().equals(person.group().id());
            case Charge.What.Late _, Charge.What.Share _ -> false;
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

    /// What vehicles of a type on a ride are charged.
    List<Line> lines(Ride ride, VehicleType type) {
        return lines.getOrDefault(new Key(ride.number, type.id()), List.of());
    }
}
