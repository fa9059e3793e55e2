package org.safepassage.claims.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.words.Lexicon;

/// The sources that a report has named so far, so that "he", "the source" and "the governor" can be
/// understood: "it" is a body, "he" a person.
final class Speakers {
    /// So many words before a name may say what the person is: "The governor of the province, ...".
    private static final int APPOSED = 7;

    /// A subject of more words is no plain name.
    private static final int SUBJECT = 9;

    private static final Lexicon WORDS = Lexicon.get();

    private final Map<String, SourceChain> byNoun = new HashMap<>();
    private final Map<String, SourceChain> bySurname = new HashMap<>();
    private SourceChain last = SourceChain.OWN_VOICE;
    private @Nullable SourceChain person;
    private @Nullable SourceChain body;

    /// The source that was named last.
    SourceChain last() {
        return last;
    }

    /// Who is meant by "the governor": the last one who was called so, else the last one at all.
    SourceChain meant(Sentence s, int from, int end) {
        if (end - from == 1) {
            return meantBy(s.word(from));
        }
        boolean named = isBodyOfItsOwn(s, end - 1);
        for (int i = end - 1; i >= from && end - from <= 4 && !named; i--) {
            SourceChain called = byNoun.get(s.word(i));
            if (called != null) {
                return called;
            }
        }
        boolean general = s.in("sources.general", end - 1);
        return general
                ? last
                : SourceChain.of(s.quote(s.word(from).equals("the") ? from + 1 : from, end));
    }

    /// "the ICRC", "the UN": a name, which needs nobody to be called so before.
    private static boolean isBodyOfItsOwn(Sentence s, int i) {
        String letters = s.quote(i, i + 1);
        return !s.isShouted()
                && letters.length() >= 2
                && letters.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /// Who is meant by "he" or "its".
    SourceChain meantBy(String pronoun) {
        SourceChain known =
                switch (pronoun) {
                    case "he", "she", "his", "her", "him" -> person;
                    case "it", "its" -> body;
                    default -> null;
                };
        return known == null ? last : known;
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
            remember(each.chain());
            for (int i = Math.max(0, each.from() - APPOSED); i < each.to(); i++) {
                boolean names =
                        WORDS.in("sources.noun", s.word(i)) || WORDS.in("sources.title", s.word(i));
                if (names && !s.word(i).equals("source") && !s.word(i).equals("sources")) {
                    byNoun.put(s.word(i), each.chain());
                }
            }
        }
    }

    /// Remembers a source of which a sentence speaks without quoting it: "The state has another
    /// count. It says ..."
    void meet(Sentence s, List<VerbGroup> groups) {
        int end = subjectEnd(groups);
        int comma = s.words().indexOf(",");
        int opens = s.in("preposition", 0) && comma > 0 && comma < end ? comma + 1 : 0;
        int from = s.in("article", opens) ? opens + 1 : opens;
        for (int i = 1; i < s.size() - 1 && i < SUBJECT; i++) {
            if (s.in("sources.calling", i) && s.isName(i + 1)) {
                remember(SourceChain.of(s.quote(i + 1, i + 2)));
                person = last;
                return;
            }
        }
        if (end <= from || end - from > SUBJECT || s.in("pronoun", 0)) {
            return;
        }
        for (int i = from; i < end; i++) {
            if (s.isMark(i) || s.isNumber(i) || s.in("preposition", from)) {
                return;
            }
        }
        int name = end;
        while (name > from && s.isName(name - 1) && !s.in("sources.title", name - 1)) {
            name--;
        }
        boolean titled = name > from && s.in("sources.title", name - 1) && end - name >= 2;
        if (titled && !s.isShouted()) {
            remember(SourceChain.of(s.quote(name, end)));
            return;
        }
        SourceChain known = bySurname.get(s.word(end - 1));
        if (known != null && end - from <= 2) {
            remember(known);
        } else if (s.in("sources.noun", end - 1)
                || (s.isName(from) && WORDS.in("sources.noun", s.word(from)))) {
            remember(SourceChain.of(s.quote(from, end)));
        }
    }

    /// Remembers a body that hands over what follows a colon, before the sentence itself is
    /// understood: "A camp office on the far side gave its own list: 900 left, it said."
    void introduce(Sentence s, List<VerbGroup> groups) {
        int end = subjectEnd(groups);
        int from = s.in("article", 0) ? 1 : 0;
        if (end > SUBJECT || s.words().indexOf(":") < end) {
            return;
        }
        int head = from;
        while (head < end && !s.in("preposition", head) && !s.isMark(head) && !s.isNumber(head)) {
            head++;
        }
        if (head > from && s.in("sources.noun", head - 1) && !s.in("pronoun", 0)) {
            remember(SourceChain.of(s.quote(from, head)));
        }
    }

    private static int subjectEnd(List<VerbGroup> groups) {
        for (VerbGroup group : groups) {
            boolean has = group.form().be() || group.form().perfect();
            if (group.form().finite() || has) {
                return group.from();
            }
        }
        return 0;
    }

    private void remember(SourceChain chain) {
        last = chain;
        String label = chain.links().getLast();
        int space = label.lastIndexOf(' ');
        if (space > 0) {
            bySurname.put(label.substring(space + 1).toLowerCase(Locale.ROOT), chain);
        }
        if (isPerson(label)) {
            person = chain;
        } else {
            body = chain;
        }
    }

    /// "Talal", "al-Wadei".
    private static boolean isSpelled(String word) {
        int hyphen = word.indexOf('-');
        int first = hyphen == 2 && hyphen + 1 < word.length() ? hyphen + 1 : 0;
        return !word.isEmpty() && Character.isUpperCase(word.charAt(first));
    }

    /// "Talal Barazi", "a U.N. spokesman": one who may be called "he".
    private static boolean isPerson(String label) {
        String[] words = label.split("\\s+", -1);
        boolean names = words.length >= 2;
        for (String word : words) {
            String small = word.toLowerCase(Locale.ROOT);
            if (WORDS.in("sources.person", small)) {
                return true;
            }
            names &= isSpelled(word) && !WORDS.in("sources.noun", small);
        }
        return names;
    }
}
