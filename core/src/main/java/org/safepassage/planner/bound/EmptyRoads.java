package org.safepassage.planner.bound;

import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Leg;
import org.safepassage.quantity.PlaceId;

/// The earliest that an empty vehicle can be anywhere. Legs may be used either way; nobody is
/// overtaken by leaving later, so labels are set once in order of time.
final class EmptyRoads {
    private final Case given;
    private boolean heedsWindows = true;

    EmptyRoads(Case given) {
        this.given = given;
    }

    /// The shortest time to each place, as if every leg were always open.
    Map<PlaceId, Long> shortest(VehicleType type, PlaceId from) {
        EmptyRoads open = new EmptyRoads(given);
        open.heedsWindows = false;
        return open.earliest(type, from, 0);
    }

    private record Label(PlaceId place, long second) {}

    /// The earliest second at each place for a vehicle that is free at `from` at `second`; places
    /// out of reach are left out.
    Map<PlaceId, Long> earliest(VehicleType type, PlaceId from, long second) {
        Map<PlaceId, Long> reached = new TreeMap<>();
        PriorityQueue<Label> queue =
                new PriorityQueue<>(
                        Comparator.comparingLong(Label::second).thenComparing(Label::place));
        queue.add(new Label(from, second));
        while (!queue.isEmpty()) {
            Label label = queue.poll();
            if (reached.putIfAbsent(label.place, label.second) != null) {
                continue;
            }
            for (Case.Exit exit : given.exits(label.place)) {
                extend(type, exit.leg(), exit.end(), label.second, queue);
            }
        }
        return reached;
    }

    private void extend(
            VehicleType type, Leg leg, PlaceId end, long second, PriorityQueue<Label> queue) {
        long seconds = leg.travelTime(type.id()).toSeconds();
        long begin =
                heedsWindows ? given.open(leg.id(), false).earliestBegin(second, seconds) : second;
        if (begin < Timeline.NEVER) {
            queue.add(new Label(end, begin + seconds + searchSeconds(end)));
        }
    }

    /// An empty convoy is served where it passes or ends (rule `checkpoint-rate`). A vehicle may
    /// also come with people aboard, so the shorter service counts.
    private long searchSeconds(PlaceId place) {
        @Nullable Checkpoint checkpoint = given.operation.network().place(place).checkpoint();
        return checkpoint == null
                ? 0
                : Math.min(
                        checkpoint.perVehicle().toSeconds(),
                        checkpoint.perEmptyVehicle().toSeconds());
    }
}
