package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Place;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;

/// The least exposure where checkpoints hold everybody up: at each of them all who must pass it are
/// in one queue, as if there were vehicles enough and every other checkpoint let them through at
/// once (rules `checkpoint-rate`, `leg-open`, `room-to-stand`, `seats-and-stretchers`).
final class QueueBound {
    private final Case given;
    private final List<Ride> rides;
    private final EarliestEnds ends;
    private final Map<PlaceId, Queue> queues = new TreeMap<>();

    private QueueBound(Case given, List<Ride> rides, EarliestEnds ends) {
        this.given = given;
        this.rides = rides;
        this.ends = ends;
    }

    /// No plan has less, in millionths of weighted person-seconds.
    static BigInteger exposure(Case given, List<Ride> rides, EarliestEnds ends) {
        QueueBound bound = new QueueBound(given, rides, ends);
        BigInteger sum = BigInteger.ZERO;
        for (Group group : given.groups) {
            sum = sum.add(bound.besides(group));
        }
        for (Queue queue : bound.queues.values()) {
            sum = sum.add(queue.least());
        }
        return sum;
    }

    /// Lets a group queue wherever it must.
    ///
    /// @return what comes on top of the queues
    private BigInteger besides(Group group) {
        List<Ride> own = rides.stream().filter(ride -> ride.groups.contains(group)).toList();
        long danger = given.operation.network().place(group.place()).danger().thousandths();
        long stay = danger * given.timeline.endSecond();
        if (own.isEmpty() || given.types.stream().noneMatch(t -> given.boards(group, t))) {
            return product(group, stay);
        }
        CheckpointWaits waits = CheckpointWaits.of(given, group, own);
        if (waits.places().isEmpty()) {
            return product(group, Math.min(stay, ends.leastDanger(group)));
        }
        long latest = 0;
        for (int j = 0; j < waits.places().size(); j++) {
            Place place = waits.places().get(j);
            Queue queue = queues.computeIfAbsent(place.id(), id -> queue(place));
            long weight = Math.multiplyExact(waits.until()[j], group.priority().thousandths());
            queue.add(given.people(group), weight, service(group, own, place));
            latest += waits.until()[j] * queue.lastSecond();
        }
        // Who is left behind stands in the queues until the last can pass, which must cost no more
        // than to stay.
        return product(group, Math.min(waits.besides(), stay - latest));
    }

    private BigInteger product(Group group, long dangerSeconds) {
        return BigInteger.valueOf(dangerSeconds)
                .multiply(BigInteger.valueOf(group.priority().thousandths()))
                .multiply(BigInteger.valueOf(given.people(group)));
    }

    private Queue queue(Place place) {
        Checkpoint checkpoint = checkpoint(place);
        long from = given.timeline.endSecond();
        long last = 0;
        List<Ride> through = new ArrayList<>();
        for (Ride ride : rides) {
            int index = ride.indexOf(place.id());
            if (index >= 0 && index < ride.legCount()) {
                through.add(ride);
                for (VehicleType type : given.types) {
                    from = Math.min(from, comes(ride, type, index));
                    long end = given.timeline.endSecond();
                    last = Math.max(last, ride.latestHeadIn(type, 1, end, index));
                }
            }
        }
        CheckpointRate rate = CheckpointRate.of(given, through, place, checkpoint);
        return new Queue(rate, from, last);
    }

    /// The first second in which a vehicle with people can be there.
    private long comes(Ride ride, VehicleType type, int index) {
        long comes = ends.comes(type, ride);
        if (comes >= Timeline.NEVER || ride.groups.stream().noneMatch(g -> given.boards(g, type))) {
            return Timeline.NEVER;
        }
        return index == 0
                ? comes + type.boarding().timeFor(1).toSeconds()
                : ride.earliestAt(type, 1, comes + ride.beforeSeconds(type, 1), index);
    }

    private static Checkpoint checkpoint(Place place) {
        Checkpoint checkpoint = place.checkpoint();
        if (checkpoint == null) {
            throw new IllegalArgumentException("no checkpoint at " + place.id());
        }
        return checkpoint;
    }

    /// The least service that one person of a group can need: their part of a vehicle that is as
    /// full as any, in millionths of a second.
    private long service(Group group, List<Ride> own, Place place) {
        int most = 1;
        for (Ride ride : own) {
            for (VehicleType type : given.types) {
                if (given.boards(group, type)) {
                    most = Math.max(most, Load.mostPeople(given, ride, type));
                }
            }
        }
        Checkpoint checkpoint = checkpoint(place);
        long each =
                given.isSearched(group.id(), place.id())
                        ? checkpoint.perPerson().toSeconds() * Queue.MILLION
                        : 0;
        return checkpoint.perVehicle().toSeconds() * Queue.MILLION / most + each;
    }
}
