package org.safepassage.fleet;

import java.time.Duration;

/// How long people need to board or alight: a fixed time and a time for each person.
///
/// @param fixed doors, luggage, list check; zero or more
/// @param perPerson added for each person; zero or more
public record Service(Duration fixed, Duration perPerson) {
    public Service {
        if (fixed.isNegative() || perPerson.isNegative()) {
            throw new IllegalArgumentException(
                    "service of "
                            + fixed
                            + " and "
                            + perPerson
                            + " a person: expected no negative time");
        }
    }

    /// The time for one vehicle with `people` aboard.
    public Duration timeFor(int people) {
        return fixed.plus(perPerson.multipliedBy(people));
    }
}
