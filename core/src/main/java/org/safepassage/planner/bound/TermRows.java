package org.safepassage.planner.bound;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.planner.bound.LinearProgram.Row;
import org.safepassage.planner.bound.LinearProgram.Sense;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Span;

/// Rows of the terms: what each says of running counts, as straight lines that every plan keeps.
final class TermRows {
    private static final Measure DEPARTURE = new Measure.Departure();
    private static final Measure ARRIVAL = new Measure.Arrival();

    private final FleetFlow flow;
    private final Case given;
    private final Departures departures;

    TermRows(FleetFlow flow, Departures departures) {
        this.flow = flow;
        this.given = flow.given;
        this.departures = departures;
    }

    /// The groups whose real departures some term counts.
    static Set<GroupId> counted(Case given) {
        Set<GroupId> groups = new TreeSet<>();
        for (Term term : given.terms()) {
            switch (term.clause()) {
                case Clause.First first -> {
                    if (!(first.measured() instanceof Measure.Arrival)) {
                        groups.addAll(first.before().groups());
                    }
                }
                case Clause.Reciprocal reciprocal -> {
                    if (!(reciprocal.measured() instanceof Measure.Arrival)) {
                        groups.addAll(reciprocal.one().groups());
                        groups.addAll(reciprocal.other().groups());
                    }
                }
                case Clause.Gate gate -> {
                    if (gate.opening() instanceof Opening.AllDeparted departed) {
                        groups.addAll(departed.side().groups());
                    }
                }
                case Clause.Quota _,
                        Clause.Together _,
                        Clause.EscortRequired _,
                        Clause.MonitorPresent _,
                        Clause.NoSearch _,
                        Clause.DestinationExcluded _,
                        Clause.WordsOnly _ -> {}
            }
        }
        return groups;
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

    /// Nobody of `after` counts until all of `before` have: so the share of `after` that has
    /// counted is never more than the share of `before`. (When it is zero this says nothing; when
    /// it is not, all of `before` have counted, and the share is one.)
    private void addOrder(Side before, Measure beforeMeasure, Side after, Measure afterMeasure) {
        Tally first = new Tally(flow, departures, before, beforeMeasure);
        Tally second = new Tally(flow, departures, after, afterMeasure);
        long firstPeople = first.people();
        long secondPeople = second.people();
        if (firstPeople == 0 || secondPeople == 0) {
            return;
        }
        for (long moment : second.moments()) {
            Row row = flow.program.row(Sense.AT_MOST, 0);
            second.addLeast(row, moment, firstPeople);
            first.addMost(row, moment, -secondPeople);
        }
    }

    private void addReciprocal(Clause.Reciprocal term) {
        Tally one = new Tally(flow, departures, term.one(), term.measured());
        Tally other = new Tally(flow, departures, term.other(), term.measured());
        long onePeople = one.people();
        long otherPeople = other.people();
        if (onePeople == 0 || otherPeople == 0) {
            return;
        }
        StepLine forOne =
                StepLine.of(
                        term.steps(),
                        term.repeats(),
                        true,
                        new long[] {onePeople, otherPeople},
                        term.toleranceOne());
        StepLine forOther =
                StepLine.of(
                        term.steps(),
                        term.repeats(),
                        false,
                        new long[] {otherPeople, onePeople},
                        term.toleranceOther());
        addLine(forOne, one, other);
        addLine(forOther, other, one);
    }

    private void addLine(StepLine line, Tally ahead, Tally behind) {
        for (long moment : ahead.moments()) {
            for (int part = 0; part < line.parts(); part++) {
                Row row = flow.program.row(Sense.AT_MOST, line.rest(part));
                ahead.addLeast(row, moment, line.width(part));
                behind.addMost(row, moment, -line.rise(part));
            }
        }
    }

    /// Whatever has passed by a moment fits into the periods begun by then.
    private void addQuota(Clause.Quota quota) {
        @Nullable Running running = null;
        for (Trip trip : flow.trips) {
            long by = countedBy(quota.where(), trip);
            if (by >= 0) {
                if (running == null) {
                    running = new Running(flow, by + 1);
                }
                addCounted(running, quota, trip, by);
            }
        }
        if (running == null) {
            return;
        }
        List<Span> periods = given.operation.spans(quota.period());
        long scale = scale(quota);
        running.build(second -> scale * quota.most() * begun(periods, second));
    }

    private long begun(List<Span> periods, long second) {
        return periods.stream().filter(p -> given.timeline.second(p.from()) <= second).count();
    }

    /// The latest counting moment of a trip for a place, leg or corridor, or -1 when it does not
    /// count there.
    private static long countedBy(Where where, Trip trip) {
        Ride ride = trip.ride();
        return switch (where) {
            case Where.OnCorridor on ->
                    ride.corridor.equals(on.corridor()) ? trip.lastDeparture() : -1;
            case Where.AtPlace at -> {
                int index = ride.indexOf(at.place());
                // At the destination people count when they have alighted, for which they may have
                // waited.
                yield index < 0 || index == ride.legCount() ? -1 : trip.lastHeadIn(index);
            }
            case Where.OnLeg on -> {
                for (int i = 0; i < ride.legCount(); i++) {
                    if (ride.leg(i).id().equals(on.leg())) {
                        yield trip.lastHeadIn(i);
                    }
                }
                yield -1;
            }
        };
    }

    /// Vehicles and convoys are counted in parts of a person's share, so that the factors are
    /// whole.
    private long scale(Clause.Quota quota) {
        return quota.counted() == Counted.PEOPLE ? 1 : SHARES;
    }

    private static final long SHARES = 10_000;

    private void addCounted(Running running, Clause.Quota quota, Trip trip, long by) {
        long perConvoy =
                quota.counted() == Counted.CONVOYS ? trip.ride().largestConvoy(given.fleet()) : 1;
        for (Part part : trip.parts()) {
            Side side = quota.side();
            if (side == null || side.groups().contains(part.group().id())) {
                long factor =
                        quota.counted() == Counted.PEOPLE ? 1 : SHARES / (trip.most() * perConvoy);
                running.add(by, part.column(), factor);
            }
        }
    }
}
