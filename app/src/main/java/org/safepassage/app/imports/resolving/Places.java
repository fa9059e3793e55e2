package org.safepassage.app.imports.resolving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Coordinates;
import org.safepassage.network.Intake;
import org.safepassage.network.Place;
import org.safepassage.network.PlacePart;
import org.safepassage.network.Reception;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Weight;

/// Reads places.
final class Places {
    private static final Set<PlacePart> BEHIND =
            EnumSet.of(PlacePart.RECEPTION, PlacePart.HOSPITAL, PlacePart.DEPOT);
    private static final String POINT = "[36.18, 37.13]";

    private Places() {}

    static Map<PlaceId, Place> read(Context context) {
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        for (Item item : context.catalog().places().all()) {
            Place place = place(item, context);
            places.putIfAbsent(place.id(), place);
        }
        return places;
    }

    /// A point written as [latitude, longitude].
    static Coordinates point(Value value) {
        List<Value> pair = value.items(POINT);
        if (pair.size() != 2) {
            value.refuse(
                    value.shown(),
                    "latitude and longitude",
                    (pair.size() == 4
                                    ? "part degrees by points, not commas: "
                                    : "write for example ")
                            + POINT);
            return new Coordinates(0, 0);
        }
        return new Coordinates(
                pair.getFirst().read(Numbers.degrees("latitude", 90), 0.0),
                pair.getLast().read(Numbers.degrees("longitude", 180), 0.0));
    }

    private static Place place(Item item, Context context) {
        Fields fields = item.fields();
        List<String> aliases = new ArrayList<>();
        for (Value value : fields.itemsOrOne("aliases", "[Foah, Fu'ah]")) {
            aliases.add(value.read(Words.text(Limits.NAME), "?"));
        }
        Set<PlacePart> parts = EnumSet.noneOf(PlacePart.class);
        for (Value value : fields.itemsOrOne("parts", "[assembly]")) {
            parts.add(value.read(Words.choice(Choices.PLACE_PART), PlacePart.HOLD));
        }
        Value at = fields.find("at");
        Checkpoint checkpoint = checkpoint(fields);
        if (checkpoint != null) {
            parts.add(PlacePart.CHECKPOINT);
        }
        boolean behind = !parts.isEmpty() && BEHIND.containsAll(parts);
        return new Place(
                new PlaceId(item.id()),
                context.namesOf(item, aliases),
                at == null ? null : point(at),
                fields.readIfAny("pcode", Words.text(Limits.NAME), "?"),
                parts,
                context.party(fields, "controller"),
                fields.readIfAny("room", Numbers.count(1, Limits.VEHICLES), 1),
                reception(fields),
                fields.read("danger", Numbers.weight(), behind ? Weight.ZERO : Weight.ONE),
                checkpoint);
    }

    private static Reception reception(Fields place) {
        Fields reception = place.fields("reception", Shape.RECEPTION);
        if (reception == null) {
            return Reception.UNLIMITED;
        }
        Fields patients = reception.fields("patients", Shape.INTAKE);
        return new Reception(
                intake(reception), patients == null ? Intake.UNLIMITED : intake(patients));
    }

    private static Intake intake(Fields fields) {
        return new Intake(
                fields.readIfAny("in-all", Numbers.count(0, Limits.PEOPLE), 0),
                fields.readIfAny("per-hour", Numbers.count(0, Limits.PEOPLE), 0),
                fields.readIfAny("per-day", Numbers.count(0, Limits.PEOPLE), 0));
    }

    private static @Nullable Checkpoint checkpoint(Fields place) {
        Fields fields = place.fields("checkpoint", Shape.CHECKPOINT);
        if (fields == null) {
            return null;
        }
        return new Checkpoint(
                fields.read("lanes", Numbers.count(1, Limits.VEHICLES), 1),
                fields.read("per-vehicle", Measures.duration(), Duration.ZERO),
                fields.read("per-person", Measures.duration(), Duration.ZERO),
                fields.read("per-empty-vehicle", Measures.duration(), Duration.ZERO));
    }
}
