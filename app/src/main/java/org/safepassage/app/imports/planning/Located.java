package org.safepassage.app.imports.planning;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.safepassage.app.imports.reading.Nearest;
import org.safepassage.app.imports.text.Node;
import org.safepassage.quantity.ShortNames;
import org.safepassage.quantity.Span;

/// A value of a plan file and where it stands. Its methods give null when the value is not what is
/// asked for, and have then said so in `problems`.
///
/// @param place such as `convoys[3].boarding`
/// @param at its first character
/// @param node the value, or null when it is missing
/// @param problems where mistakes go
record Located(String place, Position at, @Nullable Node node, Problems problems) {
    private static final String MOMENT = "a moment in UTC, such as 2016-12-15T04:00:00Z";

    /// Says that the value is not what was expected.
    void refuse(String expected) {
        refuse(found(), expected, "write " + expected);
    }

    /// Says what is wrong with the value.
    void refuse(String found, String expected, String nextStep) {
        problems.add(new Spot(place, at), new Refusal(found, expected, nextStep));
    }

    /// Refuses keys beside `known`, with the nearest of them.
    void allowKeys(String... known) {
        if (!(node instanceof Node.Mapping mapping)) {
            refuse("an object with the keys " + String.join(", ", known));
            return;
        }
        List<String> words = Arrays.asList(known);
        for (Node.Entry entry : mapping.entries()) {
            if (!words.contains(entry.key())) {
                String near = Nearest.to(entry.key(), words);
                new Located(join(entry.key()), entry.at(), entry.value(), problems)
                        .refuse(
                                "the key `" + shortened(entry.key()) + "`",
                                "one of " + String.join(", ", known),
                                near == null ? "delete it" : "did you mean `" + near + "`?");
            }
        }
    }

    boolean has(String key) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    /// The value of a key; missing when there is none.
    Located get(String key) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.key().equals(key)) {
                    return new Located(join(key), entry.value().at(), entry.value(), problems);
                }
            }
        }
        return new Located(join(key), at, null, problems);
    }

    /// Each item of a list, read.
    <T> List<T> items(String expected, Function<Located, @Nullable T> read) {
        List<T> all = new ArrayList<>();
        if (!(node instanceof Node.Sequence list)) {
            refuse("a list of " + expected);
            return all;
        }
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            T value = read.apply(new Located(place + "[" + i + "]", item.at(), item, problems));
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    @Nullable String text(String expected) {
        if (node instanceof Node.Scalar scalar && !scalar.plain()) {
            return scalar.text();
        }
        refuse(expected);
        return null;
    }

    /// An id of any kind.
    <T> @Nullable T id(String kind, Function<String, T> make) {
        String expected = kind + ": 1 to 64 lower-case letters, digits and hyphens";
        String value = text(expected);
        if (value != null && !ShortNames.isValid(value)) {
            refuse(expected);
            return null;
        }
        return value == null ? null : make.apply(value);
    }

    /// An id that ends in a number, such as `bus-3`.
    <T> @Nullable T numbered(String kind, Function<String, T> parse) {
        String expected = kind + ", a hyphen and a number from 1, such as bus-3";
        String value = text(expected);
        if (value == null) {
            return null;
        }
        try {
            T parsed = parse.apply(value);
            if (parsed.toString().equals(value)) {
                return parsed;
            }
        } catch (IllegalArgumentException notOne) {
            // Said below, as for a number that is written in an unusual way.
        }
        refuse(expected);
        return null;
    }

    /// A whole number from 1 to the largest int.
    @Nullable Integer count(String what) {
        try {
            if (node instanceof Node.Scalar scalar
                    && scalar.plain()
                    && Integer.parseInt(scalar.text()) >= 1) {
                return Integer.valueOf(scalar.text());
            }
        } catch (NumberFormatException notOne) {
            // Said below.
        }
        refuse(what + ", a whole number from 1 to " + Integer.MAX_VALUE);
        return null;
    }

    @Nullable Instant moment() {
        String value = text(MOMENT);
        if (value == null) {
            return null;
        }
        try {
            if (value.endsWith("Z")) {
                return Instant.parse(value);
            }
        } catch (DateTimeException notOne) {
            // Said below.
        }
        refuse(MOMENT);
        return null;
    }

    @Nullable Span span() {
        allowKeys("from", "to");
        if (!(node instanceof Node.Mapping)) {
            return null;
        }
        Instant from = get("from").moment();
        Instant to = get("to").moment();
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            refuse(
                    "an end, " + to + ", before the beginning, " + from,
                    "an end at or after the beginning",
                    "exchange the two if they were mixed up");
            return null;
        }
        return new Span(from, to);
    }

    private String join(String key) {
        return place.isEmpty() ? shortened(key) : place + "." + shortened(key);
    }

    private String found() {
        return switch (node) {
            case null -> "nothing";
            case Node.Scalar scalar ->
                    scalar.plain()
                            ? shortened(scalar.text())
                            : "\"" + shortened(scalar.text()) + "\"";
            case Node.Sequence list -> "a list of " + list.items().size();
            case Node.Mapping mapping -> "an object with " + mapping.entries().size() + " keys";
        };
    }

    private static String shortened(String text) {
        // Nor what turns the direction of writing, which would make a line read as another.
        String clean = text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "?");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "...";
    }
}
