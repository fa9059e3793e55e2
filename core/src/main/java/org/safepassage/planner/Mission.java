package org.safepassage.planner;

/// One decision of the search: send so many vehicles of each type along a route. Times follow from
/// the order of missions.
///
/// @param route where
/// @param counts vehicles of each type, at most
/// @param turn how far to turn the order in which groups board; 0 is by priority
/// @param skip how many vehicles of each type that could come sooner are left for others
/// @param even whether people are spread over the vehicles, so that the fullest boards sooner
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Mission(Route route, int[] counts, int turn, int skip, boolean even) {
    Mission(Route route, int[] counts) {
        this(route, counts, 0, 0, false);
    }

    int vehicles() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    Mission along(Route other) {
        return new Mission(other, counts, turn, skip, even);
    }

    Mission of(int[] others) {
        return new Mission(route, others, turn, skip, even);
    }

    Mission turned(int other) {
        return new Mission(route, counts, other, skip, even);
    }

    Mission skipping(int other) {
        return new Mission(route, counts, turn, other, even);
    }

    Mission seated(boolean evenly) {
        return new Mission(route, counts, turn, skip, evenly);
    }
}
