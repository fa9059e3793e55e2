package org.safepassage.app.report;

import java.time.Duration;
import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.app.exports.Reasons;
import org.safepassage.app.exports.Words;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.planner.bound.Clash;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Relief;
import org.safepassage.planner.bound.Relief.Extent;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.TermId;
import org.safepassage.quantity.VehicleTypeId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Why people are left behind, as the page reads it: for each obstacle its kind, its id and those
/// of its figures that the page does not have from the operation. The page makes sentences of them
/// in its language.
final class ReasonsData {
    private final Operation operation;
    private final Reasons reasons;
    private final Nodes nodes;

    ReasonsData(Operation operation, Reasons reasons) {
        this.operation = operation;
        this.reasons = reasons;
        this.nodes = new Nodes(operation.horizon().from());
    }

    ObjectNode node() {
        ObjectNode node = Nodes.object();
        switch (reasons) {
            case Reasons.Proven proven -> {
                node.put("proven", true);
                ArrayNode clashes = node.putArray("clashes");
                for (Clash clash : proven.explanation().clashes()) {
                    ObjectNode entry = clashes.addObject().put("smallest", clash.isSmallest());
                    add(entry.putArray("obstacles"), clash.obstacles());
                }
                node.put("allClashes", proven.explanation().isWhole());
                node.put("common", proven.explanation().common().size());
                ArrayNode alone = node.putArray("reliefs");
                proven.reliefs().alone().forEach(each -> alone.add(relief(each)));
                ArrayNode together = node.putArray("together");
                proven.reliefs().together().forEach(each -> together.add(relief(each)));
                node.put("whole", proven.reliefs().isWhole());
            }
            case Reasons.Unproven unproven -> {
                node.put("proven", false);
                add(node.putArray("standoffs"), unproven.standoffs());
                Reasons.SecondSearch second = unproven.second();
                if (second != null) {
                    node.putObject("second")
                            .put("seed", second.seed())
                            .put("steps", second.steps())
                            .put("left", second.leftBehind());
                }
            }
        }
        return node;
    }

    private void add(ArrayNode array, List<Obstacle> obstacles) {
        obstacles.forEach(each -> array.add(obstacle(each)));
    }

    private ObjectNode obstacle(Obstacle obstacle) {
        ObjectNode node = Nodes.object();
        node.put("kind", Words.of(obstacle.kind()));
        node.put("id", obstacle.id());
        String id = obstacle.id();
        switch (obstacle.kind()) {
            case CHECKPOINT -> {
                Checkpoint checkpoint = operation.network().place(new PlaceId(id)).checkpoint();
                if (checkpoint != null) {
                    node.put("perVehicle", checkpoint.perVehicle().toSeconds());
                    node.put("perPerson", checkpoint.perPerson().toSeconds());
                }
            }
            case FLEET -> {
                VehicleType type = operation.fleet().type(new VehicleTypeId(id));
                node.set("available", nodes.span(type.available()));
                Nodes.put(node, "trips", type.trips());
            }
            case ESCORT -> {
                Escort escort = operation.fleet().escort(new EscortId(id));
                node.set("available", nodes.span(escort.available()));
                node.put("turnRound", escort.turnRound().toSeconds());
            }
            case TIME_ABOARD -> {
                Group group = operation.group(new GroupId(id));
                if (group.longestAboard() != null) {
                    node.put("longest", group.longestAboard().toSeconds());
                }
            }
            case READY -> {
                Group group = operation.group(new GroupId(id));
                if (group.ready() != null) {
                    node.put("at", nodes.at(group.ready()));
                }
            }
            case TERM -> {
                Term term = operation.terms().get(new TermId(id));
                if (term != null && term.clause() instanceof Clause.MonitorPresent monitor) {
                    node.set("present", nodes.spans(monitor.present()));
                }
            }
            case WINDOWS, LEG_RATE, RECEPTION, HORIZON -> {}
        }
        return node;
    }

    private ObjectNode relief(Relief relief) {
        ObjectNode node = Nodes.object();
        node.put("kind", Words.of(relief.obstacle().kind()));
        node.put("id", relief.obstacle().id());
        node.put("giving", Words.of(relief.giving()));
        if (relief.giving() == Relief.Giving.QUOTA) {
            Term term = operation.terms().get(new TermId(relief.obstacle().id()));
            if (term != null && term.clause() instanceof Clause.Quota quota) {
                node.put("counted", Words.of(quota.counted()));
            }
        }
        put(node, "least", relief.least());
        Extent enough = relief.enough();
        if (enough != null) {
            put(node, "enough", enough);
        }
        return node;
    }

    /// A number, or seconds where time gives; nothing for all of it.
    private static void put(ObjectNode node, String key, Extent extent) {
        switch (extent) {
            case Extent.Count(int number) -> node.put(key, number);
            case Extent.Time(Duration time) -> node.put(key, time.toSeconds());
            case Extent.Whole() -> node.put(key, 0);
        }
    }
}
