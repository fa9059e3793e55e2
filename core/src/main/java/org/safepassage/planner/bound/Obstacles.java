package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.plan.LeftBehind;
import org.safepassage.quantity.Figure;

/// Finds out why not everyone can be moved.
///
/// Everything that can stand in the way is lifted one by one. What can be lifted without everyone's
/// being moved stays lifted; what cannot is put back. What is put back in the end cannot hold
/// together, and without any one of it everyone can be moved as far as the bound sees: a smallest
/// set (a deletion filter on the operation itself).
public final class Obstacles {
    private final Figure figure;
    private final Remaining remaining;

    private Obstacles(Figure figure, @Nullable LinearSolver solver) {
        this.figure = figure;
        remaining = new Remaining(figure, solver);
    }

    /// Explains why people are left behind.
    ///
    /// @param leftBehind whom the best plan found leaves behind
    /// @param solver solves the linear programmes; null for what the cheap bounds alone can show
    public static Explanation find(
            Operation operation,
            Figure figure,
            List<LeftBehind> leftBehind,
            @Nullable LinearSolver solver) {
        Obstacles obstacles = new Obstacles(figure, solver);
        long least = obstacles.remaining.least(operation);
        if (least == 0) {
            return new Explanation(leftBehind, List.of(), false, 0);
        }
        List<Obstacle> needed = obstacles.filter(obstacles.narrow(operation));
        return new Explanation(leftBehind, needed, true, least);
    }

    /// Only one group, when one alone cannot be moved: its reasons are then the plainest to read.
    private Operation narrow(Operation operation) {
        for (Group group : operation.groups().values()) {
            Operation alone = Lifting.only(operation, group.id());
            if (remaining.least(alone) > 0) {
                return alone;
            }
        }
        return operation;
    }

    private List<Obstacle> filter(Operation operation) {
        List<Lifting> all = Lifting.all(operation, figure);
        SortedSet<Integer> lifted = new TreeSet<>();
        List<Obstacle> needed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Operation without = operation;
            lifted.add(i);
            for (int other : lifted) {
                without = all.get(other).lift(without);
            }
            if (remaining.least(without) == 0) {
                lifted.remove(i);
                needed.add(all.get(i).obstacle());
            }
        }
        return needed;
    }
}
