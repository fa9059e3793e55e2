package org.safepassage.claims.reading;

import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;

/// Fits what a verb says to what is counted: vehicles are sent, helpers take part.
final class Sayings {

    private Sayings() {}

    /// Vehicles are dispatched where people are evacuated.
    static Predicate onUnit(Predicate said, Counted c, boolean planned) {
        if (c.isVehicle()) {
            return switch (said) {
                case EVACUATED,
                        TO_BE_EVACUATED,
                        PARTICIPATING,
                        REMAINING,
                        TURNED_BACK,
                        RELEASED,
                        TREATED,
                        RESCUED ->
                        Predicate.DISPATCHED;
                case ARRIVED, DEPARTED -> planned ? Predicate.DISPATCHED : said;
                default -> said;
            };
        }
        boolean carried =
                c.unit() == Unit.PEOPLE
                        && c.category() != Category.STAFF
                        && c.category() != Category.MILITARY
                        && c.category() != Category.FIGHTERS;
        if (said == Predicate.DISPATCHED && carried) {
            return planned ? Predicate.TO_BE_EVACUATED : Predicate.EVACUATED;
        }
        boolean goods = c.unit() == Unit.TONNES || c.unit() == Unit.TREATMENTS;
        if (goods && (said == Predicate.EVACUATED || said == Predicate.ARRIVED)) {
            return Predicate.DELIVERED;
        }
        boolean helpers =
                c.category() == Category.STAFF
                        || c.category() == Category.MILITARY
                        || c.isPlace()
                        || c.unit() == Unit.TEAMS;
        return said == Predicate.DISPATCHED && helpers ? Predicate.PARTICIPATING : said;
    }

    static boolean isMovement(Predicate said) {
        return said == Predicate.EVACUATED
                || said == Predicate.DEPARTED
                || said == Predicate.ARRIVED;
    }

    /// States and losses, of which "from" does not say where they are.
    static boolean isStill(Predicate said) {
        return switch (said) {
            case KILLED,
                    WOUNDED,
                    REMAINING,
                    MISSING,
                    NEED_CARE,
                    TREATED,
                    SHELTERED,
                    PARTICIPATING,
                    POPULATION ->
                    true;
            case EVACUATED,
                    DEPARTED,
                    ARRIVED,
                    TURNED_BACK,
                    TO_BE_EVACUATED,
                    DISPATCHED,
                    DELIVERED,
                    DISPLACED,
                    RESCUED,
                    RELEASED,
                    PARDONED,
                    SURRENDERED,
                    DESTROYED,
                    CAPTURED,
                    CONTROLLED,
                    FRONT_MOVED,
                    LENGTH,
                    DURATION ->
                    false;
        };
    }

    /// Movements, of which "to" says where they go.
    static boolean isMoving(Predicate said) {
        return switch (said) {
            case EVACUATED,
                    DEPARTED,
                    ARRIVED,
                    TURNED_BACK,
                    TO_BE_EVACUATED,
                    DISPATCHED,
                    DISPLACED,
                    DELIVERED,
                    FRONT_MOVED,
                    RELEASED,
                    RESCUED ->
                    true;
            case REMAINING,
                    KILLED,
                    WOUNDED,
                    MISSING,
                    NEED_CARE,
                    TREATED,
                    SHELTERED,
                    PARDONED,
                    SURRENDERED,
                    DESTROYED,
                    CAPTURED,
                    CONTROLLED,
                    LENGTH,
                    DURATION,
                    POPULATION,
                    PARTICIPATING ->
                    false;
        };
    }

    /// States and losses, of which a place with "in" says where they are.
    static boolean isIn(Predicate said) {
        return switch (said) {
            case REMAINING,
                    KILLED,
                    WOUNDED,
                    MISSING,
                    NEED_CARE,
                    CAPTURED,
                    CONTROLLED,
                    DESTROYED,
                    POPULATION,
                    DISPLACED,
                    RESCUED,
                    TREATED,
                    SHELTERED,
                    PARTICIPATING ->
                    true;
            case EVACUATED,
                    DEPARTED,
                    ARRIVED,
                    TURNED_BACK,
                    TO_BE_EVACUATED,
                    DISPATCHED,
                    DELIVERED,
                    FRONT_MOVED,
                    RELEASED,
                    PARDONED,
                    SURRENDERED,
                    LENGTH,
                    DURATION ->
                    false;
        };
    }
}
