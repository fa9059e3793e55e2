package org.safepassage.app.exports;

import java.util.List;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Relief;

/// Why a plan leaves people behind, and what would be enough to move them.
///
/// @param explanation who, and what cannot hold together
/// @param reliefs what each obstacle alone would have to give; those that alone do not help are
///   left out
public record Reasons(Explanation explanation, List<Relief> reliefs) {
    public Reasons {
        reliefs = List.copyOf(reliefs);
    }
}
