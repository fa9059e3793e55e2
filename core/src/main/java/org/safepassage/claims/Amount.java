package org.safepassage.claims;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact number, whole or a fraction, as a report states it: 8,079, 3.5 (thousand), 2/3. Always
/// in lowest terms, so equal amounts are equal records.
///
/// @param numerator with the sign
/// @param denominator one or more
public record Amount(BigInteger numerator, BigInteger denominator) implements Comparable<Amount> {
    /// Nothing at all.
    public static final Amount ZERO = of(0);

    private static final int DECIMALS = 6;

    public Amount {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException(
                    "denominator " + denominator + ": expected one or more");
        }
        BigInteger common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /// A whole number.
    public static Amount of(long whole) {
        return of(BigInteger.valueOf(whole));
    }

    /// A whole number.
    public static Amount of(BigInteger whole) {
        return new Amount(whole, BigInteger.ONE);
    }

    /// `numerator` / `denominator`.
    public static Amount of(long numerator, long denominator) {
        return new Amount(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// A decimal number, exactly.
    public static Amount of(BigDecimal decimal) {
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Amount(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /// Whether it has no fraction.
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /// The sum.
    public Amount plus(Amount other) {
        return new Amount(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /// The difference.
    public Amount minus(Amount other) {
        return plus(new Amount(other.numerator.negate(), other.denominator));
    }

    /// The product.
    public Amount times(Amount other) {
        return new Amount(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// The number for a reader or a file: exact where six decimals suffice, else rounded to them,
    /// half up.
    public BigDecimal decimal() {
        BigDecimal rounded =
                new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    public int compareTo(Amount other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
