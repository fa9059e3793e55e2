package org.safepassage.app.imports.judging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Corridor;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.network.PlacePart;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleTypeId;

/// Whether groups can get where they chose to go, and vehicles to where groups are.
final class Reach {
    private Reach() {}

    static void judge(Resolved resolved) {
        if (resolved.catalog().waysAreKnown()) {
            judgeGroups(resolved);
            judgeBases(resolved);
        }
    }

    private static void judgeGroups(Resolved resolved) {
        Network network = resolved.operation().network();
        List<List<PlaceId>> routes = new ArrayList<>();
        for (Corridor corridor : network.corridors().values()) {
            routes.add(network.placesOf(corridor));
        }
        for (Item item : resolved.catalog().groups().all()) {
            Fields fields = item.fields();
            if (!fields.areSound("id", "place", "to")) {
                continue;
            }
            Group group = resolved.operation().group(new GroupId(item.id()));
            judgeDestinations(fields, group, resolved);
            if (routes.stream().noneMatch(route -> leads(route, group))) {
                boolean backward =
                        routes.stream().anyMatch(route -> leads(route.reversed(), group));
                fields.at("to")
                        .refuse(
                                "destinations that no corridor reaches from '"
                                        + group.place()
                                        + "'",
                                "a corridor that passes '"
                                        + group.place()
                                        + "' and later "
                                        + spoken(group.destinations()),
                                backward
                                        ? "a corridor goes the other way only: add one for this direction"
                                        : "add a corridor, or correct `place` or `to`");
            }
        }
    }

    /// People are not set down where nobody receives them. A place whose parts are not written may
    /// be one that does.
    private static void judgeDestinations(Fields fields, Group group, Resolved resolved) {
        if (!resolved.catalog().places().areKnown("id", "parts")) {
            return;
        }
        for (PlaceId destination : group.destinations()) {
            Set<PlacePart> parts = resolved.operation().network().place(destination).parts();
            boolean receives =
                    parts.contains(PlacePart.RECEPTION) || parts.contains(PlacePart.HOSPITAL);
            if (!parts.isEmpty() && !receives) {
                fields.at("to")
                        .refuse(
                                "the destination '"
                                        + destination
                                        + "', where by its parts nobody is received",
                                "places with the part reception or hospital",
                                "correct `to`, or add reception to the parts of '"
                                        + destination
                                        + "' if people are received there");
            }
        }
    }

    private static boolean leads(List<PlaceId> route, Group group) {
        int origin = route.indexOf(group.place());
        return origin >= 0
                && group.destinations().stream()
                        .anyMatch(destination -> route.indexOf(destination) > origin);
    }

    private static void judgeBases(Resolved resolved) {
        Network network = resolved.operation().network();
        if (!resolved.catalog().groups().areKnown("id", "place", "category")) {
            return;
        }
        for (Item item : resolved.catalog().types().all()) {
            Fields fields = item.fields();
            if (!fields.areSound("id", "base", "carries")) {
                continue;
            }
            VehicleType type = resolved.operation().fleet().type(new VehicleTypeId(item.id()));
            Set<PlaceId> reached = reached(type.base(), network);
            List<PlaceId> wanted =
                    resolved.operation().groups().values().stream()
                            .filter(group -> type.mayCarry(group.category().word()))
                            .map(Group::place)
                            .distinct()
                            .toList();
            if (!wanted.isEmpty() && wanted.stream().noneMatch(reached::contains)) {
                fields.at("base")
                        .refuse(
                                "the base '"
                                        + type.base()
                                        + "', from which no leg leads on to any group",
                                "a base that legs join to " + spoken(wanted),
                                "add under `legs` the leg that empty vehicles take, or correct the base");
            }
        }
    }

    /// All places that an empty vehicle can get to, going along legs either way.
    private static Set<PlaceId> reached(PlaceId base, Network network) {
        Map<PlaceId, List<PlaceId>> next = new HashMap<>();
        for (Leg leg : network.legs().values()) {
            next.computeIfAbsent(leg.from(), ignored -> new ArrayList<>()).add(leg.to());
            next.computeIfAbsent(leg.to(), ignored -> new ArrayList<>()).add(leg.from());
        }
        Set<PlaceId> reached = new HashSet<>(Set.of(base));
        Deque<PlaceId> open = new ArrayDeque<>(List.of(base));
        while (!open.isEmpty()) {
            for (PlaceId place : next.getOrDefault(open.pop(), List.of())) {
                if (reached.add(place)) {
                    open.push(place);
                }
            }
        }
        return reached;
    }

    private static String spoken(List<PlaceId> places) {
        String first =
                places.stream()
                        .limit(5)
                        .map(place -> "'" + place + "'")
                        .collect(Collectors.joining(" or "));
        return places.size() > 5 ? first + " or others" : first;
    }
}
