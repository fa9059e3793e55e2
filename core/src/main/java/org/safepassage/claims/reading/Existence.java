package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.words.Phrases.PhraseAt;

/// Binds figures of those who are somewhere: "there are 250 patients in the building".
final class Existence {
    private final Sentence s;
    private final List<VerbGroup> groups;
    private final VerbMeaning meaning;

    Existence(Sentence sentence, List<VerbGroup> groups, VerbMeaning meaning) {
        s = sentence;
        this.groups = groups;
        this.meaning = meaning;
    }

    /// "there are still 250 patients in the building", "the town has 4,700 people".
    @Nullable Bound of(Counted c) {
        VerbGroup near = endingAt(c.from());
        VerbGroup group = near == null ? endingAt(Binding.before(s, c.from()) + 1) : near;
        boolean left =
                group != null
                        && s.word(group.from() - 1).equals("there")
                        && s.in("lasting", group.main());
        if (group != null && left && c.isPeople()) {
            return new Bound(c, Predicate.REMAINING, group, c.from(), c.to(), "there-are", false);
        }
        if (group == null || !c.isPeople() || Defaults.helps(c) || !group.verbs().isEmpty()) {
            return null;
        }
        boolean there = s.word(group.from() - 1).equals("there") && group.form().be();
        if (there) {
            PhraseAt<Predicate> state = States.at(s, c.to());
            VerbGroup next = startingAt(c.to());
            Predicate said = next == null ? null : meaning.ofSubject(next, c);
            Predicate known = state == null ? said : state.meaning();
            int to = state == null ? c.to() : c.to() + state.length();
            return new Bound(
                    c,
                    known == null ? Predicate.REMAINING : known,
                    group,
                    c.from(),
                    to,
                    "there-are",
                    false);
        }
        Predicate inverted = inverted(c, group);
        if (inverted != null) {
            return new Bound(c, inverted, group, c.from(), c.to(), "those-are", false);
        }
        boolean which =
                s.word(group.from() - 1).equals("which") && s.word(group.from() - 2).equals(",");
        int owner = which ? group.from() - 2 : group.from();
        boolean body = s.in("sources.noun", owner - 1) && !s.in("places.noun", owner - 1);
        boolean has = s.in("have", group.main()) && new PlacePhrases(s).endsAt(owner);
        boolean anyone = c.category() == Category.ALL || c.category() == Category.CIVILIANS;
        Predicate lodged =
                s.in("places.shelter", group.from() - 1)
                        ? Predicate.SHELTERED
                        : Predicate.POPULATION;
        return has && !body && anyone && !s.in("roomy", c.from())
                ? new Bound(c, lodged, group, c.from(), c.to(), "place-has", false)
                : null;
    }

    /// "Those who remain are 40 women": what the clause before "are" says.
    private @Nullable Predicate inverted(Counted c, VerbGroup copula) {
        for (VerbGroup group : groups) {
            boolean those =
                    group.to() <= copula.from()
                            && s.in("relative", group.from() - 1)
                            && s.word(group.from() - 2).equals("those");
            if (those && copula.form().be()) {
                return meaning.ofSubject(group, c);
            }
        }
        return null;
    }

    private @Nullable VerbGroup startingAt(int from) {
        for (VerbGroup group : groups) {
            if (group.from() == from) {
                return group;
            }
        }
        return null;
    }

    private @Nullable VerbGroup endingAt(int end) {
        for (VerbGroup group : groups) {
            if (group.to() == end) {
                return group;
            }
        }
        return null;
    }
}
