package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Figure;

/// Proof of a bound by prices: what a person moved is paid, what each limit is charged, span by
/// span. Any prices prove something; good ones prove much.
///
/// They are verified by making the limits anew from the operation and finding the best tour of each
/// type and escort at these prices, in whole numbers.
public final class PriceCertificate implements Certificate {
    private final Case given;
    private final Ticks ticks;
    private final List<long[]> ends;
    private final Prices prices;

    private PriceCertificate(Case given, Ticks ticks, List<long[]> ends, Prices prices) {
        this.given = given;
        this.ticks = ticks;
        this.ends = ends;
        this.prices = prices;
    }

    static PriceCertificate of(Case given, Ceilings ceilings, Prices prices) {
        List<long[]> ends = new ArrayList<>();
        ceilings.found().forEach(ceiling -> ends.add(ceiling.ends()));
        return new PriceCertificate(given, ceilings.ticks, ends, prices);
    }

    /// The operation whose plans it bounds.
    public Operation operation() {
        return given.operation;
    }

    /// The figure of every count.
    public Figure figure() {
        return given.figure;
    }

    /// The ticks in which tours are told apart.
    public Duration tick() {
        return Duration.ofSeconds(ticks.seconds());
    }

    /// What the prices prove, found anew.
    BigInteger proved() {
        Case again = new Case(given.operation, given.figure);
        Ceilings ceilings = Ceilings.of(again, Rides.of(again), ticks, 1);
        if (ceilings.found().size() != ends.size()) {
            throw new IllegalArgumentException(
                    "certificate of "
                            + ends.size()
                            + " limits for an operation with "
                            + ceilings.found().size());
        }
        for (int i = 0; i < ends.size(); i++) {
            ceilings.cut(i, ends.get(i));
        }
        return new PriceBound(again, ceilings).at(prices).proved();
    }
}
