package org.safepassage.planner;

/// Legs that join, by index, with the places at their ends.
///
/// @param legs leg indices in order
/// @param directions 0 forward, 1 backward, one for each leg
/// @param places place indices, one more than legs
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Way(int[] legs, int[] directions, int[] places) {
    int origin() {
        return places[0];
    }

    int destination() {
        return places[places.length - 1];
    }

    int length() {
        return legs.length;
    }
}
