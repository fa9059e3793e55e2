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
        boolean heading = i == start + 1 && start == from && s.in("compass", start);
        if (i == start || (heading && !s.token(start).capital())) {
            return from;
        }
        while (i < from + LONGEST) {
            int next = further(i, s.word(from - 1).equals("at"));
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    /// Whether a place follows the word at `i` that says that something is there.
    boolean isThere(int i) {
        boolean there =
                switch (s.word(i)) {
                    case "in", "at", "near", "inside", "around" -> true;
                    case "on" -> s.in("article", i + 1) && s.in("places.ground", i + 2);
                    default -> false;
                };
        return there && endAt(i + 1) > i + 1;
    }

    /// Whether the sentence says of some place that something is there or goes through it; where
    /// the sources are does not count.
    boolean isElsewhere(java.util.List<Attribution> sources) {
        for (int i = 0; i < s.size(); i++) {
            int at = i;
            if (sources.stream().anyMatch(each -> each.from() <= at && at < each.to())) {
                continue;
            }
            boolean there =
                    switch (s.word(i)) {
                        case "in", "at", "across", "through", "around", "inside" -> true;
                        default -> false;
                    };
            if (there && s.isName(i + 1) && endAt(i + 1) > i + 1) {
                return true;
            }
            if (there && s.in("article", i + 1) && s.isName(i + 2) && endAt(i + 1) > i + 1) {
                return true;
            }
        }
        return false;
    }

    /// Where the place begins that ends right before `end`; `end` when there is none.
    int startOf(int end) {
        int found = end;
        for (int i = end - 1; i >= 0 && i >= end - LONGEST && mayGoOn(i); i--) {
            if (endAt(i) == end) {
                found = i;
            }
        }
        return found;
    }

    private boolean mayGoOn(int i) {
        return !s.isMark(i) || s.word(i).equals(",");
    }

    /// Whether a place ends right before `end`.
    boolean endsAt(int end) {
        return startOf(end) < end;
    }

    /// The words of the place that begins at `start`: without articles, and names alone where a
    /// general word leads to them, as in "the besieged towns of Foua and Kefraya".
    String quoteAt(int start) {
        int end = endAt(start);
        int first = start;
        while (s.in("article", first) || s.word(first).equals("its")) {
            first++;
        }
        for (int i = first; i < end - 1; i++) {
            boolean named =
                    s.isName(i)
                            && !s.isShouted()
                            && WORDS.nouns().startingAt(s.words().subList(i, i + 1), 0) == null;
            if (s.in("direction", i) || named || !(s.isWord(i) && s.word(i).length() > 1)) {
                break;
            }
            boolean general = s.in("places.general", i) && s.word(i + 1).equals("of");
            boolean small = i == first && s.in("places.small", i);
            if (small) {
                break;
            }
            if (general && (s.isName(i + 2) || (s.in("article", i + 2) && s.isName(i + 3)))) {
                first = s.isName(i + 2) ? i + 2 : i + 3;
                break;
            }
        }
        return s.quote(first, end);
    }

    /// Where a place goes on behind `i`: "of Aleppo", ", al-Ansari", "and Kafraya", "(Tadmur)",
    /// "hospital near Gaza City"; "at Northlands in Edmonton".
    private int further(int i, boolean spot) {
        String word = s.word(i);
        int at = i + 1;
        boolean joint =
                switch (word) {
                    case "of", "and", "&", "or" -> true;
                    case "in", "at", "near", "above", "around", "off", "outside" ->
                            !s.isShouted()
                                    && ((s.in("places.noun", i - 1) && !s.token(i - 1).capital())
                                            || (spot && word.equals("in")));
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
        if (s.in("preposition", i) && !word.equals("of") && !isNameSoon(at)) {
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

    private boolean isNameSoon(int at) {
        int i = at;
        while (i < at + 3
                && (s.in("article", i) || s.in("places.modifier", i) || s.in("direction", i))
                && !s.isName(i)) {
            i++;
        }
        return isPlaceName(i) && !s.in("weekday", i) && !s.in("month", i);
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
        while (i < from + 8 && i < s.size() && !(place && isOver(i))) {
            boolean name = isPlaceName(i);
            boolean noun = s.in("places.noun", i);
            boolean modifier =
                    s.in("places.modifier", i)
                            || s.word(i).endsWith("-held")
                            || s.word(i).endsWith("-controlled")
                            || s.in("direction", i);
            boolean possessive = s.word(i).equals("'s") && i > from;
            boolean described =
                    !name && !noun && !modifier && !possessive && isDescription(i, from);
            if (!name && !noun && !modifier && !possessive && !described) {
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

    /// "London last night", "an enclave two streets wide": what stands behind a place and is no
    /// part of it.
    private boolean isOver(int i) {
        boolean lead = s.in("times.lead", i) && !isPlaceName(i);
        boolean number = WORDS.number(s.word(i)) != null && !s.token(i).capital();
        return lead || (number && !s.isShouted());
    }

    /// "the burning ferry": a word between an article and a place that says what the place is like.
    private boolean isDescription(int i, int from) {
        boolean article = i == from && s.in("article", i - 1);
        if (article && s.word(i).endsWith("ly") && s.in("places.modifier", i + 1)) {
            return true;
        }
        return article
                && isPlainWord(i)
                && s.isWord(i)
                && s.in("places.noun", i + 1)
                && WORDS.number(s.word(i)) == null;
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
                && !s.in("times.lead", i)
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
            return !s.isPlain(i)
                    && !s.in("places.noun", i)
                    && !s.in("places.modifier", i)
                    && !s.in("ordinal", i)
                    && !s.in("timeunit", i)
                    && !s.in("daypart", i)
                    && !s.in("times.lead", i);
        }
        return (s.isName(i) && !isAcronym(i))
                && (!s.isPlain(i) || !s.isTitled())
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
