package org.safepassage.planner.bound;

import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;

/// What the terms limit, as ceilings on trips.
final class TermCeilings {
    private static final Measure DEPARTURE = new Measure.Departure();
    private static final Measure ARRIVAL = new Measure.Arrival();

    private final Ceilings ceilings;
    private final Case given;

    TermCeilings(Ceilings ceilings) {
        this.ceilings = ceilings;
        given = ceilings.given;
    }

    void build() {
        for (Term term : given.terms()) {
            switch (term.clause()) {
                case Clause.First first ->
                        addOrder(first.before(), first.measured(), first.after(), first.measured());
                case Clause.Gate gate -> addGate(gate);
                case Clause.Reciprocal reciprocal -> addReciprocal(reciprocal);
                case Clause.Quota _,
                        Clause.Together _,
                        Clause.EscortRequired _,
                        Clause.MonitorPresent _,
                        Clause.NoSearch _,
                        Clause.DestinationExcluded _,
                        Clause.WordsOnly _ -> {}
            }
        }
    }

    private void addGate(Clause.Gate gate) {
        switch (gate.opening()) {
            case Opening.AllArrived arrived ->
                    addOrder(arrived.side(), ARRIVAL, gate.held(), DEPARTURE);
            case Opening.AllDeparted departed ->
                    addOrder(departed.side(), DEPARTURE, gate.held(), DEPARTURE);
            case Opening.OutsideEvent _ -> {}
        }
    }

    private long people(Side side) {
        long sum = 0;
        for (Group group : given.groups) {
            sum += side.groups().contains(group.id()) ? given.people(group) : 0;
        }
        return sum;
    }

    /// As [TermRows]: the share of `after` that has counted is never more than that of `before`.
    private void addOrder(Side before, Measure beforeMeasure, Side after, Measure afterMeasure) {
        long first = people(before);
        long second = people(after);
        if (first == 0 || second == 0) {
            return;
        }
        Ceiling ceiling = ceilings.running(end -> 0);
        addLeast(ceiling, after, afterMeasure, first);
        addMost(ceiling, before, beforeMeasure, -second);
        ceilings.add(ceiling);
    }

    private void addReciprocal(Clause.Reciprocal term) {
        long one = people(term.one());
        long other = people(term.other());
        if (one == 0 || other == 0) {
            return;
        }
        StepLine forOne =
                StepLine.of(
                        term.steps(),
                        term.repeats(),
                        true,
                        new long[] {one, other},
                        term.toleranceOne());
        StepLine forOther =
                StepLine.of(
                        term.steps(),
                        term.repeats(),
                        false,
                        new long[] {other, one},
                        term.toleranceOther());
        addLine(forOne, term.one(), term.other(), term.measured());
        addLine(forOther, term.other(), term.one(), term.measured());
    }

    private void addLine(StepLine line, Side ahead, Side behind, Measure measure) {
        for (int part = 0; part < line.parts(); part++) {
            long rest = line.rest(part);
            Ceiling ceiling = ceilings.running(end -> rest);
            addLeast(ceiling, ahead, measure, line.width(part));
            addMost(ceiling, behind, measure, -line.rise(part));
            ceilings.add(ceiling);
        }
    }

    /// Counts people of a side no sooner than they surely count.
    private void addLeast(Ceiling ceiling, Side side, Measure measure, long factor) {
        if (!(measure instanceof Measure.Departure)) {
            noteArrivals(side, measure);
        }
        add(
                ceiling,
                side,
                factor,
                ride ->
                        switch (measure) {
                            case Measure.Departure _ -> new Charge.When.Departed(0);
                            case Measure.Arrival _ -> new Charge.When.Arrived();
                            case Measure.Passing passing -> lastPassing(ride, passing.place());
                        });
    }

    /// Counts people of a side as soon as they can count.
    private void addMost(Ceiling ceiling, Side side, Measure measure, long factor) {
        add(
                ceiling,
                side,
                factor,
                ride ->
                        switch (measure) {
                            case Measure.Departure _ -> new Charge.When.Departed(0);
                            case Measure.Arrival _ -> new Charge.When.Arrived();
                            case Measure.Passing passing -> firstPassing(ride, passing.place());
                        });
    }

    /// Where arrivals must surely have been, what is called the reach is the moment from which the
    /// vehicle alights without delay, so that waiting at the destination lies before it.
    private void noteArrivals(Side side, Measure measure) {
        for (Ride ride : ceilings.rides) {
            boolean counts =
                    measure instanceof Measure.Arrival
                            || (measure instanceof Measure.Passing passing
                                    && ride.destination.equals(passing.place()));
            if (counts && ride.groups.stream().anyMatch(g -> side.groups().contains(g.id()))) {
                ceilings.waitingAtEnd.add(ride.number);
            }
        }
    }

    private Charge.@Nullable When lastPassing(Ride ride, PlaceId place) {
        int index = ride.indexOf(place);
        if (index < 0) {
            return null;
        }
        return index == ride.legCount() ? new Charge.When.Arrived() : Ceilings.headIn(index);
    }

    private Charge.@Nullable When firstPassing(Ride ride, PlaceId place) {
        int index = ride.indexOf(place);
        if (index < 0) {
            return null;
        }
        long least = Timeline.NEVER;
        for (var type : given.types) {
            least = Math.min(least, ride.secondsTo(type, 0, index));
        }
        return new Charge.When.Departed(least);
    }

    private interface Timing {
        Charge.@Nullable When of(Ride ride);
    }

    private void add(Ceiling ceiling, Side side, long factor, Timing timing) {
        if (factor == 0) {
            return;
        }
        ceilings.forTrips((ride, type) -> {
            Charge.@Nullable When when = timing.of(ride);
            for (Group group : ceilings.aboard(ride, type)) {
                if (when != null && side.groups().contains(group.id())) {
                    ceiling.add(new Charge(ride, type, group, when, factor));
                }
            }
        });
    }
}
