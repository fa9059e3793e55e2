package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.words.Verb;

/// What a verb says of its subject or its object in this sentence.
final class VerbMeaning {
    /// So far behind a verb the word that it needs may stand.
    private static final int REACH = 14;

    private final Sentence s;

    VerbMeaning(Sentence sentence) {
        s = sentence;
    }

    /// What the group says of its subject, or null.
    @Nullable Predicate ofSubject(VerbGroup group) {
        if (group.state() != null) {
            return group.state();
        }
        boolean participle = !group.form().be() && isParticiple(group);
        for (Verb verb : group.verbs()) {
            if (!hasNeeded(verb, group)) {
                continue;
            }
            boolean suffers =
                    group.form().passive()
                            || (participle && !hasObject(group) && !group.form().perfect());
            if (suffers
                    ? verb.object() || (verb.subject() && !group.form().passive())
                    : verb.subject() && !isAgent(verb, group)) {
                return verb.predicate();
            }
        }
        return null;
    }

    /// What the group says of its object, or null.
    @Nullable Predicate ofObject(VerbGroup group) {
        if (group.form().passive() || group.state() != null) {
            return null;
        }
        for (Verb verb : group.verbs()) {
            if (verb.object() && hasNeeded(verb, group)) {
                return verb.predicate();
            }
        }
        return null;
    }

    /// Whether the subject does it to somebody else: "20 buses evacuated 500 people".
    private boolean isAgent(Verb verb, VerbGroup group) {
        return verb.object() && hasObject(group);
    }

    private boolean hasObject(VerbGroup group) {
        int at = group.to();
        return s.isNumber(at)
                || s.in("determiner", at)
                || s.phraseAt("determiner", at) > 0
                || NumberValue.at(s, at) != null
                || (s.isWord(at) && isCounted(at))
                || (s.in("pronoun", at) && !s.in("weekday", at));
    }

    private boolean isCounted(int at) {
        var noun = org.safepassage.claims.words.Lexicon.get().nouns().startingAt(s.words(), at);
        return noun != null && !s.in("preposition", at);
    }

    private boolean isParticiple(VerbGroup group) {
        String word = s.word(group.main());
        return word.endsWith("ed")
                || group.verbs().stream().anyMatch(verb -> verb.forms().participle().equals(word));
    }

    private boolean hasNeeded(Verb verb, VerbGroup group) {
        if (verb.needed().isEmpty()) {
            return true;
        }
        for (int i = group.main() + 1; i < s.size() && i <= group.main() + REACH; i++) {
            if (verb.needed().contains(s.word(i))) {
                return true;
            }
            boolean ends =
                    s.word(i).equals(";")
                            || (s.in("subordinator", i)
                                    && i > group.main() + 1
                                    && !s.in("preposition", i));
            if (ends) {
                return false;
            }
        }
        return false;
    }
}
