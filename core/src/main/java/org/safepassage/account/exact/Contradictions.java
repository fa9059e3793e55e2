package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Reasons that contradict each other, directly or through others: every smallest set that cannot
/// hold together, and every smallest way to set reasons aside so that the rest can.
///
/// @param sets each cannot hold together, and can without any one of its reasons; the smallest
///   first, then by number
/// @param waysOut each, set aside, takes one reason or more out of every set, and none too many;
///   the smallest first, then by number
/// @param isComplete whether these are all sets; if not, the search for more was given up
public record Contradictions(
        List<List<Integer>> sets, List<List<Integer>> waysOut, boolean isComplete) {
    /// The smallest set first, then the one with the smallest numbers.
    static final Comparator<List<Integer>> ORDER = Contradictions::compare;

    public Contradictions {
        sets = sorted(sets);
        waysOut = sorted(waysOut);
    }

    /// `sets`, in groups that share no reason, with the smallest ways out of each.
    ///
    /// @param isComplete whether these are all sets there are
    public static List<Contradictions> of(List<List<Integer>> sets, boolean isComplete) {
        return WaysOut.smallest(sets).stream()
                .map(ways ->
                        new Contradictions(
                                ways.contradictions(),
                                ways.sets().stream().<List<Integer>>map(List::copyOf).toList(),
                                isComplete))
                .toList();
    }

    /// All reasons in any of the sets, ascending.
    public List<Integer> reasons() {
        return sets.stream().flatMap(List::stream).distinct().sorted().toList();
    }

    private static List<List<Integer>> sorted(Collection<List<Integer>> sets) {
        List<List<Integer>> sorted = new ArrayList<>();
        sets.forEach(set -> sorted.add(set.stream().sorted().toList()));
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        int compared = Integer.compare(one.size(), other.size());
        for (int i = 0; compared == 0 && i < one.size(); i++) {
            compared = Integer.compare(one.get(i), other.get(i));
        }
        return compared;
    }
}
