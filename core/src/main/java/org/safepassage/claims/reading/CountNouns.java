package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;
import org.safepassage.claims.reading.Counted.Kind;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Noun;
import org.safepassage.claims.words.Phrases.PhraseAt;

/// Binds a number to a noun that counts, on the other side of a verb: "the toll rose to 124".
final class CountNouns {
    private static final Lexicon WORDS = Lexicon.get();

    /// The label of a figure has at most so many words.
    private static final int LABEL = 8;

    private final Sentence s;
    private final List<VerbGroup> groups;
    private final VerbMeaning meaning;

    CountNouns(Sentence sentence, List<VerbGroup> groups, VerbMeaning meaning) {
        s = sentence;
        this.groups = groups;
        this.meaning = meaning;
    }

    /// "the death toll rose to 124", "the number of displaced at 1.2 million".
    @Nullable Bound of(Counted c) {
        boolean line = isLeader(c.from()) && isLineEnd(c.to());
        if (line && s.phraseAt("including", 0) > 0) {
            return partLine(c);
        }
        if (line) {
            return labelled(c);
        }
        if (c.kind() != Kind.ELLIPSIS
                && !s.word(c.from() - 1).equals("to")
                && !s.word(c.from() - 1).equals("at")
                && !s.in("sources.speak", c.from() - 2)) {
            return null;
        }
        boolean told = s.in("sources.say", c.from() - 1) && !s.word(c.from() - 1).endsWith("ing");
        if (c.kind() == Kind.ELLIPSIS && told && s.isMark(c.to()) && !s.word(c.to()).equals(",")) {
            return new Bound(
                    c, Predicate.EVACUATED, null, c.from(), c.to(), "total-of-before", false);
        }
        if (c.kind() == Kind.ELLIPSIS && s.in("numbering", c.from() - 1)) {
            return numbered(c);
        }
        boolean whole = c.kind() == Kind.ELLIPSIS || (c.isPeople() && !isSaidBehind(c));
        if (whole && s.word(c.from() - 1).equals("of") && s.in("sources.speak", c.from() - 2)) {
            return new Bound(
                    c, Predicate.EVACUATED, null, c.from(), c.to(), "total-of-before", false);
        }
        boolean said = s.in("be", c.to()) || s.in("have", c.to()) || s.in("modal", c.to());
        if (said && !s.word(c.from() - 1).equals("to")) {
            return null;
        }
        if (s.in("count", c.to() + 1) && c.kind() == Kind.ELLIPSIS) {
            return totalOf(c, c.to() + 1, false);
        }
        boolean reaching = false;
        int comma = 0;
        for (int i = c.from() - 1; i >= 0 && i >= c.from() - 26; i--) {
            reaching |= s.in("reaching", i) || s.word(i).equals(":");
            if ((s.word(i).equals(",") && comma++ > 1) || s.word(i).equals(";")) {
                return null;
            }
            boolean counts = s.in("count", i) && !s.word(i + 1).isEmpty();
            boolean dead = s.word(i).equals("dead") && s.in("determiner", i - 1);
            if (reaching && (counts || dead)) {
                return totalOf(c, i, dead);
            }
        }
        return null;
    }

    /// "spoke of six civilians killed by shelling", "of five dead": what is said stands with it.
    private boolean isSaidBehind(Counted c) {
        for (VerbGroup group : groups) {
            if (group.from() == c.to() && meaning.ofSubject(group, c) != null) {
                return true;
            }
        }
        return c.own() != null;
    }

    /// Whether a colon or a row of points stands before a figure: "Karm ..... 7,190".
    private boolean isLeader(int from) {
        boolean points = s.word(from - 1).equals(".") && s.word(from - 2).equals(".");
        return s.word(from - 1).equals(":") || points;
    }

    private boolean isLineEnd(int to) {
        boolean goesOn = s.word(to).equals("(") || s.word(to).equals(",");
        return to >= s.size() - 1 || (goesOn && (s.role() != BlockRole.BODY || isLabelled(to)));
    }

    /// "Exits since 1 November: 5,391, 154 wounded": no verb stands before the colon.
    private boolean isLabelled(int to) {
        int colon = s.words().indexOf(":");
        boolean verbs = groups.stream().anyMatch(group -> group.to() <= colon);
        return colon > 0 && colon < LABEL && to - colon <= 3 && !verbs;
    }

    /// "the arrivals, who numbered 5,100": the noun stands before.
    private @Nullable Bound numbered(Counted c) {
        for (int i = c.from() - 2; i >= 0 && i >= c.from() - 6; i--) {
            PhraseAt<Noun> found = WORDS.nouns().startingAt(s.words(), i);
            if (found != null) {
                Noun noun = found.meaning();
                Counted named =
                        new Counted(
                                c.number(), c.to(), noun.unit(), noun.category(), null, Kind.NOUN);
                Predicate said =
                        noun.predicate() == null ? Defaults.of(s, named) : noun.predicate();
                return said == null
                        ? null
                        : new Bound(named, said, null, c.from(), c.to(), "total-of", false);
            }
        }
        return null;
    }

