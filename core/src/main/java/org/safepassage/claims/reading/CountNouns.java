package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        if (c.kind() != Kind.ELLIPSIS
                && !s.word(c.from() - 1).equals("to")
                && !s.word(c.from() - 1).equals("at")) {
            return null;
        }
        if (s.in("count", c.to() + 1) && c.kind() == Kind.ELLIPSIS) {
            return totalOf(c, c.to() + 1, false);
        }
        if (s.word(c.from() - 1).equals(":") && c.to() >= s.size() - 1) {
            return labelled(c);
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
            said = said == null && group.to() < c.from() ? spoken(group, whole) : said;
        }
        for (int i = 0; i < c.from() - 1 && said == null; i++) {
            said = WORDS.nominal(s.word(i));
        }
        if (said == null && noun != null) {
            said = noun.predicate() == null ? Defaults.of(s, whole) : noun.predicate();
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
        Predicate said = noun == null ? null : noun.predicate();
        if (toll) {
            said = Predicate.KILLED;
        }
        for (VerbGroup group : groups) {
            if (said == null && group.from() > i && group.to() <= c.from()) {
                said = meaning.ofSubject(group, c);
            }
        }
        Unit unit = noun == null ? c.unit() : noun.unit();
        Category category =
                c.kind() == Kind.ELLIPSIS
                        ? noun == null ? Category.ALL : noun.category()
                        : c.category();
        if (said == null && noun == null && c.kind() != Kind.ELLIPSIS) {
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
