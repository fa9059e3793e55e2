package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What follows from constraints: the exact range of every unknown, and every contradiction.
///
/// @param ranges by unknown. Where constraints contradict each other, ranges follow from the
///   reasons that are in no contradiction
/// @param isContested by unknown: whether reasons that bear on it, or on unknowns tied to it,
///   contradict each other
/// @param contradictions in groups that share no reason; the group with the smallest set first
public record Findings(
        List<Range> ranges, List<Boolean> isContested, List<Contradictions> contradictions) {
    public Findings {
        ranges = List.copyOf(ranges);
        isContested = List.copyOf(isContested);
        contradictions = List.copyOf(contradictions);
    }

    /// What follows from `constraints`.
    ///
    /// @throws IllegalArgumentException when constraints that need no reason contradict each other
    public static Findings of(Constraints constraints) {
        Range[] ranges = new Range[constraints.unknowns()];
        Boolean[] contested = new Boolean[constraints.unknowns()];
        List<Contradictions> all = new ArrayList<>();
        for (Part part : Part.split(constraints.unknowns(), constraints.rows())) {
            int size = part.unknowns().size();
            Trial trial = Trial.of(size, part.rows());
            List<Row> rows = part.rows();
            List<Proof> conflict = trial.conflict();
            if (conflict != null) {
                List<Contradictions> groups = Disputes.of(size, rows, conflict);
                all.addAll(groups);
                Set<Integer> contestedReasons = new HashSet<>();
                groups.forEach(group -> contestedReasons.addAll(group.reasons()));
                if (contestedReasons.isEmpty()) {
                    throw new IllegalArgumentException(
                            "constraints without reasons contradict each other: "
                                    + Proof.rows(conflict));
                }
                rows = without(part.rows(), givenUp(groups, constraints.firm()));
                if (Trial.of(size, rows).conflict() != null) {
                    // The search was given up, so a contradiction may be unknown.
                    rows = without(part.rows(), contestedReasons);
                }
                trial = Trial.of(size, rows);
            }
            trial.settle();
            for (int place = 0; place < size; place++) {
                int unknown = part.unknowns().get(place);
                ranges[unknown] =
                        new Range(
                                end(size, place, false, trial.low(place)),
                                end(size, place, true, trial.high(place)));
                contested[unknown] = conflict != null;
            }
        }
        all.sort((one, other) ->
                Contradictions.ORDER.compare(one.sets().getFirst(), other.sets().getFirst()));
        return new Findings(List.of(ranges), List.of(contested), smallest(all));
    }

    private static List<Row> without(List<Row> rows, Set<Integer> reasons) {
        return rows.stream()
                .filter(row -> row.reasons().stream().noneMatch(reasons::contains))
                .toList();
    }

    /// The weak reasons of every contradiction, or all of them where none is weak.
    private static Set<Integer> givenUp(List<Contradictions> groups, int firm) {
        Set<Integer> givenUp = new HashSet<>();
        for (Contradictions group : groups) {
            for (List<Integer> set : group.sets()) {
                List<Integer> weak = set.stream().filter(reason -> reason >= firm).toList();
                givenUp.addAll(weak.isEmpty() ? set : weak);
            }
        }
        return givenUp;
    }

    /// A reason that speaks of unrelated unknowns may stand alone in one contradiction and with
    /// others in another, which then says nothing more.
    private static List<Contradictions> smallest(List<Contradictions> all) {
        List<List<Integer>> sets =
                all.stream()
                        .flatMap(group -> group.sets().stream())
                        .sorted(Contradictions.ORDER)
                        .toList();
        Set<Integer> seen = new HashSet<>();
        boolean isShared = false;
        for (Contradictions group : all) {
            for (int reason : group.reasons()) {
                isShared |= !seen.add(reason);
            }
        }
        if (!isShared) {
            return all;
        }
        List<List<Integer>> least = new ArrayList<>();
        for (List<Integer> set : sets) {
            if (least.stream().noneMatch(set::containsAll)) {
                least.add(set);
            }
        }
        boolean isComplete = all.stream().allMatch(Contradictions::isComplete);
        List<Contradictions> groups = new ArrayList<>();
        for (WaysOut ways : WaysOut.of(least)) {
            groups.add(
                    new Contradictions(
                            ways.contradictions(),
                            ways.sets().stream().<List<Integer>>map(List::copyOf).toList(),
                            isComplete));
        }
        return groups;
    }

    /// The proved end with as few reasons as one proof needs.
    private static @Nullable End end(
            int unknowns, int unknown, boolean high, @Nullable Proof proof) {
        if (proof == null) {
            return null;
        }
        if (proof.reasons().size() <= 1) {
            return new End(proof.value(), proof.reasons());
        }
        List<Row> rows = Proof.rows(List.of(proof));
        List<Integer> reasons = proof.reasons();
        for (int i = proof.reasons().size() - 1; i >= 0 && reasons.size() > 1; i--) {
            Integer reason = proof.reasons().get(i);
            if (reasons.contains(reason)) {
                List<Row> without =
                        rows.stream().filter(row -> !row.reasons().contains(reason)).toList();
                Trial trial = Trial.of(unknowns, without).settle();
                Proof other = high ? trial.high(unknown) : trial.low(unknown);
                if (other != null && other.value().equals(proof.value())) {
                    rows = Proof.rows(List.of(other));
                    reasons = other.reasons();
                }
            }
        }
        return new End(proof.value(), reasons);
    }
}
