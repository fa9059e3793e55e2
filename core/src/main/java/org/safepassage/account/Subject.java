package org.safepassage.account;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Unit;

/// What a claim gives a number for. Claims with equal subjects speak of the same quantity; where
/// one subject holds another, its quantity is no less.
///
/// @param unit what is counted
/// @param category whom; null when it is not people
/// @param act what happened to them
/// @param from from where; for a state, where
/// @param to to where; unsaid when it does not matter where to
/// @param span when
public record Subject(
        Unit unit,
        @Nullable Category category,
        Act act,
        NamedPlaces from,
        NamedPlaces to,
        ClaimSpan span) {

    /// Whether whatever `other` counts is counted here too, the time apart.
    boolean holdsWhom(Subject other) {
        return act == other.act
                && holds(unit, other.unit)
                && holds(category, other.category)
                && (from.equals(other.from) || from.holds(other.from))
                && (!to.isSaid() || to.holds(other.to));
    }

    private static boolean holds(Unit whole, Unit part) {
        return switch (part) {
            case BUSES, AMBULANCES, CARS, TRUCKS -> whole == part || whole == Unit.VEHICLES;
            default -> whole == part;
        };
    }

    private static boolean holds(@Nullable Category whole, @Nullable Category part) {
        if (whole == part) {
            return true;
        }
        if (whole == null || part == null) {
            return false;
        }
        return whole == Category.ALL
                || (whole == Category.FIGHTERS_AND_FAMILIES
                        && (part == Category.FIGHTERS || part == Category.FAMILIES));
    }

    /// The subject at another time.
    Subject at(ClaimSpan other) {
        return new Subject(unit, category, act, from, to, other);
    }

    /// The subject for another category.
    Subject of(@Nullable Category other) {
        return new Subject(unit, other, act, from, to, span);
    }

    /// The subject in words: `fighters, left aleppo/east, up to 2016-12-17`.
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(whom()).append(", ").append(act.words());
        if (from.isSaid()) {
            words.append(act.adds() || act == Act.PLANNED ? " " : " in ").append(from);
        }
        if (to.isSaid()) {
            words.append(" for ").append(to);
        }
        return words.append(", ").append(span).toString();
    }

    private String whom() {
        if (category == null) {
            return unit.label();
        }
        String people =
                switch (category) {
                    case FIGHTERS_AND_FAMILIES -> "fighters and families";
                    case ALL -> "people";
                    default -> category.label();
                };
        return unit.label().equals("people") ? people : unit.label() + " of " + people;
    }
}
