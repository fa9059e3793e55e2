package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.TermStatus;
import org.safepassage.fleet.Fleet;
import org.safepassage.network.Network;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;

/// Copies of operations and plans in which one thing is different.
final class Vary {
    private Vary() {}

    static Operation operation(
            Operation old, Span horizon, Network network, Map<GroupId, Group> groups, Fleet fleet) {
        return new Operation(
                old.id(),
                old.names(),
                old.exercise(),
                old.confidentiality(),
                old.languages(),
                old.zone(),
                horizon,
                old.interval(),
                old.parties(),
                network,
                groups,
                fleet,
                old.terms());
    }

    static Operation terms(Operation old, Map<TermId, Term> terms) {
        return new Operation(
                old.id(),
                old.names(),
                old.exercise(),
                old.confidentiality(),
                old.languages(),
                old.zone(),
                old.horizon(),
                old.interval(),
                old.parties(),
                old.network(),
                old.groups(),
                old.fleet(),
                terms);
    }

    /// The operation with one agreed term more.
    static Operation with(Operation old, String id, Clause clause) {
        Map<TermId, Term> terms = new LinkedHashMap<>(old.terms());
        TermId term = new TermId(id);
        terms.put(
                term,
                new Term(
                        term,
                        Names.of(id),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        TermStatus.AGREED,
                        clause));
        return terms(old, terms);
    }

    static Plan convoys(Plan plan, List<Convoy> convoys) {
        return new Plan(plan.operation(), plan.figure(), convoys, plan.leftBehind());
    }

    static Plan leftBehind(Plan plan, List<LeftBehind> left) {
        return new Plan(plan.operation(), plan.figure(), plan.convoys(), left);
    }

    /// The plan with one convoy in place of another.
    static Plan replace(Plan plan, Convoy old, Convoy fresh) {
        List<Convoy> convoys = new ArrayList<>(plan.convoys());
        convoys.set(convoys.indexOf(old), fresh);
        return convoys(plan, convoys);
    }

    /// The plan without a convoy.
    static Plan without(Plan plan, Convoy convoy) {
        List<Convoy> convoys = new ArrayList<>(plan.convoys());
        convoys.remove(convoy);
        return convoys(plan, convoys);
    }

    /// The convoy with everything earlier (a negative time) or later.
    static Convoy shift(Convoy convoy, Duration by) {
        return new Convoy(
                convoy.id(),
                convoy.origin(),
                convoy.destination(),
                convoy.corridor(),
                convoy.escort(),
                convoy.vehicles(),
                shift(convoy.boarding(), by),
                convoy.movements().stream().map(movement -> shift(movement, by)).toList(),
                shift(convoy.alighting(), by));
    }

    static Movement shift(Movement movement, Duration by) {
        return switch (movement) {
            case Movement.Passage passage ->
                    new Movement.Passage(
                            passage.leg(),
                            passage.direction(),
                            passage.headIn().plus(by),
                            passage.headOut().plus(by),
                            passage.tailOut().plus(by));
            case Movement.Stop stop ->
                    new Movement.Stop(
                            stop.place(),
                            stop.from().plus(by),
                            stop.to().plus(by),
                            shift(stop.search(), by));
        };
    }

    static @Nullable Span shift(@Nullable Span span, Duration by) {
        return span == null ? null : new Span(span.from().plus(by), span.to().plus(by));
    }

    static Convoy vehicles(Convoy convoy, List<VehicleLoad> vehicles) {
        return new Convoy(
                convoy.id(),
                convoy.origin(),
                convoy.destination(),
                convoy.corridor(),
                convoy.escort(),
                vehicles,
                convoy.boarding(),
                convoy.movements(),
                convoy.alighting());
    }

    static Convoy movements(Convoy convoy, List<Movement> movements) {
        return new Convoy(
                convoy.id(),
                convoy.origin(),
                convoy.destination(),
                convoy.corridor(),
                convoy.escort(),
                convoy.vehicles(),
                convoy.boarding(),
                movements,
                convoy.alighting());
    }

    static Convoy movement(Convoy convoy, int index, UnaryOperator<Movement> change) {
        List<Movement> movements = new ArrayList<>(convoy.movements());
        movements.set(index, change.apply(movements.get(index)));
        return movements(convoy, movements);
    }

    static Convoy service(Convoy convoy, @Nullable Span boarding, @Nullable Span alighting) {
        return new Convoy(
                convoy.id(),
                convoy.origin(),
                convoy.destination(),
                convoy.corridor(),
                convoy.escort(),
                convoy.vehicles(),
                boarding,
                convoy.movements(),
                alighting);
    }

    static Convoy corridor(Convoy convoy, @Nullable CorridorId corridor) {
        return new Convoy(
                convoy.id(),
                convoy.origin(),
                convoy.destination(),
                corridor,
                convoy.escort(),
                convoy.vehicles(),
                convoy.boarding(),
                convoy.movements(),
                convoy.alighting());
    }

    static Convoy escort(Convoy convoy, @Nullable EscortTeam escort) {
        return new Convoy(
                convoy.id(),
                convoy.origin(),
                convoy.destination(),
                convoy.corridor(),
                escort,
                convoy.vehicles(),
                convoy.boarding(),
                convoy.movements(),
                convoy.alighting());
    }

    /// From the beginning of what comes after `convoy` has begun to board: boarding earlier, and a
    /// wait at the origin.
    static Convoy boardEarlier(Convoy convoy, Duration by) {
        Span old = java.util.Objects.requireNonNull(convoy.boarding());
        Span boarding = new Span(old.from().minus(by), old.to().minus(by));
        List<Movement> movements = new ArrayList<>(convoy.movements());
        if (movements.getFirst() instanceof Movement.Stop stop) {
            movements.set(
                    0, new Movement.Stop(stop.place(), boarding.to(), stop.to(), stop.search()));
        } else {
            Instant departs = convoy.departs();
            movements.addFirst(new Movement.Stop(convoy.origin(), boarding.to(), departs, null));
        }
        return service(movements(convoy, movements), boarding, convoy.alighting());
    }
}
