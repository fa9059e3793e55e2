package org.safepassage.planner.bound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.network.Reception;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.Relief.Giving;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleTypeId;

/// One way in which an obstacle can give little by little.
///
/// @param giving what changes
/// @param most the largest step worth trying: a number, or minutes where time gives
/// @param by the operation with the obstacle eased by so much
record Easing(Giving giving, int most, IntFunction<Operation> by) {
    /// The ways in which an obstacle can give; none when it can only go altogether.
    static List<Easing> of(Obstacle obstacle, Operation operation) {
        String id = obstacle.id();
        return switch (obstacle.kind()) {
            case HORIZON -> List.of(horizon(operation));
            case WINDOWS -> windows(operation, operation.network().leg(new LegId(id)));
            case LEG_RATE -> rate(operation, operation.network().leg(new LegId(id)));
            case CHECKPOINT -> lanes(operation, operation.network().place(new PlaceId(id)));
            case RECEPTION -> reception(operation, operation.network().place(new PlaceId(id)));
            case FLEET -> List.of(fleet(operation, operation.fleet().type(new VehicleTypeId(id))));
            case ESCORT -> List.of(escort(operation, operation.fleet().escort(new EscortId(id))));
            case TIME_ABOARD -> aboard(operation, operation.group(new GroupId(id)));
            case READY -> ready(operation, operation.group(new GroupId(id)));
            case TERM -> {
                Term term = operation.terms().get(new TermId(id));
                yield term == null ? List.of() : term(operation, term);
            }
        };
    }

    private static Easing horizon(Operation operation) {
        Span span = operation.horizon();
        return new Easing(
                Giving.END_LATER,
                minutes(Duration.between(span.to(), Lifting.longest(operation).to())),
                more ->
                        Lifting.withHorizon(
                                operation, new Span(span.from(), later(span.to(), more))));
    }

    private static List<Easing> windows(Operation operation, Leg leg) {
        if (leg.windows().isEmpty()) {
            return List.of();
        }
        Span horizon = operation.horizon();
        return List.of(
                new Easing(
                        Giving.WINDOWS_LONGER,
                        minutes(horizon.length()),
                        more ->
                                Lifting.withWindows(
                                        operation,
                                        leg.id(),
                                        longer(leg.windows(), more, horizon.to()))));
    }

    private static List<Easing> rate(Operation operation, Leg leg) {
        List<Easing> easings = new ArrayList<>();
        Integer largest = leg.largestConvoy();
        easings.add(
                new Easing(
                        Giving.HEADWAY_SHORTER,
                        minutes(leg.headway().minusSeconds(1)),
                        less ->
                                Lifting.withRate(
                                        operation,
                                        leg.id(),
                                        leg.headway().minusMinutes(less),
                                        largest)));
        if (largest != null) {
            easings.add(
                    new Easing(
                            Giving.LARGER_CONVOYS,
                            Lifting.oneForEach(operation),
                            more ->
                                    Lifting.withRate(
                                            operation, leg.id(), leg.headway(), largest + more)));
        }
        return easings;
    }

    private static List<Easing> lanes(Operation operation, Place place) {
        Checkpoint checkpoint = place.checkpoint();
        return checkpoint == null
                ? List.of()
                : List.of(
                        new Easing(
                                Giving.LANES,
                                Lifting.oneForEach(operation),
                                more ->
                                        Lifting.withPlace(
                                                operation,
                                                place,
                                                place.reception(),
                                                new Checkpoint(
                                                        checkpoint.lanes() + more,
                                                        checkpoint.perVehicle(),
                                                        checkpoint.perPerson(),
                                                        checkpoint.perEmptyVehicle()))));
    }

    private static List<Easing> reception(Operation operation, Place place) {
        Intake people = place.reception().people();
        Intake patients = place.reception().patients();
        List<Easing> easings = new ArrayList<>();
        int most = Lifting.oneForEach(operation);
        if (people.inAll() != null) {
            easings.add(
                    new Easing(
                            Giving.PEOPLE_RECEIVED,
                            most,
                            more ->
                                    Lifting.withPlace(
                                            operation,
                                            place,
                                            new Reception(roomier(people, more), patients),
                                            place.checkpoint())));
        }
        if (patients.inAll() != null) {
            easings.add(
                    new Easing(
                            Giving.PATIENTS_RECEIVED,
                            most,
                            more ->
                                    Lifting.withPlace(
                                            operation,
                                            place,
                                            new Reception(people, roomier(patients, more)),
                                            place.checkpoint())));
        }
        return easings;
    }

    private static Intake roomier(Intake intake, int more) {
        Integer inAll = intake.inAll();
        return new Intake(inAll == null ? null : inAll + more, intake.perHour(), intake.perDay());
    }

    private static Easing fleet(Operation operation, VehicleType type) {
        return new Easing(
                Giving.VEHICLES,
                Lifting.oneForEach(operation),
                more ->
                        Lifting.with(
                                operation,
                                operation.network(),
                                operation.groups(),
                                Fleets.with(
                                        operation.fleet(),
                                        Fleets.numbering(type, greater(type.number(), more))),
                                operation.terms()));
    }

    private static Easing escort(Operation operation, Escort escort) {
        return new Easing(
                Giving.TEAMS,
                Lifting.oneForEach(operation),
                more ->
                        Lifting.with(
                                operation,
                                operation.network(),
                                operation.groups(),
                                Fleets.with(
                                        operation.fleet(),
                                        new Escort(
                                                escort.id(),
                                                escort.names(),
                                                greater(escort.number(), more),
                                                escort.available(),
                                                escort.turnRound())),
                                operation.terms()));
    }

