package org.safepassage.app.imports.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.ShortNames;

/// Forms of words: ids, references, words of a fixed list, names and texts.
public final class Words {
    private static final int SHOWN = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private Words() {}

    /// The id that was most likely meant by `text`, or null when there is no telling.
    public static @Nullable String meantId(String text) {
        String meant = text.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[ _.]+", "-");
        return ShortNames.isValid(meant) ? meant : null;
    }

    /// A new id.
    public static Form<String> id() {
        String expected =
                "a short name of 1 to "
                        + ShortNames.LONGEST
                        + " lower-case letters a to z, digits and hyphens";
        return new Form<>(
                expected,
                "city-leg",
                scalar -> {
                    String text = scalar.text();
                    if (ShortNames.isValid(text)) {
                        return text;
                    }
                    String meant = meantId(text);
                    throw new Refused(
                            Value.quoted(text),
                            expected,
                            meant != null
                                    ? "write " + meant
                                    : "write for example city-leg; other writing goes into `name`");
                });
    }

    /// The id of something that stands elsewhere in the file.
    ///
    /// @param kind what it is, such as `place`
    /// @param known all ids of this kind
    /// @param where the key under which they are defined
    public static Form<String> reference(String kind, Collection<String> known, String where) {
        SortedSet<String> sorted = new TreeSet<>(known);
        String expected = "a known " + kind + some(sorted);
        return new Form<>(
                expected,
                sorted.isEmpty() ? kind + "-id" : sorted.first(),
                scalar -> {
                    String text = scalar.text();
                    if (sorted.contains(text)) {
                        return text;
                    }
                    String near = Nearest.to(text, sorted);
                    throw new Refused(
                            Value.quoted(text) + ", which is no " + kind + " of this file",
                            expected,
                            near == null
                                    ? "add it under `" + where + "`, or choose one that is there"
                                    : "did you mean `" + near + "`?");
                });
    }

    /// A word of a fixed list.
    ///
    /// @param words the value that each word stands for, in the order of the format page
    public static <T> Form<T> choice(Map<String, T> words) {
        String expected = "one of " + String.join(", ", words.keySet());
        return new Form<>(
                expected,
                words.keySet().iterator().next(),
                scalar -> {
                    T meant = words.get(scalar.text());
                    if (meant != null) {
                        return meant;
                    }
                    String near = Nearest.to(scalar.text(), words.keySet());
                    throw new Refused(
                            Value.quoted(scalar.text()),
                            expected,
                            near == null
                                    ? "choose the word that fits"
                                    : "did you mean `" + near + "`?");
                });
    }

    /// Text of at most `longest` characters.
    public static Form<String> text(int longest) {
        String expected = "text of 1 to " + Numbers.grouped(longest) + " characters";
        return new Form<>(
                expected,
                "\"the words as agreed\"",
                scalar -> {
                    String text = scalar.text().strip();
                    if (text.isEmpty() || text.length() > longest) {
                        throw new Refused(
                                Value.quoted(text),
                                expected,
                                text.isEmpty() ? "write it, or delete the key" : "shorten it");
                    }
                    return text;
                });
    }

    /// A code for a language.
    public static Form<String> language() {
        String expected = "a language code of two or three letters a to z";
        return new Form<>(
                expected,
                "ar",
                scalar -> {
                    if (!LANGUAGE.matcher(scalar.text()).matches()) {
                        throw new Refused(
                                Value.quoted(scalar.text()),
                                expected,
                                "write for example en, ar or fr");
                    }
                    return scalar.text();
                });
    }

    /// Reads a name or text: plain, in the operation's first language, or one for each language.
    public static Names names(Value value, int longest, String language, List<String> aliases) {
        if (value.mapping() == null) {
            return new Names(Map.of(language, value.read(text(longest), "?")), aliases);
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        value.mapping()
                .entries()
                .forEach(entry -> {
                    String place = value.place() + "." + entry.key();
                    if (!LANGUAGE.matcher(entry.key()).matches()) {
                        new Value(
                                        new org.safepassage.app.imports.text.Node.Scalar(
                                                entry.at(), entry.key(), true),
                                        place,
                                        value.problems())
                                .read(language(), "");
                        return;
                    }
                    Value one = new Value(entry.value(), place, value.problems());
                    byLanguage.put(entry.key(), one.read(text(longest), "?"));
                });
        if (byLanguage.isEmpty()) {
            value.refuse(
                    value.shown(), "a name in one language or more", "write {en: ..., ar: ...}");
            byLanguage.put(language, "?");
        }
        return new Names(byLanguage, aliases);
    }

    private static String some(SortedSet<String> known) {
        List<String> first = new ArrayList<>(known.stream().limit(SHOWN).toList());
        if (first.isEmpty()) {
            return ", of which there is none";
        }
        return " (" + String.join(", ", first) + (known.size() > SHOWN ? ", …" : "") + ")";
    }
}
