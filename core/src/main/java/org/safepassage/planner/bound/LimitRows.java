package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Direction;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.quantity.PlaceId;

/// Rows for what legs, checkpoints and places let through.
///
/// Each counts from the operation's start: whoever has ended the last passage by some moment has
/// passed every leg and checkpoint before it by an earlier one, however long was waited between.
final class LimitRows {
    private final FleetFlow flow;
    private final Case given;

    LimitRows(FleetFlow flow) {
        this.flow = flow;
        this.given = flow.given;
    }

    void build() {
        for (Leg leg : given.operation.network().legs().values()) {
            for (Direction direction : Direction.values()) {
                addLeg(leg, direction);
            }
        }
        for (Place place : given.operation.network().places().values()) {
            Checkpoint checkpoint = place.checkpoint();
            if (checkpoint != null) {
                addCheckpoint(place, checkpoint);
            }
            addInAll(place.id(), place.reception().people(), false);
            addInAll(place.id(), place.reception().patients(), true);
        }
    }

    private void addLeg(Leg leg, Direction direction) {
        LegRate rate = LegRate.of(given, leg);
        if (!rate.limits()) {
            return;
        }
        @Nullable Running passed = null;
        for (Trip trip : flow.trips) {
            int index = indexOf(trip.ride(), leg, direction);
            if (index >= 0) {
                long by = trip.lastHeadIn(index);
                if (passed == null) {
                    passed = new Running(flow, by + 1);
                }
                for (Lot lot : trip.lots()) {
                    passed.add(by, lot.column(), 1);
                }
            }
        }
        if (passed != null) {
            passed.build(rate::vehiclesBy);
        }
    }

    static int indexOf(Ride ride, Leg leg, Direction direction) {
        for (int i = 0; i < ride.legCount(); i++) {
            if (ride.leg(i).id().equals(leg.id()) && ride.direction(i) == direction) {
                return i;
            }
        }
        return -1;
    }

    /// Rule `checkpoint-rate`: the lanes together serve for no more than their number times the
    /// time gone by.
    private void addCheckpoint(Place at, Checkpoint checkpoint) {
        PlaceId place = at.id();
        @Nullable Running served = null;
        long first = Timeline.NEVER;
        for (Trip trip : flow.trips) {
            int index = trip.ride().indexOf(place);
            if (index < 0 || index == trip.ride().legCount()) {
                continue;
            }
            long by = trip.lastHeadIn(index);
            if (served == null) {
                served = new Running(flow, by + 1);
            }
            first = Math.min(first, earliestAt(trip, index));
            for (Lot lot : trip.lots()) {
                served.add(by, lot.column(), checkpoint.perVehicle().toSeconds());
            }
            for (Part part : trip.parts()) {
                if (given.isSearched(part.group().id(), place)) {
                    served.add(by, part.column(), checkpoint.perPerson().toSeconds());
                }
            }
        }
        if (served != null) {
            long from = first;
            CheckpointRate rate = CheckpointRate.of(given, flow.rides, at, checkpoint);
            served.build(second -> rate.servedBy(from, second));
        }
    }

    /// The earliest that the trip's vehicle can be at a place on its way.
    private long earliestAt(Trip trip, int index) {
        Ride ride = trip.ride();
        long departs =
                flow.earliestAt(trip.type(), ride.origin)
                        + trip.type().boarding().timeFor(1).toSeconds();
        return index == 0
                ? departs
                : departs + ride.secondsTo(trip.type(), 0, index) - ride.searchSeconds(index, 0);
    }

    /// Rule `reception-capacity`, over the whole operation.
    private void addInAll(PlaceId place, Intake intake, boolean medical) {
        Integer most = intake.inAll();
        if (most == null) {
            return;
        }
        Row row = flow.program.row(Sense.AT_MOST, most);
        for (Trip trip : flow.trips) {
            if (trip.ride().destination.equals(place)) {
                for (Part part : trip.parts()) {
                    if (part.group().category().medical() == medical) {
                        row.add(part.column(), 1);
                    }
                }
            }
        }
    }
}
