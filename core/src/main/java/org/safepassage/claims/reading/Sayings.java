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
                        RELEASED,
                        TREATED,
                        RESCUED ->
                        Predicate.DISPATCHED;
                case ARRIVED, DEPARTED -> planned ? Predicate.DISPATCHED : said;
                default -> said;
            };
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
}
