package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;

/// A number with what it counts.
///
/// @param number the number and its qualifiers
/// @param to the token behind the noun and what belongs to it
/// @param unit what is counted
/// @param category whom it counts; null when not people
/// @param own what the noun itself says; null when nothing
/// @param kind how the noun was found
record Counted(
        NumberPhrase number,
        int to,
        Unit unit,
        @Nullable Category category,
        @Nullable Predicate own,
        Kind kind) {

    /// How a noun was found.
    enum Kind {
        /// It stands behind the number.
        NOUN,
        /// A pronoun stands for it: "1,524 of them".
        PRONOUN,
        /// It is left out: "another 300 were evacuated".
        ELLIPSIS
    }

    int from() {
        return number.from();
    }

    Counted as(Unit other, @Nullable Category whom) {
        return new Counted(number, to, other, whom, own, kind);
    }

    /// Whether it counts people, families or a share of them.
    boolean isPeople() {
        return unit == Unit.PEOPLE || unit == Unit.HOUSEHOLDS || category != null;
    }

    boolean isVehicle() {
        return unit.kind() == Unit.Kind.VEHICLE;
    }

    boolean isTime() {
        return unit.kind() == Unit.Kind.TIME;
    }

    /// Whether it counts places or buildings.
    boolean isPlace() {
        return unit.kind() == Unit.Kind.PLACE;
    }
}
