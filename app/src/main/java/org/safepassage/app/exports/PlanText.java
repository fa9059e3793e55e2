package org.safepassage.app.exports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes plans as JSON; `docs/plan.schema.json` says what stands in it. The same plan gives the
/// same bytes, and [org.safepassage.app.imports.PlanFile] reads an equal plan back.
public final class PlanText {
    /// The first key of every plan file says what it is.
    public static final String FORMAT = "safe-passage plan 1";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanText() {}

    /// The file's text.
    public static String of(Plan plan) {
        ObjectNode root = JSON.objectNode();
        root.put("format", FORMAT);
        root.put("operation", plan.operation());
        root.put("figure", plan.figure().name().toLowerCase(Locale.ROOT));
        ArrayNode convoys = root.putArray("convoys");
        for (Convoy convoy : plan.convoys()) {
            convoys.add(convoy(convoy));
        }
        ArrayNode left = root.putArray("leftBehind");
        for (LeftBehind some : plan.leftBehind()) {
            left.addObject().put("group", some.group().value()).put("people", some.people());
        }
        return JsonText.of(root);
    }

    private static ObjectNode convoy(Convoy convoy) {
        ObjectNode node = JSON.objectNode();
        node.put("id", convoy.id().value());
        node.put("origin", convoy.origin().value());
        node.put("destination", convoy.destination().value());
        if (convoy.corridor() != null) {
            node.put("corridor", convoy.corridor().value());
        }
        if (convoy.escort() != null) {
            node.put("escort", convoy.escort().toString());
        }
        ArrayNode vehicles = node.putArray("vehicles");
        for (VehicleLoad load : convoy.vehicles()) {
            vehicles.add(vehicle(load));
        }
        putSpan(node, "boarding", convoy.boarding());
        ArrayNode movements = node.putArray("movements");
        for (Movement movement : convoy.movements()) {
            movements.add(
                    switch (movement) {
                        case Movement.Passage passage -> passage(passage);
                        case Movement.Stop stop -> stop(stop);
                    });
        }
        putSpan(node, "alighting", convoy.alighting());
        return node;
    }

    private static ObjectNode vehicle(VehicleLoad load) {
        ObjectNode node = JSON.objectNode();
        node.put("vehicle", load.vehicle().toString());
        ArrayNode aboard = node.putArray("aboard");
        for (Aboard some : load.aboard()) {
            ObjectNode entry = aboard.addObject();
            entry.put("group", some.group().value());
            entry.putArray("households").add(some.firstHousehold()).add(some.lastHousehold());
            entry.put("people", some.people());
        }
        return node;
    }

    private static ObjectNode passage(Movement.Passage passage) {
        ObjectNode node = JSON.objectNode();
        node.put("leg", passage.leg().value());
        node.put("direction", passage.direction().name().toLowerCase(Locale.ROOT));
        node.put("headIn", passage.headIn().toString());
        node.put("headOut", passage.headOut().toString());
        node.put("tailOut", passage.tailOut().toString());
        return node;
    }

    private static ObjectNode stop(Movement.Stop stop) {
        ObjectNode node = JSON.objectNode();
        node.put("stop", stop.place().value());
        node.put("from", stop.from().toString());
        node.put("to", stop.to().toString());
        putSpan(node, "search", stop.search());
        return node;
    }

    private static void putSpan(ObjectNode node, String key, @Nullable Span span) {
        if (span != null) {
            ObjectNode both = node.putObject(key);
            both.put("from", span.from().toString());
            both.put("to", span.to().toString());
        }
    }
}
