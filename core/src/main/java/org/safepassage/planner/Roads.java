package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

/// Places and legs by index, with times in seconds.
final class Roads {
    static final int NO_LIMIT = Integer.MAX_VALUE - 1;

    final List<PlaceId> placeIds;
    final List<LegId> legIds;
    final int[] legFrom;
    final int[] legTo;
    final int[][] travel;
    final int[][] windows;
    final boolean[] alternating;
    final int[] headway;
    final int[] largestConvoy;
    final long[] legDanger;
    final long[] placeDanger;
    final int[] room;
    final @Nullable Checkpoint[] checkpoints;
    final int interval;
    private final Map<PlaceId, Integer> placeIndex = new HashMap<>();
    private final Map<LegId, Integer> legIndex = new HashMap<>();
    private final @Nullable Way[][][] ways;
    private final int[][][] times;

    Roads(Operation operation, Clock clock, List<VehicleTypeId> types) {
        Network network = operation.network();
        placeIds = List.copyOf(network.places().keySet());
        legIds = List.copyOf(network.legs().keySet());
        placeIds.forEach(id -> placeIndex.put(id, placeIndex.size()));
        legIds.forEach(id -> legIndex.put(id, legIndex.size()));
        interval = Clock.seconds(operation.interval());
        int legCount = legIds.size();
        legFrom = new int[legCount];
        legTo = new int[legCount];
        travel = new int[legCount][types.size()];
        windows = new int[legCount][];
        alternating = new boolean[legCount];
        headway = new int[legCount];
        largestConvoy = new int[legCount];
        legDanger = new long[legCount];
        for (int l = 0; l < legCount; l++) {
            Leg leg = network.leg(legIds.get(l));
            legFrom[l] = place(leg.from());
            legTo[l] = place(leg.to());
            for (int k = 0; k < types.size(); k++) {
                travel[l][k] = Clock.seconds(leg.travelTime(types.get(k)));
            }
            windows[l] = clock.pairs(leg.windows());
            alternating[l] = leg.traffic() == Traffic.ALTERNATING;
            headway[l] = Clock.seconds(leg.headway());
            Integer largest = leg.largestConvoy();
            largestConvoy[l] = largest == null ? NO_LIMIT : largest;
            legDanger[l] = leg.danger().thousandths();
        }
        placeDanger = new long[placeIds.size()];
        room = new int[placeIds.size()];
        checkpoints = new Checkpoint[placeIds.size()];
        for (int p = 0; p < placeIds.size(); p++) {
            Place place = network.place(placeIds.get(p));
            placeDanger[p] = place.danger().thousandths();
            Integer limit = place.room();
            room[p] = limit == null ? NO_LIMIT : limit;
            checkpoints[p] = place.checkpoint();
        }
        // All at once, not when first asked for: several searches read them at the same time.
        ways = new Way[types.size()][placeIds.size()][placeIds.size()];
        times = new int[types.size()][placeIds.size()][placeIds.size()];
        for (int k = 0; k < types.size(); k++) {
            for (int from = 0; from < placeIds.size(); from++) {
                ways[k][from] = quickestFrom(k, from);
                for (int to = 0; to < placeIds.size(); to++) {
                    times[k][from][to] = drivingTime(ways[k][from][to], k);
                }
            }
        }
    }

    int place(PlaceId id) {
        Integer index = placeIndex.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no place " + id + " in the network");
        }
        return index;
    }

    int leg(LegId id) {
        Integer index = legIndex.get(id);
        if (index == null) {
            throw new IllegalArgumentException("no leg " + id + " in the network");
        }
        return index;
    }

    /// The quickest way for an empty vehicle of a type, or null when there is none. Legs of any
    /// corridor, either way.
    @Nullable Way quickest(int type, int from, int to) {
        return ways[type][from][to];
    }

    /// The driving time of the quickest way, 0 to where one is; [#NO_LIMIT] when there is none.
    int quickestTime(int type, int from, int to) {
        return from == to ? 0 : times[type][from][to];
    }

    /// The driving time of a way for a type, without any wait; [#NO_LIMIT] for no way.
    int drivingTime(@Nullable Way way, int type) {
        if (way == null) {
            return NO_LIMIT;
        }
        int time = 0;
        for (int leg : way.legs()) {
            time += travel[leg][type];
        }
        return time;
    }

    private @Nullable Way[] quickestFrom(int type, int from) {
        int places = placeIds.size();
        long[] time = new long[places];
        int[] by = new int[places];
        boolean[] done = new boolean[places];
        Arrays.fill(time, Long.MAX_VALUE);
        Arrays.fill(by, -1);
        time[from] = 0;
        for (int round = 0; round < places; round++) {
            int nearest = -1;
            for (int p = 0; p < places; p++) {
                if (!done[p]
                        && time[p] < Long.MAX_VALUE
                        && (nearest < 0 || time[p] < time[nearest])) {
                    nearest = p;
                }
            }
            if (nearest < 0) {
                break;
            }
            done[nearest] = true;
            for (int l = 0; l < legFrom.length; l++) {
                relax(l, type, nearest, time, by);
            }
        }
        @Nullable Way[] result = new Way[places];
        for (int to = 0; to < places; to++) {
            if (time[to] < Long.MAX_VALUE) {
                result[to] = trace(from, to, by);
            }
        }
        return result;
    }

    private void relax(int leg, int type, int at, long[] time, int[] by) {
        int other = legFrom[leg] == at ? legTo[leg] : legTo[leg] == at ? legFrom[leg] : -1;
        if (other >= 0 && windows[leg].length > 0 && time[at] + travel[leg][type] < time[other]) {
            time[other] = time[at] + travel[leg][type];
            by[other] = leg;
        }
    }

    private Way trace(int from, int to, int[] by) {
        List<Integer> legs = new ArrayList<>();
        List<Integer> places = new ArrayList<>(List.of(to));
        for (int at = to; at != from; ) {
            int leg = by[at];
            at = legTo[leg] == at ? legFrom[leg] : legTo[leg];
            legs.addFirst(leg);
            places.addFirst(at);
        }
        int[] directions = new int[legs.size()];
        for (int i = 0; i < directions.length; i++) {
            directions[i] = legFrom[legs.get(i)] == places.get(i) ? 0 : 1;
        }
        return new Way(
                legs.stream().mapToInt(Integer::intValue).toArray(),
                directions,
                places.stream().mapToInt(Integer::intValue).toArray());
    }
}
