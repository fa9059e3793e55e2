package org.safepassage.app.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Relief;

/// Why a plan leaves people behind, and what would be enough to move them.
///
/// @param explanation who, and what cannot hold together
/// @param reliefs what each obstacle alone would have to give; those that alone do not help are
///   left out
/// @param isWhole whether there was time to ask every obstacle for its relief
/// @param second what a second search found, where nothing proves that anyone must stay; else null
public record Reasons(
        Explanation explanation,
        List<Relief> reliefs,
        boolean isWhole,
        @Nullable SecondSearch second) {
    public Reasons {
        reliefs = List.copyOf(reliefs);
    }

    /// A search by another seed, to see whether only the first one failed.
    ///
    /// @param seed its seed
    /// @param steps how many steps it took; these two make its plan again
    /// @param leftBehind people whom its plan leaves behind; none when only the first search failed
    public record SecondSearch(long seed, long steps, long leftBehind) {}
}