    private static CountRange greater(CountRange number, int more) {
        return new CountRange(number.low() + more, number.likely() + more, number.high() + more);
    }

    private static List<Easing> aboard(Operation operation, Group group) {
        Duration longest = group.longestAboard();
        return longest == null
                ? List.of()
                : List.of(
                        new Easing(
                                Giving.ABOARD_LONGER,
                                minutes(operation.horizon().length()),
                                more ->
                                        Lifting.withGroup(
                                                operation,
                                                group.id(),
                                                longest.plusMinutes(more),
                                                group.ready())));
    }

    private static List<Easing> ready(Operation operation, Group group) {
        Instant ready = group.ready();
        return ready == null
                ? List.of()
                : List.of(
                        new Easing(
                                Giving.READY_SOONER,
                                minutes(Duration.between(operation.horizon().from(), ready)),
                                less ->
                                        Lifting.withGroup(
                                                operation,
                                                group.id(),
                                                group.longestAboard(),
                                                later(ready, -less))));
    }

    private static List<Easing> term(Operation operation, Term term) {
        return switch (term.clause()) {
            case Clause.Quota quota -> List.of(quota(operation, term, quota));
            case Clause.Reciprocal reciprocal -> List.of(reciprocal(operation, term, reciprocal));
            case Clause.Gate(var held, Opening.OutsideEvent event) ->
                    List.of(sooner(operation, term, held, event));
            case Clause.MonitorPresent monitor when !monitor.present().isEmpty() ->
                    List.of(monitor(operation, term, monitor));
            case Clause.Together together -> List.of(together(operation, term, together));
            case Clause.Gate ignored -> List.of();
            case Clause.MonitorPresent ignored -> List.of();
            case Clause.First ignored -> List.of();
            case Clause.EscortRequired ignored -> List.of();
            case Clause.NoSearch ignored -> List.of();
            case Clause.DestinationExcluded ignored -> List.of();
            case Clause.WordsOnly ignored -> List.of();
        };
    }

    private static Easing quota(Operation operation, Term term, Clause.Quota q) {
        return easing(
                Giving.QUOTA,
                Lifting.oneForEach(operation),
                operation,
                term,
                more ->
                        new Clause.Quota(
                                q.where(), q.counted(), q.most() + more, q.period(), q.side()));
    }

    private static Easing reciprocal(Operation operation, Term term, Clause.Reciprocal r) {
        return easing(
                Giving.TOLERANCE,
                Lifting.oneForEach(operation),
                operation,
                term,
                more ->
                        new Clause.Reciprocal(
                                r.one(),
                                r.other(),
                                r.steps(),
                                r.repeats(),
                                r.measured(),
                                r.toleranceOne() + more,
                                r.toleranceOther() + more));
    }

    private static Easing sooner(
            Operation operation, Term term, Side held, Opening.OutsideEvent event) {
        return easing(
                Giving.EVENT_SOONER,
                minutes(Duration.between(operation.horizon().from(), event.expected())),
                operation,
                term,
                less ->
                        new Clause.Gate(
                                held,
                                new Opening.OutsideEvent(
                                        event.event(), later(event.expected(), -less))));
    }

    private static Easing monitor(Operation operation, Term term, Clause.MonitorPresent m) {
        Span horizon = operation.horizon();
        return easing(
                Giving.MONITOR_LONGER,
                minutes(horizon.length()),
                operation,
                term,
                more ->
                        new Clause.MonitorPresent(
                                m.monitor(), m.where(), longer(m.present(), more, horizon.to())));
    }

    private static Easing together(Operation operation, Term term, Clause.Together t) {
        return easing(
                Giving.FURTHER_APART,
                minutes(operation.horizon().length()),
                operation,
                term,
                more ->
                        new Clause.Together(
                                t.one(), t.other(), t.measured(), t.within().plusMinutes(more)));
    }

    private static Easing easing(
            Giving giving, int most, Operation operation, Term term, IntFunction<Clause> clause) {
        return new Easing(
                giving,
                most,
                by -> {
                    var terms = new LinkedHashMap<>(operation.terms());
                    terms.put(term.id(), term.with(clause.apply(by)));
                    return Lifting.with(
                            operation,
                            operation.network(),
                            operation.groups(),
                            operation.fleet(),
                            terms);
                });
    }

    private static int minutes(Duration time) {
        return Math.toIntExact(Math.max(0, time.toMinutes()));
    }

    private static Instant later(Instant moment, int minutes) {
        return moment.plus(Duration.ofMinutes(minutes));
    }

    /// Each span ends later, at most at `end`; those that then meet become one.
    private static List<Span> longer(List<Span> spans, int minutes, Instant end) {
        List<Span> longer = new ArrayList<>();
        for (Span span : spans) {
            Instant wished = later(span.to(), minutes);
            Instant latest = span.to().isAfter(end) ? span.to() : end;
            Instant to = wished.isAfter(latest) ? latest : wished;
            boolean meets = !longer.isEmpty() && !longer.getLast().to().isBefore(span.from());
            Instant from = meets ? longer.removeLast().from() : span.from();
            longer.add(new Span(from, to));
        }
        return longer;
    }
}
