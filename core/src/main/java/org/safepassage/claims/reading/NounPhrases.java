package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Unit;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Noun;
import org.safepassage.claims.words.Phrases.PhraseAt;
import org.safepassage.claims.words.Verb;

/// Says how far the noun behind a number reaches and what stands before it: which words may stand
/// between, which of several nouns is the head, whom an adjective makes of it.
final class NounPhrases {
    private final Sentence s;
    private final Lexicon lexicon = Lexicon.get();

    NounPhrases(Sentence sentence) {
        s = sentence;
    }

    /// A noun and the token behind it.
    record Head(Noun noun, int to) {}

    /// "police officers", "family members": the last noun of a compound is what is counted.
    Head headBehind(int at, PhraseAt<Noun> first) {
        Head head = new Head(first.meaning(), at + first.length());
        for (int i = 0; i < 2; i++) {
            PhraseAt<Noun> next = lexicon.nouns().startingAt(s.words(), head.to);
            if (next == null
                    || isParticiple(head.to)
                    || lexicon.isVerb(s.word(head.to))
                    || s.word(head.to).equals("more")
                    || s.word(head.to).equals("others")) {
                break;
            }
            boolean kin =
                    first.meaning().category() == Category.WOUNDED
                            || first.meaning().category() == Category.CHILDREN
                            || (first.meaning().category() == Category.CIVILIANS
                                    && next.meaning().category() == Category.MEN)
                            || (first.meaning().category() == Category.NATIONALS
                                    && (next.meaning().category() == Category.CIVILIANS
                                            || next.meaning().category() == Category.ALL));
            head = new Head(kin ? first.meaning() : next.meaning(), head.to + next.length());
        }
        if (s.word(head.to).equals("of")
                && s.in("definite", head.to + 1)
                && s.word(head.to + 2).startsWith("famil")
                && head.noun.unit() == Unit.PEOPLE) {
            head = new Head(new Noun(Unit.PEOPLE, Category.FAMILIES, null), head.to + 3);
        }
        return head;
    }

    /// "one limb missing", "29 poles": a word that is no noun for people here.
    boolean isApart(Noun noun, int at, int from) {
        boolean citizens = noun.category() == Category.NATIONALS && at == from;
        if (citizens && !s.token(at).capital() && !s.in("determiner", at)) {
            return lexicon.isDemonym(s.word(at));
        }
        boolean state = lexicon.states().startingAt(s.words().subList(at, at + 1), 0) != null;
        for (int i = from; state && noun.predicate() != null && i < at; i++) {
            boolean known =
                    s.word(i).endsWith("ly")
                            || s.word(i).endsWith("ed")
                            || s.isMark(i)
                            || s.isName(i)
                            || lexicon.nouns().startingAt(s.words().subList(i, i + 1), 0) != null
                            || s.in("determiner", i)
                            || s.in("adverb", i);
            if (!known) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticiple(int i) {
        return lexicon.states().startingAt(List.of(s.word(i)), 0) != null;
    }

    boolean isVerbHere(int at, int from) {
        boolean first = at == from;
        boolean followed =
                !s.in("determiner", at + 1)
                        && !s.in("pronoun", at + 1)
                        && !s.isNumber(at + 1)
                        && !s.isName(at + 1);
        return first
                && lexicon.isVerb(s.word(at))
                && lexicon.verbs(s.word(at)).stream()
                        .anyMatch(verb -> verb.forms().third().equals(s.word(at)))
                && !followed;
    }

    /// Whether the word may stand between a number and its noun.
    boolean isModifier(int i, int from) {
        if (s.isMark(i)) {
            return s.word(i).equals("\"")
                    || (s.word(i).equals(",") && isPair(i) && i > from)
                    || (s.word(i).equals("-") && !s.token(i).spaced())
                    || s.word(i).equals("'");
        }
        if (!s.isWord(i)
                || s.in("preposition", i)
                || s.in("conjunction", i)
                || s.in("relative", i)) {
            return s.word(i).equals("'s") || (s.in("conjunction", i) && isPair(i));
        }
        if (s.in("be", i)
                || s.in("have", i)
                || s.in("modal", i)
                || s.in("do", i)
                || s.in("not", i)
                || s.in("pronoun", i)
                || s.in("subordinator", i)) {
            return false;
        }
        if (s.word(i).equals("remaining")) {
            return true;
        }
        if (s.in("determiner", i)) {
            return s.word(i).equals("other")
                    || s.word(i).equals("more")
                    || s.word(i).equals("additional")
                    || s.word(i).equals("further");
        }
        List<Verb> verbs = lexicon.verbs(s.word(i));
        boolean participle =
                verbs.stream()
                        .anyMatch(verb ->
                                verb.object() && verb.forms().participle().equals(s.word(i)));
        boolean ing = s.word(i).endsWith("ing") && !(i == from && !verbs.isEmpty());
        if (verbs.isEmpty() || participle || ing) {
            return !s.in("sources.say", i)
                    || s.word(i).equals("confirmed")
                    || s.word(i).equals("reported")
                    || s.word(i).equals("estimated");
        }
        return isNounAlso(i);
    }

    private boolean isNounAlso(int i) {
        return lexicon.nouns().startingAt(List.of(s.word(i)), 0) != null || s.isName(i);
    }

    /// "Saudi, Turkish or Egyptian commanders": a pair of names before the noun.
    private boolean isPair(int i) {
        boolean noun = lexicon.nouns().startingAt(s.words(), i + 2) != null;
        return s.isName(i - 1)
                && (s.isName(i + 1) || (noun && !s.word(i).equals(",") && !s.isShouted()));
    }

    /// "390 male evacuees", "20 wounded fighters": what stands before the noun says whom it counts.
    @Nullable Category described(Noun noun, int from, int at) {
        Category found = null;
        for (int i = from; i < at && noun.unit() == Unit.PEOPLE; i++) {
            found =
                    switch (s.word(i)) {
                        case "wounded", "injured" -> Category.WOUNDED;
                        case "aid",
                                "medical",
                                "health",
                                "red",
                                "un",
                                "u.n",
                                "u.n.",
                                "unicef",
                                "unhcr",
                                "icrc",
                                "ngo",
                                "embassy",
                                "relief",
                                "humanitarian",
                                "msf",
                                "rescue" ->
                                noun.category() == Category.ALL ? Category.STAFF : found;
                        case "male" -> noun.category() == Category.ALL ? Category.MEN : found;
                        case "female" -> noun.category() == Category.ALL ? Category.WOMEN : found;
                        case "elderly" ->
                                noun.category() == Category.ALL ? Category.ELDERLY : found;
                        default -> found;
                    };
        }
        return found;
    }

    /// "2,500 British citizens": citizens of a state that is named.
    boolean isOfState(Head head, int from, int noun) {
        boolean citizens = s.word(noun).startsWith("citizen");
        if (citizens && s.word(from - 1).equals("our")) {
            return true;
        }
        for (int i = s.word(from - 1).equals("its") ? from - 1 : from; citizens && i < noun; i++) {
            if ((s.isName(i) && !s.isShouted())
                    || s.word(i).equals("foreign")
                    || s.word(from - 1).equals("its")) {
                return head.noun.category() == Category.CIVILIANS;
            }
        }
        boolean abroad = citizens && s.word(head.to).equals("from");
        for (int i = head.to; abroad && i < head.to + 5; i++) {
            if (s.word(i).equals("countries")
                    || s.word(i).equals("nationalities")
                    || s.word(i).equals("nations")) {
                return true;
            }
        }
        return false;
    }
}
