package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The smallest sets of reasons that take at least one out of every contradiction of a group whose
/// contradictions share reasons.
///
/// @param contradictions the contradictions of the group, in the order in which they were found
/// @param sets the ways out
/// @param isComplete whether no way out was dropped
record WaysOut(List<List<Integer>> contradictions, List<Set<Integer>> sets, boolean isComplete) {
    /// The most ways out of one group that are kept; the smallest are.
    private static final int MOST = 600;

    /// The groups of `contradictions`, of which no two share a reason, in the order of their first
    /// contradictions.
    static List<WaysOut> of(List<List<Integer>> contradictions) {
        return new Growing().of(contradictions);
    }

    /// The groups of `contradictions` with only the smallest ways out of each.
    static List<WaysOut> smallest(List<List<Integer>> contradictions) {
        return Growing.groups(contradictions).stream()
                .map(group -> SmallestWays.of(group))
                .toList();
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

    /// Computes ways out again and again while contradictions are added, and keeps what a group had
    /// before (after Berge: each further contradiction lengthens the ways that miss it).
    static final class Growing {
        private final Map<Integer, Integer> places = new HashMap<>();
        private final List<Integer> reasons = new ArrayList<>();
        private final Map<List<List<Integer>>, Ways> known = new HashMap<>();

        /// The groups of `contradictions`.
        List<WaysOut> of(List<List<Integer>> contradictions) {
            List<WaysOut> all = new ArrayList<>();
            for (List<List<Integer>> group : groups(contradictions)) {
                Ways ways = ways(group);
                List<Set<Integer>> sets = new ArrayList<>();
                for (BitSet way : ways.sets) {
                    Set<Integer> set = new TreeSet<>();
                    way.stream().forEach(place -> set.add(reasons.get(place)));
                    sets.add(set);
                }
                all.add(new WaysOut(List.copyOf(group), sets, ways.isComplete));
            }
            return all;
        }

        private static List<List<List<Integer>>> groups(List<List<Integer>> contradictions) {
            List<Set<Integer>> unions = new ArrayList<>();
            List<List<List<Integer>>> groups = new ArrayList<>();
            for (List<Integer> contradiction : contradictions) {
                int home = -1;
                for (int i = 0; i < unions.size(); i++) {
                    if (contradiction.stream().anyMatch(unions.get(i)::contains)) {
                        if (home < 0) {
                            home = i;
                        } else {
                            unions.get(home).addAll(unions.remove(i));
                            groups.get(home).addAll(groups.remove(i));
                            i--;
                        }
                    }
                }
                if (home < 0) {
                    home = unions.size();
                    unions.add(new HashSet<>());
                    groups.add(new ArrayList<>());
                }
                unions.get(home).addAll(contradiction);
                groups.get(home).add(contradiction);
            }
            return groups;
        }

        private Ways ways(List<List<Integer>> group) {
            int done = group.size();
            Ways ways = known.get(group);
            while (ways == null && done > 0) {
                done--;
                ways =
                        done == 0
                                ? new Ways(List.of(new BitSet()), true)
                                : known.get(group.subList(0, done));
            }
            for (; done < group.size() && ways != null; done++) {
                ways = ways.longerBy(bits(group.get(done)));
                known.put(List.copyOf(group.subList(0, done + 1)), ways);
            }
            return ways == null ? new Ways(List.of(), true) : ways;
        }

        private BitSet bits(List<Integer> contradiction) {
            BitSet bits = new BitSet();
            for (int reason : contradiction) {
                bits.set(
                        places.computeIfAbsent(
                                reason,
                                _ -> {
                                    reasons.add(reason);
                                    return reasons.size() - 1;
                                }));
            }
            return bits;
        }
    }

    /// Ways out over places of reasons.
    private record Ways(List<BitSet> sets, boolean isComplete) {

        Ways longerBy(BitSet contradiction) {
            List<BitSet> hit = new ArrayList<>();
            List<BitSet> missed = new ArrayList<>();
            for (BitSet way : sets) {
                (way.intersects(contradiction) ? hit : missed).add(way);
            }
            List<BitSet> next = new ArrayList<>(hit);
            for (BitSet way : missed) {
                for (int place = contradiction.nextSetBit(0);
                        place >= 0;
                        place = contradiction.nextSetBit(place + 1)) {
                    BitSet longer = (BitSet) way.clone();
                    longer.set(place);
                    if (!holdsOne(longer, hit)) {
                        next.add(longer);
                    }
                }
            }
            if (next.size() <= MOST) {
                return new Ways(next, isComplete);
            }
            next.sort(Comparator.comparingInt(BitSet::cardinality));
            return new Ways(new ArrayList<>(next.subList(0, MOST)), false);
        }

        private static boolean holdsOne(BitSet way, List<BitSet> others) {
            for (BitSet other : others) {
                if (other.cardinality() <= way.cardinality()) {
                    BitSet rest = (BitSet) other.clone();
                    rest.andNot(way);
                    if (rest.isEmpty()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
