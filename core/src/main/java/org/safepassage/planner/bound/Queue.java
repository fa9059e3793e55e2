package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The queue at one checkpoint: when, at the soonest, all who must pass it have passed, where
/// whoever counts most for a second of service goes first.
///
/// People are served in any shares, each with their part of the fullest vehicle, and all of them
/// can be there from the first second in which anyone can. No order of real convoys is better: by
/// any moment no more service is given, and of all orders this one costs least (Smith's rule).
final class Queue {
    /// Service is told apart to millionths of a second.
    static final long MILLION = 1_000_000;

    private static final long STEP_SECONDS = 30;

    private static final BigInteger MOST = BigInteger.valueOf(MILLION * 31_536_000_000L);

    private final CheckpointRate rate;
    private final long fromSecond;
    private final long lastSecond;
    private final List<Part> parts = new ArrayList<>();

    /// What a second costs all those who pass without any service.
    private BigInteger atOnce = BigInteger.ZERO;

    /// People of one group in the queue.
    private record Part(long people, long weight, long service) {
        /// Whoever counts most for a second of service comes first.
        int compareWorth(Part other) {
            return product(other.weight, service).compareTo(product(weight, other.service));
        }
    }

    /// @param fromSecond the first second in which anyone can be there
    /// @param lastSecond when the last can pass who is to arrive in time
    Queue(CheckpointRate rate, long fromSecond, long lastSecond) {
        this.rate = rate;
        this.fromSecond = fromSecond;
        this.lastSecond = Math.max(0, Math.min(lastSecond, rate.lastPassing()));
    }

    /// Lets people of a group queue here.
    ///
    /// @param weight what a second of waiting costs one of them
    /// @param service the least service of one of them, in millionths of a second of one lane
    void add(long people, long weight, long service) {
        if (service == 0) {
            atOnce = atOnce.add(product(people, weight));
        } else {
            parts.add(new Part(people, weight, service));
        }
    }

    /// When the last can pass at all, or 0 when nobody ever can.
    long lastSecond() {
        return lastSecond;
    }

    /// The least that all their waiting until they pass costs. Who cannot be served in time is
    /// taken to pass when the last can.
    BigInteger least() {
        long passing = Math.min(rate.passing(fromSecond), lastSecond);
        BigInteger sum = atOnce.multiply(BigInteger.valueOf(passing));
        long until = fromSecond - 1;
        long served = 0;
        long free = 0;
        for (Part part : parts.stream().sorted(Part::compareWorth).toList()) {
            BigInteger waited = BigInteger.ZERO;
            // More than a thousand years counts as so much, which only loosens the bound.
            long needed = product(part.people, part.service).min(MOST).longValue();
            while (needed > 0) {
                while (free == 0 && passing < lastSecond) {
                    passing = Math.min(rate.passing(until + 1), lastSecond);
                    until += STEP_SECONDS;
                    long now = rate.servedBy(fromSecond, until);
                    free = (now - served) * MILLION;
                    served = now;
                }
                long taken = passing < lastSecond ? Math.min(needed, free) : needed;
                free = Math.max(0, free - taken);
                needed -= taken;
                waited = waited.add(product(taken, passing));
            }
            BigInteger cost = waited.multiply(BigInteger.valueOf(part.weight));
            sum = sum.add(cost.divide(BigInteger.valueOf(part.service)));
        }
        return sum;
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
