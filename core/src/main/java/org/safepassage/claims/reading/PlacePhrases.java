package org.safepassage.claims.reading;

import org.safepassage.claims.words.Lexicon;

/// Finds names and descriptions of places: "Eastern neighborhoods of Aleppo city", "the besieged
/// towns", "Fua'a and Kafraya in Idlib".
final class PlacePhrases {
    private static final Lexicon WORDS = Lexicon.get();
    private static final int LONGEST = 16;

    private final Sentence s;

    PlacePhrases(Sentence sentence) {
        s = sentence;
    }

    /// The token behind the place that begins at `from`, over articles; `from` when there is none.
    int endAt(int from) {
        int start = from;
        while (s.word(start).equals("the")
                || s.word(start).equals("a")
                || s.word(start).equals("an")
                || s.word(start).equals("their")
                || s.word(start).equals("its")) {
            start++;
        }
        int i = simple(start);
        if (i == start) {
            return from;
        }
        while (i < from + LONGEST) {
            int next = further(i);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    /// Where a place goes on behind `i`: "of Aleppo", ", al-Ansari", "and Kafraya", "(Tadmur)".
    private int further(int i) {
        String word = s.word(i);
        int at = i + 1;
        boolean joint =
                switch (word) {
                    case "of", "and", "&", "or" -> true;
                    case "," -> isList(i);
                    case "(" -> s.word(i + 2).equals(")") || s.word(i + 3).equals(")");
                    default -> false;
                };
        if (!joint) {
            return i;
        }
        if (word.equals(",") && s.word(at).equals("and")) {
            at++;
        }
        if (s.word(at).equals("in") || s.word(at).equals("from")) {
            return i;
        }
        while (s.word(at).equals("the")) {
            at++;
        }
        if (word.equals("and") && (!s.isName(at) && !s.in("places.modifier", at) && !isOther(at))) {
            return i;
        }
        int end = simple(at);
        if (end == at) {
            return i;
        }
        return word.equals("(") && s.word(end).equals(")") ? end + 1 : end;
    }

    private boolean isOther(int at) {
        return s.word(at).equals("other") || s.in("places.noun", at);
    }

    /// Whether the comma stands in a list of names that "and" ends.
    private boolean isList(int comma) {
        if (s.word(comma + 1).equals("and") && s.isName(comma + 2)) {
            return s.word(comma - 2).equals(",");
        }
        if (!s.isName(comma + 1) || s.isShouted()) {
            return false;
        }
        for (int i = comma + 1; i < comma + 9; i++) {
            if (s.word(i).equals("and")) {
                return s.isName(i + 1);
            }
            if (!s.isName(i) && !s.word(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    private int simple(int from) {
        int i = from;
        boolean place = false;
        while (i < from + 8 && i < s.size()) {
            boolean name = isPlaceName(i);
            boolean noun = s.in("places.noun", i);
            boolean modifier =
                    s.in("places.modifier", i)
                            || s.word(i).endsWith("-held")
                            || s.word(i).endsWith("-controlled")
                            || s.in("direction", i);
            boolean possessive = s.word(i).equals("'s") && i > from;
            if (!name && !noun && !modifier && !possessive) {
                break;
            }
            place |= name || noun;
            i++;
        }
        while (i > from
                && (s.word(i - 1).equals("'s") || (s.word(i - 1).equals("other") && !place))) {
            i--;
        }
        if (i > from && s.word(i).equals("'s") && !s.in("places.noun", i + 1)) {
            return from;
        }
        boolean adjective =
                i == from + 1 && isPlainWord(i) && s.isName(from) && !s.in("places.noun", from);
        return place && i > from && !adjective && !isPeople(i - 1, from) ? i : from;
    }

    /// "Russian siege": a word goes on that is no part of a place.
    private boolean isPlainWord(int i) {
        return s.isWord(i)
                && !s.token(i).capital()
                && !s.in("preposition", i)
                && !s.in("conjunction", i)
                && !s.in("relative", i)
                && !s.in("adverb", i)
                && !s.in("subordinator", i)
                && !s.in("be", i)
                && !s.in("have", i)
                && !s.in("modal", i)
                && !s.in("weekday", i)
                && !s.in("timeunit", i)
                && !s.in("pronoun", i)
                && !s.in("sources.say", i)
                && !WORDS.isVerb(s.word(i))
                && !s.isShouted();
    }

    private boolean isPlaceName(int i) {
        if (!s.isWord(i) || s.in("weekday", i) || s.in("month", i) || s.in("sources.title", i)) {
            return false;
        }
        if (s.isShouted()) {
            return !s.isPlain(i) && !s.in("places.noun", i);
        }
        return (s.isName(i) && !isAcronym(i))
                && (!s.isPlain(i)
                        || (i > 0
                                && !s.in("pronoun", i)
                                && !s.in("preposition", i)
                                && !s.in("determiner", i)));
    }

    /// "ISIL", "ICRC": letters that stand for a body; those of a country have two.
    private boolean isAcronym(int i) {
        String letters = s.quote(i, i + 1);
        boolean capitals =
                letters.length() >= 3 && letters.equals(letters.toUpperCase(java.util.Locale.ROOT));
        return capitals
                && !letters.equals("USA")
                && !letters.equals("UAE")
                && !letters.equals("DRC")
                && letters.indexOf('.') < 0;
    }

    /// A phrase that ends in people, "Syrian citizens", is no place.
    private boolean isPeople(int last, int from) {
        var noun = WORDS.nouns().startingAt(java.util.List.of(s.word(last)), 0);
        return noun != null
                && !s.in("places.noun", last)
                && (noun.meaning().unit() != org.safepassage.claims.Unit.PEOPLE
                        || last > from
                        || !s.isName(last));
    }
}
