package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.safepassage.operation.Operation;
import org.safepassage.plan.LeftBehind;

/// Finds out why not everyone can be moved.
///
/// Everything that can stand in the way is lifted, half by half and then one by one (QuickXplain:
/// Junker 2004). What can be lifted without everyone's being moved stays lifted; what cannot is put
/// back. What is put back in the end cannot hold together, and without any one of it everyone can
/// be moved as far as the bound sees: a smallest set, a clash. Then one obstacle of it is set
/// aside, and the next clash is looked for, until the bound sees none.
///
/// The bounds that take no time see less than a rough programme, and that less than a fine one: the
/// set that one leaves is a proof already, and the next shrinks it further.
public final class Obstacles {
    /// More clashes than anyone would read.
    private static final int MOST_CLASHES = 8;

    private final Operation operation;
    private final List<LeftBehind> leftBehind;
    private final List<Lifting> all;
    private final Inquiry inquiry;
    private final Remaining finely;
    private final Remaining roughly;
    private final List<ToLongFunction<Operation>> levels;
    private final Set<Integer> aside = new TreeSet<>();
    private boolean cutShort;

    private Obstacles(Operation operation, List<LeftBehind> leftBehind, Inquiry inquiry) {
        this.operation = operation;
        this.leftBehind = leftBehind;
        this.inquiry = inquiry;
        finely = Remaining.finely(inquiry);
        roughly = Remaining.roughly(inquiry);
        levels = List.of(some -> finely.isPlain(some) ? 1 : 0, roughly::least, finely::least);
        all = Lifting.all(operation);
    }

    /// Explains why people are left behind.
    ///
    /// @param leftBehind whom the best plan found leaves behind
    /// @param inquiry how to ask; a clash that is not shrunk when its time is over cannot hold
    ///   together, but need not be a smallest one
    public static Explanation find(
            Operation operation, List<LeftBehind> leftBehind, Inquiry inquiry) {
        long roughly = Remaining.roughly(inquiry).least(operation);
        long least = roughly > 0 ? roughly : Remaining.finely(inquiry).least(operation);
        return least == 0
                ? new Explanation.Unproven(Standoffs.of(operation, inquiry.figure()))
                : new Obstacles(operation, leftBehind, inquiry).proven(least);
    }

    private Explanation proven(long least) {
        List<Clash> clashes = new ArrayList<>();
        boolean isWhole = false;
        while (!isWhole && clashes.size() < MOST_CLASHES && (clashes.isEmpty() || !isOver())) {
            List<Integer> needed = new Search(narrow()).needed();
            if (cutShort && !clashes.isEmpty()) {
                // There is more, but a list of everything tells nobody what.
                break;
            }
            clashes.add(
                    new Clash(
                            needed.stream().map(number -> all.get(number).obstacle()).toList(),
                            !cutShort));
            if (needed.isEmpty()) {
                break;
            }
            aside.add(needed.getLast());
            isWhole = !cutShort && !staysBehind(operation, asked());
        }
        return new Explanation.Proven(clashes, isWhole, least);
    }

    /// All that is not set aside.
    private List<Integer> asked() {
        return IntStream.range(0, all.size())
                .filter(number -> !aside.contains(number))
                .boxed()
                .toList();
    }

    /// Only one group, when one alone cannot be moved: its reasons are then the plainest to read.
    /// Whoever cannot be moved alone is left behind by every plan.
    private Operation narrow() {
        for (LeftBehind left : leftBehind) {
            Operation alone = Lifting.only(operation, left.group());
            if (finely.isPlain(lifted(alone, asked()))) {
                return alone;
            }
        }
        for (LeftBehind left : leftBehind) {
            Operation alone = Lifting.only(operation, left.group());
            if (!isOver() && roughly.least(lifted(alone, asked())) > 0) {
                return alone;
            }
        }
        return operation;
    }

    private boolean isOver() {
        cutShort = cutShort || inquiry.isOver().getAsBoolean();
        return cutShort;
    }

    private boolean staysBehind(Operation some, List<Integer> kept) {
        Operation without = lifted(some, kept);
        return roughly.least(without) > 0 || finely.least(without) > 0;
    }

    /// An operation with everything lifted but some.
    private Operation lifted(Operation some, List<Integer> kept) {
        Operation without = some;
        for (int number = 0; number < all.size(); number++) {
            if (!kept.contains(number)) {
                without = all.get(number).lift(without);
            }
        }
        return without;
    }

    /// The search for one clash.
    private final class Search {
        private final Operation some;

        Search(Operation some) {
            this.some = some;
        }

        /// Shrunk by what takes no time first, then roughly, then finely; each asks about fewer.
        List<Integer> needed() {
            List<Integer> left = asked();
            for (ToLongFunction<Operation> least : levels) {
                if (left.size() > 1 && least.applyAsLong(lifted(some, left)) > 0) {
                    left = needed(List.of(), left, least, true);
                }
            }
            return left;
        }

        /// Those of `asked` that are needed beside `kept`, in their order: with `kept` and all of
        /// `asked` somebody stays behind, and everything else is lifted. The later ones, which are
        /// easier to change, are rather kept.
        ///
        /// @param isNew whether it is not yet known that with `kept` alone everyone can be moved
        private List<Integer> needed(
                List<Integer> kept,
                List<Integer> asked,
                ToLongFunction<Operation> least,
                boolean isNew) {
            if (asked.isEmpty() || isOver()) {
                return asked;
            }
            if (isNew && least.applyAsLong(lifted(some, kept)) > 0) {
                return List.of();
            }
            if (asked.size() == 1) {
                return asked;
            }
            List<Integer> harder = asked.subList(0, asked.size() / 2);
            List<Integer> easier = asked.subList(asked.size() / 2, asked.size());
            List<Integer> ofHarder = needed(both(kept, easier), harder, least, true);
            List<Integer> ofEasier =
                    needed(both(kept, ofHarder), easier, least, !ofHarder.isEmpty());
            return both(ofHarder, ofEasier);
        }

        private static List<Integer> both(List<Integer> some, List<Integer> others) {
            List<Integer> both = new ArrayList<>(some);
            both.addAll(others);
            return both;
        }
    }
}
