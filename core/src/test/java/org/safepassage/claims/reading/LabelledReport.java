package org.safepassage.claims.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Labelled;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.TextSpan;
import org.safepassage.testkit.Repository;

/// A small report with the claims that a person found in it. The file holds the text, a line of
/// five equal signs, and a line for each claim: quotation, quantity, unit, category, predicate,
/// from, to, when, cumulative (T, B or -) and source, between bars; `-` stands for nothing.
///
/// @param name the file's name
/// @param text the report
/// @param labels what a person found
record LabelledReport(String name, String text, List<Label> labels) {

    /// One claim as a person marked it.
    record Label(TextSpan span, Quantity quantity, List<String> fields) {

        String unit() {
            return fields.get(2);
        }

        String category() {
            return fields.get(3);
        }

        String predicate() {
            return fields.get(4);
        }

        String cumulative() {
            return fields.get(8);
        }
    }

    /// All that lie in the tests' resources.
    static List<LabelledReport> all() {
        Path folder = Repository.root().resolve("core/src/test/resources/claims/reports");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(LabelledReport::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LabelledReport read(Path file) {
        String whole;
        try {
            whole = Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        int border = whole.indexOf("\n=====\n");
        String text = whole.substring(0, border);
        List<Label> labels = new ArrayList<>();
        int from = 0;
        for (String line : whole.substring(border + 7).lines().toList()) {
            List<String> fields = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            if (fields.size() != 10) {
                throw new IllegalStateException(file + ": ten columns expected: " + line);
            }
            int at = text.indexOf(fields.getFirst(), from);
            at = at < 0 ? text.indexOf(fields.getFirst()) : at;
            if (at < 0) {
                throw new IllegalStateException(file + ": not in the text: " + fields.getFirst());
            }
            from = at;
            TextSpan span = new TextSpan(at, at + fields.getFirst().length());
            labels.add(new Label(span, quantity(fields.get(1)), fields));
        }
        return new LabelledReport(file.getFileName().toString(), text, labels);
    }

    /// Signs: = exact, > over, >= at least, ~ about, < nearly, <= up to, + plural, a..b range.
    private static Quantity quantity(String text) {
        int dots = text.indexOf("..");
        if (dots > 0) {
            return new Quantity(
                    amount(text.substring(0, dots)),
                    amount(text.substring(dots + 2)),
                    Qualifier.RANGE);
        }
        String sign = text.replaceAll("[0-9.]", "");
        Amount n = amount(text.substring(sign.length()));
        return switch (sign) {
            case "=" -> new Quantity(n, n, Qualifier.EXACT);
            case "~" -> new Quantity(n, n, Qualifier.ABOUT);
            case ">" -> new Quantity(n, null, Qualifier.OVER);
            case ">=" -> new Quantity(n, null, Qualifier.AT_LEAST);
            case "+" -> new Quantity(n, null, Qualifier.TENS);
            case "<" -> new Quantity(null, n, Qualifier.NEARLY);
            case "<=" -> new Quantity(null, n, Qualifier.UP_TO);
            default -> throw new IllegalStateException("no quantity: " + text);
        };
    }

    private static Amount amount(String digits) {
        return Amount.of(new BigDecimal(digits));
    }

    /// Whether a label, with `-` for nothing, is what was found.
    static boolean same(String label, @Nullable Labelled found) {
        return label.equals(found == null ? "-" : Objects.requireNonNull(found).label());
    }
}
