package org.safepassage.claims.reading;

import java.util.List;
import java.util.Locale;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;
import org.safepassage.claims.words.Lexicon;

/// Finds the words that name a source beside a verb of saying, and says whether they may name one.
final class SourcePhrases {
    private final Sentence s;
    private final List<TimePhrase> times;
    private final Speakers before;

    /// @param before the sources that were named before this sentence
    SourcePhrases(Sentence sentence, List<TimePhrase> times, Speakers before) {
        s = sentence;
        this.times = times;
        this.before = before;
    }

    /// "according to its director, Dr Varatharajah Thurai, ...": the token behind the name; 0 when
    /// none stands there.
    int fullNameEnd(int from) {
        int end = from;
        while (s.isName(end)) {
            end++;
        }
        boolean closed = s.word(end).equals(",") || end >= s.size() || s.word(end).equals(".");
        return closed && isFullName(from, end) ? end : 0;
    }

    /// Whether "put" goes on with "at": "put the toll at 12".
    boolean hasAt(int verb) {
        for (int i = verb + 1; i < verb + 20 && !s.word(i).equals(";"); i++) {
            if (s.word(i).equals("at") || s.word(i).equals("to") || s.word(i).equals("between")) {
                return true;
            }
        }
        return false;
    }

    int subjectEnd(int verb) {
        int end = verb;
        boolean which = s.word(end - 1).equals("which") && s.in("sources.noun", end - 2);
        if ((s.word(end - 1).equals("who") || which) && end > 2) {
            end = s.word(end - 2).equals(",") ? end - 2 : end - 1;
        }
        while (end > 0
                && (s.in("adverb", end - 1)
                        || s.in("modal", end - 1)
                        || s.in("have", end - 1)
                        || s.in("be", end - 1)
                        || (s.word(end - 1).endsWith("ly") && !s.isName(end - 1)))) {
            end--;
        }
        TimePhrase time = TimePhrases.covering(times, end - 1);
        if (time != null && time.from() > 0) {
            end = time.from();
        }
        int apposed = personBefore(end);
        if (apposed > 0) {
            return apposed;
        }
        if (s.word(end - 1).equals(",")) {
            int open = end - 2;
            while (open > 0 && open > end - 22 && !s.word(open).equals(",")) {
                open--;
            }
            if (s.word(open).equals(",")) {
                return open;
            }
            return end - 1;
        }
        if (s.word(end - 1).equals(")")) {
            int open = end - 2;
            while (open > 0 && !s.word(open).equals("(")) {
                open--;
            }
            return end;
        }
        return end;
    }

    /// "A spokesman for the group, Mahmoud Labadi, said", "Helen Pickering, 38, from Wrexham,
    /// says": the token behind a person's name that stands between the commas before a verb; 0 when
    /// none does.
    private int personBefore(int end) {
        if (s.isShouted()) {
            return 0;
        }
        int close = s.word(end - 1).equals(",") ? end - 1 : end;
        for (int part = 0; part < 3; part++) {
            int open = close - 1;
            while (open >= 0 && close - open < 9 && !s.isMark(open)) {
                open--;
            }
            boolean bounded = open < 0 || s.word(open).equals(",") || s.word(open).equals("\"");
            if (bounded && isFullName(open + 1, close) && (part > 0 || close < end)) {
                return close;
            }
            if (open <= 0 || !s.word(open).equals(",")) {
                return 0;
            }
            close = open;
        }
        return 0;
    }

    /// "Dr Thurairajah Varatharajah": names and titles only, at least two.
    boolean isFullName(int from, int end) {
        int names = 0;
        for (int i = from; i < end; i++) {
            boolean title = s.in("sources.title", i);
            boolean body = s.in("sources.noun", i) && !title;
            if (!s.isName(i) || body || s.in("weekday", i) || s.in("month", i)) {
                return false;
            }
            names += title ? 0 : 1;
        }
        return names >= 2 && end - from <= 6;
    }

