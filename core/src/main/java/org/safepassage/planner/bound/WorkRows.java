package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.PlaceId;

/// Rows that bound the whole work of a type by the time gone by, to the second: steps may round a
/// round trip away, these do not.
///
/// A vehicle that has ended the last passage of several trips by some moment has made, one after
/// another, boarding and way of each, and between them alighting, turn-round and the shortest way
/// back (rules `vehicle-in-one-place`, `boarding-time`, `travel-time`, `turn-round`). So the sum
/// over its trips of a whole round is at most the time since it could first be at an origin, and
/// one way back.
final class WorkRows {
    private final FleetFlow flow;
    private final VehicleType type;
    private final Map<PlaceId, Long> backSeconds = new TreeMap<>();

    private WorkRows(FleetFlow flow, VehicleType type) {
        this.flow = flow;
        this.type = type;
    }

    static void add(FleetFlow flow, VehicleType type) {
        new WorkRows(flow, type).build();
    }

    private void build() {
        List<Trip> own = new ArrayList<>();
        long comes = Timeline.NEVER;
        for (Trip trip : flow.trips) {
            if (trip.type().id().equals(type.id())) {
                own.add(trip);
                comes = Math.min(comes, flow.earliestAt(type, trip.ride().origin));
            }
        }
        @Nullable Running work = null;
        long longestEnd = 0;
        for (Trip trip : own) {
            if (work == null) {
                work = new Running(flow, trip.lastReach() + 1);
            }
            for (Lot lot : trip.lots()) {
                int load = lot.load().least();
                long end = endSeconds(own, trip, load);
                longestEnd = Math.max(longestEnd, end);
                long way =
                        trip.ride().beforeSeconds(type, load) + trip.ride().pureSeconds(type, load);
                work.add(trip.lastReach(), lot.column(), way + end);
            }
        }
        if (work != null) {
            long from = comes;
            long slack = longestEnd;
            long number = flow.given.number(type);
            work.build(second -> number * Math.max(0, second - from + slack));
        }
    }

    /// From the end of a trip's last passage to the earliest that its vehicle can be at an origin
    /// again.
    private long endSeconds(List<Trip> own, Trip trip, int load) {
        long back =
                backSeconds.computeIfAbsent(
                        trip.ride().destination, place -> shortestBack(own, place));
        return trip.ride().afterSeconds(type, load) + type.turnRound().toSeconds() + back;
    }

    private long shortestBack(List<Trip> own, PlaceId destination) {
        Map<PlaceId, Long> reached = new EmptyRoads(flow.given).shortest(type, destination);
        long least = Timeline.NEVER;
        for (Trip trip : own) {
            least = Math.min(least, reached.getOrDefault(trip.ride().origin, Timeline.NEVER));
        }
        // With no way back there is only one trip, and what follows it does not matter.
        return least >= Timeline.NEVER ? 0 : least;
    }
}
