package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the ways out of a group of contradictions by size: first all of one reason, then all of
/// two, and so on, as long as they are few and the work is little.
///
/// Of the contradictions that a choice leaves, the first decides: one of its reasons must be set
/// aside. A reason that takes no contradiction out which the others leave is one too many.
final class SmallestWays {
    /// No larger ones are looked for when so many are known.
    private static final int FEW = 20;

    /// The most that are listed.
    private static final int MOST = 600;

    /// The most choices that are gone through.
    private static final int WORK = 60_000;

    private final List<List<Integer>> group;
    private final TreeMap<Integer, BitSet> hits = new TreeMap<>();
    private final Set<List<Integer>> found = new java.util.LinkedHashSet<>();
    private int work;
    private boolean isCut;

    private SmallestWays(List<List<Integer>> group) {
        this.group = group;
        for (int set = 0; set < group.size(); set++) {
            for (int reason : group.get(set)) {
                hits.computeIfAbsent(reason, _ -> new BitSet()).set(set);
            }
        }
    }

    /// The smallest ways out of `group`.
    static WaysOut of(List<List<Integer>> group) {
        SmallestWays ways = new SmallestWays(group);
        BitSet all = new BitSet();
        all.set(0, group.size());
        int size = 0;
        do {
            size++;
            ways.isCut = false;
            ways.choose(new ArrayList<>(), all, size);
        } while (ways.isCut && ways.found.size() < FEW && ways.work < WORK);
        if (ways.found.isEmpty()) {
            ways.found.add(ways.greedy(all));
        }
        List<Set<Integer>> sets =
                ways.found.stream().limit(MOST).<Set<Integer>>map(TreeSet::new).toList();
        return new WaysOut(List.copyOf(group), sets, !ways.isCut && sets.size() < MOST);
    }

    private void choose(List<Integer> chosen, BitSet left, int size) {
        if (left.isEmpty()) {
            if (!chosen.isEmpty() && isLeast(chosen)) {
                found.add(chosen.stream().sorted().toList());
            }
            return;
        }
        if (chosen.size() == size || work >= WORK || found.size() >= MOST) {
            isCut = true;
            return;
        }
        for (Integer reason : group.get(left.nextSetBit(0))) {
            work++;
            BitSet rest = (BitSet) left.clone();
            rest.andNot(hit(reason));
            List<Integer> more = new ArrayList<>(chosen);
            more.add(reason);
            choose(more, rest, size);
        }
    }

    /// Whether each of `chosen` takes a contradiction out that the others leave.
    private boolean isLeast(List<Integer> chosen) {
        for (Integer one : chosen) {
            BitSet alone = (BitSet) hit(one).clone();
            for (Integer other : chosen) {
                if (!other.equals(one)) {
                    alone.andNot(hit(other));
                }
            }
            if (alone.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// A way out of so many contradictions that no smallest one can be looked for: always the
    /// reason that takes the most out, then whatever turned out too many left in again.
    private List<Integer> greedy(BitSet all) {
        List<Integer> chosen = new ArrayList<>();
        BitSet left = (BitSet) all.clone();
        while (!left.isEmpty()) {
            int best = -1;
            int most = 0;
            for (Integer reason : hits.keySet()) {
                BitSet some = (BitSet) hit(reason).clone();
                some.and(left);
                if (some.cardinality() > most) {
                    most = some.cardinality();
                    best = reason;
                }
            }
            if (best < 0) {
                throw new IllegalStateException("a contradiction without reasons has no way out");
            }
            chosen.add(best);
            left.andNot(hit(best));
        }
        for (Integer one : List.copyOf(chosen)) {
            List<Integer> others = chosen.stream().filter(each -> !each.equals(one)).toList();
            BitSet rest = (BitSet) all.clone();
            others.forEach(other -> rest.andNot(hit(other)));
            if (rest.isEmpty()) {
                chosen = others;
            }
        }
        return chosen.stream().sorted().toList();
    }

    private BitSet hit(int reason) {
        return hits.getOrDefault(reason, new BitSet());
    }
}
