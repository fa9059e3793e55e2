package org.safepassage.claims.reading;

import org.safepassage.claims.SourceChain;

/// Finds the person in the words before a colon: "Ana Gomes, a nurse: ...".
final class SpeakerLabels {
    private final Sentence s;
    private final SourcePhrases phrases;

    SpeakerLabels(Sentence sentence, SourcePhrases phrases) {
        s = sentence;
        this.phrases = phrases;
    }

    /// "Ana Gomes, a nurse from Baucau": a name and what the person is, without a verb.
    boolean isRole(int from, int end) {
        int comma = from;
        while (comma < end && !s.word(comma).equals(",")) {
            comma++;
        }
        boolean named = comma < end && phrases.isFullName(from, comma);
        for (int i = comma; i < end; i++) {
            boolean verb = s.in("be", i) && !s.word(i).equals("'s");
            if (verb || s.in("have", i) || s.isNumber(i)) {
                return false;
            }
        }
        return named;
    }

    /// "Minister Nikos Costa at his evening briefing:": the token behind a person's two names that
    /// stand behind a title in a label of so many tokens; 0 when none do or a verb stands there.
    int personIn(int end) {
        int found = 0;
        for (int i = 0; i < end; i++) {
            boolean verb = s.in("be", i) && !s.word(i).equals("'s");
            if (verb || s.in("have", i) || s.isNumber(i) || s.in("sources.say", i)) {
                return 0;
            }
            int first = s.word(i + 1).equals(",") ? i + 2 : i + 1;
            boolean leads = s.in("sources.title", i) || (s.isName(i) && first == i + 2);
            boolean ends = !s.isName(first + 2);
            if (found == 0
                    && leads
                    && ends
                    && first + 2 <= end
                    && phrases.isFullName(first, first + 2)) {
                found = first + 2;
            }
        }
        return found;
    }

    /// The name before the first comma.
    SourceChain firstName(int from, int end) {
        int comma = from;
        while (comma < end && !s.word(comma).equals(",")) {
            comma++;
        }
        return phrases.name(from, comma);
    }
}
