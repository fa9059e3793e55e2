package org.safepassage.planner;

/// The moment of a convoy that a term counts.
///
/// @param kind which moment
/// @param index place, leg or corridor index, or -1
record Moment(Kind kind, int index) {
    enum Kind {
        DEPARTURE,
        ARRIVAL,
        PASSING,
        LEG,
        CORRIDOR
    }

    static final Moment DEPARTURE = new Moment(Kind.DEPARTURE, -1);
    static final Moment ARRIVAL = new Moment(Kind.ARRIVAL, -1);
}
