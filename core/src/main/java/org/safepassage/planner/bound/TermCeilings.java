package org.safepassage.planner.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

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
                case Clause.Quota quota -> addQuota(quota);
                case Clause.Together _,
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

    /// Vehicles and convoys are counted in shares, so that factors are whole.
    private static final long SHARES = 2520;

    /// Where all count at their departure, what each period lets through; else what all periods
    /// begun let through.
    private void addQuota(Clause.Quota quota) {
        boolean atDeparture = true;
        for (Ride ride : ceilings.rides) {
            Charge.@Nullable When when = counted(quota.where(), ride);
            atDeparture &= !(when instanceof Charge.When.HeadIn);
        }
        long scale = quota.counted() == Counted.PEOPLE ? 1 : SHARES;
        List<Span> periods = given.operation.spans(quota.period());
        long most = scale * quota.most();
        Ceiling ceiling =
                atDeparture
                        ? new Ceiling(ceilings.ends(periods), false, second -> most)
                        : ceilings.running(second -> most * begun(periods, second));
        ceilings.forTrips((ride, type) -> {
            Charge.@Nullable When when = counted(quota.where(), ride);
            if (when != null) {
                addCounted(ceiling, quota, ride, type, when);
            }
        });
        ceilings.add(ceiling);
    }

    private long begun(List<Span> periods, long second) {
        return periods.stream().filter(p -> given.timeline.second(p.from()) <= second).count();
    }

    /// The latest moment at which a trip counts; null when it does not, or only on arrival, before
    /// which it may have waited.
    private static Charge.@Nullable When counted(Where where, Ride ride) {
        return switch (where) {
            case Where.OnCorridor on ->
                    ride.corridor.equals(on.corridor()) ? new Charge.When.Departed(0) : null;
            case Where.AtPlace at -> {
                int index = ride.indexOf(at.place());
                yield index < 0 || index == ride.legCount() ? null : Ceilings.headIn(index);
            }
            case Where.OnLeg on -> {
                for (int i = 0; i < ride.legCount(); i++) {
                    if (ride.leg(i).id().equals(on.leg())) {
                        yield Ceilings.headIn(i);
                    }
                }
                yield null;
            }
        };
    }

    private void addCounted(
            Ceiling ceiling, Clause.Quota quota, Ride ride, VehicleType type, Charge.When when) {
        @Nullable Side side = quota.side();
        List<Group> aboard = ceilings.aboard(ride, type);
        List<Group> those =
                aboard.stream()
                        .filter(g -> side == null || side.groups().contains(g.id()))
                        .toList();
        long fleet = given.types.stream().mapToLong(given::number).sum();
        long perConvoy =
                quota.counted() == Counted.CONVOYS ? ride.largestConvoy(Math.toIntExact(fleet)) : 1;
        long most = Load.mostPeople(given, ride, type);
        if (quota.counted() == Counted.PEOPLE) {
            those.forEach(g -> ceiling.add(Charge.of(ride, type, g, when, 1)));
        } else if (those.size() == aboard.size()) {
            ceiling.add(Charge.of(ride, type, null, when, SHARES / perConvoy));
        } else {
            long share = SHARES / (most * perConvoy);
            those.forEach(g -> ceiling.add(Charge.of(ride, type, g, when, share)));
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
                    ceiling.add(Charge.of(ride, type, group, when, factor));
                }
            }
        });
    }
}
