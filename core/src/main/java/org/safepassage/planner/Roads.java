package org.safepassage.planner;

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
import org.safepassage.people.Group;
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
    private final QuickestWays[] ways;
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
        QuickestWays.Links links = QuickestWays.Links.of(placeIds.size(), legFrom, legTo, windows);
        boolean[] origins = origins(operation);
        boolean[] stands = stands(operation, origins);
        ways = new QuickestWays[types.size()];
        times = new int[types.size()][placeIds.size()][];
        for (int k = 0; k < types.size(); k++) {
            ways[k] = new QuickestWays(links, travelOf(k), stands, origins);
            for (int from = 0; from < placeIds.size(); from++) {
                times[k][from] = stands[from] ? timesFrom(k, from) : new int[0];
            }
        }
    }

    private boolean[] origins(Operation operation) {
        boolean[] origins = new boolean[placeIds.size()];
        operation.groups().values().forEach(group -> origins[place(group.place())] = true);
        return origins;
    }

    /// Where vehicles can ever stand: at their bases, where people board, and where they alight.
    private boolean[] stands(Operation operation, boolean[] origins) {
        boolean[] stands = origins.clone();
        operation.fleet().types().values().forEach(type -> stands[place(type.base())] = true);
        for (Group group : operation.groups().values()) {
            group.destinations().forEach(id -> stands[place(id)] = true);
        }
        return stands;
    }

    private int[] travelOf(int type) {
        return Arrays.stream(travel).mapToInt(byType -> byType[type]).toArray();
    }

    private int[] timesFrom(int type, int from) {
        int[] row = new int[placeIds.size()];
        Arrays.setAll(row, to -> drivingTime(ways[type].way(from, to), type));
        return row;
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

    /// The quickest way for an empty vehicle of a type from where one can stand to where people
    /// board, or null when there is none.
    @Nullable Way quickest(int type, int from, int to) {
        return ways[type].way(from, to);
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
}
