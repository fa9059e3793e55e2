package org.safepassage.app.exports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Names;

/// Says what is told of an operation and its plans in one language, in the sentences of the report
/// page, and as that page fills them. In Arabic every value put into a sentence is isolated, so
/// that a name in one script cannot turn round the sentence in another.
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final char FIRST_STRONG = '\u2068';
    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char END = '\u2069';

    private final Language language;
    private final Map<String, String> patterns;

    private Wording(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /// Wording in `language`.
    public static Wording in(Language language) {
        return new Wording(language, Patterns.of(language, List.of("messages")));
    }

    /// The language.
    Language language() {
        return language;
    }

    /// The sentence `key` with nothing to fill in.
    String say(String key) {
        return say(key, Map.of());
    }

    /// The sentence `key`, one place filled.
    String say(String key, String name, Object value) {
        return say(key, Map.of(name, value));
    }

    /// The sentence `key` with its places filled: numbers as {@link #number} writes them, names in
    /// this language, sentences of ours as they are. Where the language has other words for a
    /// number, `n` tells which.
    String say(String key, Map<String, ?> values) {
        Matcher places = PLACE.matcher(pattern(key, values.get("n")));
        StringBuilder words = new StringBuilder();
        while (places.find()) {
            Object value = values.get(places.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        key + ": nothing for {" + places.group(1) + "} in " + values.keySet());
            }
            places.appendReplacement(words, Matcher.quoteReplacement(put(value)));
        }
        return places.appendTail(words).toString();
    }

    private String pattern(String key, @Nullable Object n) {
        String counted =
                n instanceof Number number ? key + "." + language.ending(number.longValue()) : key;
        String pattern = patterns.getOrDefault(counted, patterns.get(key));
        if (pattern == null) {
            throw new IllegalArgumentException("no words for '" + key + "'");
        }
        return pattern;
    }

    private String put(Object value) {
        return switch (value) {
            case Number number -> number(number.longValue());
            case Names names -> name(names);
            default -> value.toString();
        };
    }

    /// The name in this language, else in English, else the first.
    String name(Names names) {
        return bare(names.in(language.label()));
    }

    /// Words of others or an id, on one line, kept from turning round what stands beside them.
    String bare(String words) {
        return isolated(FIRST_STRONG, CleanText.line(words));
    }

    /// A number with separators, in western digits.
    String number(long number) {
        return figures(String.format(Locale.ROOT, "%,d", number));
    }

    /// A number with separators and some decimals.
    String number(double number, int decimals) {
        return figures(String.format(Locale.ROOT, "%,." + decimals + "f", number));
    }

    /// What is written with figures, from left to right in every language.
    String figures(String words) {
        return isolated(LEFT_TO_RIGHT, words);
    }

    private String isolated(char mark, String words) {
        return language == Language.ARABIC ? mark + words + END : words;
    }

    /// Parts one after another.
    String list(List<String> parts) {
        return String.join(say("list.comma"), parts);
    }

    /// A length of time in hours and minutes, rounded; in seconds where it is shorter than a
    /// minute. With all of its seconds where it is wanted exactly.
    String duration(Duration time, boolean exactly) {
        long seconds = time.toSeconds();
        long whole = exactly || seconds < 60 ? seconds : Math.round(seconds / 60.0) * 60;
        List<String> parts = new ArrayList<>();
        if (whole >= 3600) {
            parts.add(say("hours", "n", whole / 3600));
        }
        if (whole % 3600 >= 60) {
            parts.add(say("minutes", "n", whole % 3600 / 60));
        }
        if (whole % 60 > 0 || parts.isEmpty()) {
            parts.add(say("seconds", "n", whole % 60));
        }
        return String.join(" ", parts);
    }

    /// `Thu 15 Dec 06:10`, in a zone.
    String moment(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        String day =
                say(
                        "day",
                        Map.of(
                                "weekday",
                                say("weekday.short." + at.getDayOfWeek().getValue() % 7),
                                "day",
                                at.getDayOfMonth(),
                                "month",
                                say("month.short." + at.getMonthValue())));
        String clock = String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
        boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return day + " " + figures(twice ? clock + at.getOffset() : clock);
    }
}
