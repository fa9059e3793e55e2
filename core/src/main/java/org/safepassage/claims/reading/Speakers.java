package org.safepassage.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.words.Lexicon;

/// The sources that a report has named so far, so that "he", "the source" and "the governor" can be
/// understood.
final class Speakers {
    /// Words that say nothing of who is meant.
    private static final Set<String> GENERAL =
            Set.of(
                    "source",
                    "sources",
                    "official",
                    "officials",
                    "statement",
                    "report",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "general",
                    "body",
                    "former",
                    "latter");

    /// So many words before a name may say what the person is: "The governor of the province, ...".
    private static final int APPOSED = 7;

    private final Map<String, SourceChain> byNoun = new HashMap<>();
    private SourceChain last = SourceChain.OWN_VOICE;

    /// The source that was named last.
    SourceChain last() {
        return last;
    }

    /// Who is meant by "the governor": the last one who was called so, else the last one at all.
    SourceChain meant(Sentence s, int from, int end) {
        for (int i = end - 1; i >= from && end - from <= 4; i--) {
            SourceChain called = byNoun.get(s.word(i));
            if (called != null) {
                return called;
            }
        }
        boolean general = end - from == 1 || GENERAL.contains(s.word(end - 1));
        return general
                ? last
                : SourceChain.of(s.quote(s.word(from).equals("the") ? from + 1 : from, end));
    }

    /// Whether someone was called so before.
    boolean knows(String noun) {
        return byNoun.containsKey(noun);
    }

    /// Remembers who spoke in a sentence.
    void hear(Sentence s, List<Attribution> attributions) {
        for (Attribution each : attributions) {
            if (each.chain().links().isEmpty()) {
                continue;
            }
            last = each.chain();
            for (int i = Math.max(0, each.from() - APPOSED); i < each.to(); i++) {
                boolean names =
                        Lexicon.get().in("sources.noun", s.word(i))
                                || Lexicon.get().in("sources.title", s.word(i));
                if (names && !s.word(i).equals("source") && !s.word(i).equals("sources")) {
                    byNoun.put(s.word(i), each.chain());
                }
            }
        }
    }
}
