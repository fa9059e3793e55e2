package org.safepassage.app.imports.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.text.Node;
import org.safepassage.network.Direction;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;

/// Makes a plan of the parsed text of a plan file. It says everything that keeps the text from
/// being a plan; what keeps the plan from being a good one, the checker says.
public final class PlanReader {
    private PlanReader() {}

    /// The plan, or null when `problems` says why there is none.
    public static @Nullable Plan read(Node root, Problems problems) {
        Located file = new Located("", root.at(), root, problems);
        file.allowKeys("format", "operation", "figure", "convoys", "leftBehind");
        if (!(root instanceof Node.Mapping)) {
            return null;
        }
        Located format = file.get("format");
        if (!(format.node() instanceof Node.Scalar said)
                || !said.text().equals("safe-passage plan 1")) {
            format.refuse("\"safe-passage plan 1\"");
        }
        String operation = file.get("operation").text("the id of an operation");
        Figure figure = figure(file.get("figure"));
        List<Convoy> convoys = file.get("convoys").items("convoys", PlanReader::convoy);
        List<LeftBehind> left = file.get("leftBehind").items("groups", PlanReader::leftBehind);
        return operation == null || figure == null || !problems.isEmpty()
                ? null
                : new Plan(operation, figure, convoys, left);
    }

    private static @Nullable Figure figure(Located it) {
        return switch (it.text("low, likely or high")) {
            case null -> null;
            case "low" -> Figure.LOW;
            case "likely" -> Figure.LIKELY;
            case "high" -> Figure.HIGH;
            default -> {
                it.refuse("\"low\", \"likely\" or \"high\"");
                yield null;
            }
        };
    }

    private static @Nullable LeftBehind leftBehind(Located it) {
        it.allowKeys("group", "people");
        GroupId group = it.get("group").id("a group", GroupId::new);
        Integer people = it.get("people").count("people left behind");
        return group == null || people == null ? null : new LeftBehind(group, people);
    }

    private static @Nullable Convoy convoy(Located it) {
        it.allowKeys(
                "id",
                "origin",
                "destination",
                "corridor",
                "escort",
                "vehicles",
                "boarding",
                "movements",
                "alighting");
        if (!(it.node() instanceof Node.Mapping)) {
            return null;
        }
        ConvoyId id = it.get("id").id("a convoy", ConvoyId::new);
        PlaceId origin = it.get("origin").id("a place", PlaceId::new);
        PlaceId destination = it.get("destination").id("a place", PlaceId::new);
        CorridorId corridor =
                it.has("corridor") ? it.get("corridor").id("a corridor", CorridorId::new) : null;
        EscortTeam escort =
                it.has("escort") ? it.get("escort").numbered("an escort", EscortTeam::parse) : null;
        List<VehicleLoad> vehicles = it.get("vehicles").items("vehicles", PlanReader::vehicle);
        List<Movement> movements = it.get("movements").items("movements", PlanReader::movement);
        Span boarding = it.has("boarding") ? it.get("boarding").span() : null;
        Span alighting = it.has("alighting") ? it.get("alighting").span() : null;
        boolean some = isSome(it.get("vehicles"), "vehicle");
        some &= isSome(it.get("movements"), "movement");
        if (id == null
                || origin == null
                || destination == null
                || !some
                || !it.problems().isEmpty()) {
            return null;
        }
        return new Convoy(
                id,
                origin,
                destination,
                corridor,
                escort,
                vehicles,
                boarding,
                movements,
                alighting);
    }

    private static boolean isSome(Located it, String what) {
        if (it.node() instanceof Node.Sequence list && list.items().isEmpty()) {
            it.refuse("an empty list", "at least one " + what, "delete the convoy if it has none");
            return false;
        }
        return true;
    }

    private static @Nullable VehicleLoad vehicle(Located it) {
        it.allowKeys("vehicle", "aboard");
        VehicleId vehicle = it.get("vehicle").numbered("a vehicle type", VehicleId::parse);
        List<Aboard> aboard = it.get("aboard").items("households", PlanReader::aboard);
        return vehicle == null ? null : new VehicleLoad(vehicle, aboard);
    }

    private static @Nullable Aboard aboard(Located it) {
        it.allowKeys("group", "households", "people");
        GroupId group = it.get("group").id("a group", GroupId::new);
        Located range = it.get("households");
        List<Integer> households =
                range.items("two household numbers", each -> each.count("a household"));
        Integer people = it.get("people").count("people aboard");
        if (!(range.node() instanceof Node.Sequence list)
                || households.size() != list.items().size()) {
            return null;
        }
        if (households.size() != 2 || households.get(0) > households.get(1)) {
            range.refuse(
                    households.toString(),
                    "the numbers of the first and the last household",
                    "write two numbers, the second not below the first");
            return null;
        }
        return group == null || people == null
                ? null
                : new Aboard(group, households.get(0), households.get(1), people);
    }

    private static @Nullable Movement movement(Located it) {
        return it.has("stop") ? stop(it) : passage(it);
    }

    private static @Nullable Movement stop(Located it) {
        it.allowKeys("stop", "from", "to", "search");
        PlaceId place = it.get("stop").id("a place", PlaceId::new);
        Instant from = it.get("from").moment();
        Instant to = it.get("to").moment();
        Span search = it.has("search") ? it.get("search").span() : null;
        if (place == null || from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            it.refuse(
                    "a stop that ends at " + to + ", before it begins",
                    "an end at or after " + from,
                    "exchange the two if they were mixed up");
            return null;
        }
        return new Movement.Stop(place, from, to, search);
    }

    private static @Nullable Movement passage(Located it) {
        it.allowKeys("leg", "direction", "headIn", "headOut", "tailOut");
        if (!(it.node() instanceof Node.Mapping)) {
            return null;
        }
        LegId leg = it.get("leg").id("a leg", LegId::new);
        Direction direction = direction(it.get("direction"));
        Instant headIn = it.get("headIn").moment();
        Instant headOut = it.get("headOut").moment();
        Instant tailOut = it.get("tailOut").moment();
        if (leg == null
                || direction == null
                || headIn == null
                || headOut == null
                || tailOut == null) {
            return null;
        }
        if (headOut.isBefore(headIn) || tailOut.isBefore(headOut)) {
            it.refuse(
                    headIn + ", " + headOut + ", " + tailOut,
                    "head in, head out and tail out in this order",
                    "put the three moments in order");
            return null;
        }
        return new Movement.Passage(leg, direction, headIn, headOut, tailOut);
    }

    private static @Nullable Direction direction(Located it) {
        return switch (it.text("forward or backward")) {
            case null -> null;
            case "forward" -> Direction.FORWARD;
            case "backward" -> Direction.BACKWARD;
            default -> {
                it.refuse("\"forward\" or \"backward\"");
                yield null;
            }
        };
    }
}
