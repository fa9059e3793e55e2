package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.reading.TimePhrases.TimePhrase;
import org.safepassage.claims.words.Lexicon;

/// Finds who says what in a sentence: "X said that", ", X said", "according to X", "X told Y",
/// "citing X". A pronoun or "the source" means the one named last.
final class Attributions {
    /// So many words a source in brackets has at most, with what leads to it.
    private static final int LONGEST_NAME = 7;

    private final Sentence s;
    private final List<TimePhrase> times;
    private final Speakers before;
    private final SourcePhrases phrases;
    private final Givers givers;
    private final SpeakerLabels labels;

    private Attributions(Sentence sentence, List<TimePhrase> times, Speakers before) {
        s = sentence;
        this.times = times;
        this.before = before;
        phrases = new SourcePhrases(sentence, times, before);
        givers = new Givers(sentence);
        labels = new SpeakerLabels(sentence, phrases);
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
        return outermost(sentence, found);
    }

    /// Who is quoted as saying what another one said, gives way to the one who speaks.
    private static List<Attribution> outermost(Sentence s, List<Attribution> found) {
        List<Attribution> outer = new ArrayList<>();
        for (Attribution each : found) {
            int marks = 0;
            for (int i = 0; i < each.verb(); i++) {
                marks += s.word(i).equals("\"") ? 1 : 0;
            }
            if (marks % 2 == 0) {
                outer.add(each);
            }
        }
        return outer.isEmpty() ? found : outer;
    }

    private @Nullable Attribution at(int i, List<Attribution> found) {
        int according = s.phraseAt("sources.according", i);
        if (according > 0 && !s.in("sources.citing", i)) {
            return according(i, i + according);
        }
        if (s.in("sources.citing", i)) {
            return citing(i, found);
        }
        Attribution reckoned = s.in("sources.reckoning", i) ? reckoned(i) : null;
        if (reckoned != null) {
            return reckoned;
        }
        Attribution informed = informed(i);
        if (informed != null) {
            return informed;
        }
        boolean per = s.word(i).equals("per") && (i == 0 || s.word(i - 1).equals(","));
        if (per && (s.in("article", i + 1) || s.isName(i + 1))) {
            return according(i, i + 1);
        }
        if (s.in("sources.deny", i) && s.in("sources.claim", claimAt(i))) {
            return denied(claimAt(i));
        }
        Attribution rumour = s.in("sources.claim", i) ? rumoured(i) : null;
        if (rumour != null) {
            return rumour;
        }
        if (s.word(i).equals("went") && s.word(i + 1).equals("on") && s.word(i + 2).equals("to")) {
            return s.in("sources.say", i + 3) ? spoken(i, found) : null;
        }
        boolean named = i > 0 && s.isName(i) && s.isName(i - 1) && !s.isTitled();
        if ((s.in("sources.say", i) && (!named || s.isShouted())) || isFigure(i)) {
            if (s.word(i).endsWith("ing")) {
                return goingOn(i, found);
            }
            return spoken(i, found);
        }
        return marked(i);
    }

    /// A source that a mark sets off: "(OCHA)", "— ministry" at an end, "Red Cross:" at a head.
    private @Nullable Attribution marked(int i) {
        Attribution enclosed = s.word(i).equals("(") && i > 2 ? enclosed(i) : null;
        if (enclosed != null) {
            return enclosed;
        }
        boolean last =
                (s.word(i).equals("—") || s.word(i).equals(":") || s.word(i).equals("-"))
                        && (s.role() == org.safepassage.claims.BlockRole.TITLE || s.isShouted());
        if (last && i > 3 && s.size() - i <= 6 && phrases.isSource(i + 1, s.size())) {
            return new Attribution(SourceChain.of(s.quote(i + 1, s.size())), i, s.size(), i, 0, i);
        }
        boolean headline = s.word(i).equals(":") && i > 0 && i <= 5 && s.size() > i + 2;
        if (headline && s.in("pronoun", 0) && phrases.isSource(1, i)) {
            return new Attribution(before.last(), 0, i + 1, i, i, s.size());
        }
        boolean speaker = s.word(i).equals(":") && i > 2 && i <= 14 && labels.isRole(0, i);
        if (speaker && s.size() > i + 2) {
            return new Attribution(labels.firstName(0, i), 0, i + 1, i, i, s.size());
        }
        int called = s.word(i).equals(":") && i > 2 && i <= 14 ? labels.personIn(i) : 0;
        if (called > 0 && s.size() > i + 2) {
            SourceChain who = SourceChain.of(s.quote(called - 2, called));
            return new Attribution(who, 0, i + 1, i, i, s.size());
        }
        boolean place = s.in("places.noun", i - 1);
        if (headline && phrases.isSource(0, i) && !s.in("preposition", 0) && !place) {
            return new Attribution(SourceChain.of(s.quote(0, i)), 0, i + 1, i, i, s.size());
        }
        return null;
    }

