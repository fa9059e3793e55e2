package org.safepassage.app.imports.resolving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Form;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Measures;
import org.safepassage.app.imports.reading.Nearest;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.text.Node;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.Speed;
import org.safepassage.quantity.VehicleTypeId;

/// Reads the travel time of each vehicle type over a leg, from its speed or time. What a leg says
/// for a type holds as written; what it says for all is divided by the type's speed factor.
final class TravelTimes {
    private static final Duration STAND_IN = Duration.ofSeconds(1);

    private TravelTimes() {}

    static Map<VehicleTypeId, Duration> read(
            Fields leg, Distance length, Map<VehicleTypeId, VehicleType> fleet) {
        String key = leg.only(List.of("speed", "time"));
        Value value = key == null ? null : leg.find(key);
        if (value == null) {
            if (!leg.has("speed") && !leg.has("time")) {
                leg.whole()
                        .refuse(
                                "a leg without speed or time",
                                "`speed` or `time`",
                                "add for example speed: 25 km/h, or time: 20 min");
            }
            return all(fleet, type -> STAND_IN);
        }
        Map<VehicleTypeId, Duration> times =
                leg.has("speed") ? bySpeed(value, length, fleet) : byTime(value, fleet);
        if (times.values().stream().anyMatch(time -> time.compareTo(Limits.HORIZON) > 0)) {
            value.refuse(
                    value.shown()
                            + ", at which a vehicle type needs more than "
                            + Limits.HORIZON.toDays()
                            + " days for this leg",
                    "a leg that can be travelled within the longest operation",
                    "check length, speed and speed factors");
        }
        return times;
    }

    private static Map<VehicleTypeId, Duration> bySpeed(
            Value value, Distance length, Map<VehicleTypeId, VehicleType> fleet) {
        Speed standIn = new Speed(1000);
        Map<String, Speed> speeds = byType(value, Measures.speed(), standIn, fleet);
        Speed all = speeds.getOrDefault(Legs.DEFAULT, standIn);
        return all(
                fleet,
                type -> {
                    Speed own = speeds.get(type.id().value());
                    return own != null
                            ? own.timeFor(length, Factor.ONE)
                            : all.timeFor(length, type.speedFactor());
                });
    }

    private static Map<VehicleTypeId, Duration> byTime(
            Value value, Map<VehicleTypeId, VehicleType> fleet) {
        Map<String, Duration> times = byType(value, Measures.someDuration(), STAND_IN, fleet);
        Duration all = times.getOrDefault(Legs.DEFAULT, STAND_IN);
        return all(
                fleet,
                type -> {
                    Duration own = times.get(type.id().value());
                    return own != null ? own : divided(all, type.speedFactor());
                });
    }

    /// What is written for each type, and under `default` for all others.
    private static <T> Map<String, T> byType(
            Value value, Form<T> form, T standIn, Map<VehicleTypeId, VehicleType> fleet) {
        Map<String, T> byType = new LinkedHashMap<>();
        Node.@Nullable Mapping mapping = value.mapping();
        if (mapping == null) {
            byType.put(Legs.DEFAULT, value.read(form, standIn));
            return byType;
        }
        List<String> types =
                new ArrayList<>(fleet.keySet().stream().map(VehicleTypeId::value).toList());
        for (Node.Entry entry : mapping.entries()) {
            Value one =
                    new Value(entry.value(), value.place() + "." + entry.key(), value.problems());
            if (entry.key().equals(Legs.DEFAULT) || types.contains(entry.key())) {
                byType.put(entry.key(), one.read(form, standIn));
            } else if (value.problems().anyWithin("fleet")) {
                value.problems().doubt(one.place());
            } else {
                refuseType(entry, one, types);
            }
        }
        List<String> missing = types.stream().filter(type -> !byType.containsKey(type)).toList();
        if (!byType.containsKey(Legs.DEFAULT) && !missing.isEmpty() && value.isSound()) {
            value.refuse(
                    "nothing for the vehicle types " + String.join(", ", missing),
                    "a value for each type, or `default`",
                    "add for example default: " + form.example());
        }
        return byType;
    }

    private static void refuseType(Node.Entry entry, Value value, List<String> types) {
        String near = Nearest.to(entry.key(), types);
        new Value(new Node.Scalar(entry.at(), entry.key(), true), value.place(), value.problems())
                .refuse(
                        Value.quoted(entry.key()) + ", which is no vehicle type of this file",
                        "default or one of " + String.join(", ", types),
                        near == null
                                ? "add the type under `fleet`, or delete this key"
                                : "did you mean `" + near + "`?");
    }

    private static Duration divided(Duration time, Factor factor) {
        return Duration.ofSeconds(Math.ceilDiv(time.toSeconds() * 1000, factor.thousandths()));
    }

    private static Map<VehicleTypeId, Duration> all(
            Map<VehicleTypeId, VehicleType> fleet,
            java.util.function.Function<VehicleType, Duration> time) {
        Map<VehicleTypeId, Duration> times = new TreeMap<>();
        fleet.values().forEach(type -> times.put(type.id(), time.apply(type)));
        return times;
    }
}
