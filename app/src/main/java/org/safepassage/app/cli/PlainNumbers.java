package org.safepassage.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.safepassage.app.exports.Language;
import org.safepassage.planner.Objective;
import org.safepassage.quantity.Figure;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the numbers, days and words of options, and refuses others in words that need no
/// programmer.
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
        line.registerConverter(DatedReport.class, PlainNumbers::datedReport);
        line.registerConverter(Figure.class, word(Figure.values()));
        line.registerConverter(Objective.class, word(Objective.values()));
        line.registerConverter(Language.class, word(Language.values()));
    }

    /// `003.txt=2016-12-17`.
    private static DatedReport datedReport(String text) {
        int between = text.lastIndexOf('=');
        if (between < 1) {
            throw new TypeConversionException(
                    "found '" + text + "', expected REPORT=DAY, such as 003.txt=2016-12-17");
        }
        return new DatedReport(text.substring(0, between), day(text.substring(between + 1)));
    }

    /// A day of the years 1900 to 2100, as operations and claims have them.
    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException notOne) {
            // Refused below.
        }
        throw new TypeConversionException(
                "found '"
                        + text
                        + "', expected a day of the years 1900 to 2100, such as 2016-12-17");
    }

    /// One of `values` by its name or as it is shown, in letters of any size.
    private static <E extends Enum<E>> ITypeConverter<E> word(E[] values) {
        return text -> {
            List<String> expected = new ArrayList<>();
            for (E value : values) {
                if (value.name().equalsIgnoreCase(text)
                        || value.toString().equalsIgnoreCase(text)) {
                    return value;
                }
                expected.add(value.toString().toLowerCase(Locale.ROOT));
            }
            String last = expected.removeLast();
            throw new TypeConversionException(
                    "found '"
                            + text
                            + "', expected "
                            + String.join(", ", expected)
                            + " or "
                            + last);
        };
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
