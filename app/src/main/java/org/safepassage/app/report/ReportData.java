package org.safepassage.app.report;

import java.time.Instant;
import org.safepassage.app.maps.MapLayer;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Score;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Everything that the page shows, as the one piece of JSON that it holds.
final class ReportData {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportData() {}

    /// JSON that is safe inside a `script` element: no text in it can end the element or begin
    /// another.
    static String json(ReportInput input) {
        return safe(MAPPER.writeValueAsString(node(input)));
    }

    static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static ObjectNode node(ReportInput input) {
        Operation operation = input.operation();
        PlanData plan = new PlanData(operation, input.plan());
        ObjectNode node = Nodes.object();
        node.set("operation", new OperationData(operation, input.plan().figure()).node());
        node.set("plan", plan.node());
        node.set("terms", plan.terms());
        node.set("score", score(input));
        if (input.reasons() != null) {
            node.set("reasons", new ReasonsData(input.operation(), input.reasons()).node());
        }
        node.set("maps", maps(input));
        node.set("links", links(input));
        node.putObject("made").put("seed", input.made().seed()).put("steps", input.made().steps());
        return node;
    }

    private static ObjectNode score(ReportInput input) {
        Nodes nodes = new Nodes(input.operation().horizon().from());
        Score score = input.score();
        ObjectNode node = Nodes.object();
        node.put("exposure", score.exposure().personHours());
        Instant finish = score.finish();
        if (finish != null) {
            node.put("finish", nodes.at(finish));
        }
        node.put("vehicleTime", score.vehicleTime().toSeconds());
        ProvenBound bound = input.bound();
        if (bound != null) {
            ObjectNode proven = node.putObject("bound");
            proven.put("exposure", bound.exposure().personHours());
            Instant earliest = bound.finish();
            if (earliest != null) {
                proven.put("finish", nodes.at(earliest));
            }
            ArrayNode curve = proven.putArray("curve");
            bound.curve().forEach(p -> curve.addArray().add(nodes.at(p.at())).add(p.people()));
        }
        return node;
    }

    private static ArrayNode maps(ReportInput input) {
        ArrayNode array = Nodes.array();
        for (MapLayer layer : input.maps()) {
            ObjectNode node = array.addObject();
            node.put("name", Nodes.clean(layer.name()));
            Nodes.put(node, "attribution", layer.attribution());
            node.putRawValue("data", new RawValue(layer.geoJson()));
        }
        return array;
    }

    private static ArrayNode links(ReportInput input) {
        ArrayNode array = Nodes.array();
        for (ReportInput.Link link : input.links()) {
            array.addObject()
                    .put("title", Nodes.clean(link.title()))
                    .put("address", link.address());
        }
        return array;
    }
}
