package org.safepassage.app.report;

import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.app.exports.Words;
import org.safepassage.network.Direction;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The plan and its terms as the page reads them. A step is `["p", leg, backward, head in, head
/// out, tail out]` or `["s", place, from, to, search from, search to]`; a load is `[vehicle,
/// [group, first household, last household, people]...]`.
final class PlanData {
    private final Operation operation;
    private final Plan plan;
    private final Nodes nodes;
    private final Binding binding;

    PlanData(Operation operation, Plan plan) {
        this.operation = operation;
        this.plan = plan;
        this.nodes = new Nodes(operation.horizon().from());
        this.binding = new Binding(operation);
    }

    ObjectNode node() {
        ObjectNode node = Nodes.object();
        node.put("figure", Words.of(plan.figure()));
        ArrayNode convoys = node.putArray("convoys");
        plan.convoys().forEach(convoy -> convoys.add(convoy(convoy)));
        ArrayNode left = node.putArray("leftBehind");
        for (LeftBehind behind : plan.leftBehind()) {
            left.addArray().add(behind.group().value()).add(behind.people());
        }
        return node;
    }

    /// Every term, with how it is kept.
    ArrayNode terms() {
        Evidence evidence = new Evidence(operation, plan);
        ArrayNode array = Nodes.array();
        for (Term term : operation.terms().values()) {
            ObjectNode node = array.addObject();
            node.put("id", term.id().value());
            node.set("text", Nodes.names(term.text()));
            Nodes.put(node, "owedBy", term.owedBy());
            Nodes.put(node, "owedTo", term.owedTo());
            node.set("acceptedBy", Nodes.texts(term.acceptedBy()));
            node.set("guaranteedBy", Nodes.texts(term.guaranteedBy()));
            node.put("status", Words.of(term.status()));
            node.put("binds", term.status().binds());
            node.put("enforced", term.isEnforced());
            node.put("clause", word(term.clause()));
            if (term.isEnforced()) {
                evidence.show(term.clause(), node.putObject("kept"));
            }
        }
        return array;
    }

    private ObjectNode convoy(Convoy convoy) {
        ObjectNode node = Nodes.object();
        node.put("id", convoy.id().value());
        node.put("from", convoy.origin().value());
        node.put("to", convoy.destination().value());
        Nodes.put(node, "corridor", convoy.corridor());
        Nodes.put(node, "escort", convoy.escort());
        ArrayNode vehicles = node.putArray("vehicles");
        convoy.vehicles().forEach(load -> vehicles.add(load(load)));
        Span boarding = convoy.boarding();
        if (boarding != null) {
            node.set("boarding", nodes.span(boarding));
        }
        ArrayNode steps = node.putArray("steps");
        convoy.movements().forEach(movement -> steps.add(step(movement)));
        Span alighting = convoy.alighting();
        if (alighting != null) {
            node.set("alighting", nodes.span(alighting));
        }
        LatestDeparture latest = LatestDeparture.of(operation, convoy);
        if (latest != null) {
            node.putArray("latest").add(nodes.at(latest.at())).add(latest.limit()).add(latest.id());
        }
        ArrayNode terms = node.putArray("terms");
        binding.terms(convoy).forEach(term -> terms.add(term.id().value()));
        return node;
    }

    private static ArrayNode load(VehicleLoad load) {
        ArrayNode node = Nodes.array().add(load.vehicle().toString());
        for (Aboard aboard : load.aboard()) {
            node.addArray()
                    .add(aboard.group().value())
                    .add(aboard.firstHousehold())
                    .add(aboard.lastHousehold())
                    .add(aboard.people());
        }
        return node;
    }

    private ArrayNode step(Movement movement) {
        return switch (movement) {
            case Movement.Passage passage ->
                    Nodes.array()
                            .add("p")
                            .add(passage.leg().value())
                            .add(passage.direction() == Direction.BACKWARD ? 1 : 0)
                            .add(nodes.at(passage.headIn()))
                            .add(nodes.at(passage.headOut()))
                            .add(nodes.at(passage.tailOut()));
            case Movement.Stop stop -> {
                ArrayNode node =
                        Nodes.array()
                                .add("s")
                                .add(stop.place().value())
                                .add(nodes.at(stop.from()))
                                .add(nodes.at(stop.to()));
                Span search = stop.search();
                if (search != null) {
                    node.add(nodes.at(search.from())).add(nodes.at(search.to()));
                }
                yield node;
            }
        };
    }

    private static String word(Clause clause) {
        return switch (clause) {
            case Clause.First ignored -> "first";
            case Clause.Reciprocal ignored -> "reciprocal";
            case Clause.Gate ignored -> "gate";
            case Clause.Quota ignored -> "quota";
            case Clause.Together ignored -> "together";
            case Clause.EscortRequired ignored -> "escort";
            case Clause.MonitorPresent ignored -> "monitor-present";
            case Clause.NoSearch ignored -> "no-search";
            case Clause.DestinationExcluded ignored -> "destination-excluded";
            case Clause.WordsOnly ignored -> "words-only";
        };
    }
}
