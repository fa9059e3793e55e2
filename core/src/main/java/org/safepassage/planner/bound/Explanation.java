package org.safepassage.planner.bound;

import java.util.List;

/// Why not everyone can be moved, as far as it is known.
public sealed interface Explanation {

    /// Nothing proves that anybody must stay: maybe only the search failed.
    ///
    /// @param standoffs terms that may stand in the way all the same
    record Unproven(List<Obstacle> standoffs) implements Explanation {
        public Unproven {
            standoffs = List.copyOf(standoffs);
        }
    }

    /// No plan moves everyone.
    ///
    /// @param clashes each of them alone keeps people back, so that each must give way; one at
    ///   least. The last obstacle of each is the one that was set aside to find the next; with all
    ///   of these set aside the bound sees no further one, when `isWhole`
    /// @param isWhole whether there was time to look for all of them
    /// @param leastLeftBehind so many people at least, by priority in thousandths, any plan leaves
    ///   behind
    record Proven(List<Clash> clashes, boolean isWhole, long leastLeftBehind)
            implements Explanation {
        public Proven {
            clashes = List.copyOf(clashes);
            if (clashes.isEmpty()) {
                throw new IllegalArgumentException("no clash: expected one at least");
            }
        }

        /// Obstacles that belong to every clash: one of them alone might be enough.
        public List<Obstacle> common() {
            return clashes.getFirst().obstacles().stream()
                    .filter(each -> clashes.stream().allMatch(c -> c.obstacles().contains(each)))
                    .toList();
        }

        /// One obstacle of each clash: what would have to give together. Empty where a clash has
        /// none.
        public List<Obstacle> together() {
            return clashes.stream().anyMatch(clash -> clash.obstacles().isEmpty())
                    ? List.of()
                    : clashes.stream().map(clash -> clash.obstacles().getLast()).toList();
        }
    }
}
