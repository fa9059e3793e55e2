package org.safepassage.app.imports.judging;

import java.time.Duration;
import java.util.Map;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.network.Leg;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.VehicleTypeId;

/// Whether a vehicle can go over each leg in the time that follows from what is written: a time in
/// place of another, or a speed factor, may make it faster than anything on a road.
final class Speeds {
    private Speeds() {}

    static void judge(Resolved resolved) {
        for (Item item : resolved.catalog().legs().all()) {
            Fields fields = item.fields();
            if (fields.areSound("id", "length", "speed", "time")) {
                Leg leg = resolved.operation().network().leg(new LegId(item.id()));
                judge(fields.at(fields.has("time") ? "time" : "speed"), leg);
            }
        }
    }

    private static void judge(Value written, Leg leg) {
        for (Map.Entry<VehicleTypeId, Duration> each : leg.travelTimes().entrySet()) {
            long seconds = each.getValue().toSeconds();
            long kilometresPerHour = Math.round(leg.length().metres() * 3.6 / seconds);
            if (kilometresPerHour > Limits.KILOMETRES_PER_HOUR) {
                written.refuse(
                        "a leg of "
                                + leg.length().metres()
                                + " m on which the type '"
                                + each.getKey()
                                + "' goes at "
                                + kilometresPerHour
                                + " km/h",
                        "at most " + Limits.KILOMETRES_PER_HOUR + " km/h on a road",
                        "check length, speed or time and its unit, and the type's `speed-factor`");
                return;
            }
        }
    }
}
