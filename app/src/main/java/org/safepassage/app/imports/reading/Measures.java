package org.safepassage.app.imports.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.Speed;

/// Forms of numbers with a unit: durations, lengths, speeds, amounts.
public final class Measures {
    private static final Pattern PART =
            Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?) ?([^0-9. ]+)( |$)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern ISO = Pattern.compile("P[0-9DTHMS.]{2,40}");
    private static final Map<String, Integer> SECONDS =
            new TreeMap<>(Map.of("s", 1, "min", 60, "h", 3600, "d", 86_400));
    private static final Map<String, Integer> METRES = new TreeMap<>(Map.of("m", 1, "km", 1000));
    private static final Map<String, String> MEANT = meantUnits();

    private Measures() {}

    /// A duration from `least` to `most`, in whole seconds.
    public static Form<Duration> duration(Duration least, Duration most) {
        String expected =
                "a duration from " + written(least) + " to " + written(most) + " in s, min, h or d";
        // A number without a unit is most likely meant in the one that such times are written in.
        String likely = most.compareTo(Duration.ofHours(1)) < 0 ? "s" : "min";
        return new Form<>(
                expected,
                "25 " + likely,
                scalar -> {
                    Duration value = durationOf(scalar.text().strip(), expected, likely);
                    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                expected,
                                "check the figure and its unit");
                    }
                    return value;
                });
    }

    /// A duration of zero or more.
    public static Form<Duration> duration() {
        return duration(Duration.ZERO, Limits.HORIZON);
    }

    /// A duration of one second or more.
    public static Form<Duration> someDuration() {
        return duration(Duration.ofSeconds(1), Limits.HORIZON);
    }

    /// The length of a leg.
    public static Form<Distance> length() {
        String expected =
                "a length from 1 m to " + Numbers.grouped(Limits.KILOMETRES) + " km, in m or km";
        return new Form<>(
                expected,
                "6 km",
                scalar -> {
                    String text = scalar.text().strip();
                    BigDecimal metres = inUnits(text, METRES, expected, "km");
                    if (!isWholeWithin(metres, 1, Limits.KILOMETRES * 1000L)) {
                        throw new Refused(
                                Value.quoted(text), expected, "check the figure; metres are whole");
                    }
                    return new Distance(metres.longValueExact());
                });
    }

    /// A speed.
    public static Form<Speed> speed() {
        String expected =
                "a speed from 0.001 to " + Numbers.grouped(Limits.KILOMETRES_PER_HOUR) + " km/h";
        return new Form<>(
                expected,
                "25 km/h",
                scalar -> {
                    String text = scalar.text().strip();
                    BigDecimal metres = inUnits(text, Map.of("km/h", 1000), expected, "km/h");
                    if (!isWholeWithin(metres, 1, Limits.KILOMETRES_PER_HOUR * 1000L)) {
                        throw new Refused(
                                Value.quoted(text), expected, "check the figure and its unit");
                    }
                    return new Speed(metres.longValueExact());
                });
    }

    /// A duration as a file would write it: `1 h 30 min`.
    public static String written(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 86_400 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        List<String> parts = new ArrayList<>();
        if (seconds >= 3600) {
            parts.add(seconds / 3600 + " h");
        }
        if (seconds % 3600 >= 60) {
            parts.add(seconds % 3600 / 60 + " min");
        }
        if (seconds % 60 > 0 || seconds == 0) {
            parts.add(seconds % 60 + " s");
        }
        return String.join(" ", parts);
    }

    private static Duration durationOf(String text, String expected, String likely) throws Refused {
        if (ISO.matcher(text).matches()) {
            return isoDuration(text, expected);
        }
        BigDecimal seconds = inUnits(text, SECONDS, expected, likely);
        if (!isWholeWithin(seconds, 0, Integer.MAX_VALUE)) {
            throw new Refused(Value.quoted(text), expected, "check the figure; seconds are whole");
        }
        return Duration.ofSeconds(seconds.longValueExact());
    }

    private static Duration isoDuration(String text, String expected) throws Refused {
        try {
            Duration value = Duration.parse(text);
            if (value.equals(value.truncatedTo(ChronoUnit.SECONDS))) {
                return value;
            }
        } catch (DateTimeParseException | ArithmeticException notOne) {
            // told below, in words of ours
        }
        throw new Refused(
                Value.quoted(text),
                expected,
                "write for example PT1H30M or 1 h 30 min, in whole seconds");
    }

    /// The sum of all parts of `text`, each a number and one of `units`, in the smallest unit.
    /// Units fall in size and none comes twice: `1 h 30 min`.
    private static BigDecimal inUnits(
            String text, Map<String, Integer> units, String expected, String likely)
            throws Refused {
        BigDecimal sum = BigDecimal.ZERO;
        int last = Integer.MAX_VALUE;
        int end = 0;
        Matcher part = PART.matcher(text);
        while (end < text.length() && part.find(end) && part.start() == end) {
            Integer size = units.get(part.group(2));
            if (size == null) {
                throw wrongUnit(text, part.group(2), units, expected);
            }
            if (size >= last) {
                throw new Refused(
                        Value.quoted(text), expected, "write the larger unit first, each once");
            }
            last = size;
            sum = sum.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(size)));
            end = part.end();
        }
        if (end < text.length() || text.isEmpty()) {
            throw noUnit(text, units, expected, likely);
        }
        return sum;
    }

    private static Refused wrongUnit(
            String text, String unit, Map<String, Integer> units, String expected) {
        String meant = meant(unit, units);
        return new Refused(
                Value.quoted(text),
                expected,
                meant == null
                        ? "use the unit " + String.join(" or ", units.keySet())
                        : "did you mean `"
                                + text.replaceFirst(" ?" + Pattern.quote(unit), " " + meant)
                                + "`?");
    }

    private static @Nullable String meant(String unit, Map<String, Integer> units) {
        String meant = MEANT.get(unit);
        if (meant != null && units.containsKey(meant)) {
            return meant;
        }
        return null;
    }

    private static Refused noUnit(
            String text, Map<String, Integer> units, String expected, String likely) {
        if (text.startsWith("-")) {
            return new Refused(
                    Value.quoted(text), expected, "check the figure: it cannot be negative");
        }
        if (NUMBER.matcher(text).matches()) {
            return new Refused(
                    Value.quoted(text) + " without a unit",
                    expected,
                    text.length() > 12
                            ? "check the figure and write its unit"
                            : units.containsKey("km")
                                    ? "write `" + text + " m` or `" + text + " km`"
                                    : "did you mean `" + text + " " + likely + "`?");
        }
        String plain = Numbers.plainSpelling(text.replaceAll("[^\\p{Nd}.,٫٬\u00A0\u202F_ ]", ""));
        return new Refused(
                Value.quoted(text),
                expected,
                plain == null
                        ? "write a number, a space and a unit, such as 25 " + likely
                        : "write the number with digits 0 to 9 and its unit, such as "
                                + plain
                                + " "
                                + likely);
    }

    private static boolean isWholeWithin(BigDecimal value, long least, long most) {
        return value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static Map<String, String> meantUnits() {
        Map<String, String> meant = new TreeMap<>();
        String[][] all = {
            {"s", "sec", "secs", "second", "seconds", "S"},
            {"min", "m", "mn", "mins", "minute", "minutes", "Min", "MIN"},
            {"h", "hr", "hrs", "hour", "hours", "H"},
            {"d", "day", "days", "D"},
            {"km", "KM", "Km", "kilometre", "kilometres", "kilometer", "kilometers"},
            {"m", "metre", "metres", "meter", "meters", "M"},
            {"km/h", "kmh", "kph", "kmph", "KM/H", "Km/h", "km/hr", "km"},
        };
        for (String[] words : all) {
            for (int i = 1; i < words.length; i++) {
                meant.putIfAbsent(words[i], words[0]);
            }
        }
        return meant;
    }
}
