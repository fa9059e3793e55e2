package org.safepassage.claims.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases of one or more words, each with a meaning, found at a place in a sentence: the longest
/// that fits. Looking costs time in proportion to the few phrases that share a first word.
///
/// @param <T> the meaning
public final class Phrases<T> {

    /// A phrase that was found.
    ///
    /// @param length how many tokens it has
    /// @param meaning what it stands for
    public record PhraseAt<T>(int length, T meaning) {}

    private record Phrase<T>(List<String> words, T meaning) {}

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();
    private final Map<String, List<Phrase<T>>> byLast = new HashMap<>();

    /// Adds a phrase; of two that are alike the first counts.
    void add(String phrase, T meaning) {
        List<String> words = words(phrase);
        Phrase<T> entry = new Phrase<>(words, meaning);
        insert(byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()), entry);
        insert(byLast.computeIfAbsent(words.getLast(), _ -> new ArrayList<>()), entry);
    }

    private static <T> void insert(List<Phrase<T>> phrases, Phrase<T> entry) {
        int i = 0;
        while (i < phrases.size() && phrases.get(i).words.size() >= entry.words.size()) {
            i++;
        }
        phrases.add(i, entry);
    }

    private static List<String> words(String phrase) {
        return List.of(phrase.replace(",", " ,").replace("'s", " 's").split("\\s+"));
    }

    /// The words at which phrases begin.
    java.util.Set<String> firstWords() {
        return byFirst.keySet();
    }

    /// The longest phrase that begins at `at`, or null.
    public @Nullable PhraseAt<T> startingAt(List<String> sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return null;
        }
        for (Phrase<T> phrase : byFirst.getOrDefault(sentence.get(at), List.of())) {
            if (fits(phrase.words, sentence, at)) {
                return new PhraseAt<>(phrase.words.size(), phrase.meaning);
            }
        }
        return null;
    }

    /// The longest phrase that ends right before `end`, or null.
    public @Nullable PhraseAt<T> endingAt(List<String> sentence, int end) {
        if (end <= 0 || end > sentence.size()) {
            return null;
        }
        for (Phrase<T> phrase : byLast.getOrDefault(sentence.get(end - 1), List.of())) {
            if (fits(phrase.words, sentence, end - phrase.words.size())) {
                return new PhraseAt<>(phrase.words.size(), phrase.meaning);
            }
        }
        return null;
    }

    private static boolean fits(List<String> words, List<String> sentence, int at) {
        if (at < 0 || at + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(sentence.get(at + i))) {
                return false;
            }
        }
        return true;
    }
}