    /// "including children: 120": part of what the line before counts.
    private @Nullable Bound partLine(Counted c) {
        int at = s.phraseAt("including", 0);
        PhraseAt<Noun> found = WORDS.nouns().startingAt(s.words(), at);
        Category category = found == null ? c.category() : found.meaning().category();
        return new Bound(
                new Counted(c.number(), c.to(), Unit.PEOPLE, category, null, Kind.NOUN),
                Predicate.EVACUATED,
                null,
                c.from(),
                c.to(),
                "part-of-before",
                false);
    }

    /// "Patients referred to hospitals: 301": a line of a table.
    private @Nullable Bound labelled(Counted c) {
        Noun noun = null;
        Predicate said = null;
        for (int i = 0; i < c.from() - 1 && !s.in("preposition", i) && noun == null; i++) {
            PhraseAt<Noun> found = WORDS.nouns().startingAt(s.words(), i);
            noun = found == null ? null : found.meaning();
        }
        Unit unit = noun == null || noun.category() != null ? c.unit() : noun.unit();
        Category category = noun == null ? c.category() : noun.category();
        Counted whole =
                c.kind() == Kind.ELLIPSIS ? c.as(unit, unit == Unit.PEOPLE ? category : null) : c;
        for (VerbGroup group : groups) {
            boolean others = noun == null && s.word(group.from() - 1).endsWith("s");
            if (others && s.isWord(group.from() - 1)) {
                return null;
            }
            said = said == null && group.to() < c.from() ? spoken(group, whole) : said;
        }
        for (int i = 0; i < c.from() - 1 && said == null; i++) {
            PhraseAt<Predicate> state = WORDS.states().startingAt(s.words(), i);
            said = state == null || i == 0 ? WORDS.nominal(s.word(i)) : state.meaning();
        }
        if (said == null && noun != null) {
            said = noun.predicate() == null ? Defaults.of(s, whole) : noun.predicate();
        }
        boolean end = s.role() != BlockRole.BODY || c.to() >= s.size() - 1;
        boolean row = end && !s.word(c.to()).equals(",");
        boolean named = s.isName(0) || s.word(0).equals("total");
        boolean place = row && said == null && noun == null && named;
        if (place) {
            return new Bound(
                    c, Predicate.SHELTERED, null, c.from(), c.to(), "part-of-before", false);
        }
        return said == null
                ? null
                : new Bound(whole, said, null, c.from(), c.to(), "table-line", false);
    }

    private @Nullable Predicate spoken(VerbGroup group, Counted counted) {
        Predicate object = meaning.ofObject(group, counted);
        return object == null ? meaning.ofSubject(group, counted) : object;
    }

    private @Nullable Bound totalOf(Counted c, int i, boolean dead) {
        Noun noun = null;
        boolean toll = dead || s.word(i).equals("toll");
        if (s.word(i + 1).equals("of")) {
            for (int k = i + 2; k < i + 6 && noun == null; k++) {
                PhraseAt<Noun> found = WORDS.nouns().startingAt(s.words(), k);
                noun = found == null ? null : found.meaning();
            }
        }
        boolean citizens =
                noun != null
                        && noun.category() == Category.CIVILIANS
                        && (s.isName(i + 2) || s.word(i + 2).equals("our"))
                        && !s.isShouted();
        if (citizens) {
            noun = new Noun(Unit.PEOPLE, Category.NATIONALS, null);
        }
        Predicate said = noun == null ? null : noun.predicate();
        if (toll) {
            said = Predicate.KILLED;
        }
        for (VerbGroup group : groups) {
            boolean beside = group.from() > i && (group.to() <= c.from() || i > c.from());
            if (said == null && beside) {
                said = meaning.ofSubject(group, c);
            }
        }
        for (int k = i + 2; k < c.from() && said == null && noun != null; k++) {
            boolean state = s.word(k).equals("still") || s.word(k).equals("inside");
            said = state ? Predicate.REMAINING : null;
        }
        Unit unit = noun == null ? c.unit() : noun.unit();
        Category category =
                c.kind() == Kind.ELLIPSIS
                        ? noun == null ? Category.ALL : noun.category()
                        : c.category();
        if (c.kind() != Kind.ELLIPSIS
                && (c.unit() != Unit.PEOPLE || (said == null && noun == null))) {
            return null;
        }
        Counted whole = c.as(unit, category);
        return new Bound(
                whole,
                said == null ? Predicate.EVACUATED : said,
                null,
                c.from(),
                c.to(),
                said == null ? "total-of-before" : "total-of",
                false);
    }
}
