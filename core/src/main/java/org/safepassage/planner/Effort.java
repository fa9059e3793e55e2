package org.safepassage.planner;

import java.util.function.BooleanSupplier;

/// When to stop improving a plan.
public sealed interface Effort {
    /// After a number of search steps; repeatable.
    ///
    /// @param steps zero or more; zero gives the first plan
    record Steps(long steps) implements Effort {}

    /// When told to, or after a number of steps. The plan is the one that the number of steps done
    /// by then would give, but when not even the first plan could be finished.
    ///
    /// @param enough asked between steps, by several threads; true ends the search as soon as both
    ///   walks have taken as many steps
    /// @param givesUp asked between missions, by several threads; true ends it at once: the step
    ///   that was begun does not count, and a first plan ends with whatever is planned by then
    /// @param steps the most steps to take
    record Until(BooleanSupplier enough, BooleanSupplier givesUp, long steps) implements Effort {
        /// Until told to, however many steps that is, with or without a first plan.
        public Until(BooleanSupplier enough) {
            this(enough, enough, Long.MAX_VALUE);
        }
    }
}
