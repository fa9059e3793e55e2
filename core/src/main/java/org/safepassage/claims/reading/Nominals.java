package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.reading.Counted.Kind;
import org.safepassage.claims.words.Lexicon;

/// Binds figures that hang on a noun: "the evacuation of 5,000 people".
final class Nominals {
    private static final Lexicon WORDS = Lexicon.get();

    private final Sentence s;

    Nominals(Sentence sentence) {
        s = sentence;
    }

    /// "the evacuation of 5,000 people", "the deaths of 12".
    @Nullable Bound of(Counted c) {
        int of = Binding.before(s, c.from());
        boolean to =
                s.word(of).equals("to") && WORDS.nominal(s.word(of - 1)) == Predicate.DELIVERED;
        if (!s.word(of).equals("of") && !s.word(of).equals("for") && !to) {
            return null;
        }
        if (s.word(of).equals("for") && s.word(c.to()).equals("to")) {
            return null;
        }
        Predicate said = WORDS.nominal(s.word(of - 1));
        if (said == null && s.word(of).equals("of") && s.in("company", of - 1)) {
            said = nominalOfCompany(of - 1);
        }
        if (said == null && c.kind() == Kind.ELLIPSIS && s.in("tally", of - 1)) {
            return new Bound(
                    c, Predicate.EVACUATED, null, c.from(), c.to(), "total-of-before", false);
        }
        if (said == null
                || (s.word(of).equals("for")
                        && said != Predicate.EVACUATED
                        && said != Predicate.DELIVERED
                        && said != Predicate.RELEASED
                        && said != Predicate.TREATED)) {
            return null;
        }
        if (s.word(of - 1).equals("control") || (c.isPlace() && said == Predicate.KILLED)) {
            said = c.isPlace() ? Predicate.CAPTURED : said;
        }
        if (said == Predicate.WOUNDED && c.category() == Category.ALL) {
            c = new Counted(c.number(), c.to(), c.unit(), Category.WOUNDED, null, Kind.NOUN);
        }
        boolean planned = Sayings.isMovement(said) && Plans.isPlannedAround(s, of - 1);
        Predicate final1 = planned ? Predicate.TO_BE_EVACUATED : said;
        boolean promised = said == Predicate.RELEASED && Plans.isPlannedAround(s, of - 1);
        return new Bound(
                c,
                Sayings.onUnit(final1, c, planned),
                null,
                Math.max(0, of - 1),
                c.to(),
                "noun-of",
                planned || promised);
    }

    /// "the arrival in the city of a convoy of": what is said of those who move together.
    private @Nullable Predicate nominalOfCompany(int company) {
        int of = Binding.before(s, company);
        if (!s.word(of).equals("of")) {
            return null;
        }
        Predicate said = WORDS.nominal(s.word(of - 1));
        int place = new PlacePhrases(s).startOf(of);
        boolean placed = said == null && place < of && s.in("preposition", place - 1);
        return placed ? WORDS.nominal(s.word(place - 2)) : said;
    }
}
