package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.VehicleTypeId;

/// A limit on what trips add up to, span of time by span of time: by the end of each (`running`),
/// or within each.
///
/// Span `i` lasts from the end of the one before, or the beginning of time, up to and with second
/// `ends[i]`. What comes after the last span is not limited. Spans end with ticks.
final class Ceiling {
    private final long[] ends;
    private final boolean running;
    private final LongUnaryOperator limitBy;
    private final List<Charge> charges = new ArrayList<>();
    private final Map<Key, List<Charge>> byTrip = new HashMap<>();

    private record Key(int ride, VehicleTypeId type) {}

    /// @param limitBy the limit of the span that ends in a second
    Ceiling(long[] ends, boolean running, LongUnaryOperator limitBy) {
        this.ends = ends.clone();
        this.running = running;
        this.limitBy = limitBy;
    }

    void add(Charge charge) {
        charges.add(charge);
        byTrip.computeIfAbsent(
                        new Key(charge.ride().number, charge.type().id()), k -> new ArrayList<>())
                .add(charge);
    }

    /// The same limit with spans that end at other seconds.
    Ceiling cut(long[] otherEnds) {
        Ceiling other = new Ceiling(otherEnds, running, limitBy);
        charges.forEach(other::add);
        return other;
    }

    long[] ends() {
        return ends.clone();
    }

    /// Whether a span's limit is no less for being said of its halves.
    boolean mayBeCut() {
        return running || (ends.length > 0 && limit(0) == 0);
    }

    boolean isRunning() {
        return running;
    }

    /// Whether anything is added to it that it could limit.
    boolean limits() {
        return charges.stream().anyMatch(charge -> charge.factor() > 0);
    }

    List<Charge> charges() {
        return charges;
    }

    List<Charge> charges(Ride ride, VehicleType type) {
        return byTrip.getOrDefault(new Key(ride.number, type.id()), List.of());
    }

    int spans() {
        return ends.length;
    }

    /// The last second of a span.
    long end(int span) {
        return ends[span];
    }

    long limit(int span) {
        return limitBy.applyAsLong(ends[span]);
    }

    long limitAt(long second) {
        return limitBy.applyAsLong(second);
    }

    /// The span of a second; `spans()` when it comes after the last.
    int span(long second) {
        int found = Arrays.binarySearch(ends, second);
        return found >= 0 ? found : -found - 1;
    }

    /// Makes prices lawful: adding more never pays, and to a running sum adding sooner never costs
    /// less.
    ///
    /// Prices beyond any cost are cut, lest sums overflow.
    void straighten(long[] prices) {
        long next = 0;
        long greatest = 1;
        for (Charge charge : charges) {
            greatest = Math.max(greatest, Math.abs(charge.factor()));
        }
        for (int i = prices.length - 1; i >= 0; i--) {
            prices[i] = Math.max(-BEYOND / greatest, Math.min(prices[i], running ? next : 0));
            next = prices[i];
        }
    }

    private static final long BEYOND = 10_000_000_000_000L;

    /// What all limits are worth at lawful prices: each limit times the multiplier of its own row.
    BigInteger worth(long[] prices) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < prices.length; i++) {
            long next = running && i + 1 < prices.length ? prices[i + 1] : 0;
            long multiplier = prices[i] - next;
            if (multiplier > 0) {
                throw new IllegalArgumentException(
                        "span "
                                + i
                                + " has the multiplier "
                                + multiplier
                                + ", which proves nothing");
            }
            sum = sum.add(BigInteger.valueOf(multiplier).multiply(BigInteger.valueOf(limit(i))));
        }
        return sum;
    }
}
