package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
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
    private final boolean isToldApart;
    private final PriceTree tree;

    PriceCertificate(Case given, Ticks ticks, boolean isToldApart, PriceTree tree) {
        this.isToldApart = isToldApart;
        this.given = given;
        this.ticks = ticks;
        this.tree = tree;
    }

    static PriceCertificate of(Case given, Ceilings ceilings, Prices prices) {
        PriceTree tree = PriceTree.Leaf.of(ceilings, prices);
        return new PriceCertificate(given, ceilings.ticks, ceilings.isToldApart, tree);
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
        return tree.proved(new Case(given.operation, given.figure), ticks, isToldApart, Map.of());
    }
}
