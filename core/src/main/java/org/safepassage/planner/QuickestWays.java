package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The quickest ways of empty vehicles of one type, on legs of any corridor, either way: from where
/// vehicles may stand to where people board (Dijkstra 1959). Of two ways that take equally long it
/// is always the same one.
final class QuickestWays {
    /// Times come before places in a key of the queue.
    private static final int PLACE_BITS = 24;

    private final Links links;
    private final long[] time;
    private final int[] by;
    private final @Nullable Way[][] ways;

    /// The legs that are ever open, by the places at their ends.
    ///
    /// @param from where each leg begins
    /// @param to where it ends
    /// @param at the legs at each place, in their order
    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    record Links(int[] from, int[] to, int[][] at) {
        static Links of(int places, int[] from, int[] to, int[][] windows) {
            List<List<Integer>> at = new ArrayList<>();
            for (int p = 0; p < places; p++) {
                at.add(new ArrayList<>());
            }
            for (int leg = 0; leg < from.length; leg++) {
                if (windows[leg].length > 0) {
                    at.get(from[leg]).add(leg);
                    at.get(to[leg]).add(leg);
                }
            }
            return new Links(
                    from,
                    to,
                    at.stream()
                            .map(legs -> legs.stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new));
        }

        int other(int leg, int place) {
            return from[leg] == place ? to[leg] : from[leg];
        }
    }

    /// @param travel seconds on each leg
    /// @param stands places at which vehicles may stand
    /// @param origins places to which they may be sent
    QuickestWays(Links links, int[] travel, boolean[] stands, boolean[] origins) {
        this.links = links;
        int places = stands.length;
        time = new long[places];
        by = new int[places];
        ways = new Way[places][];
        for (int from = 0; from < places; from++) {
            if (stands[from]) {
                search(from, travel);
                ways[from] = new Way[places];
                for (int to = 0; to < places; to++) {
                    if (origins[to] && time[to] < Long.MAX_VALUE) {
                        ways[from][to] = trace(from, to);
                    }
                }
            }
        }
    }

    /// The way, or null when there is none.
    @Nullable Way way(int from, int to) {
        @Nullable Way[] row = ways[from];
        if (row == null) {
            throw new IllegalArgumentException("no vehicle stands at place number " + from);
        }
        return row[to];
    }

    private void search(int from, int[] travel) {
        Arrays.fill(time, Long.MAX_VALUE);
        Arrays.fill(by, -1);
        boolean[] done = new boolean[time.length];
        PriorityQueue<Long> next = new PriorityQueue<>();
        time[from] = 0;
        next.add((long) from);
        for (Long key = next.poll(); key != null; key = next.poll()) {
            int at = (int) (key & ((1 << PLACE_BITS) - 1));
            if (done[at]) {
                continue;
            }
            done[at] = true;
            for (int leg : links.at[at]) {
                int other = links.other(leg, at);
                if (time[at] + travel[leg] < time[other]) {
                    time[other] = time[at] + travel[leg];
                    by[other] = leg;
                    next.add(time[other] << PLACE_BITS | other);
                }
            }
        }
    }

    private Way trace(int from, int to) {
        int count = 0;
        for (int at = to; at != from; at = links.other(by[at], at)) {
            count++;
        }
        int[] legs = new int[count];
        int[] directions = new int[count];
        int[] places = new int[count + 1];
        int at = to;
        for (int i = count - 1; i >= 0; i--) {
            places[i + 1] = at;
            legs[i] = by[at];
            at = links.other(by[at], at);
            directions[i] = links.from[legs[i]] == at ? 0 : 1;
        }
        places[0] = from;
        return new Way(legs, directions, places);
    }
}
