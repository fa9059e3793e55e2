package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Place;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;

/// What it costs people of one group to pass checkpoint after checkpoint: so much for each second
/// until they have passed each of them, and so much besides, whenever that is.
///
/// Until a checkpoint is passed, people are at places, each second at the least danger of any of
/// them, or on legs, whose time is known but for slower vehicles and the length of the convoy.
///
/// @param places the checkpoints that every ride of the group passes, in order
/// @param until for each of them, what a second until it is passed costs, in thousandths
/// @param besides danger × seconds that come on top, in thousandths; may be negative
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record CheckpointWaits(List<Place> places, long[] until, long besides) {
    static CheckpointWaits of(Case given, Group group, List<Ride> rides) {
        List<Place> places = common(rides);
        long[] least = new long[places.size()];
        long floor = Long.MAX_VALUE;
        for (int j = 0; j < least.length; j++) {
            for (Ride ride : rides) {
                for (int i = first(ride, places, j); i <= last(ride, places, j); i++) {
                    floor = Math.min(floor, ride.place(i).danger().thousandths());
                    if (i < last(ride, places, j) && isLong(given, ride, i)) {
                        floor = Math.min(floor, ride.leg(i).danger().thousandths());
                    }
                }
            }
            least[j] = floor;
        }
        long besides = Timeline.NEVER;
        for (Ride ride : rides) {
            for (VehicleType type : given.types) {
                if (given.boards(group, type)) {
                    besides = Math.min(besides, besides(ride, type, places, least));
                }
            }
        }
        long[] until = least.clone();
        for (int j = 0; j + 1 < until.length; j++) {
            until[j] -= until[j + 1];
        }
        return new CheckpointWaits(places, until, besides);
    }

    /// The checkpoints that all of these rides pass, in the same order.
    private static List<Place> common(List<Ride> rides) {
        List<Place> common = new ArrayList<>();
        int[] reached = new int[rides.size()];
        Arrays.fill(reached, -1);
        Ride ride = rides.getFirst();
        for (int i = 0; i < ride.legCount(); i++) {
            PlaceId id = ride.place(i).id();
            boolean isCommon = ride.place(i).checkpoint() != null;
            for (int r = 0; r < reached.length; r++) {
                int index = rides.get(r).indexOf(id);
                isCommon &= index > reached[r] && index < rides.get(r).legCount();
            }
            if (isCommon) {
                common.add(ride.place(i));
                for (int r = 0; r < reached.length; r++) {
                    reached[r] = rides.get(r).indexOf(id);
                }
            }
        }
        return common;
    }

    private static int first(Ride ride, List<Place> places, int number) {
        return number == 0 ? 0 : last(ride, places, number - 1) + 1;
    }

    private static int last(Ride ride, List<Place> places, int number) {
        return ride.indexOf(places.get(number).id());
    }

    /// Whether a convoy may be so much longer under way on a leg than one vehicle that the leg
    /// counts as a place to wait at.
    private static boolean isLong(Case given, Ride ride, int leg) {
        return given.types.stream()
                .anyMatch(type ->
                        ride.slowestSeconds(leg) - ride.legSeconds(leg, type)
                                > Holding.SHORT_SECONDS);
    }

    private static long besides(Ride ride, VehicleType type, List<Place> places, long[] least) {
        long sum = 0;
        int leg = 0;
        for (int j = 0; j < least.length; j++) {
            for (; leg < last(ride, places, j); leg++) {
                long more = ride.leg(leg).danger().thousandths() - least[j];
                long seconds = more < 0 ? ride.slowestSeconds(leg) : ride.legSeconds(leg, type);
                sum += more * seconds;
            }
        }
        for (; leg < ride.legCount(); leg++) {
            sum += ride.legSeconds(leg, type) * ride.leg(leg).danger().thousandths();
            if (leg + 1 < ride.legCount()) {
                long danger = ride.place(leg + 1).danger().thousandths();
                sum += ride.searchSeconds(leg + 1, type, 1) * danger;
            }
        }
        long danger = ride.place(ride.legCount()).danger().thousandths();
        return sum + ride.afterSeconds(type, 1) * danger;
    }
}
