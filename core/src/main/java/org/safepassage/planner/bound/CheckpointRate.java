package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Place;
import org.safepassage.people.Group;

/// How much service a checkpoint can give to those who pass it (rules `checkpoint-rate`,
/// `leg-open`, `room-to-stand`).
///
/// While no leg by which they go on may be entered, whoever is served stands there until one is
/// open; and while none by which they come brings anyone, whoever is served stood there before. So
/// in such a time there is service for at most as many vehicles as there is room for.
final class CheckpointRate {
    private final int lanes;

    /// The most service that is given while a way is closed, or [Timeline#NEVER].
    private final long mostWhileClosed;

    private final List<long[]> closedBehind;
    private final List<long[]> closedBefore;

    /// Spans of closed time, from a second to before another, are in order of time.
    CheckpointRate(
            int lanes, long mostWhileClosed, List<long[]> closedBehind, List<long[]> closedBefore) {
        this.lanes = lanes;
        this.mostWhileClosed = mostWhileClosed;
        this.closedBehind = List.copyOf(closedBehind);
        this.closedBefore = List.copyOf(closedBefore);
    }

    /// The rate for all who pass a place on some ride, not for those who end there.
    static CheckpointRate of(Case given, List<Ride> rides, Place place, Checkpoint checkpoint) {
        List<OpenTimes> behind = new ArrayList<>();
        List<OpenTimes> before = new ArrayList<>();
        boolean somebodyBegins = false;
        long longest = 0;
        long quickest = Timeline.NEVER;
        for (Ride ride : rides) {
            int index = ride.indexOf(place.id());
            if (index < 0 || index == ride.legCount()) {
                continue;
            }
            behind.add(given.open(ride.leg(index).id(), true));
            if (index == 0) {
                somebodyBegins = true;
            } else {
                before.add(given.open(ride.leg(index - 1).id(), true));
            }
            for (VehicleType type : given.types) {
                longest = Math.max(longest, longest(given, ride, type, place, checkpoint));
                quickest = Math.min(quickest, ride.legSeconds(index, type));
                if (index > 0) {
                    quickest = Math.min(quickest, ride.legSeconds(index - 1, type));
                }
            }
        }
        Integer room = place.room();
        return new CheckpointRate(
                checkpoint.lanes(),
                room == null ? Timeline.NEVER : room * longest,
                closed(behind, -quickest, 0),
                somebodyBegins ? List.of() : closed(before, 0, quickest));
    }

    private static long longest(
            Case given, Ride ride, VehicleType type, Place place, Checkpoint checkpoint) {
        boolean areSearched = false;
        for (Group group : ride.groups) {
            areSearched |= given.boards(group, type) && given.isSearched(group.id(), place.id());
        }
        int people = Load.mostPeople(given, ride, type);
        return people == 0
                ? 0
                : checkpoint.perVehicle().toSeconds()
                        + (areSearched ? people : 0) * checkpoint.perPerson().toSeconds();
    }

    /// The times in which none of these is open, from `afterEnd` after an end to `afterBegin` after
    /// the next beginning.
    static List<long[]> closed(List<OpenTimes> ways, long afterEnd, long afterBegin) {
        List<long[]> open = new ArrayList<>();
        for (OpenTimes times : ways) {
            for (int i = 0; i < times.count(); i++) {
                long[] span = {times.from(i) + afterBegin, times.to(i) + afterEnd};
                // A window shorter than a passage lets nobody through.
                if (span[0] <= span[1]) {
                    open.add(span);
                }
            }
        }
        open.sort(Comparator.comparingLong(span -> span[0]));
        List<long[]> closed = new ArrayList<>();
        long until = 0;
        for (long[] span : open) {
            if (span[0] > until) {
                closed.add(new long[] {until, span[0]});
            }
            until = Math.max(until, span[1] + 1);
        }
        closed.add(new long[] {until, Timeline.NEVER});
        return closed;
    }

    /// The first second from `second` on in which a leg by which they go on may be entered, or
    /// [Timeline#NEVER].
    long passing(long second) {
        for (long[] span : closedBehind) {
            if (span[0] <= second && second < span[1]) {
                return span[1];
            }
        }
        return second;
    }

    /// The last second in which such a leg may be entered, or 0.
    long lastPassing() {
        return closedBehind.isEmpty() ? Timeline.NEVER : Math.max(0, closedBehind.getLast()[0] - 1);
    }

    /// The most seconds of service by the end of a second that can be given from a second on.
    long servedBy(long fromSecond, long second) {
        return Math.min(
                servedBy(closedBehind, fromSecond, second),
                servedBy(closedBefore, fromSecond, second));
    }

    private long servedBy(List<long[]> closed, long fromSecond, long second) {
        long until = second + 1;
        long sum = lanes * Math.max(0, until - fromSecond);
        for (long[] span : closed) {
            long seconds = Math.min(span[1], until) - Math.max(span[0], fromSecond);
            if (seconds > 0) {
                sum -= Math.max(0, lanes * seconds - mostWhileClosed);
            }
        }
        return sum;
    }
}
