package org.safepassage.planner.bound;

import java.util.List;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.quantity.Capacity;

/// Rows of rule `seats-and-stretchers`: those aboard find their places in the vehicles of their
/// trip.
final class SeatRows {
    private SeatRows() {}

    static void add(FleetFlow flow) {
        for (Trip trip : flow.trips) {
            List<Part> parts = trip.parts();
            Row people = flow.program.row(Sense.AT_MOST, 0);
            trip.lots().forEach(lot -> people.add(lot.column(), -lot.load().most()));
            parts.forEach(part -> people.add(part.column(), 1));
            Capacity capacity = trip.type().capacity();
            boolean allSit = parts.stream().allMatch(part -> part.group().need() == Need.SEAT);
            if (allSit) {
                continue;
            }
            addNeed(flow, trip, parts, Need.STRETCHER, capacity.stretchers());
            addNeed(flow, trip, parts, Need.WHEELCHAIR, capacity.wheelchairs());
            addNeed(flow, trip, parts, Need.SEAT, capacity.seats());
        }
    }

    /// A household of size `s` with `c` companions takes `s` places of its need and `c` seats for
    /// its `s + c` people; over households of many sizes a person takes at least the least share.
    private static void addNeed(
            FleetFlow flow, Trip trip, List<Part> parts, Need need, int places) {
        long scale = 1;
        for (Part part : parts) {
            scale = lcm(scale, people(flow, part.group(), need));
        }
        Row row = flow.program.row(Sense.AT_MOST, 0);
        trip.addVehicles(row, -scale * places);
        for (Part part : parts) {
            long people = people(flow, part.group(), need);
            row.add(part.column(), scale / people * taken(flow, part.group(), need));
        }
    }

    /// The household size at which the fewest places of `need` are taken for each person.
    private static int size(FleetFlow flow, Group group, Need need) {
        return group.need() == need
                ? flow.given.smallestHousehold(group)
                : flow.given.largestHousehold(group);
    }

    private static int people(FleetFlow flow, Group group, Need need) {
        return group.peopleIn(size(flow, group, need));
    }

    private static int taken(FleetFlow flow, Group group, Need need) {
        Capacity capacity = group.placesFor(size(flow, group, need));
        return switch (need) {
            case SEAT -> capacity.seats();
            case STRETCHER -> capacity.stretchers();
            case WHEELCHAIR -> capacity.wheelchairs();
        };
    }

    static long lcm(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
