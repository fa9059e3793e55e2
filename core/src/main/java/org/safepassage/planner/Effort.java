package org.safepassage.planner;

import java.util.function.BooleanSupplier;

/// When to stop improving a plan.
public sealed interface Effort {
    /// After a number of search steps; repeatable.
    ///
    /// @param steps zero or more; zero gives the first plan
    record Steps(long steps) implements Effort {}

    /// When told to. The plan is the one that the number of steps done by then would give.
    ///
    /// @param enough asked between rounds of steps; true ends the search
    record Until(BooleanSupplier enough) implements Effort {}
}
