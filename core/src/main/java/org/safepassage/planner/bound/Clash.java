package org.safepassage.planner.bound;

import java.util.List;

/// Obstacles that cannot all hold if everyone is to be moved.
///
/// @param obstacles what is easiest to change comes last; empty when people stay behind whatever of
///   the agreement, the windows and the counts gives way
/// @param isSmallest whether there was time to try each of them: without any one the others can
///   hold, as far as the bound sees; else some may be left out
public record Clash(List<Obstacle> obstacles, boolean isSmallest) {
    public Clash {
        obstacles = List.copyOf(obstacles);
    }
}
