package org.safepassage.app.imports.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.text.Node;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.Weight;

/// Forms of numbers. A number has one spelling: digits 0 to 9, at most one decimal point, no sign
/// but a minus where one is allowed, no separators, no leading zeros. Other digits (٢٥) are refused
/// with the spelling that is meant, so that every reader and every tool sees the same figure.
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,12})?");
    private static final Pattern ANY_LENGTH = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

    private static final Pattern GROUPED =
            Pattern.compile(
                    "[-+]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|[-+]?[0-9]{1,3}( [0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern POINTED = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3}){1,4}");
    private static final Pattern WITH_WORD = Pattern.compile("(0|[1-9][0-9]{0,9}) +\\p{L}{1,40}");
    private static final Pattern PARTIAL = Pattern.compile("(0|[1-9][0-9]{0,9})\\.[0-9]{1,12}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
    private static final int ARABIC_POINT = '٫';
    private static final int ARABIC_SEPARATOR = '٬';
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    private Numbers() {}

    /// A whole number from `least` to `most`.
    public static Form<Integer> count(int least, int most) {
        String expected = "a whole number from " + least + " to " + grouped(most);
        String example = String.valueOf(Math.max(least, Math.min(most, 12)));
        return new Form<>(
                expected,
                example,
                scalar -> {
                    String text = unquoted(scalar, expected);
                    if (!WHOLE.matcher(text).matches()) {
                        throw refusedWhole(text, expected, example);
                    }
                    long value = Long.parseLong(text);
                    if (value < least || value > most) {
                        throw new Refused(
                                Value.quoted(text),
                                expected,
                                "check the figure, and its limit in the format page");
                    }
                    return (int) value;
                });
    }

    /// A danger or priority.
    public static Form<Weight> weight() {
        return thousandths("a weight", 0, Limits.WEIGHT, Weight::new);
    }

    /// A speed factor.
    public static Form<Factor> factor() {
        return thousandths("a factor", 1, Limits.FACTOR, Factor::new);
    }

    /// Degrees from `-most` to `most`.
    public static Form<Double> degrees(String axis, int most) {
        String expected = axis + " in degrees from -" + most + " to " + most;
        return new Form<>(
                expected,
                "36.18",
                scalar -> {
                    BigDecimal value = decimal(scalar, expected, "36.18");
                    if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
                        throw refused(scalar.text(), expected, "36.18");
                    }
                    return value.doubleValue();
                });
    }

    /// `true` or `false`.
    public static Form<Boolean> truth() {
        return new Form<>(
                "true or false",
                "true",
                scalar ->
                        switch (unquoted(scalar, "true or false")) {
                            case "true" -> true;
                            case "false" -> false;
                            default ->
                                    throw new Refused(
                                            Value.quoted(scalar.text()),
                                            "true or false",
                                            "write true for yes, false for no");
                        });
    }

    /// A decimal number without quotes.
    ///
    /// @throws Refused when it is none
    static BigDecimal decimal(Node.Scalar scalar, String expected, String example) throws Refused {
        String text = unquoted(scalar, expected);
        if (!DECIMAL.matcher(text).matches()) {
            throw refused(text, expected, example);
        }
        return new BigDecimal(text);
    }

    /// How `text` would be written here if it is a number in another spelling: other digits,
    /// separators of thousands, a decimal comma, leading zeros; else null.
    static @Nullable String plainSpelling(String text) {
        if (text.length() > 40) {
            return null;
        }
        StringBuilder western = new StringBuilder();
        text.strip().codePoints().map(Numbers::western).forEach(western::appendCodePoint);
        String spelling = western.toString();
        if (GROUPED.matcher(spelling).matches()) {
            spelling = spelling.replaceAll("[, ]", "");
        } else if (DECIMAL_COMMA.matcher(spelling).matches()) {
            spelling = spelling.replace(',', '.');
        }
        if (!ANY_LENGTH.matcher(spelling).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(spelling);
        String shortest = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return shortest.equals(text) && value.signum() >= 0 ? null : shortest;
    }

    private static int western(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        return switch (c) {
            case ARABIC_POINT -> '.';
            case ARABIC_SEPARATOR, '_' -> ',';
            case NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE -> ' ';
            default -> c;
        };
    }

    /// A number as messages show it: 1,000,000.
    static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static <T> Form<T> thousandths(String name, long least, int most, Thousandths<T> make) {
        String smallest = least == 0 ? "0" : "0.001";
        String expected =
                name
                        + " from "
                        + smallest
                        + " to "
                        + grouped(most)
                        + " with at most three decimals";
        return new Form<>(
                expected,
                "1.5",
                scalar -> {
                    BigDecimal value = decimal(scalar, expected, "1.5").stripTrailingZeros();
                    BigDecimal scaled = value.movePointRight(3);
                    boolean within =
                            scaled.compareTo(BigDecimal.valueOf(least)) >= 0
                                    && scaled.compareTo(BigDecimal.valueOf(most * 1000L)) <= 0;
                    if (value.scale() > 3 || !within) {
                        throw refused(scalar.text(), expected, "1.5");
                    }
                    return make.of(scaled.longValueExact());
                });
    }

    /// The text of a number that stands without quotes.
    private static String unquoted(Node.Scalar scalar, String expected) throws Refused {
        if (!scalar.plain()) {
            throw new Refused(
                    Value.quoted(scalar.text()) + " in quotes",
                    expected,
                    "write it without quotes");
        }
        return scalar.text();
    }

    /// As `refused`, for a whole number: a point may have been meant to part thousands, a word may
    /// follow, or a part of one.
    private static Refused refusedWhole(String text, String expected, String example) {
        String digits = null;
        if (POINTED.matcher(text).matches()) {
            digits = text.replace(".", "");
        } else if (WITH_WORD.matcher(text).matches()) {
            digits = text.substring(0, text.indexOf(' '));
        }
        if (digits != null) {
            return new Refused(
                    Value.quoted(text), expected, "if " + digits + " is meant, write " + digits);
        }
        String meant = plainSpelling(text);
        String plain = meant == null ? text : meant;
        if (PARTIAL.matcher(plain).matches()) {
            long below = Long.parseLong(plain.substring(0, plain.indexOf('.')));
            return new Refused(
                    Value.quoted(text),
                    expected,
                    "write a whole number: " + below + " or " + (below + 1));
        }
        return refused(text, expected, example);
    }

    private static Refused refused(String text, String expected, String example) {
        String meant = plainSpelling(text);
        return new Refused(
                Value.quoted(text),
                expected,
                meant == null || meant.length() > 18
                        ? "write it in digits, for example " + example
                        : meant.startsWith("-")
                                ? "check the figure: it cannot be negative"
                                : "if " + meant + " is meant, write " + meant);
    }

    /// Makes a value of thousandths.
    @FunctionalInterface
    private interface Thousandths<T> {
        T of(long thousandths);
    }
}
