package org.safepassage.planner;

import java.util.Arrays;

/// One decision of the search: send so many vehicles of each type along a route. Times follow from
/// the order of missions.
///
/// @param route where
/// @param counts vehicles of each type, at most
/// @param turn how far to turn the order in which groups board; 0 is by priority
/// @param skip how many vehicles of each type that could come sooner are left for others
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Mission(Route route, int[] counts, int turn, int skip) {
    Mission(Route route, int[] counts) {
        this(route, counts, 0, 0);
    }

    int vehicles() {
        return Arrays.stream(counts).sum();
    }
}