    int subjectStart(int end) {
        int i = end;
        while (i > 0 && i > end - 14) {
            String word = s.word(i - 1);
            boolean stops =
                    word.equals(",")
                            || word.equals("\"")
                            || word.equals(";")
                            || word.equals(":")
                            || word.equals("—")
                            || word.equals(".")
                            || word.equals("?")
                            || (word.equals("that") && !s.in("preposition", i - 2))
                            || word.equals("while")
                            || word.equals("which")
                            || word.equals("what")
                            || (s.in("article", i)
                                    && i < end
                                    && s.isWord(i - 1)
                                    && !s.in("preposition", i - 1)
                                    && !s.in("conjunction", i - 1)
                                    && !s.in("adverb", i - 1)
                                    && TimePhrases.covering(times, i - 1) == null)
                            || word.equals("as")
                            || (word.equals("to") && s.word(i - 2).equals("according"))
                            || word.equals("but")
                            || word.equals("although")
                            || (s.in("be", i - 1) && !word.equals("'s"))
                            || s.in("have", i - 1)
                            || s.in("modal", i - 1)
                            || (s.in("sources.say", i - 1) && !s.in("sources.noun", i - 1));
            boolean dated = TimePhrases.covering(times, i - 1) != null && i < end;
            boolean clause = word.equals("and") && (!s.isName(i) || !s.isName(i - 2));
            if (stops
                    || (dated && s.in("conjunction", i))
                    || (clause
                            && i < end - 1
                            && !s.in("sources.noun", i)
                            && !s.in("sources.noun", i - 2))) {
                break;
            }
            i--;
        }
        TimePhrase time = TimePhrases.covering(times, i);
        while (time != null && time.to() < end) {
            i = time.to();
            time = TimePhrases.covering(times, i);
        }
        boolean part =
                s.word(i).equals("for") && s.word(i + 2).equals("part") && s.in("definite", i + 1);
        if (part && i + 3 < end) {
            i += 3;
        }
        while (i < end
                && (s.word(i).equals("and")
                        || s.word(i).equals("meanwhile")
                        || s.word(i).equals(",")
                        || (s.in("preposition", i) && !s.word(i).equals("inside")))) {
            i++;
        }
        return i;
    }

    /// The token behind a name or noun phrase that begins at `start`.
    int nameEnd(int start) {
        int i = start;
        while (i < s.size() && i < start + 14) {
            boolean stops =
                    (s.isMark(i)
                                    && !s.word(i).equals("(")
                                    && !s.word(i).equals(")")
                                    && !s.word(i).equals("-")
                                    && !s.word(i).equals("'"))
                            || (s.in("sources.say", i)
                                    && !s.in("sources.noun", i)
                                    && !(i > start && s.isName(i) && s.isName(i - 1)))
                            || s.in("relative", i)
                            || s.in("subordinator", i)
                            || (s.in("be", i) && !s.word(i).equals("'s"))
                            || s.in("have", i)
                            || s.in("modal", i)
                            || s.isNumber(i)
                            || TimePhrases.covering(times, i) != null;
            if (stops) {
                break;
            }
            i++;
        }
        while (i > start && (s.in("preposition", i - 1) || s.in("conjunction", i - 1))) {
            i--;
        }
        return i;
    }

    /// "the villagers said", "THE SERBS SAY".
    private boolean isPeople(int from, int end) {
        var noun = Lexicon.get().nouns().endingAt(s.words(), end);
        return noun != null && end - from <= 6 && noun.meaning().unit() == Unit.PEOPLE;
    }

    /// "Rumours on the Internet claimed that".
    private boolean isRumour(int from, int end) {
        int first = s.in("article", from) ? from + 1 : from;
        return end - from <= 6 && s.in("sources.claim", first) && s.word(first).endsWith("s");
    }

    /// "The occupiers say": whoever opens a sentence so is its source.
    private boolean isMany(int from, int end) {
        return from == 0
                && s.word(0).equals("the")
                && end <= 3
                && s.word(end - 1).endsWith("s")
                && !s.in("be", end - 1);
    }

    boolean isSpeaker(int from, int end) {
        return isMany(from, end)
                || isRumour(from, end)
                || isPeople(from, end)
                || isVague(from, end)
                || isSource(from, end)
                || (isPerson(from, end) && !s.isShouted())
                || isShoutedName(from, end);
    }

    /// "CHINA SAID": names alone at the head of a sentence in capitals.
    private boolean isShoutedName(int from, int end) {
        boolean names = s.isShouted() && end - from <= 4 && (from == 0 || s.in("article", 0));
        for (int i = from; i < end; i++) {
            names &= s.isName(i);
        }
        return names && end > from;
    }

