package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.plan.LeftBehind;
import org.safepassage.quantity.Figure;

/// Finds out why not everyone can be moved.
///
/// Everything that can stand in the way is lifted, half by half and then one by one (QuickXplain:
/// Junker 2004). What can be lifted without everyone's being moved stays lifted; what cannot is put
/// back. What is put back in the end cannot hold together, and without any one of it everyone can
/// be moved as far as the bound sees: a smallest set.
public final class Obstacles {
    private final Operation operation;
    private final List<Lifting> all;
    private final Remaining remaining;
    private final BooleanSupplier isOver;
    private boolean cutShort;

    private Obstacles(
            Operation operation, Figure figure, Remaining remaining, BooleanSupplier isOver) {
        this.operation = operation;
        this.remaining = remaining;
        this.isOver = isOver;
        all = Lifting.all(operation, figure);
    }

    /// Explains why people are left behind.
    ///
    /// @param leftBehind whom the best plan found leaves behind
    /// @param solver solves the linear programmes; null for what the cheap bounds alone can show
    /// @param isOver whether no more time is to be spent; the set found by then cannot hold
    ///   together, but need not be a smallest one
    public static Explanation find(
            Operation operation,
            Figure figure,
            List<LeftBehind> leftBehind,
            @Nullable LinearSolver solver,
            BooleanSupplier isOver) {
        Remaining remaining = new Remaining(figure, solver);
        long least = remaining.least(operation);
        if (least == 0) {
            return new Explanation(leftBehind, Standoffs.of(operation, figure), false, true, 0);
        }
        Operation narrow = narrow(operation, leftBehind, remaining, isOver);
        Obstacles obstacles = new Obstacles(narrow, figure, remaining, isOver);
        List<Integer> needed = obstacles.needed();
        return new Explanation(
                leftBehind,
                needed.stream().map(number -> obstacles.all.get(number).obstacle()).toList(),
                true,
                !obstacles.cutShort,
                least);
    }

    /// Only one group, when one alone cannot be moved: its reasons are then the plainest to read.
    /// Whoever cannot be moved alone is left behind by every plan.
    private static Operation narrow(
            Operation operation,
            List<LeftBehind> leftBehind,
            Remaining remaining,
            BooleanSupplier isOver) {
        for (LeftBehind left : leftBehind) {
            Operation alone = Lifting.only(operation, left.group());
            if (remaining.isPlain(alone)) {
                return alone;
            }
        }
        for (LeftBehind left : leftBehind) {
            Operation alone = Lifting.only(operation, left.group());
            if (!isOver.getAsBoolean() && remaining.least(alone) > 0) {
                return alone;
            }
        }
        return operation;
    }

    private List<Integer> needed() {
        @Nullable Integer one = plainly();
        return one == null ? needed(List.of(), range(all.size()), true) : List.of(one);
    }

    /// The last obstacle that is enough alone by bounds that take no time, or null: most mistakes
    /// in an agreement are of this kind, and need no programme solved to be named.
    private @Nullable Integer plainly() {
        if (remaining.isPlain(lifted(List.of()))) {
            return null;
        }
        for (int number = all.size() - 1; number >= 0 && !isOver.getAsBoolean(); number--) {
            if (remaining.isPlain(lifted(List.of(number)))) {
                return number;
            }
        }
        return null;
    }

    private static List<Integer> range(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    /// Those of `asked` that are needed beside `kept`, in their order: with `kept` and all of
    /// `asked` somebody stays behind, and everything else is lifted. The later ones, which are
    /// easier to change, are rather kept.
    ///
    /// @param isNew whether it is not yet known that with `kept` alone everyone can be moved
    private List<Integer> needed(List<Integer> kept, List<Integer> asked, boolean isNew) {
        if (asked.isEmpty() || isOver()) {
            return asked;
        }
        if (isNew && staysBehind(kept)) {
            return List.of();
        }
        if (asked.size() == 1) {
            return asked;
        }
        List<Integer> harder = asked.subList(0, asked.size() / 2);
        List<Integer> easier = asked.subList(asked.size() / 2, asked.size());
        List<Integer> ofHarder = needed(both(kept, easier), harder, true);
        List<Integer> ofEasier = needed(both(kept, ofHarder), easier, !ofHarder.isEmpty());
        return both(ofHarder, ofEasier);
    }

    private boolean isOver() {
        cutShort = cutShort || isOver.getAsBoolean();
        return cutShort;
    }

    private boolean staysBehind(List<Integer> kept) {
        return remaining.least(lifted(kept)) > 0;
    }

    /// The operation with everything lifted but some.
    private Operation lifted(List<Integer> kept) {
        Operation without = operation;
        for (int number = 0; number < all.size(); number++) {
            if (!kept.contains(number)) {
                without = all.get(number).lift(without);
            }
        }
        return without;
    }

    private static List<Integer> both(List<Integer> some, List<Integer> others) {
        List<Integer> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }
}
