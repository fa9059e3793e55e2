package org.safepassage.app.imports.resolving;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Fleet;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.VehicleTypeId;

/// Reads vehicle types and escorts.
final class Vehicles {
    private static final Duration REST = Duration.ofHours(8);

    private Vehicles() {}

    static Fleet read(Context context, Categories categories) {
        Map<VehicleTypeId, VehicleType> types = new LinkedHashMap<>();
        for (Item item : context.catalog().types().all()) {
            VehicleType type = type(item, context, categories);
            types.putIfAbsent(type.id(), type);
        }
        Map<EscortId, Escort> escorts = new LinkedHashMap<>();
        for (Item item : context.catalog().escorts().all()) {
            EscortId id = new EscortId(item.id());
            escorts.putIfAbsent(
                    id,
                    new Escort(
                            id,
                            context.namesOf(item),
                            Counts.range(item.fields(), "number", Limits.VEHICLES),
                            Windows.available(item.fields(), "available", context.header()),
                            item.fields().read("turn-round", Measures.duration(), Duration.ZERO)));
        }
        return new Fleet(types, escorts);
    }

    private static VehicleType type(Item item, Context context, Categories categories) {
        Fields fields = item.fields();
        if (item.id().equals(Legs.DEFAULT)) {
            fields.at("id")
                    .refuse(
                            "'default', which speeds and times of legs use for all other types",
                            "another id",
                            "rename the type");
        }
        return new VehicleType(
                new VehicleTypeId(item.id()),
                context.namesOf(item),
                Counts.range(fields, "number", Limits.VEHICLES),
                capacity(fields),
                context.place(fields, "base"),
                Windows.available(fields, "available", context.header()),
                fields.read("speed-factor", Numbers.factor(), Factor.ONE),
                service(fields, "boarding"),
                service(fields, "alighting"),
                fields.read("turn-round", Measures.duration(), Duration.ZERO),
                fields.readIfAny("longest-duty", Measures.someDuration(), Limits.HORIZON),
                fields.read("rest", Measures.someDuration(), REST),
                fields.readIfAny("trips", Numbers.count(1, Limits.VEHICLES), 1),
                carries(fields, categories));
    }

    private static Capacity capacity(Fields fields) {
        return new Capacity(
                fields.read("seats", Numbers.count(0, Limits.PLACES_IN_VEHICLE), 0),
                fields.read("stretchers", Numbers.count(0, Limits.PLACES_IN_VEHICLE), 0),
                fields.read("wheelchairs", Numbers.count(0, Limits.PLACES_IN_VEHICLE), 0));
    }

    private static Service service(Fields type, String key) {
        Fields fields = type.fields(key, Shape.SERVICE);
        if (fields == null) {
            return new Service(Duration.ZERO, Duration.ZERO);
        }
        return new Service(
                fields.read("fixed", Measures.duration(), Duration.ZERO),
                fields.read("per-person", Measures.duration(), Duration.ZERO));
    }

    private static SortedSet<String> carries(Fields fields, Categories categories) {
        SortedSet<String> words = new TreeSet<>();
        for (Value value : fields.itemsOrOne("carries", "[wounded-stretcher]")) {
            words.add(value.read(categories.reference(), Context.UNKNOWN));
        }
        if (words.isEmpty() && fields.has("carries")) {
            fields.at("carries")
                    .refuse(
                            "an empty list",
                            "one category or more",
                            "delete the key when the type may carry anyone");
        }
        return words;
    }
}
