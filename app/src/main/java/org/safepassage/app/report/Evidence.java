package org.safepassage.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Where;
import org.safepassage.app.exports.Words;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Plan;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Span;
import tools.jackson.databind.node.ObjectNode;

/// How the plan keeps a term: the few figures of the plan that show it. The page turns them into a
/// sentence, whose key is `kept.` and the clause's word.
final class Evidence {
    private final Operation operation;
    private final Plan plan;
    private final Moments moments;
    private final Nodes nodes;

    Evidence(Operation operation, Plan plan) {
        this.operation = operation;
        this.plan = plan;
        this.moments = new Moments(operation.network());
        this.nodes = new Nodes(operation.horizon().from());
    }

    /// Adds the figures to `node`.
    void show(Clause clause, ObjectNode node) {
        switch (clause) {
            case Clause.First first -> first(first, node);
            case Clause.Reciprocal reciprocal -> reciprocal(reciprocal, node);
            case Clause.Gate gate -> gate(gate, node);
            case Clause.Quota quota -> quota(quota, node);
            case Clause.Together together -> together(together, node);
            case Clause.EscortRequired escort -> escort(escort, node);
            case Clause.MonitorPresent monitor -> monitor(monitor, node);
            case Clause.NoSearch noSearch -> people(noSearch.side(), node);
            case Clause.DestinationExcluded excluded -> {
                people(excluded.side(), node);
                node.put("place", excluded.place().value());
            }
            case Clause.WordsOnly ignored -> {}
        }
    }

    private void first(Clause.First first, ObjectNode node) {
        side(node, "one", first.before());
        side(node, "other", first.after());
        moment(node, "oneLast", last(first.before().groups(), first.measured()));
        moment(node, "otherFirst", earliest(first.after().groups(), first.measured()));
        node.put("measured", word(first.measured()));
    }

    private void reciprocal(Clause.Reciprocal reciprocal, ObjectNode node) {
        side(node, "one", reciprocal.one());
        side(node, "other", reciprocal.other());
        node.put("measured", word(reciprocal.measured()));
        if (reciprocal.measured() instanceof Measure.Passing passing) {
            node.put("place", passing.place().value());
        }
        node.put("toleranceOne", reciprocal.toleranceOne());
        node.put("toleranceOther", reciprocal.toleranceOther());
        Balance balance = Balance.of(operation, plan, reciprocal);
        node.put("allOne", balance.allOne());
        node.put("allOther", balance.allOther());
        Comparator<Balance.Point> byLead = Comparator.comparingDouble(Balance.Point::ahead);
        Balance.Point ahead = balance.points().stream().max(byLead).orElseThrow();
        Balance.Point behind = balance.points().stream().min(byLead).orElseThrow();
        node.put("ahead", Math.max(0, Math.round(ahead.ahead())));
        node.put("aheadAt", nodes.at(ahead.at()));
        node.put("behind", Math.max(0, Math.round(-behind.ahead())));
        node.put("behindAt", nodes.at(behind.at()));
        var points = node.putArray("balance");
        for (Balance.Point point : balance.points()) {
            points.addArray()
                    .add(nodes.at(point.at()))
                    .add(point.one())
                    .add(point.other())
                    .add(Math.round(point.promised() * 10) / 10.0)
                    .add(Math.round(point.least() * 10) / 10.0)
                    .add(Math.round(point.most() * 10) / 10.0);
        }
    }

    private void gate(Clause.Gate gate, ObjectNode node) {
        side(node, "one", gate.held());
        moment(node, "oneFirst", earliest(gate.held().groups(), new Measure.Departure()));
        switch (gate.opening()) {
            case Opening.AllArrived arrived -> {
                side(node, "other", arrived.side());
                node.put("opening", "all-arrived");
                moment(node, "opens", last(arrived.side().groups(), new Measure.Arrival()));
            }
            case Opening.AllDeparted departed -> {
                side(node, "other", departed.side());
                node.put("opening", "all-departed");
                moment(node, "opens", last(departed.side().groups(), new Measure.Departure()));
            }
            case Opening.OutsideEvent event -> {
                node.put("opening", "event");
                node.put("event", Nodes.clean(event.event()));
                moment(node, "opens", event.expected());
            }
        }
    }

