package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;

/// Finds who says what in a sentence: "X said that", ", X said", "according to X", "X told Y",
/// "citing X". A pronoun or "the source" means the one named last.
final class Attributions {
    private final Sentence s;
    private final List<TimePhrase> times;
    private final Speakers before;

    private Attributions(Sentence sentence, List<TimePhrase> times, Speakers before) {
        s = sentence;
        this.times = times;
        this.before = before;
    }

    /// The attributions, in order.
    ///
    /// @param before the sources that were named before this sentence
    static List<Attribution> of(Sentence sentence, List<TimePhrase> times, Speakers before) {
        Attributions finder = new Attributions(sentence, times, before);
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Attribution attribution = finder.at(i, found);
            if (attribution != null) {
                found.add(attribution);
                i = Math.max(i, attribution.to() - 1);
            }
        }
        return found;
    }

    private @Nullable Attribution at(int i, List<Attribution> found) {
        int according = s.phraseAt("sources.according", i);
        if (according > 0 && !s.in("sources.citing", i)) {
            return according(i, i + according);
        }
        if (s.in("sources.citing", i)) {
            return citing(i, found);
        }
        if (s.in("sources.say", i)) {
            if (s.word(i).endsWith("ing")) {
                return goingOn(i, found);
            }
            return spoken(i, found);
        }
        boolean last =
                (s.word(i).equals("—") || s.word(i).equals(":") || s.word(i).equals("-"))
                        && (s.role() == org.safepassage.claims.BlockRole.TITLE || s.isShouted());
        if (last && i > 3 && s.size() - i <= 6 && isSource(i + 1, s.size())) {
            return new Attribution(SourceChain.of(s.quote(i + 1, s.size())), i, s.size(), i, 0, i);
        }
        boolean headline = s.word(i).equals(":") && i > 0 && i <= 5;
        if (headline && isSource(0, i) && s.size() > i + 2) {
            return new Attribution(SourceChain.of(s.quote(0, i)), 0, i + 1, i, i, s.size());
        }
        return null;
    }

    /// ", adding that": the speaker of the sentence goes on.
    private @Nullable Attribution goingOn(int i, List<Attribution> found) {
        if (found.isEmpty()) {
            return s.word(i + 1).equals("that") && s.word(i - 1).equals(",")
                    ? new Attribution(subjectOf(i - 1), i, i + 2, i, i, s.size())
                    : null;
        }
        return s.word(i - 1).equals(",") || s.word(i + 1).equals("that")
                ? new Attribution(found.getLast().chain(), i, i + 1, i, i, s.size())
                : null;
    }

    private @Nullable Attribution according(int from, int start) {
        int end = nameEnd(start);
        if (end == start) {
            return null;
        }
        SourceChain chain = chain(start, end);
        return new Attribution(chain, from, end, from, 0, s.size());
    }

    /// "RT reports, citing the ministry": the chain grows by one link.
    private @Nullable Attribution citing(int i, List<Attribution> found) {
        boolean quotedBy = s.word(i + 1).equals("by");
        int start = quotedBy ? i + 2 : i + 1;
        int end = nameEnd(start);
        if (end == start) {
            return null;
        }
        SourceChain other = chain(start, end);
        if (quotedBy) {
            int from = subjectStart(i - (s.in("be", i - 1) ? 1 : 0));
            SourceChain origin =
                    from < i ? name(from, i - (s.in("be", i - 1) ? 1 : 0)) : before.last();
            return new Attribution(joined(other, origin), Math.max(0, from), end, i, 0, s.size());
        }
        SourceChain outer = found.isEmpty() ? subjectOf(i) : found.removeLast().chain();
        return new Attribution(joined(outer, other), i, end, i, 0, s.size());
    }

    private SourceChain subjectOf(int i) {
        int from = subjectStart(i);
        return from < i && isSource(from, i) ? name(from, i) : SourceChain.OWN_VOICE;
    }

    private static SourceChain joined(SourceChain outer, SourceChain inner) {
        List<String> links = new ArrayList<>(outer.links());
        links.addAll(inner.links());
        return new SourceChain(links);
    }

    private @Nullable Attribution spoken(int verb, List<Attribution> found) {
        boolean shows =
                s.word(verb).equals("report")
                        || (s.word(verb).equals("reports") && s.in("sources.say", verb + 1));
        if (shows || (s.in("preposition", verb - 1) && !s.word(verb).equals("said"))) {
            return null;
        }
        if (s.in("be", verb - 1) && !s.word(verb).endsWith("ing")) {
            return null;
        }
        int inverted = nameEnd(verb + 1);
        boolean closes =
                (s.word(verb - 1).equals(",") || s.word(verb - 1).equals("\""))
                        && !s.in("preposition", verb + 1)
                        && !s.word(verb).startsWith("t");
        if (closes
                && inverted > verb + 1
                && (s.isMark(inverted) || inverted >= s.size())
                && (isSource(verb + 1, inverted) || isPerson(verb + 1, inverted))) {
            return new Attribution(chain(verb + 1, inverted), verb, inverted, verb, 0, verb);
        }
        int end = subjectEnd(verb);
        int from = subjectStart(end);
        if (from >= end
                || hasNumber(from, end)
                || !(isSpeaker(from, end) || isTail(from, end, verb))) {
            return null;
        }
        boolean again = isVague(from, end) && end - from == 1 && !found.isEmpty();
        SourceChain referred = again ? found.getLast().chain() : before.meant(s, from, end);
        SourceChain chain = isVague(from, end) ? referred : told(verb, name(from, end));
        int behind = behind(verb);
        boolean that = s.word(behind - 1).equals("that");
        boolean after =
                s.word(from - 1).equals(",")
                        || s.word(from - 1).equals("\"")
                        || s.word(from - 1).equals("the");
        boolean covers = (from > 3 && after && !that) || (behind >= s.size() - 1 && from > 1);
        int first = covers ? 0 : from;
        int last = covers && behind >= s.size() - 1 ? verb : s.size();
        return new Attribution(chain, from, behind, verb, first, last);
    }

    /// "told Al Mayadeen": the one who was told reports it.
    private SourceChain told(int verb, SourceChain speaker) {
        boolean told =
                s.word(verb).startsWith("tell")
                        || s.word(verb).equals("told")
                        || s.word(verb + 1).equals("to");
        int start = s.word(verb + 1).equals("to") ? verb + 2 : verb + 1;
        if (!told || !s.isName(start) || s.in("weekday", start) || s.isShouted()) {
            return speaker;
        }
        int end = start;
        while ((s.isName(end) && !s.in("weekday", end)) || s.word(end).equals("'s")) {
            end++;
        }
        return joined(SourceChain.of(s.quote(start, end)), speaker);
    }

    /// The token behind the words of speech: over time, listener and "that".
    private int behind(int verb) {
        int i = verb + 1;
        for (int k = 0; k < 3; k++) {
            TimePhrase time = TimePhrases.covering(times, i);
            if (time != null) {
                i = time.to();
            }
            if (s.word(i).equals("in") && s.word(i + 1).equals("a") && s.isWord(i + 2)) {
                i += 3;
            }
            if (s.word(i).equals("reporters") || s.word(i).equals("journalists")) {
                i++;
            }
            if (s.word(i).equals("that")) {
                return i + 1;
            }
        }
        return i;
    }

    private int subjectEnd(int verb) {
        int end = verb;
        while (end > 0
                && (s.in("adverb", end - 1)
                        || s.in("have", end - 1)
                        || s.in("be", end - 1)
                        || (s.word(end - 1).endsWith("ly") && !s.isName(end - 1)))) {
            end--;
        }
        TimePhrase time = TimePhrases.covering(times, end - 1);
        if (time != null && time.from() > 0) {
            end = time.from();
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

    private int subjectStart(int end) {
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
                            || word.equals("that")
                            || word.equals("while")
                            || word.equals("as")
                            || word.equals("but")
                            || word.equals("although")
                            || (s.in("be", i - 1) && !word.equals("'s"))
                            || s.in("have", i - 1)
                            || s.in("modal", i - 1)
                            || (s.in("sources.say", i - 1) && !s.in("sources.noun", i - 1));
            boolean clause = word.equals("and") && (!s.isName(i) || !s.isName(i - 2));
            if (stops
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
    private int nameEnd(int start) {
        int i = start;
        while (i < s.size() && i < start + 14) {
            boolean stops =
                    (s.isMark(i)
                                    && !s.word(i).equals("(")
                                    && !s.word(i).equals(")")
                                    && !s.word(i).equals("-")
                                    && !s.word(i).equals("'"))
                            || (s.in("sources.say", i) && !s.in("sources.noun", i))
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

    private boolean isSpeaker(int from, int end) {
        return isVague(from, end) || isSource(from, end) || (isPerson(from, end) && !s.isShouted());
    }

    private boolean hasNumber(int from, int end) {
        for (int i = from; i < end; i++) {
            if (s.isNumber(i)) {
                return true;
            }
        }
        return false;
    }

    /// ", the coastguard said.": whoever closes a sentence so is its source.
    private boolean isTail(int from, int end, int verb) {
        boolean closes = verb >= s.size() - 3 && from > 3 && end - from <= 4;
        boolean marked = s.word(from - 1).equals(",") || s.word(from - 1).equals("\"");
        return closes && marked && s.word(from).equals("the");
    }

    private boolean isPerson(int from, int end) {
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

    private boolean isSource(int from, int end) {
        for (int i = Math.max(0, from); i < end; i++) {
            if (s.in("sources.noun", i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVague(int from, int end) {
        int length = s.phraseAt("sources.vague", from);
        return (length > 0 && from + length >= end && !before.last().links().isEmpty())
                || (length == 1 && end == from + 1);
    }

    private SourceChain chain(int from, int end) {
        return isVague(from, end) ? before.meant(s, from, end) : name(from, end);
    }

    private SourceChain name(int from, int end) {
        int start = from;
        while (start < end - 1
                && (s.word(start).equals("the")
                        || s.word(start).equals("a")
                        || s.word(start).equals("an")
                        || s.word(start).equals("latest"))) {
            start++;
        }
        int person = personStart(start, end);
        return SourceChain.of(s.quote(person, end));
    }

    /// "Chief of the General Staff Valery Gerasimov": the name alone.
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
        for (int i = start;
                i < names && s.in("sources.noun", names - 1) && !s.word(names).equals("for");
                i++) {
            titled |= s.in("sources.title", i);
        }
        return titled && end - names >= 2 && names - start >= 1 ? names : start;
    }
}
