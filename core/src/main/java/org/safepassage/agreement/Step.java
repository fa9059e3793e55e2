package org.safepassage.agreement;

/// One step of a reciprocal term: so many of one side against so many of the other.
///
/// @param one people of the first side, one or more
/// @param other people of the other side, one or more
public record Step(int one, int other) {
    public Step {
        if (one < 1 || other < 1) {
            throw new IllegalArgumentException(
                    "step of " + one + " for " + other + ": expected one or more of each");
        }
    }
}
