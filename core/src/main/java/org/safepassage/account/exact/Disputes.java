package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds every smallest set of reasons that cannot hold together, in rows that cannot.
///
/// Most rows are {@link RisingRows}, of which all contradictions can be read off. Where there are
/// others, those are where it begins: it sets aside the smallest ways out of the contradictions it
/// knows and tries what is left. What still contradicts itself is shrunk to a new contradiction;
/// when every way out has been tried and the rest held each time, no contradiction is missing: any
/// other would have been left whole by one of them. Groups of contradictions that share no reason
/// have independent ways out; where their choices are too many to try all, each way of each group
/// is tried once, and the result says that it may not be complete.
final class Disputes {
    /// The most trials of a small problem.
    private static final int TRIALS = 4_000;

    /// Rows that all trials of a larger one may hold together.
    private static final int ROWS = 60_000;

    /// Trials that even the largest problem is given.
    private static final int FEWEST = 60;

    /// The most contradictions.
    private static final int SETS = 400;

    private final int unknowns;
    private final List<Row> rows;

    /// Those that are not rising.
    private final List<Row> others;

    private final List<List<Integer>> found = new ArrayList<>();
    private final WaysOut.Growing growing = new WaysOut.Growing();
    private final Set<Set<Integer>> known = new HashSet<>();
    private int trials;
    private boolean isComplete = true;

    private Disputes(int unknowns, List<Row> rows) {
        this.unknowns = unknowns;
        this.rows = rows;
        others = rows.stream().filter(row -> !RisingRows.holds(row)).toList();
    }

    /// The contradictions of `rows`, of which `first` is known.
    static List<Contradictions> of(int unknowns, List<Row> rows, List<Proof> first) {
        Disputes disputes = new Disputes(unknowns, rows);
        RisingRows rising = RisingRows.find(unknowns, rows);
        if (rising != null) {
            rising.contradictions().forEach(disputes::take);
            disputes.isComplete = rising.isComplete();
        }
        if (disputes.found.isEmpty()) {
            disputes.found.add(disputes.smallest(first));
        }
        if (rising == null || !disputes.isComplete || !disputes.others.isEmpty()) {
            disputes.search();
        }
        disputes.leaveNone();
        return disputes.groups();
    }

    /// Takes a smallest contradiction of the rising rows; others that rest on its reasons may make
    /// do with fewer.
    private void take(List<Integer> set) {
        boolean mayBeLess = others.stream().anyMatch(row -> set.containsAll(row.reasons()));
        List<Integer> least = mayBeLess ? shrunk(set, rows) : set;
        if (!found.contains(least)) {
            found.add(least);
        }
    }

    private void search() {
        if (found.size() >= SETS) {
            isComplete = false;
            return;
        }
        int most = Math.max(FEWEST, Math.min(TRIALS, ROWS / rows.size()));
        while (true) {
            List<WaysOut> ways = growing.of(found);
            boolean isEvery =
                    WaysOut.isFew(ways, most) && ways.stream().allMatch(WaysOut::isComplete);
            List<List<Integer>> fresh = new ArrayList<>();
            boolean isOver = false;
            for (Set<Integer> aside : WaysOut.joined(ways, most)) {
                isOver |= trials > most || found.size() + fresh.size() >= SETS;
                // What misses a contradiction found just now would only find it again.
                boolean isWayOut =
                        fresh.stream().allMatch(set -> set.stream().anyMatch(aside::contains));
                if (isWayOut && !isOver && !known.contains(aside)) {
                    List<Integer> next = tried(aside);
                    if (next != null) {
                        fresh.add(next);
                    }
                }
            }
            found.addAll(fresh);
            if (fresh.isEmpty() || isOver) {
                isComplete = isEvery && !isOver;
                return;
            }
        }
    }

    /// Tries what is left without `aside`: a new contradiction, or null when the rest holds.
    private @Nullable List<Integer> tried(Set<Integer> aside) {
        List<Proof> conflict = trial(row -> row.reasons().stream().noneMatch(aside::contains));
        if (conflict == null) {
            known.add(aside);
            return null;
        }
        return smallest(conflict);
    }

    /// Where the search was given up: what is in no contradiction found must at least hold
    /// together.
    private void leaveNone() {
        while (true) {
            Set<Integer> contested = new TreeSet<>();
            found.forEach(contested::addAll);
            List<Integer> next = tried(contested);
            if (next == null) {
                return;
            }
            isComplete = false;
            found.add(next);
        }
    }

    /// A smallest contradiction within the reasons of `conflict`.
    private List<Integer> smallest(List<Proof> conflict) {
        List<Row> proof = Proof.rows(conflict);
        List<Integer> reasons = shrunk(reasons(proof), proof);
        return shrunk(reasons, rows);
    }

    /// Leaves out of `reasons` one after the other, the last first, whatever is not needed to make
    /// the rows of `among` contradict each other.
    private List<Integer> shrunk(List<Integer> reasons, List<Row> among) {
        List<Integer> left = reasons;
        for (int i = reasons.size() - 1; i >= 0; i--) {
            Integer reason = reasons.get(i);
            if (left.contains(reason)) {
                List<Integer> without =
                        left.stream().filter(other -> !other.equals(reason)).toList();
                List<Row> some =
                        among.stream().filter(row -> without.containsAll(row.reasons())).toList();
                trials++;
                List<Proof> conflict = Trial.of(unknowns, some).conflict();
                if (conflict != null) {
                    left = reasons(Proof.rows(conflict));
                }
            }
        }
        return left;
    }

    private static List<Integer> reasons(List<Row> proof) {
        return proof.stream().flatMap(row -> row.reasons().stream()).distinct().sorted().toList();
    }

    private @Nullable List<Proof> trial(java.util.function.Predicate<Row> held) {
        trials++;
        return Trial.of(unknowns, rows.stream().filter(held).toList()).conflict();
    }

    private List<Contradictions> groups() {
        List<Contradictions> groups = new ArrayList<>(Contradictions.of(found, isComplete));
        groups.sort((one, other) ->
                Contradictions.ORDER.compare(one.sets().getFirst(), other.sets().getFirst()));
        return groups;
    }
}
