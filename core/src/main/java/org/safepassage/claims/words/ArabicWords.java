package org.safepassage.claims.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Labelled;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Unit;

/// The word lists for simple Arabic sentences. Words are looked up as they are folded, without the
/// article and without a joined "and", "with" or "for".
public final class ArabicWords {
    private static final ArabicWords ONLY = new ArabicWords();

    private static final List<String> PREFIXES =
            List.of("وال", "بال", "فال", "لل", "ال", "و", "ب", "ل", "ف");

    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, Predicate> verbs = new HashMap<>();
    private final Map<String, Amount> numbers = new HashMap<>();
    private final Map<String, Amount> plurals = new HashMap<>();
    private final Map<String, Set<String>> small = new HashMap<>();
    private final Phrases<Qualifier> qualifiers = new Phrases<>();
    private final Phrases<Boolean> times = new Phrases<>();
    private final Phrases<Integer> months = new Phrases<>();

    private ArabicWords() {
        for (List<String> row : WordFile.rows("arabic.txt")) {
            read(row);
        }
    }

    /// The lists of this program.
    public static ArabicWords get() {
        return ONLY;
    }

    /// What a word counts, or null.
    public @Nullable Noun noun(String word) {
        return look(nouns, word);
    }

    /// What a verb or noun of action says, or null.
    public @Nullable Predicate verb(String word) {
        return look(verbs, word);
    }

    /// What two of a noun count, "two children" in one word, or null.
    public @Nullable Noun dual(String word) {
        boolean ends = word.length() > 4 && (word.endsWith("ان") || word.endsWith("ين"));
        if (!ends || noun(word) != null) {
            return null;
        }
        String stem = word.substring(0, word.length() - 2);
        Noun feminine =
                stem.endsWith("ت") ? noun(stem.substring(0, stem.length() - 1) + "ه") : null;
        return feminine == null ? noun(stem) : feminine;
    }

    /// The number that a word is, or null.
    public @Nullable Amount number(String word) {
        return numbers.get(word);
    }

    /// The floor of a plural such as "hundreds", or null.
    public @Nullable Amount plural(String word) {
        return look(plurals, word);
    }

    /// Whether a word is one of a small class: `from`, `to`, `in`, `say`.
    public boolean in(String name, String word) {
        Set<String> members = small.getOrDefault(name, Set.of());
        return members.contains(word)
                || (word.startsWith("و") && members.contains(word.substring(1)));
    }

    /// What may stand before a number and qualify it.
    public Phrases<Qualifier> qualifiers() {
        return qualifiers;
    }

    /// Words of time.
    public Phrases<Boolean> times() {
        return times;
    }

    /// Names of months of every Arab country, and the number of the month, from 1.
    public Phrases<Integer> months() {
        return months;
    }

    private static <T> @Nullable T look(Map<String, T> words, String word) {
        T found = words.get(word);
        for (String prefix : PREFIXES) {
            if (found == null && word.startsWith(prefix) && word.length() > prefix.length() + 1) {
                found = words.get(word.substring(prefix.length()));
            }
        }
        boolean ended = found == null && word.length() > 3 && word.endsWith("ا");
        return ended ? words.get(word.substring(0, word.length() - 1)) : found;
    }

    private void read(List<String> row) {
        String kind = row.get(0);
        String words = row.get(1);
        switch (kind) {
            case "noun" -> {
                Noun noun = noun(row.get(2).split(" ", -1));
                for (String word : words.split(" ", -1)) {
                    nouns.put(word, noun);
                }
            }
            case "verb" -> {
                for (String word : words.split(" ", -1)) {
                    verbs.put(word, choice(Predicate.class, row.get(2)));
                }
            }
            case "number", "plural" -> {
                String[] parts = words.split(" ", -1);
                Map<String, Amount> into = kind.equals("number") ? numbers : plurals;
                into.put(parts[0], Amount.of(Long.parseLong(parts[1])));
            }
            case "time" -> times.add(words, true);
            case "month" -> months.add(words, Integer.parseInt(row.get(2)));
            case "from", "to", "in", "say", "according", "stop", "within" ->
                    small.computeIfAbsent(kind, _ -> new HashSet<>())
                            .addAll(List.of(words.split(" ", -1)));
            default -> qualifiers.add(words, choice(Qualifier.class, kind));
        }
    }

    private static Noun noun(String[] labels) {
        return new Noun(
                choice(Unit.class, labels[0]),
                labels.length > 1 ? choice(Category.class, labels[1]) : null,
                labels.length > 2 ? choice(Predicate.class, labels[2]) : null);
    }

    private static <T extends Enum<T> & Labelled> T choice(Class<T> type, String label) {
        T found = Labelled.find(type, label);
        if (found == null) {
            throw new IllegalArgumentException(
                    "'" + label + "' in arabic.txt: expected a " + type.getSimpleName());
        }
        return found;
    }
}
