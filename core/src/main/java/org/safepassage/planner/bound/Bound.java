package org.safepassage.planner.bound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Exposure;

/// How good any plan can be at most. `docs/model.md`, section "The bound", says why each part holds
/// for every valid plan.
///
/// @param leftBehindWeighted no plan leaves fewer people behind, times their priority in
///   thousandths
/// @param exposure no plan has less
/// @param finish no plan that leaves nobody behind ends earlier; null when nobody is to be moved
/// @param certificate proof of the exposure; null when the linear programme was not solved, and the
///   cheap bounds stand alone
/// @param curve no plan has more people out by any moment
public record Bound(
        long leftBehindWeighted,
        Exposure exposure,
        @Nullable Instant finish,
        @Nullable Certificate certificate,
        Curve curve) {
    /// The part of `found` that a better plan might still save: `(found - bound) / found`; zero
    /// when nothing is exposed.
    public double gap(Exposure found) {
        return found.millionths() == 0
                ? 0
                : (double) (found.millionths() - exposure.millionths()) / found.millionths();
    }
}
