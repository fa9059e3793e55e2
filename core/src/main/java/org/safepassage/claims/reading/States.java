package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Phrases.PhraseAt;

/// Finds what is said of people as a state: "still missing", "feared dead", "made homeless".
final class States {

    private States() {}

    /// The state that begins at `from`, over adverbs and words such as "feared"; null when none
    /// does.
    static @Nullable PhraseAt<Predicate> at(Sentence s, int from) {
        int i = from;
        while (i < from + 4) {
            PhraseAt<Predicate> state = Lexicon.get().states().startingAt(s.words(), i);
            boolean leads =
                    s.in("deemed", i)
                            && Lexicon.get().states().startingAt(s.words(), i + 1) != null;
            if (state != null && !leads) {
                return new PhraseAt<>(i - from + state.length(), state.meaning());
            }
            boolean over =
                    s.in("deemed", i) || s.in("adverb", i) || (s.word(i).equals("as") && i > from);
            if (!over) {
                return null;
            }
            i++;
        }
        return null;
    }
}
