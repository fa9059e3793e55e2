package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;
import org.safepassage.claims.words.Lexicon;
import org.safepassage.claims.words.Verb;

/// What is said of a counted phrase when neither a verb nor a noun says it.
final class Defaults {

    private Defaults() {}

    /// The predicate, or null when the figure is none of this subject's.
    static @Nullable Predicate of(Sentence s, Counted c) {
        if (c.isVehicle()) {
            return Predicate.DISPATCHED;
        }
        if (c.unit() == Unit.TEAMS) {
            return Predicate.PARTICIPATING;
        }
        if (c.unit() == Unit.PERCENT) {
            return share(s, c);
        }
        if (c.isPlace()) {
            return isOrdered(s)
                    ? Predicate.TO_BE_EVACUATED
                    : isServing(c) ? Predicate.PARTICIPATING : null;
        }
        if (c.unit() == Unit.TONNES) {
            return Predicate.DELIVERED;
        }
        if (c.unit() == Unit.TREATMENTS) {
            return Predicate.TREATED;
        }
        Category category = c.category();
        int before = c.from() - 1;
        boolean owned = s.word(before).equals("'s") || s.word(before).equals("its");
        boolean anyone = Lexicon.get().in("dwellers", s.word(c.to() - 1));
        if (category == null || (owned && anyone)) {
            return null;
        }
        if ((s.word(before).equals("of") && s.in("places.noun", before - 1))
                || (s.word(before).equals("to") && s.word(before - 1).equals("home"))) {
            return Predicate.POPULATION;
        }
        if (s.word(c.to() - 1).startsWith("inhabitant")) {
            return Predicate.POPULATION;
        }
        String room =
                s.word(before).equals("for") || s.word(before).equals("up_to")
                        ? s.word(before - 1)
                        : s.word(c.from());
        if (room.equals("room")
                || room.equals("space")
                || room.equals("capacity")
                || room.equals("shelter")
                || (s.word(before).equals("for") && s.in("roomy", before - 1))) {
            boolean rides = s.word(c.to() - 1).startsWith("passenger");
            return rides || isOnBoard(s, c) ? Predicate.TO_BE_EVACUATED : Predicate.SHELTERED;
        }
        return switch (category) {
            case WOUNDED -> Predicate.WOUNDED;
            case PATIENTS -> Predicate.NEED_CARE;
            case STAFF, MILITARY -> Predicate.PARTICIPATING;
            case FIGHTERS, FIGHTERS_AND_FAMILIES -> Predicate.REMAINING;
            case FAMILIES, CIVILIANS, NATIONALS, DETAINEES, WOMEN, MEN, CHILDREN, ELDERLY, ALL ->
                    isNamed(s, c) ? Predicate.EVACUATED : null;
        };
    }

    /// "14 flights with room for 1,900": room in what carries people, not in a shelter.
    private static boolean isOnBoard(Sentence s, Counted c) {
        for (int i = c.from() - 2; i >= 0 && i >= c.from() - 9; i--) {
            var noun = Lexicon.get().nouns().startingAt(s.words(), i);
            if (noun != null && noun.meaning().unit().kind() == Unit.Kind.VEHICLE) {
                return true;
            }
        }
        return false;
    }

    /// "the city's 900,000 inhabitants": the noun says where they live, and its owner which place.
    static boolean isPopulation(Sentence s, Counted c) {
        boolean owned = s.word(c.from() - 1).equals("'s") || s.in("possessive", c.from() - 1);
        return owned && c.isPeople() && s.word(c.to() - 1).startsWith("inhabitant");
    }

    /// "1,450 people aboard".
    static boolean isAboard(Sentence s, Counted c) {
        return c.isPeople()
                && (s.word(c.to()).equals("aboard")
                        || (s.word(c.to()).equals("on") && s.word(c.to() + 1).equals("board")));
    }

    /// Those aboard leave or arrive with what carries them.
    static Predicate ofRiders(Sentence s, List<VerbGroup> groups) {
        return ofRiders(s, groups, 0);
    }

    /// The same by the verb nearest before token `at`, if one stands there.
    static Predicate ofRiders(Sentence s, List<VerbGroup> groups, int at) {
        List<VerbGroup> ordered = new ArrayList<>();
        for (VerbGroup group : groups) {
            ordered.add(group.to() <= at ? 0 : ordered.size(), group);
        }
        for (VerbGroup group : ordered) {
            for (Verb verb : group.verbs()) {
                boolean goes =
                        verb.subject()
                                && (verb.predicate() == Predicate.DEPARTED
                                        || verb.predicate() == Predicate.ARRIVED);
                if (goes
                        && (verb.needed().isEmpty()
                                || verb.needed().contains(s.word(group.to())))) {
                    return group.form().planned() ? Predicate.TO_BE_EVACUATED : verb.predicate();
                }
            }
        }
        return Predicate.EVACUATED;
    }

    /// Whether those counted are on the scene to help or to guard.
    static boolean helps(Counted c) {
        return c.category() == Category.STAFF || c.category() == Category.MILITARY;
    }

    /// Whether the noun says at least that people are meant whom an operation may concern.
    private static boolean isNamed(Sentence s, Counted c) {
        String noun = s.word(c.to() - 1);
        return !noun.startsWith("member")
                && !noun.equals("names")
                && !s.word(c.number().number()).equals("one");
    }

    private static @Nullable Predicate share(Sentence s, Counted c) {
        for (int i = c.from(); i < s.size() && i < c.to() + 12; i++) {
            if (s.word(i).startsWith("control")
                    || s.word(i).equals("held")
                    || s.word(i).equals("hands")) {
                return Predicate.CONTROLLED;
            }
        }
        return c.isPeople() && isOfSubject(s) ? Predicate.EVACUATED : null;
    }

    private static boolean isServing(Counted c) {
        return switch (c.unit()) {
            case HOSPITALS, SHELTERS, SCHOOLS -> true;
            default -> false;
        };
    }

    private static boolean isOrdered(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.word(i).startsWith("evacuation")
                    && (s.word(i + 1).startsWith("order") || s.word(i + 1).startsWith("warning"))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the sentence speaks of an evacuation at all.
    private static boolean isOfSubject(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.word(i).startsWith("evacu") || s.word(i).startsWith("airlift")) {
                return true;
            }
        }
        return false;
    }
}
