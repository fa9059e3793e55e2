package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Rows and unknowns that have nothing to do with those of another part: each can be solved alone.
///
/// @param unknowns the number that each unknown of the part has in the whole, ascending
/// @param rows over unknowns numbered by their place in `unknowns`, in the order of the whole
/// @param inWhole the same rows over unknowns numbered as in the whole
record Part(List<Integer> unknowns, List<Row> rows, List<Row> inWhole) {

    /// Splits `rows`; unknowns without a row are in no part.
    static List<Part> split(int unknowns, List<Row> rows) {
        int[] leader = new int[unknowns];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            leader[unknown] = unknown;
        }
        for (Row row : rows) {
            int one = leader(leader, row.unknown(0));
            for (int unknown : row.unknowns()) {
                int other = leader(leader, unknown);
                int least = Math.min(one, other);
                leader[one] = least;
                leader[other] = least;
                one = least;
            }
        }
        Map<Integer, List<Row>> byLeader = new TreeMap<>();
        for (Row row : rows) {
            int first = leader(leader, row.unknown(0));
            byLeader.computeIfAbsent(first, _ -> new ArrayList<>()).add(row);
        }
        return byLeader.values().stream().map(Part::part).toList();
    }

    private static Part part(List<Row> rows) {
        List<Integer> unknowns =
                rows.stream().flatMap(row -> row.unknowns().stream()).distinct().sorted().toList();
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < unknowns.size(); place++) {
            places.put(unknowns.get(place), place);
        }
        List<Row> inside = new ArrayList<>();
        for (Row row : rows) {
            List<Integer> renumbered = new ArrayList<>();
            for (int unknown : row.unknowns()) {
                renumbered.add(places.getOrDefault(unknown, -1));
            }
            inside.add(row.over(renumbered));
        }
        return new Part(unknowns, List.copyOf(inside), List.copyOf(rows));
    }

    private static int leader(int[] leader, int unknown) {
        int at = unknown;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
