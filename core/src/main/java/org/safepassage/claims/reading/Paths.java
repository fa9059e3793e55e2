package org.safepassage.claims.reading;

import java.util.List;
import org.safepassage.claims.words.Lexicon;

/// Says which verb may belong to which number, by what stands between them.
final class Paths {

    /// How a verb behind a number can belong to it.
    enum Way {
        /// It is the verb of the number's clause.
        OPEN,
        /// It stands in a clause with "who" or "which" beside the number.
        RELATIVE,
        /// It says who speaks, between commas; the clause goes on behind it.
        SPEECH,
        /// Another clause begins before it.
        CLOSED
    }

    /// So many words an aside goes on behind its verb.
    private static final int ASIDE = 12;

    private static final Lexicon WORDS = Lexicon.get();

    private final Sentence s;
    private final List<Counted> counted;

    Paths(Sentence sentence, List<Counted> counted) {
        s = sentence;
        this.counted = counted;
    }

    Way between(Counted c, VerbGroup group) {
        boolean relative = false;
        boolean aside = false;
        int i = c.to();
        while (i < group.from()) {
            int skipped = behindCounted(i);
            if (skipped > i && skipped <= group.from()) {
                i = skipped;
                continue;
            }
            boolean dash =
                    s.word(i).equals("—") && s.words().subList(i + 1, group.from()).contains("—");
            if (aside && s.word(i).equals("—")) {
                i++;
                continue;
            }
            if (s.word(i).equals(",") || s.word(i).equals("(") || dash) {
                aside |= dash;
                int next = behindComma(i, group);
                if (next < 0) {
                    return Way.CLOSED;
                }
                i = next;
                continue;
            }
            if (s.word(i).equals(";")
                    || s.word(i).equals(":")
                    || s.word(i).equals("—")
                    || isTurn(i)) {
                return Way.CLOSED;
            }
            if (s.in("relative", i)) {
                relative = i + 1 >= group.from() - 2;
            }
            i++;
        }
        boolean speech = s.in("sources.say", group.main()) && isSpeech(group);
        if (speech) {
            return s.word(group.to()).equals(",") ? Way.SPEECH : Way.CLOSED;
        }
        return relative ? Way.RELATIVE : Way.OPEN;
    }

    /// Whether a verb stands in an aside between commas, behind which the clause of the number goes
    /// on with a verb of its own: "100 people, among them several wounded, had been transported".
    boolean isAside(Counted c, VerbGroup group, List<VerbGroup> groups) {
        int open = group.from() - 1;
        while (open >= c.to() && !s.word(open).equals(",")) {
            open--;
        }
        int close = group.to();
        while (close < s.size() && !s.word(close).equals(",")) {
            if (s.word(close).equals(";") || close > group.to() + ASIDE) {
                return false;
            }
            close++;
        }
        if (open < c.to() || hasFinite(groups, c.to(), open)) {
            return false;
        }
        for (VerbGroup later : groups) {
            if (later.from() == close + 1) {
                boolean helped =
                        later.form().be() || later.form().perfect() || later.form().planned();
                return helped || (later.form().finite() && !later.verbs().isEmpty());
            }
        }
        return false;
    }

