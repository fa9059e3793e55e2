package org.safepassage.claims.reading;

import org.safepassage.claims.words.Lexicon;

/// Finds who gave out the figures of which a sentence speaks.
final class Givers {
    private final Sentence s;

    Givers(Sentence sentence) {
        s = sentence;
    }

    /// "figures which the agency gave out", "figures compiled by the agency": where the one begins
    /// from whom they are; 0 when nobody is named.
    int startAt(int from) {
        boolean which = s.word(from).equals("which") || s.word(from).equals("that");
        boolean by = s.word(from + 1).equals("by") && s.word(from).endsWith("ed");
        return which ? from + 1 : by ? from + 2 : 0;
    }

    /// The token behind the name of who gave figures: before the verb, if one follows.
    int endAt(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            boolean gave = Lexicon.get().isVerb(s.word(i)) && !s.isName(i);
            if (gave && !s.in("sources.noun", i)) {
                return i;
            }
        }
        return end;
    }
}
