package org.safepassage.app.imports.resolving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Times;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.people.Category;
import org.safepassage.people.Group;
import org.safepassage.people.Need;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Weight;

/// Reads groups.
final class Groups {
    private static final Category STAND_IN =
            new Category(Context.UNKNOWN, Names.of(Context.UNKNOWN), false);

    private Groups() {}

    static Map<GroupId, Group> read(Context context, Categories categories) {
        Map<GroupId, Group> groups = new LinkedHashMap<>();
        for (Item item : context.catalog().groups().all()) {
            Group group = group(item, context, categories);
            groups.putIfAbsent(group.id(), group);
        }
        return groups;
    }

    private static Group group(Item item, Context context, Categories categories) {
        Fields fields = item.fields();
        String category = fields.read("category", categories.reference(), Context.UNKNOWN);
        PlaceId place = context.place(fields, "place");
        return new Group(
                new GroupId(item.id()),
                context.namesOf(item),
                place,
                Objects.requireNonNullElse(categories.byWord().get(category), STAND_IN),
                Counts.range(fields, "count", Limits.PEOPLE),
                Counts.households(fields),
                fields.read("need", Words.choice(Choices.NEED), Need.SEAT),
                fields.read("companions", Numbers.count(0, Limits.COMPANIONS), 0),
                destinations(fields, place, context),
                fields.read("priority", Numbers.weight(), Weight.ONE),
                fields.readIfAny("longest-aboard", Measures.someDuration(), Limits.HORIZON),
                ready(fields, context.header()));
    }

    private static List<PlaceId> destinations(Fields fields, PlaceId place, Context context) {
        List<PlaceId> destinations = new ArrayList<>();
        for (Value value : fields.itemsOrOne("to", "[reception]")) {
            PlaceId destination = context.place(value);
            if (destination.equals(place) && value.isSound()) {
                value.refuse(
                        "'" + place + "', where the group already is",
                        "a place that it chose to go to",
                        "delete it");
            } else if (destinations.contains(destination) && value.isSound()) {
                value.refuse(
                        "'" + destination + "' again", "each destination once", "delete it here");
            } else {
                destinations.add(destination);
            }
        }
        if (destinations.isEmpty() && fields.has("to") && fields.areSound("to")) {
            fields.at("to")
                    .refuse(
                            "no destination",
                            "one place or more that the group chose",
                            "write for example to: [reception]");
        }
        return destinations.isEmpty() ? List.of(new PlaceId(Context.UNKNOWN)) : destinations;
    }

    private static @Nullable Instant ready(Fields fields, Header header) {
        Instant ready = fields.readIfAny("ready", Times.moment(header.judgedZone()), Instant.EPOCH);
        if (ready != null
                && header.hasHorizon()
                && fields.areSound("ready")
                && !ready.isBefore(header.horizon().to())) {
            fields.at("ready")
                    .refuse(
                            fields.at("ready").shown() + ", when the operation has ended",
                            "a time before " + Times.written(header.horizon().to(), header.zone()),
                            "check the day, or move the operation's end");
        }
        return ready;
    }
}