    boolean hasNumber(int from, int end) {
        for (int i = from; i < end; i++) {
            if (s.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    /// ", the coastguard said.": whoever closes a sentence so is its source.
    boolean isTail(int from, int end, int verb) {
        boolean closes = verb >= s.size() - 3 && from > 3 && end - from <= 4;
        boolean marked = s.word(from - 1).equals(",") || s.word(from - 1).equals("\"");
        return closes && marked && s.word(from).equals("the");
    }

    boolean isPerson(int from, int end) {
        for (int i = from; i < end; i++) {
            if (s.in("preposition", i) && !s.word(i).equals("of")) {
                return false;
            }
        }
        boolean named =
                s.isName(end - 1)
                        && (!s.isPlain(end - 1) || (s.isName(end - 2) && end - from >= 2));
        return named
                && !s.in("places.noun", end - 1)
                && !s.in("weekday", end - 1)
                && end - from <= 8;
    }

    /// "IOM": capitals alone stand for a body.
    boolean isAcronym(int from, int end) {
        String name = s.quote(from, end);
        return end == from + 1
                && name.length() >= 2
                && name.length() <= 8
                && s.isWord(from)
                && !s.isShouted()
                && name.equals(name.toUpperCase(Locale.ROOT));
    }

    boolean isSource(int from, int end) {
        for (int i = Math.max(0, from); i < end; i++) {
            if (s.in("sources.noun", i)) {
                return true;
            }
        }
        return false;
    }

    /// "the Chief Minister", when one was named before.
    private boolean isCalled(int from, int end) {
        boolean known = s.word(from).equals("the") && end - from <= 4 && end - from > 1;
        for (int i = from + 1; i < end; i++) {
            known &= s.in("sources.title", i) || s.in("sources.noun", i);
        }
        return known && before.knows(s.word(end - 1));
    }

    boolean isVague(int from, int end) {
        if (isCalled(from, end)) {
            return true;
        }
        int length = s.phraseAt("sources.vague", from);
        return (length > 0 && from + length >= end && !before.last().links().isEmpty())
                || (length == 1 && end == from + 1);
    }

    SourceChain chain(int from, int end) {
        return isVague(from, end) ? before.meant(s, from, end) : name(from, end);
    }

    SourceChain name(int from, int end) {
        int start = from;
        while (start < end - 1
                && (s.word(start).equals("the")
                        || s.word(start).equals("a")
                        || s.word(start).equals("an")
                        || s.word(start).equals("so-called")
                        || isLeaning(start)
                        || s.word(start).equals("latest"))) {
            start++;
        }
        int person = personStart(start, end);
        for (int i = person + 1; i < end - 2; i++) {
            boolean outlet = s.isName(i + 1) && s.in("sources.outlet", end - 1);
            if (s.word(i).equals("'s") && (isFullName(i + 1, end) || outlet)) {
                person = i + 1;
            }
        }
        for (int i = person + 1; i < end; i++) {
            boolean called = s.in("sources.outlet", i - 1) && !s.isName(i - 1) && !s.isShouted();
            if (called && areNames(i, end)) {
                person = i;
            }
        }
        int reached = reachedEnd(person, end);
        return SourceChain.of(s.quote(person, ownNameEnd(person, reached)));
    }

    private boolean areNames(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!s.isName(i)) {
                return false;
            }
        }
        return end > from;
    }

    /// "Paul Donohoe of the IRC": the token behind a person's own name; `end` for other sources.
    private int ownNameEnd(int from, int end) {
        int i = from;
        int names = 0;
        while (i < end && s.in("sources.title", i) && s.isName(i)) {
            i++;
        }
        while (i < end && (s.isName(i) || s.in("sources.particle", i))) {
            boolean body = s.in("sources.noun", i) || s.in("sources.title", i) || s.isPlain(i);
            if (body) {
                return end;
            }
            names += s.isName(i) ? 1 : 0;
            i++;
        }
        boolean of = s.word(i).equals("of") || s.word(i).equals("from") || s.word(i).equals("with");
        return names >= 2 && i < end && of && !s.isShouted() ? i : end;
    }

    /// "army-run", "state-backed": a word that says where a source stands and is no part of its
    /// name.
    private boolean isLeaning(int i) {
        String word = s.word(i);
        int hyphen = word.indexOf('-');
        return hyphen > 0 && Lexicon.get().in("sources.leaning", word.substring(hyphen + 1));
    }

    /// "residents contacted by phone": the token behind the residents.
    private int reachedEnd(int from, int end) {
        for (int i = from + 1; i < end - 1; i++) {
            boolean reached =
                    s.word(i).endsWith("ed")
                            && !s.isName(i)
                            && s.in("preposition", i + 1)
                            && s.in("sources.noun", i - 1);
            if (reached) {
                return i;
            }
        }
        return end;
    }

    /// "a former interpreter, who asked to be called Najib, said": the name behind "called"; 0 when
    /// none stands between the subject and its verb.
    int calledAt(int end, int verb) {
        if (!s.word(end).equals(",") || !s.in("relative", end + 1)) {
            return 0;
        }
        for (int i = end + 2; i < verb; i++) {
            boolean called = s.word(i).equals("called") || s.word(i).equals("named");
            if (called && s.isName(i + 1) && s.word(i + 2).equals(",")) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean hasBody(int from, int end) {
        for (int i = from; i < end; i++) {
            if (s.in("sources.noun", i) || s.in("places.noun", i)) {
                return true;
            }
        }
        return false;
    }

    /// "Chief of the General Staff Valery Gerasimov", "Governor of Rural Homs Talal Barazi": the
    /// name alone.
    private int personStart(int start, int end) {
        if (s.isShouted()) {
            return start;
        }
        int names = end;
        while (names > start
                && s.isName(names - 1)
                && !s.in("sources.title", names - 1)
                && !s.in("sources.noun", names - 1)) {
            names--;
        }
        boolean titled = names > start && s.in("sources.title", names - 1);
        boolean office = s.word(names - 1).equals("of") && s.in("sources.title", start);
        if (office && end - names >= 3 && !hasBody(names, end)) {
            return end - 2;
        }
        for (int i = start;
                i < names && s.in("sources.noun", names - 1) && !s.word(names).equals("for");
                i++) {
            titled |= s.in("sources.title", i);
        }
        return titled && end - names >= 2 && names - start >= 1 ? names : start;
    }
}
