package org.safepassage.planner.bound;

import java.util.List;
import org.safepassage.plan.LeftBehind;

/// Why not everyone can be moved: who is left behind, and a smallest set of things that cannot hold
/// together.
///
/// @param leftBehind groups of whom the plan leaves people behind
/// @param obstacles they cannot all hold if everyone is to be moved; without any one of them, as
///   far as the bound sees, they can. Where nothing is proven, terms that may stand in the way all
///   the same, if any
/// @param isProven whether it is proven that with these obstacles nobody's plan moves everyone
/// @param isSmallest whether there was time to try each obstacle; else some may be left out
/// @param leastLeftBehind least number of people, by priority in thousandths, that any plan leaves
///   behind
public record Explanation(
        List<LeftBehind> leftBehind,
        List<Obstacle> obstacles,
        boolean isProven,
        boolean isSmallest,
        long leastLeftBehind) {
    public Explanation {
        leftBehind = List.copyOf(leftBehind);
        obstacles = List.copyOf(obstacles);
    }
}
