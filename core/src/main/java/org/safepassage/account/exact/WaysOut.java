package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The smallest sets of reasons that take at least one out of every contradiction of a group whose
/// contradictions share reasons.
final class WaysOut {
    /// The most sets that are kept.
    static final int MOST = 2_000;

    private final List<Set<Integer>> contradictions;
    private final List<Set<Integer>> sets;
    private final boolean isComplete;

    private WaysOut(
            List<Set<Integer>> contradictions, List<Set<Integer>> sets, boolean isComplete) {
        this.contradictions = contradictions;
        this.sets = sets;
        this.isComplete = isComplete;
    }

    /// The ways out of all `contradictions`, one object for each group that shares no reason with
    /// another, in the order of their smallest reasons.
    static List<WaysOut> of(List<List<Integer>> contradictions) {
        List<Set<Integer>> unions = new ArrayList<>();
        List<List<Set<Integer>>> groups = new ArrayList<>();
        for (List<Integer> contradiction : contradictions) {
            Set<Integer> union = new TreeSet<>(contradiction);
            List<Set<Integer>> group = new ArrayList<>();
            for (int i = unions.size() - 1; i >= 0; i--) {
                if (unions.get(i).stream().anyMatch(union::contains)) {
                    union.addAll(unions.remove(i));
                    group.addAll(0, groups.remove(i));
                }
            }
            group.add(new TreeSet<>(contradiction));
            unions.add(union);
            groups.add(group);
        }
        List<WaysOut> all = new ArrayList<>();
        groups.forEach(group -> all.add(of(group, MOST)));
        return all;
    }

    private static WaysOut of(List<Set<Integer>> group, int most) {
        List<Set<Integer>> ways = List.of(Set.of());
        boolean isComplete = true;
        for (Set<Integer> contradiction : group) {
            List<Set<Integer>> hit = new ArrayList<>();
            List<Set<Integer>> missed = new ArrayList<>();
            for (Set<Integer> way : ways) {
                (way.stream().anyMatch(contradiction::contains) ? hit : missed).add(way);
            }
            List<Set<Integer>> next = new ArrayList<>(hit);
            for (Set<Integer> way : missed) {
                for (int reason : contradiction) {
                    Set<Integer> longer = new TreeSet<>(way);
                    longer.add(reason);
                    if (hit.stream().noneMatch(longer::containsAll)) {
                        next.add(longer);
                    }
                }
            }
            if (next.size() > most) {
                next.sort((one, other) -> Integer.compare(one.size(), other.size()));
                next = new ArrayList<>(next.subList(0, most));
                isComplete = false;
            }
            ways = next;
        }
        return new WaysOut(group, ways, isComplete);
    }

    /// The contradictions of the group.
    List<Set<Integer>> contradictions() {
        return contradictions;
    }

    /// The sets.
    List<Set<Integer>> sets() {
        return sets;
    }

    /// Whether no set was dropped.
    boolean isComplete() {
        return isComplete;
    }

    /// Every choice of one set from each of `all`, joined, when there are at most `most`; else as
    /// many as the longest has sets, so that each set of each is in one of them.
    static List<Set<Integer>> joined(List<WaysOut> all, int most) {
        boolean few = isFew(all, most);
        int count = few ? 1 : 0;
        for (WaysOut each : all) {
            count = few ? count * each.sets.size() : Math.max(count, each.sets.size());
        }
        Set<Set<Integer>> joined = new HashSet<>();
        List<Set<Integer>> inOrder = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<Integer> way = new TreeSet<>();
            int rest = i;
            for (WaysOut each : all) {
                way.addAll(each.sets.get(rest % each.sets.size()));
                rest = few ? rest / each.sets.size() : rest;
            }
            if (joined.add(way)) {
                inOrder.add(way);
            }
        }
        return inOrder;
    }

    /// Whether there are at most `most` choices.
    static boolean isFew(List<WaysOut> all, int most) {
        long count = 1;
        for (WaysOut each : all) {
            count *= each.sets.size();
            if (count > most) {
                return false;
            }
        }
        return true;
    }
}
