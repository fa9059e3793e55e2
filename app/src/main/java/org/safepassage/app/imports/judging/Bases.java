package org.safepassage.app.imports.judging;

import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Place;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.PlaceId;

/// Whether every base has room for the vehicles that stand there at the start. Otherwise a plan
/// that leaves them there breaks a rule, and hardly any plan can send all of them away in a second.
final class Bases {
    private Bases() {}

    static void judge(Resolved resolved) {
        if (!resolved.catalog().types().areKnown("id", "number", "base")) {
            return;
        }
        Operation operation = resolved.operation();
        for (Item item : resolved.catalog().places().all()) {
            Fields fields = item.fields();
            if (!fields.areSound("id", "room")) {
                continue;
            }
            Place place = operation.network().place(new PlaceId(item.id()));
            long based =
                    operation.fleet().types().values().stream()
                            .filter(type -> type.base().equals(place.id()))
                            .map(VehicleType::number)
                            .mapToLong(number -> number.high())
                            .sum();
            if (place.room() != null && place.room() < based) {
                fields.at("room")
                        .refuse(
                                "room for "
                                        + place.room()
                                        + " vehicles, and "
                                        + based
                                        + " based here",
                                "room for all vehicles that are based here",
                                "write " + based + " or more, or base some of them elsewhere");
            }
        }
    }
}
