package org.safepassage.planner.bound;

/// One thing agreed or counted that, with others, stands in the way of moving everyone.
///
/// @param kind what sort of thing it is
/// @param id its id in the operation, or empty for the horizon
public record Obstacle(Kind kind, String id) {
    /// What sort of thing stands in the way.
    public enum Kind {
        /// A term of the agreement.
        TERM,
        /// The windows of a leg.
        WINDOWS,
        /// A leg's headway and largest convoy.
        LEG_RATE,
        /// A checkpoint's lanes and service times.
        CHECKPOINT,
        /// What a place can receive.
        RECEPTION,
        /// How many vehicles of a type there are, and when.
        FLEET,
        /// How many escort teams there are, and when.
        ESCORT,
        /// How long a group may be aboard.
        TIME_ABOARD,
        /// When a group is ready.
        READY,
        /// The end of the horizon.
        HORIZON
    }
}
