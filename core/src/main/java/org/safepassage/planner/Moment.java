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

    /// Whether it lies at the end of the journey, so that it moves with alighting.
    boolean isArrivalOn(Way way) {
        return kind == Kind.ARRIVAL || (kind == Kind.PASSING && way.destination() == index);
    }
}
