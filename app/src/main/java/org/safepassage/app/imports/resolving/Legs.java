package org.safepassage.app.imports.resolving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Numbers;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.fleet.Fleet;
import org.safepassage.network.Coordinates;
import org.safepassage.network.Leg;
import org.safepassage.network.Traffic;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.Weight;

/// Reads legs, in corridors and beside them.
final class Legs {
    /// The key under which a leg says what holds for all types that it does not name.
    static final String DEFAULT = "default";

    private Legs() {}

    static Map<LegId, Leg> read(Context context, Fleet fleet) {
        Map<LegId, Leg> legs = new LinkedHashMap<>();
        for (Item item : context.catalog().legs().all()) {
            Leg leg = leg(item, context, fleet);
            legs.putIfAbsent(leg.id(), leg);
        }
        return legs;
    }

    private static Leg leg(Item item, Context context, Fleet fleet) {
        Fields fields = item.fields();
        PlaceId from = context.place(fields, "from");
        PlaceId to = context.place(fields, "to");
        if (from.equals(to) && fields.areSound("from", "to")) {
            fields.at("to")
                    .refuse(
                            "'" + to + "', where the leg also begins",
                            "another place",
                            "name the two ends of the leg");
        }
        Distance length = fields.read("length", Measures.length(), new Distance(1));
        List<Coordinates> line = new ArrayList<>();
        for (Value value : fields.items("line", "[[36.17, 37.12], [36.16, 37.11]]")) {
            line.add(Places.point(value));
        }
        return new Leg(
                new LegId(item.id()),
                from,
                to,
                length,
                TravelTimes.read(fields, length, fleet.types()),
                context.party(fields, "controller"),
                open(fields, context.header()),
                fields.read("traffic", Words.choice(Choices.TRAFFIC), Traffic.TWO_WAY),
                fields.read("headway", Measures.duration(), Duration.ZERO),
                fields.readIfAny("largest-convoy", Numbers.count(1, Limits.VEHICLES), 1),
                fields.read("danger", Numbers.weight(), Weight.ONE),
                line);
    }

    /// Its windows, those it is closed for taken out; the whole horizon where none are written.
    private static List<Span> open(Fields fields, Header header) {
        List<Span> windows =
                fields.has("windows")
                        ? Windows.read(fields, "windows", header)
                        : List.of(header.horizon());
        List<Span> closed = Windows.read(fields, "closed", header);
        List<Span> open = Spans.without(windows, closed);
        if (!closed.isEmpty() && open.equals(windows) && fields.areSound("windows", "closed")) {
            fields.at("closed")
                    .refuse(
                            "times at which the leg is not open anyway",
                            "times within its windows",
                            "check days and hours of both, or delete `closed`");
        }
        if (open.isEmpty() && header.hasHorizon() && fields.areSound("windows", "closed")) {
            fields.at(fields.has("windows") ? "windows" : "closed")
                    .refuse(
                            "a leg that is never open",
                            "at least one second of the operation in which it is open",
                            "delete the leg, add a window, or shorten what closes it");
        }
        return open;
    }
}
