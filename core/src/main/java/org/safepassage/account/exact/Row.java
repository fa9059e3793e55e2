package org.safepassage.account.exact;

import java.util.List;

/// A constraint in the form that the arithmetic uses: unknowns ascending, numbered within one
/// component.
///
/// @param number the constraint's number in the component
/// @param unknowns ascending
/// @param factors of each unknown
/// @param sense how the sum compares
/// @param limit with what
/// @param reasons ascending
record Row(
        int number,
        List<Integer> unknowns,
        List<Fraction> factors,
        Sense sense,
        Fraction limit,
        List<Integer> reasons) {

    /// The same over other numbers of the unknowns, ascending like the old.
    Row over(List<Integer> renumbered) {
        return new Row(number, renumbered, factors, sense, limit, reasons);
    }

    boolean isAtMost() {
        return sense != Sense.AT_LEAST;
    }

    boolean isAtLeast() {
        return sense != Sense.AT_MOST;
    }

    int size() {
        return unknowns.size();
    }

    int unknown(int part) {
        return unknowns.get(part);
    }

    Fraction factor(int part) {
        return factors.get(part);
    }
}