    /// "(OCHA)", "(Red Cross tally)", "(source: city council)" at the end of a line.
    private @Nullable Attribution enclosed(int open) {
        int close = open + 2;
        while (close <= open + LONGEST_NAME && !s.word(close).equals(")")) {
            close++;
        }
        if (!s.word(close).equals(")") || close < s.size() - 2) {
            return null;
        }
        boolean headed = s.word(open + 1).startsWith("source") && s.word(open + 2).equals(":");
        int led = headed ? open + 3 : open + 1;
        int from = s.in("article", led) ? led + 1 : led;
        int end = s.in("sources.reckoning", close - 1) ? close - 1 : close;
        boolean named = end <= from + 2 || s.isName(from) || end < close;
        boolean body = phrases.isSource(from, end) || phrases.isAcronym(from, end);
        if (end <= from || !named || !body || phrases.hasNumber(from, end)) {
            return null;
        }
        return new Attribution(SourceChain.of(s.quote(from, end)), open, close, open, 0, s.size());
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

    private @Nullable Attribution according(int from, int first) {
        int start = first;
        boolean the = s.in("article", first);
        if (the && s.in("sources.paper", first + 1) && s.word(first + 2).equals("of")) {
            start = first + 3;
        } else if (s.in("sources.reckoning", first) || s.in("sources.paper", first)) {
            int by = s.in("preposition", first + 1) ? first + 2 : first + 1;
            boolean of = by > first + 1 && s.isWord(by);
            start = s.in("article", first + 1) || of ? by : first;
            int who = givers.startAt(first + 1);
            start = who > 0 ? who : start;
        }
        int end = phrases.nameEnd(start);
        end = start > first + 1 ? givers.endAt(start, end) : end;
        if (end == start) {
            return null;
        }
        int second = s.word(end).equals(",") ? phrases.fullNameEnd(end + 1) : 0;
        if (second > 0) {
            return new Attribution(phrases.name(end + 1, second), from, second, from, 0, s.size());
        }
        SourceChain chain = phrases.chain(start, end);
        return new Attribution(chain, from, end, from, 0, s.size());
    }

    /// "by the mayor's count", "by his guess": whose figure it is; "by our count" is the report's.
    private @Nullable Attribution reckoned(int i) {
        int from = i;
        while (from > 0 && from > i - 9 && !s.isMark(from) && !isReckoner(from)) {
            from--;
        }
        boolean plural = s.word(i - 1).equals("'") && s.word(i - 2).endsWith("s");
        boolean owned = s.word(i - 1).equals("'s") || plural || s.in("possessive", i - 1);
        if (!isReckoner(from) || !owned) {
            return null;
        }
        SourceChain chain =
                s.word(i - 1).equals("'s") || plural
                        ? phrases.chain(from + 1, i - 1)
                        : s.in("own", i - 1)
                                ? SourceChain.OWN_VOICE
                                : before.meantBy(s.word(i - 1));
        return new Attribution(chain, from, i + 1, i, 0, s.size());
    }

    private boolean isReckoner(int i) {
        return s.word(i).equals("by") || s.word(i).equals("on");
    }

    /// "was informed by several sources that", "as was told to us by an officer", "estimated by the
    /// committee at 300".
    private @Nullable Attribution informed(int i) {
        boolean told = s.in("sources.informed", i);
        boolean said = s.in("sources.say", i) && s.word(i).endsWith("ed");
        int by = told && s.word(i + 1).equals("to") ? i + 3 : i + 1;
        int end = (told || said) && s.word(by).equals("by") ? phrases.nameEnd(by + 1) : 0;
        if (end <= by + 1 || !phrases.isSource(by + 1, end)) {
            return null;
        }
        boolean closes = end >= s.size() - 1;
        SourceChain chain = phrases.chain(by + 1, end);
        return new Attribution(chain, i, end, i, closes ? 0 : i, closes ? end : s.size());
    }

    /// "RT reports, citing the ministry": the chain grows by one link.
    private @Nullable Attribution citing(int i, List<Attribution> found) {
        boolean quotedBy = s.word(i + 1).equals("by");
        int start = quotedBy ? i + 2 : i + 1;
        int end = phrases.nameEnd(start);
        if (end == start) {
            return null;
        }
        if (!quotedBy && !phrases.isSpeaker(start, end) && !s.isName(start)) {
            return null;
        }
        SourceChain other = phrases.chain(start, end);
        if (quotedBy) {
            int from = phrases.subjectStart(i - (s.in("be", i - 1) ? 1 : 0));
            SourceChain origin =
                    from < i ? phrases.name(from, i - (s.in("be", i - 1) ? 1 : 0)) : before.last();
            return new Attribution(joined(other, origin), Math.max(0, from), end, i, 0, s.size());
        }
        int apart = s.word(i - 1).equals(",") ? i - 1 : i;
        int own = phrases.subjectStart(apart);
        boolean fresh = apart < i && own < apart && phrases.isSource(own, apart);
        boolean led = fresh && (found.isEmpty() || found.getLast().to() <= own);
        SourceChain outer =
                led
                        ? phrases.name(own, apart)
                        : found.isEmpty() ? subjectOf(i) : found.removeLast().chain();
        return new Attribution(joined(outer, other), i, end, i, 0, s.size());
    }

    private SourceChain subjectOf(int i) {
        int from = phrases.subjectStart(i);
        if (from < i && phrases.isSource(from, i)) {
            return phrases.name(from, i);
        }
        int start = s.in("article", 0) ? 1 : 0;
        int end = phrases.nameEnd(start);
        boolean opens = end > start && end < i && s.word(end).equals(",");
        if (opens && phrases.isSource(start, end)) {
            return phrases.name(start, end);
        }
        for (int noun = start; noun < Math.min(i, start + 6) && !s.isMark(noun); noun++) {
            if (s.in("sources.noun", noun)
                    && s.isWord(noun + 1)
                    && !s.in("sources.noun", noun + 1)) {
                return phrases.name(start, noun + 1);
            }
        }
        return SourceChain.OWN_VOICE;
    }

    private static SourceChain joined(SourceChain outer, SourceChain inner) {
        List<String> links = new ArrayList<>(outer.links());
        links.addAll(inner.links());
        return new SourceChain(links);
    }

    private @Nullable Attribution spoken(int verb, List<Attribution> found) {
        if (isNoSpeech(verb)) {
            return null;
        }
        if (s.in("be", verb - 1) && !s.word(verb).endsWith("ing")) {
            return null;
        }
        int inverted = phrases.nameEnd(verb + 1);
        boolean closes =
                (s.word(verb - 1).equals(",") || s.word(verb - 1).equals("\""))
                        && !s.in("preposition", verb + 1)
                        && !s.word(verb).startsWith("t");
        if (closes
                && inverted > verb + 1
                && (s.isMark(inverted) || inverted >= s.size())
                && (phrases.isSource(verb + 1, inverted) || phrases.isPerson(verb + 1, inverted))) {
            int second = s.word(inverted).equals(",") ? phrases.fullNameEnd(inverted + 1) : 0;
            SourceChain speaker =
                    second > 0
                            ? phrases.name(inverted + 1, second)
                            : phrases.chain(verb + 1, inverted);
            int behindName = Math.max(second, inverted);
            return new Attribution(speaker, verb, behindName, verb, 0, verb);
        }
        if (s.word(verb - 1).equals("and") && !s.isMark(verb + 1)) {
            SourceChain goesOn = found.isEmpty() ? subjectOf(verb - 1) : found.getLast().chain();
            if (!goesOn.links().isEmpty()) {
                return new Attribution(goesOn, verb, behind(verb), verb, verb, s.size());
            }
        }
        int end = phrases.subjectEnd(verb);
        int from = phrases.subjectStart(end);
        if (from >= end
                || phrases.hasNumber(from, end)
                || !(phrases.isSpeaker(from, end) || phrases.isTail(from, end, verb))) {
            return null;
        }
        boolean again = phrases.isVague(from, end) && end - from == 1 && !found.isEmpty();
        SourceChain referred = again ? found.getLast().chain() : before.meant(s, from, end);
        int called = phrases.calledAt(end, verb);
        SourceChain named = called > 0 ? phrases.name(called, called + 1) : phrases.name(from, end);
        SourceChain chain = told(verb, phrases.isVague(from, end) ? referred : named);
        boolean near = !found.isEmpty() && found.getLast().to() >= verb - 1;
        boolean cited =
                !found.isEmpty()
                        && (found.getLast().from() >= end || near)
                        && found.getLast().to() <= verb
                        && found.getLast().chain().links().size() > 1;
        if (cited) {
            chain = found.getLast().chain();
        }
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

    /// Words of speech that report nothing here: "told them to go", "put eight buses at the line".
    private boolean isNoSpeech(int verb) {
        boolean plural =
                s.in("sources.noun", verb - 1)
                        && (s.isMark(verb + 1)
                                || verb + 1 >= s.size()
                                || s.word(verb + 1).equals("that"));
        boolean speaks = s.word(verb).startsWith("sp") && !s.word(verb + 1).equals("of");
        boolean orders =
                s.word(verb).equals("told")
                        && (s.word(verb + 2).equals("to") || s.word(verb + 3).equals("to"));
        boolean shows =
                speaks
                        || orders
                        || (s.word(verb).equals("report") && !plural)
                        || (s.word(verb).equals("reports") && s.in("sources.say", verb + 1));
        boolean puts = s.word(verb).startsWith("put") && !phrases.hasAt(verb);
        return shows || puts || (s.in("preposition", verb - 1) && !s.word(verb).equals("said"));
    }

    private int claimAt(int verb) {
        return s.in("determiner", verb + 1) ? verb + 2 : verb + 1;
    }

    /// "denied reports on state television that": not who denies says it, but who reported.
    private @Nullable Attribution denied(int claim) {
        boolean by = leadsToWhoCarried(claim + 1);
        int that = claim + 1;
        while (that < claim + 8 && s.isWord(that) && !s.word(that).equals("that")) {
            that++;
        }
        boolean described = s.word(claim + 1).endsWith("ing") && s.word(that).equals("that");
        int named = described ? that : claim + 1;
        int end = by ? phrases.nameEnd(claim + 2) : named;
        int start = by ? claim + 2 : claim;
        return end > start
                ? new Attribution(phrases.name(start, end), claim, end, claim, claim, s.size())
                : null;
    }

    /// "reports on state television", "a rumour in the papers".
    private boolean leadsToWhoCarried(int word) {
        return switch (s.word(word)) {
            case "by", "on", "in", "from" -> true;
            default -> false;
        };
    }

    /// "UNRWA counts 8,000", "the government gives 96,000", "the mayor has it at 900".
    private boolean isFigure(int verb) {
        boolean has = s.in("have", verb) && s.in("pronoun", verb + 1);
        if (has && s.word(verb + 2).equals("at")) {
            return true;
        }
        int number = s.word(verb + 1).equals("\"") ? verb + 2 : verb + 1;
        Lexicon words = Lexicon.get();
        return s.in("sources.figure", verb)
                && (s.isNumber(number)
                        || words.number(s.word(number)) != null
                        || words.qualifiersBefore().startingAt(s.words(), number) != null);
    }

    /// "A rumour in the papers that": the ones who carried it.
    private @Nullable Attribution rumoured(int claim) {
        boolean by = leadsToWhoCarried(claim + 1);
        int end = by ? phrases.nameEnd(claim + 2) : 0;
        int that = end;
        TimePhrase time = TimePhrases.covering(times, that);
        that = time == null ? that : time.to();
        boolean said = s.word(that).equals("that") || s.word(that).equals("about");
        return by && end > claim + 2 && said
                ? new Attribution(
                        phrases.name(claim + 2, end), claim, that + 1, claim, claim, s.size())
                : null;
    }

    /// "told Al Mayadeen": the one who was told reports it.
    private SourceChain told(int verb, SourceChain speaker) {
        boolean told =
                s.word(verb).startsWith("tell")
                        || s.word(verb).equals("told")
                        || s.word(verb + 1).equals("to");
        int start = s.word(verb + 1).equals("to") ? verb + 2 : verb + 1;
        if (!told || s.in("weekday", start)) {
            return speaker;
        }
        int outlet = outletEnd(start);
        if (s.isShouted()) {
            return outlet > 0
                    ? joined(SourceChain.of(s.quote(start, outlet)), origin(speaker))
                    : speaker;
        }
        if (!s.isName(start)) {
            return speaker;
        }
        int end = start;
        while ((s.isName(end) && !s.in("weekday", end)) || s.word(end).equals("'s")) {
            end++;
        }
        return joined(SourceChain.of(s.quote(start, end)), origin(speaker));
    }

    /// The last of a chain: who tells another outlet leaves the first one out.
    private static SourceChain origin(SourceChain chain) {
        return chain.links().isEmpty() ? chain : SourceChain.of(chain.links().getLast());
    }

    /// "BELGRADE TELEVISION": the token behind the name of an outlet of at most three words; 0 when
    /// none stands there.
    private int outletEnd(int start) {
        for (int i = start; i < start + 3; i++) {
            if (s.in("sources.outlet", i)) {
                return i + 1;
            }
        }
        return 0;
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
}