    private void quota(Clause.Quota quota, ObjectNode node) {
        node.put("most", quota.most());
        node.put("counted", Words.of(quota.counted()));
        long fullest = 0;
        Instant fullestFrom = operation.horizon().from();
        for (Span span : operation.spans(quota.period())) {
            long counted = 0;
            for (Convoy convoy : loaded()) {
                Instant at = countingMoment(quota.where(), convoy);
                if (at != null && span.contains(at)) {
                    counted += counted(quota, convoy);
                }
            }
            if (counted > fullest) {
                fullest = counted;
                fullestFrom = span.from();
            }
        }
        node.put("fullest", fullest);
        node.put("fullestFrom", nodes.at(fullestFrom));
    }

    private static long counted(Clause.Quota quota, Convoy convoy) {
        Side side = quota.side();
        int people = side == null ? convoy.people() : Moments.people(convoy, side.groups());
        return switch (quota.counted()) {
            case PEOPLE -> people;
            case VEHICLES -> people == 0 ? 0 : convoy.vehicles().size();
            case CONVOYS -> people == 0 ? 0 : 1;
        };
    }

    private @Nullable Instant countingMoment(Where where, Convoy convoy) {
        return switch (where) {
            case Where.AtPlace place -> moments.passing(convoy, place.place());
            case Where.OnLeg leg -> Moments.entering(convoy, leg.leg());
            case Where.OnCorridor corridor ->
                    corridor.corridor().equals(convoy.corridor()) ? convoy.departs() : null;
        };
    }

    private void together(Clause.Together together, ObjectNode node) {
        side(node, "one", together.one());
        side(node, "other", together.other());
        node.put("within", together.within().toSeconds());
        List<Instant> one = times(together.one().groups(), together.measured());
        List<Instant> other = times(together.other().groups(), together.measured());
        int pairs = Math.min(one.size(), other.size());
        long widestSeconds = 0;
        for (int k = 0; k < pairs; k++) {
            long apart = Duration.between(one.get(k), other.get(k)).abs().toSeconds();
            widestSeconds = Math.max(widestSeconds, apart);
        }
        node.put("pairs", pairs);
        node.put("widest", widestSeconds);
    }

    private void escort(Clause.EscortRequired escort, ObjectNode node) {
        side(node, "one", escort.side());
        node.put("escort", escort.escort().value());
        long needed = 0;
        for (Convoy convoy : loaded()) {
            boolean here = escort.corridor() == null || escort.corridor().equals(convoy.corridor());
            if (here && Moments.carries(convoy, escort.side().groups())) {
                needed++;
            }
        }
        node.put("convoys", needed);
    }

    private void monitor(Clause.MonitorPresent monitor, ObjectNode node) {
        node.put("party", monitor.monitor().value());
        node.set("spans", nodes.spans(monitor.present()));
        long convoys =
                loaded().stream().filter(c -> countingMoment(monitor.where(), c) != null).count();
        node.put("convoys", convoys);
    }

    private void people(Side side, ObjectNode node) {
        side(node, "one", side);
        node.put("people", loaded().stream().mapToInt(c -> Moments.people(c, side.groups())).sum());
    }

    private static void side(ObjectNode node, String key, Side side) {
        ObjectNode about = node.putObject(key);
        about.put("words", Nodes.clean(side.words()));
        about.set("groups", Nodes.texts(side.groups()));
    }

    private void moment(ObjectNode node, String key, @Nullable Instant at) {
        Long seconds = nodes.atOrNull(at);
        if (seconds == null) {
            node.putNull(key);
        } else {
            node.put(key, seconds);
        }
    }

    private static String word(Measure measure) {
        return switch (measure) {
            case Measure.Departure ignored -> "departure";
            case Measure.Arrival ignored -> "arrival";
            case Measure.Passing ignored -> "passing";
        };
    }

    private List<Convoy> loaded() {
        return plan.convoys().stream().filter(Convoy::isLoaded).toList();
    }

    private @Nullable Instant last(SortedSet<GroupId> groups, Measure measure) {
        List<Instant> times = times(groups, measure);
        return times.isEmpty() ? null : times.getLast();
    }

    private @Nullable Instant earliest(SortedSet<GroupId> groups, Measure measure) {
        List<Instant> times = times(groups, measure);
        return times.isEmpty() ? null : times.getFirst();
    }

    private List<Instant> times(SortedSet<GroupId> groups, Measure measure) {
        Function<Convoy, @Nullable Instant> counting = convoy -> moments.of(convoy, measure);
        List<Instant> times = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            Instant at = Moments.carries(convoy, groups) ? counting.apply(convoy) : null;
            if (at != null) {
                times.add(at);
            }
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }
}
