package org.safepassage.planner.bound;

import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Span;

/// Fleets and groups that differ in one thing from those of an operation.
final class Fleets {
    private Fleets() {}

    static Fleet with(Fleet before, VehicleType type) {
        var types = new LinkedHashMap<>(before.types());
        types.put(type.id(), type);
        return new Fleet(types, before.escorts());
    }

    static Fleet with(Fleet before, Escort escort) {
        var escorts = new LinkedHashMap<>(before.escorts());
        escorts.put(escort.id(), escort);
        return new Fleet(before.types(), escorts);
    }

    static VehicleType available(VehicleType t, Span span) {
        return new VehicleType(
                t.id(),
                t.names(),
                t.number(),
                t.capacity(),
                t.base(),
                span,
                t.speedFactor(),
                t.boarding(),
                t.alighting(),
                t.turnRound(),
                t.longestDuty(),
                t.rest(),
                t.trips(),
                t.carries());
    }

    static VehicleType numbering(VehicleType t, CountRange number) {
        return new VehicleType(
                t.id(),
                t.names(),
                number,
                t.capacity(),
                t.base(),
                t.available(),
                t.speedFactor(),
                t.boarding(),
                t.alighting(),
                t.turnRound(),
                t.longestDuty(),
                t.rest(),
                t.trips(),
                t.carries());
    }

    /// As many as that, the whole time, as often as need be.
    static VehicleType ample(VehicleType t, CountRange number, Span span) {
        return new VehicleType(
                t.id(),
                t.names(),
                number,
                t.capacity(),
                t.base(),
                span,
                t.speedFactor(),
                t.boarding(),
                t.alighting(),
                t.turnRound(),
                null,
                t.rest(),
                null,
                new TreeSet<>(t.carries()));
    }

    static Escort available(Escort e, Span span) {
        return new Escort(e.id(), e.names(), e.number(), span, e.turnRound());
    }

    static Group nobody(Group g) {
        return new Group(
                g.id(),
                g.names(),
                g.place(),
                g.category(),
                CountRange.exactly(0),
                g.householdSizes(),
                g.need(),
                g.companions(),
                g.destinations(),
                g.priority(),
                g.longestAboard(),
                g.ready());
    }
}
