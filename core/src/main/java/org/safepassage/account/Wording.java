package org.safepassage.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Quantity;

/// Figures and claims in plain words.
final class Wording {
    private static final int QUOTED = 140;

    private Wording() {}

    /// The figure of a claim with whom it counts: `at least 8,079 fighters and families`.
    static String figure(Claim claim) {
        return quantity(claim.quantity()) + " " + whom(claim);
    }

    /// Whom or what a claim counts.
    static String whom(Claim claim) {
        if (claim.category() == null) {
            return claim.unit().label();
        }
        String people =
                switch (claim.category()) {
                    case FIGHTERS_AND_FAMILIES -> "fighters and families";
                    case ALL -> "people";
                    default -> claim.category().label();
                };
        return claim.unit().label().equals("people")
                ? people
                : claim.unit().label() + " of " + people;
    }

    /// A quantity with its qualifier: `over 9,500`.
    static String quantity(Quantity quantity) {
        String low = number(quantity.low());
        String high = number(quantity.high());
        return switch (quantity.qualifier()) {
            case EXACT -> low;
            case OVER -> "over " + low;
            case AT_LEAST -> "at least " + low;
            case ABOUT -> "about " + low;
            case NEARLY -> "nearly " + high;
            case UP_TO -> "up to " + high;
            case RANGE -> low + " to " + high;
            case TENS -> low + " or more";
        };
    }

    /// A number with separators: `8,079`.
    static String number(@Nullable Amount amount) {
        if (amount == null) {
            return "?";
        }
        return amount.isWhole()
                ? String.format(Locale.ROOT, "%,d", amount.numerator())
                : amount.decimal().toPlainString();
    }

    /// `some / among`, exactly.
    static Amount quotient(Amount some, Amount among) {
        return new Amount(
                some.numerator().multiply(among.denominator()),
                some.denominator().multiply(among.numerator()));
    }

    /// The words of a claim with who said them and where: `"...", ICRC, in 003 (003#20)`.
    static String quoted(Claim claim) {
        String source = claim.source().label();
        return "\""
                + shortened(claim.quote())
                + "\" ("
                + (source == null ? "" : source + ", in ")
                + claim.id()
                + ")";
    }

    /// A quotation on one line, cut where it is long.
    static String shortened(String quote) {
        String line = quote.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return line;
        }
        int end = QUOTED - 1;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
