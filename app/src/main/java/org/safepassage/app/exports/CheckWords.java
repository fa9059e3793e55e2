package org.safepassage.app.exports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says in another language what the checker found, what is allowed and what to do. The checker
/// speaks English, in sentences of fixed patterns; a file has each pattern with its words in the
/// other language. What stands in the places of a pattern (ids, figures, words of the operation) is
/// kept; durations and spans of time are written as everywhere. A sentence that has no pattern
/// stays as it is, so that nothing is lost.
final class CheckWords {
    private static final Pattern PLACE = Pattern.compile("\\{([a-e])}");
    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d+) h)? ?(?:(\\d+) min)? ?(?:(\\d+) s)?");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\S*");
    private static final Pattern SPAN = Pattern.compile(MOMENT + " to " + MOMENT);

    private final Wording wording;
    private final List<Form> forms = new ArrayList<>();

    /// @param english what the sentence is in English
    /// @param names of its places, in their order there
    /// @param other the sentence in the other language
    private record Form(Pattern english, List<String> names, String other) {
        static Form of(String key, String other) {
            StringBuilder english = new StringBuilder();
            List<String> names = new ArrayList<>();
            Matcher places = PLACE.matcher(key);
            int end = 0;
            while (places.find()) {
                english.append(Pattern.quote(key.substring(end, places.start()))).append("(.+?)");
                names.add(places.group(1));
                end = places.end();
            }
            english.append(Pattern.quote(key.substring(end)));
            return new Form(Pattern.compile(english.toString()), names, other);
        }
    }

    private CheckWords(Wording wording) {
        this.wording = wording;
    }

    /// The words of the checker in the language of `wording`.
    static CheckWords in(Wording wording) {
        CheckWords words = new CheckWords(wording);
        if (wording.language() != Language.ENGLISH) {
            // The pattern with most words of its own first: others may fit the same sentence.
            Patterns.of(wording.language(), List.of("check")).entrySet().stream()
                    .sorted(
                            Comparator.comparingInt(
                                            (Map.Entry<String, String> each) -> -own(each.getKey()))
                                    .thenComparing(Map.Entry::getKey))
                    .forEach(each -> words.forms.add(Form.of(each.getKey(), each.getValue())));
        }
        return words;
    }

    private static int own(String key) {
        return PLACE.matcher(key).replaceAll("").length();
    }

    /// Whether `english` is a sentence that is known in the other language.
    boolean knows(String english) {
        return forms.stream().anyMatch(form -> form.english().matcher(english).matches());
    }

    /// What the checker says in `english`.
    String of(String english) {
        for (Form form : forms) {
            Matcher said = form.english().matcher(english);
            if (said.matches()) {
                Map<String, String> values = new TreeMap<>();
                for (String name : form.names()) {
                    values.put(name, value(said.group(values.size() + 1)));
                }
                return PLACE.matcher(form.other())
                        .replaceAll(place ->
                                Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
            }
        }
        return value(english);
    }

    private String value(String words) {
        Matcher duration = DURATION.matcher(words);
        if (!words.isBlank() && duration.matches()) {
            return wording.duration(
                    Duration.ofHours(number(duration.group(1)))
                            .plusMinutes(number(duration.group(2)))
                            .plusSeconds(number(duration.group(3))),
                    true);
        }
        return knowsPart(words) ? of(words) : bare(words);
    }

    /// Ids and words of others, or a moment, which is written from left to right.
    private String bare(String words) {
        return MOMENT.matcher(words).matches() ? wording.figures(words) : wording.bare(words);
    }

    /// Whether a part of a sentence is itself one: a span of time, or one without places, such as
    /// `no corridor`.
    private boolean knowsPart(String words) {
        return (SPAN.matcher(words).matches() && !forms.isEmpty())
                || forms.stream()
                        .filter(form -> form.names().isEmpty())
                        .anyMatch(form -> form.english().matcher(words).matches());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
