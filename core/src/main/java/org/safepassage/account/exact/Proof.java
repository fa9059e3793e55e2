package org.safepassage.account.exact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Why an unknown is at least, or at most, a value: rows, and proofs about other unknowns of those
/// rows. Proofs share their parts, so that a long chain of constraints costs one step each.
final class Proof {
    private final Fraction value;
    private final List<Row> rows;
    private final List<Proof> parts;
    private final List<Integer> reasons;

    /// A proof of `value` by `rows` and `parts` together.
    Proof(Fraction value, List<Row> rows, List<Proof> parts) {
        this.value = value;
        this.rows = rows;
        this.parts = parts;
        reasons = union(rows, parts);
    }

    /// What is proved.
    Fraction value() {
        return value;
    }

    /// All reasons it rests on, ascending.
    List<Integer> reasons() {
        return reasons;
    }

    /// All rows that `proofs` rest on, by number.
    static List<Row> rows(List<Proof> proofs) {
        Set<Proof> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Proof> open = new ArrayDeque<>();
        List<Row> found = new ArrayList<>();
        BitSet numbers = new BitSet();
        add(proofs, seen, open);
        for (Proof proof = open.poll(); proof != null; proof = open.poll()) {
            for (Row row : proof.rows) {
                if (!numbers.get(row.number())) {
                    numbers.set(row.number());
                    found.add(row);
                }
            }
            add(proof.parts, seen, open);
        }
        found.sort(Comparator.comparingInt(Row::number));
        return found;
    }

    private static void add(List<Proof> proofs, Set<Proof> seen, Deque<Proof> open) {
        for (Proof proof : proofs) {
            if (seen.add(proof)) {
                open.add(proof);
            }
        }
    }

    /// The reasons of all; the very list of one of them where it holds those of the others, so that
    /// a chain keeps one list.
    private static List<Integer> union(List<Row> rows, List<Proof> parts) {
        List<Integer> longest = List.of();
        List<List<Integer>> all = new ArrayList<>();
        rows.forEach(row -> all.add(row.reasons()));
        parts.forEach(part -> all.add(part.reasons));
        for (List<Integer> each : all) {
            longest = each.size() > longest.size() ? each : longest;
        }
        for (List<Integer> each : all) {
            if (!longest.containsAll(each)) {
                Set<Integer> union = new TreeSet<>();
                all.forEach(union::addAll);
                return List.copyOf(union);
            }
        }
        return longest;
    }
}
