package org.safepassage.planner.bound;

/// Time cut into equal short spans from the operation's start.
///
/// @param seconds the length of one
/// @param count how many; what lies behind the last is not looked at
record Ticks(long seconds, int count) {
    /// The tick of a second, between zero and `count`.
    int of(long second) {
        return second >= seconds * count
                ? count
                : (int) Math.max(0, Math.floorDiv(second, seconds));
    }

    /// How many ticks later something is that comes so much later than the beginning of one.
    int later(long bySeconds) {
        return Math.toIntExact(Math.min(count, Math.floorDiv(bySeconds, seconds)));
    }

    /// The first second of a tick.
    long first(int tick) {
        return tick * seconds;
    }
}