    /// "2,100 people, 700 of whom were fighters, left": whether a verb is said of the part.
    boolean isOfPart(Counted c, VerbGroup group) {
        for (Counted other : counted) {
            boolean between = other.from() > c.to() && other.to() <= group.from();
            boolean near = between && group.from() - other.to() <= 1;
            if (near
                    && other.kind() == Counted.Kind.PRONOUN
                    && c.kind() == Counted.Kind.NOUN
                    && s.word(other.from() - 1).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a counted phrase ends right before `i`.
    boolean endsAt(int i) {
        return counted.stream().anyMatch(other -> other.to() == i);
    }

    private int behindCounted(int i) {
        for (Counted other : counted) {
            if (other.from() == i) {
                return other.to();
            }
        }
        return i;
    }

    private boolean isSpeech(VerbGroup group) {
        return !group.form().be() || s.word(group.to()).equals("that");
    }

    private boolean isTurn(int i) {
        boolean bare =
                s.in("subordinator", i)
                        && !s.in("adverb", i)
                        && !s.word(i).equals("that")
                        && !s.word(i).equals("as")
                        && !s.word(i).equals("during")
                        && !s.word(i).equals("despite")
                        && !s.word(i).equals("amid");
        boolean date = s.in("weekday", i + 1) || s.isNumber(i + 1);
        return bare && !date;
    }

    /// Where the clause goes on behind a comma, or -1 when it does not.
    private int behindComma(int comma, VerbGroup group) {
        int next = comma + 1;
        if (s.word(next).equals("and")
                || s.word(next).equals("or")
                || s.word(next).equals("as")
                || s.word(next).equals("plus")) {
            next = s.word(next).equals("as") ? next + 3 : next + 1;
        }
        if (s.in("subordinator", next) && !s.in("adverb", next) && !s.word(next).equals("as")) {
            return -1;
        }
        for (Counted other : counted) {
            if (other.from() >= next && other.from() <= next + 2 && other.from() < group.from()) {
                return other.to();
            }
        }
        if (next + 1 >= group.from() && next <= group.from()) {
            return group.from();
        }
        for (int i = next; i < group.from() && i < comma + 24; i++) {
            boolean closes =
                    s.word(comma).equals("—")
                            ? s.word(i).equals("—")
                            : s.word(i).equals(",") || s.word(i).equals(")");
            if (closes) {
                return i + 1;
            }
        }
        boolean list =
                s.isWord(next) && s.word(comma - 1).length() > 0 && isListTail(next, group.from());
        return list ? next : -1;
    }

    /// "al-Mashhad, and al-Zobaydiyeh were": names in a list before the verb.
    private boolean isListTail(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean noun =
                    WORDS.nouns().startingAt(s.words(), i) != null && !WORDS.isVerb(s.word(i));
            if (!s.isName(i) && !s.in("conjunction", i) && !noun) {
                return false;
            }
        }
        return true;
    }

    /// Whether a number may be the subject of a verb behind it: it is not itself tied to a
    /// preposition.
    boolean mayBeSubject(Counted c) {
        int i = c.from() - 1;
        while (i >= 0 && (s.in("determiner", i) || s.word(i).equals("\"") || s.in("ordinal", i))) {
            if (s.word(i).equals("that")) {
                return true;
            }
            i--;
        }
        String word = s.word(i);
        if (word.equals("of")) {
            return s.in("group", i - 1)
                    || (s.word(i - 1).equals(",") && s.in("group", i - 2))
                    || s.in("composed", i - 1)
                    || s.in("count", i - 1)
                    || s.word(i - 1).equals("family")
                    || s.word(i - 1).equals("column")
                    || (c.isPlace()
                            && (s.word(i - 1).equals("residents")
                                    || s.word(i - 1).equals("people")
                                    || s.word(i - 1).equals("inhabitants")))
                    || c.number().rule().equals("never");
        }
        boolean infinitive = word.equals("for") && s.word(c.to()).equals("to");
        if (infinitive
                || word.equals("including")
                || (word.equals("with") && !c.isVehicle())
                || word.equals("plus")) {
            return true;
        }
        return !s.in("preposition", i)
                || s.word(i).equals("that")
                || s.word(i).equals("after")
                || s.word(i).equals("as")
                || s.word(i).equals("since")
                || s.word(i).equals("before")
                || s.word(i).equals("about");
    }

    /// Whether the number follows another one with "and" or a comma between.
    boolean isListed(Counted c) {
        int i = c.from() - 1;
        while (i >= 0 && (s.in("determiner", i) || s.word(i).equals("also"))) {
            i--;
        }
        return s.in("conjunction", i)
                || s.word(i).equals(",")
                || s.phraseBefore("together", i + 1) > 0
                || s.phraseBefore("including", i + 1) > 0;
    }

    boolean hasFinite(List<VerbGroup> groups, int from, int to) {
        for (VerbGroup group : groups) {
            if (group.from() >= from
                    && group.to() <= to
                    && (group.form().be()
                            || group.form().perfect()
                            || group.form().planned()
                            || (group.form().finite() && !group.verbs().isEmpty()))) {
                return true;
            }
        }
        return false;
    }
}
