package org.safepassage.account.exact;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A fraction of whole numbers of any size, exact, in lowest terms.
///
/// Nearly all figures fit into 64 bits and are computed there; what does not fit goes on in whole
/// numbers of any size. Nothing is ever rounded.
public final class Fraction implements Comparable<Fraction> {
    /// 0.
    public static final Fraction ZERO = new Fraction(0, 1, null, null);

    /// 1.
    public static final Fraction ONE = new Fraction(1, 1, null, null);

    /// From here on numbers are kept in any size, so that the sum of two narrow ones fits.
    private static final long WIDE = 1L << 62;

    private final long above;
    private final long below;
    private final @Nullable BigInteger wideAbove;
    private final @Nullable BigInteger wideBelow;

    private Fraction(
            long above,
            long below,
            @Nullable BigInteger wideAbove,
            @Nullable BigInteger wideBelow) {
        this.above = above;
        this.below = below;
        this.wideAbove = wideAbove;
        this.wideBelow = wideBelow;
    }

    /// The whole number `value`.
    public static Fraction of(long value) {
        if (value >= WIDE || value <= -WIDE) {
            return new Fraction(0, 1, BigInteger.valueOf(value), BigInteger.ONE);
        }
        return value == 0 ? ZERO : value == 1 ? ONE : new Fraction(value, 1, null, null);
    }

    /// `above / below`.
    ///
    /// @throws ArithmeticException when `below` is zero
    public static Fraction of(long above, long below) {
        return wide(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    /// `above / below` for whole numbers of any size.
    ///
    /// @throws ArithmeticException when `below` is zero
    public static Fraction of(BigInteger above, BigInteger below) {
        return wide(above, below);
    }

    /// The sum.
    public Fraction plus(Fraction other) {
        if (isNarrow() && other.isNarrow()) {
            if (below == 1 && other.below == 1) {
                return of(above + other.above);
            }
            if (isShort() && other.isShort()) {
                return lowest(above * other.below + other.above * below, below * other.below);
            }
        }
        return wide(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())),
                bottom().multiply(other.bottom()));
    }

    /// The difference.
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    /// The product.
    public Fraction times(Fraction other) {
        if (isNarrow() && other.isNarrow()) {
            if (above == 0 || other.above == 0) {
                return ZERO;
            }
            if (isShort() && other.isShort()) {
                return below == 1 && other.below == 1
                        ? of(above * other.above)
                        : lowest(above * other.above, below * other.below);
            }
        }
        return wide(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /// The quotient.
    ///
    /// @throws ArithmeticException when `other` is zero
    public Fraction over(Fraction other) {
        if (other.signum() == 0) {
            throw new ArithmeticException(this + " divided by zero");
        }
        if (other.isNarrow()) {
            long sign = other.above < 0 ? -1 : 1;
            return times(new Fraction(sign * other.below, sign * other.above, null, null));
        }
        return wide(top().multiply(other.bottom()), bottom().multiply(other.top()));
    }

    /// The same with the other sign.
    public Fraction negated() {
        return isNarrow()
                ? (above == 0 ? ZERO : new Fraction(-above, below, null, null))
                : wide(top().negate(), bottom());
    }

    /// The same without sign.
    public Fraction absolute() {
        return signum() < 0 ? negated() : this;
    }

    /// -1, 0 or 1.
    public int signum() {
        return wideAbove == null ? Long.signum(above) : wideAbove.signum();
    }

    /// Whether it is a whole number.
    public boolean isWhole() {
        return wideBelow == null ? below == 1 : wideBelow.equals(BigInteger.ONE);
    }

    /// The greatest whole number that is not greater.
    public BigInteger floor() {
        BigInteger[] parts = top().divideAndRemainder(bottom());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /// The least whole number that is not less.
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    @Override
    public int compareTo(Fraction other) {
        if (isNarrow() && other.isNarrow()) {
            if (below == other.below) {
                return Long.compare(above, other.above);
            }
            if (isShort() && other.isShort()) {
                return Long.compare(above * other.below, other.above * below);
            }
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        return isNarrow()
                ? 31 * Long.hashCode(above) + Long.hashCode(below)
                : 31 * top().hashCode() + bottom().hashCode();
    }

    /// Such as `8079` or `-3/2`.
    @Override
    public String toString() {
        return isWhole() ? top().toString() : top() + "/" + bottom();
    }

    private boolean isNarrow() {
        return wideAbove == null;
    }

    /// Whether products of two such numbers, and the sum of two such products, fit into 64 bits.
    private boolean isShort() {
        return above < 1L << 30 && above > -(1L << 30) && below < 1L << 30;
    }

    private BigInteger top() {
        return wideAbove == null ? BigInteger.valueOf(above) : wideAbove;
    }

    private BigInteger bottom() {
        return wideBelow == null ? BigInteger.valueOf(below) : wideBelow;
    }

    private static Fraction lowest(long above, long below) {
        long common = common(Math.abs(above), below);
        return below == common
                ? of(above / common)
                : new Fraction(above / common, below / common, null, null);
    }

    private static long common(long a, long b) {
        long greater = a;
        long less = b;
        while (less != 0) {
            long rest = greater % less;
            greater = less;
            less = rest;
        }
        return greater;
    }

    private static Fraction wide(BigInteger above, BigInteger below) {
        if (below.signum() == 0) {
            throw new ArithmeticException(above + " divided by zero");
        }
        BigInteger common = above.gcd(below);
        BigInteger sign = below.signum() < 0 ? common.negate() : common;
        BigInteger top = above.divide(sign);
        BigInteger bottom = below.divide(sign);
        BigInteger most = BigInteger.valueOf(WIDE);
        boolean fits = top.abs().compareTo(most) < 0 && bottom.compareTo(most) < 0;
        return fits
                ? new Fraction(top.longValueExact(), bottom.longValueExact(), null, null)
                : new Fraction(0, 1, top, bottom);
    }
}
