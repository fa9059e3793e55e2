package org.safepassage.bench.plan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.safepassage.operation.Operation;
import org.safepassage.testkit.Town;

/// Two sources, a junction, two ways from there to one sink; one vehicle a minute may go into each
/// leg.
///
/// ```
///  s0 --.                .-- upper --.
///        junction ------                sink        and s1 has a way of its own to upper
///  s1 --'                '-- lower --'
/// ```
///
/// @param minutes travel time of each leg, in the order of [#FROM] and [#TO]
/// @param supply people at s0 and s1
record FlowOverTime(int[] minutes, int[] supply) {
    private static final String[] PLACES = {"s0", "s1", "junction", "upper", "lower", "sink"};
    private static final int[] FROM = {0, 1, 1, 2, 2, 3, 4};
    private static final int[] TO = {2, 2, 3, 3, 4, 5, 5};

    static FlowOverTime draw(SplittableRandom random) {
        int[] minutes = new int[FROM.length];
        Arrays.setAll(minutes, leg -> random.nextInt(1, 7));
        return new FlowOverTime(minutes, new int[] {random.nextInt(1, 6), random.nextInt(1, 6)});
    }

    /// The same as an operation: a vehicle of one seat for everyone, each leg one vehicle a minute.
    Operation operation() {
        Town town = new Town();
        for (String place : PLACES) {
            town.addPlace(place);
        }
        for (int leg = 0; leg < FROM.length; leg++) {
            town.addLeg(
                    "l" + leg,
                    PLACES[FROM[leg]],
                    PLACES[TO[leg]],
                    Duration.ofMinutes(minutes[leg]));
            town.leg("l" + leg, draft -> draft.headway(Duration.ofMinutes(1)).largestConvoy(1));
        }
        town.addCorridor("s0-upper", "l0", "l3", "l5").addCorridor("s0-lower", "l0", "l4", "l6");
        town.addCorridor("s1-upper", "l1", "l3", "l5").addCorridor("s1-lower", "l1", "l4", "l6");
        town.addCorridor("s1-own", "l2", "l5");
        for (int s = 0; s < 2; s++) {
            town.addGroup("people-" + s, PLACES[s], "sink", supply[s]);
            town.addType("car" + s, supply[s], 1, PLACES[s]).type("car" + s, car -> car.trips(1));
        }
        return town.operation();
    }

    /// The first minute by which everyone can be in the sink: the least horizon whose maximum flow
    /// is everyone.
    int quickest() {
        int horizon = 0;
        while (maximumFlow(horizon) < supply[0] + supply[1]) {
            horizon++;
        }
        return horizon;
    }

    /// Maximum flow in the network of (place, minute), by augmenting along breadth-first paths.
    private int maximumFlow(int horizon) {
        int steps = horizon + 1;
        int nodes = PLACES.length * steps + 2;
        int source = nodes - 2;
        int target = nodes - 1;
        int[][] room = new int[nodes][nodes];
        int unlimited = supply[0] + supply[1];
        for (int t = 0; t < steps; t++) {
            for (int leg = 0; leg < FROM.length; leg++) {
                if (t + minutes[leg] <= horizon) {
                    room[FROM[leg] * steps + t][TO[leg] * steps + t + minutes[leg]] = 1;
                }
            }
            for (int place = 0; place < PLACES.length && t < horizon; place++) {
                room[place * steps + t][place * steps + t + 1] = unlimited;
            }
        }
        room[source][0] = supply[0];
        room[source][steps] = supply[1];
        room[5 * steps + horizon][target] = unlimited;
        int flow = 0;
        while (augment(room, source, target)) {
            flow++;
        }
        return flow;
    }

    private static boolean augment(int[][] room, int source, int target) {
        int[] before = new int[room.length];
        Arrays.fill(before, -1);
        before[source] = source;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        while (!queue.isEmpty() && before[target] < 0) {
            int node = queue.remove();
            for (int next = 0; next < room.length; next++) {
                if (before[next] < 0 && room[node][next] > 0) {
                    before[next] = node;
                    queue.add(next);
                }
            }
        }
        if (before[target] < 0) {
            return false;
        }
        for (int node = target; node != source; node = before[node]) {
            room[before[node]][node]--;
            room[node][before[node]]++;
        }
        return true;
    }

    @Override
    public String toString() {
        return "legs of "
                + Arrays.toString(minutes)
                + " min, "
                + Arrays.toString(supply)
                + " people";
    }
}
