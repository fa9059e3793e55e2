package org.safepassage.app.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Reliefs;

/// Why a plan leaves people behind, and what would be enough to move them.
public sealed interface Reasons {

    /// No plan moves everyone.
    ///
    /// @param explanation what cannot hold together
    /// @param reliefs what would be enough
    record Proven(Explanation.Proven explanation, Reliefs.Answer reliefs) implements Reasons {}

    /// Nothing proves that anyone must stay.
    ///
    /// @param standoffs terms that may stand in the way all the same
    /// @param second what a second search found; null when there was no time for its first plan
    record Unproven(List<Obstacle> standoffs, @Nullable SecondSearch second) implements Reasons {
        public Unproven {
            standoffs = List.copyOf(standoffs);
        }
    }

    /// A search by another seed, to see whether only the first one failed.
    ///
    /// @param seed its seed
    /// @param steps how many steps it took; these two make its plan again
    /// @param leftBehind people whom its plan leaves behind
    record SecondSearch(long seed, long steps, long leftBehind) {}
}
