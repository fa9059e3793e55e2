package org.safepassage.app.imports.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.fleet.VehicleType;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.VehicleTypeId;

/// Whether every group finds a vehicle type that may carry it and holds its largest household, and
/// every vehicle type finds a group.
final class Carriage {
    private Carriage() {}

    static void judge(Resolved resolved) {
        boolean typesAreKnown =
                resolved.catalog()
                        .types()
                        .areKnown("id", "seats", "stretchers", "wheelchairs", "carries");
        if (typesAreKnown) {
            resolved.catalog().groups().all().forEach(item -> judgeGroup(item, resolved));
        }
        boolean groupsAreKnown =
                resolved.catalog()
                        .groups()
                        .areKnown("id", "category", "count", "households", "need", "companions");
        for (Item item : resolved.catalog().types().all()) {
            judgeType(item, resolved, groupsAreKnown);
        }
    }

    private static void judgeGroup(Item item, Resolved resolved) {
        Fields fields = item.fields();
        if (!fields.areSound("id", "category", "count", "households", "need", "companions")) {
            return;
        }
        Operation operation = resolved.operation();
        Group group = operation.group(new GroupId(item.id()));
        if (refusesNeed(fields, group)) {
            return;
        }
        String category = group.category().word();
        List<VehicleType> willing =
                operation.fleet().types().values().stream()
                        .filter(type -> type.mayCarry(category))
                        .toList();
        int largest = largestHousehold(group);
        Capacity one = group.placesFor(1);
        Capacity needed = group.placesFor(largest);
        if (willing.isEmpty()) {
            fields.at("category")
                    .refuse(
                            "the category '" + category + "', which no vehicle type carries",
                            "a vehicle type whose `carries` names it or is absent",
                            "add '" + category + "' to `carries` of a type that may take them");
        } else if (willing.stream().noneMatch(type -> type.capacity().holds(one))) {
            fields.at("need")
                    .refuse(
                            "a need for "
                                    + spoken(one)
                                    + ", which no vehicle type that carries '"
                                    + category
                                    + "' has",
                            "such places in a type that carries them (" + ids(willing) + ")",
                            "correct `need` or `companions`, or add a type with " + spoken(one));
        } else if (willing.stream().noneMatch(type -> type.capacity().holds(needed))) {
            fields.at("households")
                    .refuse(
                            "a household of "
                                    + group.peopleIn(largest)
                                    + " that needs "
                                    + spoken(needed)
                                    + ", more than any vehicle that carries '"
                                    + category
                                    + "' has",
                            "households that find place in one vehicle, since they travel together",
                            "correct the sizes, add a larger type, or make it groups of smaller households");
        }
    }

    /// The two categories that say themselves whether people lie or sit.
    private static boolean refusesNeed(Fields fields, Group group) {
        String category = group.category().word();
        boolean lies = group.need() == Need.STRETCHER;
        if (category.equals("wounded-stretcher") && !lies) {
            fields.at(fields.has("need") ? "need" : "category")
                    .refuse(
                            "wounded on stretchers who are to sit",
                            "need: stretcher",
                            "write need: stretcher, or category: wounded-seated if they can sit");
            return true;
        }
        if (category.equals("wounded-seated") && lies) {
            fields.at("need")
                    .refuse(
                            "wounded who can sit, on stretchers",
                            "need: seat or wheelchair",
                            "write category: wounded-stretcher if they must lie, or correct `need`");
            return true;
        }
        return false;
    }

    private static void judgeType(Item item, Resolved resolved, boolean groupsAreKnown) {
        Fields fields = item.fields();
        if (!fields.areSound("id", "seats", "stretchers", "wheelchairs", "carries")) {
            return;
        }
        VehicleType type = resolved.operation().fleet().type(new VehicleTypeId(item.id()));
        if (type.capacity().people() == 0) {
            fields.at("seats")
                    .refuse(
                            "a vehicle type without seats, stretchers or wheelchair places",
                            "places for one person or more",
                            "add for example seats: 50; vehicles that only escort belong under `escorts`");
            return;
        }
        if (!groupsAreKnown) {
            return;
        }
        List<Group> meant =
                resolved.operation().groups().values().stream()
                        .filter(group -> type.mayCarry(group.category().word()))
                        .toList();
        if (meant.isEmpty()) {
            fields.at("carries")
                    .refuse(
                            "a vehicle type that nobody can board: no group is "
                                    + String.join(" or ", type.carries()),
                            "a category of one of the groups",
                            "correct `carries`, or delete the type");
        } else if (meant.stream().noneMatch(group -> fitsSomeone(type, group))) {
            fields.at("seats")
                    .refuse(
                            "a vehicle type that nobody can board: no household fits into "
                                    + spoken(type.capacity()),
                            "places for one household or more of a group that it carries",
                            "correct its places or `carries`, or delete the type");
        }
    }

    private static boolean fitsSomeone(VehicleType type, Group group) {
        int smallest = group.households(Figure.HIGH).classes().getLast().size();
        return type.capacity().holds(group.placesFor(smallest));
    }

    private static int largestHousehold(Group group) {
        return group.households(Figure.HIGH).classes().getFirst().size();
    }

    private static String ids(List<VehicleType> types) {
        return String.join(", ", types.stream().limit(8).map(type -> type.id().value()).toList())
                + (types.size() > 8 ? ", …" : "");
    }

    private static String spoken(Capacity places) {
        List<String> parts = new ArrayList<>();
        add(parts, places.seats(), "seat");
        add(parts, places.stretchers(), "stretcher");
        add(parts, places.wheelchairs(), "wheelchair place");
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, int count, String word) {
        if (count > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s%s", count, word, count == 1 ? "" : "s"));
        }
    }
}
