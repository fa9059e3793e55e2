package org.safepassage.app.report;

import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.safepassage.agreement.Party;
import org.safepassage.app.exports.Words;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Coordinates;
import org.safepassage.network.Corridor;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.SizeClass;
import org.safepassage.quantity.Figure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The operation as the page reads it.
final class OperationData {
    /// A change of the clocks a little before or after makes a time of the operation come twice.
    private static final Duration AROUND = Duration.ofHours(3);

    private final Operation operation;
    private final Figure figure;
    private final Nodes nodes;

    OperationData(Operation operation, Figure figure) {
        this.operation = operation;
        this.figure = figure;
        this.nodes = new Nodes(operation.horizon().from());
    }

    ObjectNode node() {
        ObjectNode node = Nodes.object();
        node.put("id", operation.id());
        node.set("names", Nodes.names(operation.names()));
        node.put("exercise", operation.exercise());
        node.put("confidentiality", Words.of(operation.confidentiality()));
        node.set("languages", Nodes.texts(operation.languages()));
        node.put("zone", operation.zone().getId());
        node.set("offsets", offsets());
        node.put("start", operation.horizon().from().getEpochSecond());
        node.put("end", nodes.at(operation.horizon().to()));
        node.put("interval", operation.interval().toSeconds());
        node.set("parties", parties());
        node.set("places", places());
        node.set("legs", legs());
        node.set("corridors", corridors());
        node.set("groups", groups());
        node.set("types", types());
        node.set("escorts", escorts());
        return node;
    }

    /// Offsets from UTC over the horizon, each with the moment from which it holds: browsers do not
    /// agree about the summer time of past years, the plan must.
    private ArrayNode offsets() {
        ZoneRules rules = operation.zone().getRules();
        Instant from = operation.horizon().from().minus(AROUND);
        Instant to = operation.horizon().to().plus(AROUND);
        ArrayNode array = Nodes.array();
        array.addArray().add(nodes.at(from)).add(rules.getOffset(from).getTotalSeconds());
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            array.addArray()
                    .add(nodes.at(next.getInstant()))
                    .add(next.getOffsetAfter().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        return array;
    }

    private ArrayNode parties() {
        ArrayNode array = Nodes.array();
        for (Party party : operation.parties().values()) {
            ObjectNode node = array.addObject();
            node.put("id", party.id().value());
            node.set("names", Nodes.names(party.names()));
            ArrayNode parts = node.putArray("parts");
            party.parts().forEach(part -> parts.add(Words.of(part)));
        }
        return array;
    }

    private ArrayNode places() {
        ArrayNode array = Nodes.array();
        for (Place place : operation.network().places().values()) {
            ObjectNode node = array.addObject();
            node.put("id", place.id().value());
            node.set("names", Nodes.names(place.names()));
            Coordinates at = place.coordinates();
            if (at != null) {
                node.set("at", point(at));
            }
            ArrayNode parts = node.putArray("parts");
            place.parts().forEach(part -> parts.add(Words.of(part)));
            Nodes.put(node, "controller", place.controller());
            Nodes.put(node, "room", place.room());
            node.put("danger", place.danger().thousandths());
            node.set("people", intake(place.reception().people()));
            node.set("patients", intake(place.reception().patients()));
            Checkpoint checkpoint = place.checkpoint();
            if (checkpoint != null) {
                node.put("lanes", checkpoint.lanes());
            }
        }
        return array;
    }

    private static ObjectNode intake(Intake intake) {
        ObjectNode node = Nodes.object();
        Nodes.put(node, "inAll", intake.inAll());
        Nodes.put(node, "perHour", intake.perHour());
        Nodes.put(node, "perDay", intake.perDay());
        return node;
    }

    private static ArrayNode point(Coordinates at) {
        return Nodes.array().add(at.latitude()).add(at.longitude());
    }

    private ArrayNode legs() {
        ArrayNode array = Nodes.array();
        for (Leg leg : operation.network().legs().values()) {
            ObjectNode node = array.addObject();
            node.put("id", leg.id().value());
            node.put("from", leg.from().value());
            node.put("to", leg.to().value());
            node.put("metres", leg.length().metres());
            Nodes.put(node, "controller", leg.controller());
            node.set("windows", nodes.spans(leg.windows()));
            node.put("traffic", Words.of(leg.traffic()));
            node.put("headway", leg.headway().toSeconds());
            Nodes.put(node, "largestConvoy", leg.largestConvoy());
            node.put("danger", leg.danger().thousandths());
            ArrayNode line = node.putArray("line");
            leg.line().forEach(at -> line.add(point(at)));
        }
        return array;
    }

    private ArrayNode corridors() {
        ArrayNode array = Nodes.array();
        for (Corridor corridor : operation.network().corridors().values()) {
            ObjectNode node = array.addObject();
            node.put("id", corridor.id().value());
            node.set("names", Nodes.names(corridor.names()));
            node.set("places", Nodes.texts(operation.network().placesOf(corridor)));
            ArrayNode legs = node.putArray("legs");
            corridor.segments().forEach(segment -> legs.add(segment.leg().value()));
        }
        return array;
    }

    private ArrayNode groups() {
        ArrayNode array = Nodes.array();
        for (Group group : operation.groups().values()) {
            ObjectNode node = array.addObject();
            node.put("id", group.id().value());
            node.set("names", Nodes.names(group.names()));
            node.put("place", group.place().value());
            ObjectNode category = node.putObject("category");
            category.put("word", Nodes.clean(group.category().word()));
            category.set("names", Nodes.names(group.category().names()));
            category.put("medical", group.category().medical());
            node.set("count", Nodes.range(group.count()));
            node.put("people", group.people(figure));
            node.put("need", Words.of(group.need()));
            node.put("companions", group.companions());
            node.set("destinations", Nodes.texts(group.destinations()));
            node.put("priority", group.priority().thousandths());
            ArrayNode households = node.putArray("households");
            for (SizeClass size : group.households(figure).classes()) {
                households.addArray().add(size.size()).add(size.first()).add(size.count());
            }
        }
        return array;
    }

    private ArrayNode types() {
        ArrayNode array = Nodes.array();
        for (VehicleType type : operation.fleet().types().values()) {
            ObjectNode node = array.addObject();
            node.put("id", type.id().value());
            node.set("names", Nodes.names(type.names()));
            node.set("number", Nodes.range(type.number()));
            node.put("seats", type.capacity().seats());
            node.put("stretchers", type.capacity().stretchers());
            node.put("wheelchairs", type.capacity().wheelchairs());
            node.put("base", type.base().value());
        }
        return array;
    }

    private ArrayNode escorts() {
        ArrayNode array = Nodes.array();
        for (Escort escort : operation.fleet().escorts().values()) {
            ObjectNode node = array.addObject();
            node.put("id", escort.id().value());
            node.set("names", Nodes.names(escort.names()));
            node.set("number", Nodes.range(escort.number()));
        }
        return array;
    }
}
