package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;

/// What is said of a counted phrase when neither a verb nor a noun says it.
final class Defaults {

    private Defaults() {}

    /// The predicate, or null when the figure is none of this subject's.
    static @Nullable Predicate of(Sentence s, Counted c) {
        if (c.isVehicle()) {
            return Predicate.DISPATCHED;
        }
        if (c.unit() == org.safepassage.claims.Unit.TEAMS) {
            return Predicate.PARTICIPATING;
        }
        if (c.unit() == org.safepassage.claims.Unit.PERCENT) {
            return share(s, c);
        }
        if (c.isPlace()) {
            return isOrdered(s)
                    ? Predicate.TO_BE_EVACUATED
                    : isServing(c) ? Predicate.PARTICIPATING : null;
        }
        if (c.unit() == org.safepassage.claims.Unit.TONNES) {
            return Predicate.DELIVERED;
        }
        if (c.unit() == org.safepassage.claims.Unit.TREATMENTS) {
            return Predicate.TREATED;
        }
        Category category = c.category();
        if (category == null) {
            return null;
        }
        int before = c.from() - 1;
        if ((s.word(before).equals("of") && s.in("places.noun", before - 1))
                || (s.word(before).equals("to") && s.word(before - 1).equals("home"))) {
            return Predicate.POPULATION;
        }
        String room =
                s.word(before).equals("for") || s.word(before).equals("up_to")
                        ? s.word(before - 1)
                        : s.word(c.from());
        if (room.equals("room")
                || room.equals("space")
                || room.equals("capacity")
                || room.equals("shelter")) {
            return Predicate.SHELTERED;
        }
        if (s.word(c.to()).equals("aboard")
                || (s.word(c.to()).equals("on") && s.word(c.to() + 1).equals("board"))) {
            return Predicate.EVACUATED;
        }
        return switch (category) {
            case WOUNDED -> Predicate.WOUNDED;
            case PATIENTS -> Predicate.NEED_CARE;
            case STAFF, MILITARY -> Predicate.PARTICIPATING;
            case FIGHTERS, FIGHTERS_AND_FAMILIES -> Predicate.REMAINING;
            case FAMILIES, CIVILIANS, NATIONALS, DETAINEES, WOMEN, MEN, CHILDREN, ELDERLY, ALL ->
                    isNamed(s, c) ? moved(s, c) : null;
        };
    }

    /// People of whom nothing is said, in a sentence that speaks of an evacuation, or "from"
    /// somewhere.
    private static Predicate moved(Sentence s, Counted c) {
        return isOfSubject(s) || s.word(c.to()).equals("from")
                ? Predicate.EVACUATED
                : Predicate.PARTICIPATING;
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
