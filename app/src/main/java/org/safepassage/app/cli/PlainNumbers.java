package org.safepassage.app.cli;

import java.util.function.Function;
import org.safepassage.quantity.Figure;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the numbers and figures of options, and refuses others in words that need no programmer.
final class PlainNumbers {
    private PlainNumbers() {}

    /// Makes `line` and its subcommands read numbers this way.
    static void register(CommandLine line) {
        String whole = "a whole number";
        line.registerConverter(Long.class, reading(Long::valueOf, whole));
        line.registerConverter(long.class, reading(Long::valueOf, whole));
        line.registerConverter(Integer.class, reading(Integer::valueOf, whole));
        line.registerConverter(int.class, reading(Integer::valueOf, whole));
        line.registerConverter(Double.class, reading(Double::valueOf, "a number"));
        line.registerConverter(double.class, reading(Double::valueOf, "a number"));
        line.registerConverter(Figure.class, PlainNumbers::figure);
    }

    /// `low`, `likely` or `high`, in letters of any size.
    private static Figure figure(String text) {
        for (Figure figure : Figure.values()) {
            if (figure.name().equalsIgnoreCase(text)) {
                return figure;
            }
        }
        throw new TypeConversionException("found '" + text + "', expected low, likely or high");
    }

    private static <N> ITypeConverter<N> reading(Function<String, N> number, String expected) {
        return text -> {
            try {
                return number.apply(text);
            } catch (NumberFormatException notOne) {
                boolean digits = text.matches("[-+]?[0-9]+");
                throw new TypeConversionException(
                        "found '"
                                + text
                                + "', expected "
                                + expected
                                + (digits ? " nearer to zero" : " in digits, such as 10"));
            }
        };
    }
}
