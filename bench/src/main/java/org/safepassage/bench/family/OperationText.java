package org.safepassage.bench.family;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Corridor;
import org.safepassage.network.Direction;
import org.safepassage.network.Intake;
import org.safepassage.network.Leg;
import org.safepassage.network.Place;
import org.safepassage.network.Reception;
import org.safepassage.network.Traffic;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Span;

/// Writes a drawn operation as an operation file, so that anyone can look at it, plan it and change
/// it.
///
/// It knows what drawn operations have: English names, built-in categories, no parties, no
/// coordinates.
public final class OperationText {
    private final Operation operation;
    private final StringBuilder text = new StringBuilder();

    private OperationText(Operation operation) {
        this.operation = operation;
    }

    /// The text of the file.
    public static String of(Operation operation) {
        return new OperationText(operation).write();
    }

    private String write() {
        Span horizon = operation.horizon();
        text.append("safe-passage: 1\noperation:\n");
        line("  id: ", operation.id());
        line("  name: ", operation.names().in("en"));
        line("  kind: ", operation.exercise() ? "exercise" : "real");
        line("  confidentiality: ", word(operation.confidentiality()));
        line("  zone: ", operation.zone().getId().equals("Z") ? "UTC" : operation.zone().getId());
        line("  start: ", horizon.from().toString());
        line("  end: ", horizon.to().toString());
        line("  interval: ", duration(operation.interval()));
        text.append("places:\n");
        operation.network().places().values().forEach(this::add);
        text.append("corridors:\n");
        operation.network().corridors().values().forEach(this::add);
        text.append("legs:\n");
        operation.network().legs().values().forEach(this::add);
        text.append("groups:\n");
        operation.groups().values().forEach(this::add);
        text.append("fleet:\n");
        operation.fleet().types().values().stream()
                .filter(type -> type.number().high() > 0)
                .forEach(this::add);
        if (!operation.fleet().escorts().isEmpty()) {
            text.append("escorts:\n");
            operation.fleet().escorts().values().forEach(this::add);
        }
        if (!operation.terms().isEmpty()) {
            text.append("terms:\n");
            operation.terms().values().forEach(term -> text.append(TermText.of(term)));
        }
        return text.toString();
    }

    private void add(Place place) {
        List<String> keys = new ArrayList<>();
        keys.add("id: " + place.id());
        keys.add("parts: [" + words(place.parts()) + "]");
        if (place.room() != null) {
            keys.add("room: " + place.room());
        }
        keys.add("danger: " + thousandths(place.danger().thousandths()));
        Reception reception = place.reception();
        if (!reception.equals(Reception.UNLIMITED)) {
            List<String> limits = intake(reception.people());
            if (!reception.patients().equals(Intake.UNLIMITED)) {
                limits.add("patients: {" + String.join(", ", intake(reception.patients())) + "}");
            }
            keys.add("reception: {" + String.join(", ", limits) + "}");
        }
        Checkpoint checkpoint = place.checkpoint();
        if (checkpoint != null) {
            keys.add(
                    "checkpoint: {lanes: "
                            + checkpoint.lanes()
                            + ", per-vehicle: "
                            + duration(checkpoint.perVehicle())
                            + ", per-person: "
                            + duration(checkpoint.perPerson())
                            + ", per-empty-vehicle: "
                            + duration(checkpoint.perEmptyVehicle())
                            + "}");
        }
        item(keys);
    }

    private static List<String> intake(Intake intake) {
        List<String> limits = new ArrayList<>();
        limit(limits, "in-all: ", intake.inAll());
        limit(limits, "per-hour: ", intake.perHour());
        limit(limits, "per-day: ", intake.perDay());
        return limits;
    }

    private static void limit(List<String> limits, String key, @Nullable Integer most) {
        if (most != null) {
            limits.add(key + most);
        }
    }

    private void add(Corridor corridor) {
        String legs =
                corridor.segments().stream()
                        .map(segment ->
                                segment.direction() == Direction.FORWARD
                                        ? segment.leg().value()
                                        : "{leg: " + segment.leg() + ", reversed: true}")
                        .collect(Collectors.joining(", "));
        item(
                List.of(
                        "id: " + corridor.id(),
                        "name: " + corridor.names().in("en"),
                        "legs: [" + legs + "]"));
    }

    private void add(Leg leg) {
        List<String> keys = new ArrayList<>();
        keys.add("id: " + leg.id());
        keys.add("from: " + leg.from());
        keys.add("to: " + leg.to());
        keys.add("length: " + leg.length().metres() + " m");
        keys.add(
                "time: {"
                        + leg.travelTimes().entrySet().stream()
                                .map(time -> time.getKey() + ": " + duration(time.getValue()))
                                .collect(Collectors.joining(", "))
                        + "}");
        if (!leg.windows().equals(List.of(operation.horizon()))) {
            keys.add(
                    "windows: ["
                            + leg.windows().stream()
                                    .map(OperationText::span)
                                    .collect(Collectors.joining(", "))
                            + "]");
        }
        if (leg.traffic() == Traffic.ALTERNATING) {
            keys.add("traffic: alternating");
        }
        keys.add("headway: " + duration(leg.headway()));
        if (leg.largestConvoy() != null) {
            keys.add("largest-convoy: " + leg.largestConvoy());
        }
        keys.add("danger: " + thousandths(leg.danger().thousandths()));
        item(keys);
    }

    private void add(Group group) {
        List<String> keys = new ArrayList<>();
        keys.add("id: " + group.id());
        keys.add("name: " + group.names().in("en"));
        keys.add("place: " + group.place());
        keys.add("category: " + group.category().word());
        keys.add("count: " + count(group.count()));
        keys.add("households: " + group.householdSizes());
        keys.add("need: " + word(group.need()));
        keys.add("companions: " + group.companions());
        keys.add("to: " + group.destinations());
        keys.add("priority: " + thousandths(group.priority().thousandths()));
        Duration longest = group.longestAboard();
        if (longest != null) {
            keys.add("longest-aboard: " + duration(longest));
        }
        Instant ready = group.ready();
        if (ready != null) {
            keys.add("ready: " + ready);
        }
        item(keys);
    }

    private void add(VehicleType type) {
        List<String> keys = new ArrayList<>();
        keys.add("id: " + type.id());
        keys.add("name: " + type.names().in("en"));
        keys.add("number: " + count(type.number()));
        keys.add("seats: " + type.capacity().seats());
        keys.add("stretchers: " + type.capacity().stretchers());
        keys.add("wheelchairs: " + type.capacity().wheelchairs());
        keys.add("base: " + type.base());
        keys.add("available: " + span(type.available()));
        keys.add("speed-factor: " + thousandths(type.speedFactor().thousandths()));
        keys.add("boarding: " + service(type.boarding()));
        keys.add("alighting: " + service(type.alighting()));
        keys.add("turn-round: " + duration(type.turnRound()));
        Duration duty = type.longestDuty();
        if (duty != null) {
            keys.add("longest-duty: " + duration(duty));
        }
        keys.add("rest: " + duration(type.rest()));
        if (type.trips() != null) {
            keys.add("trips: " + type.trips());
        }
        item(keys);
    }

    private void add(Escort escort) {
        item(
                List.of(
                        "id: " + escort.id(),
                        "name: " + escort.names().in("en"),
                        "number: " + count(escort.number()),
                        "available: " + span(escort.available()),
                        "turn-round: " + duration(escort.turnRound())));
    }

    private void item(List<String> keys) {
        text.append("  - {").append(String.join(", ", keys)).append("}\n");
    }

    private void line(String key, String value) {
        text.append(key).append(value).append('\n');
    }

    static String span(Span span) {
        return "{from: " + span.from() + ", to: " + span.to() + "}";
    }

    static String duration(Duration duration) {
        return duration.toSeconds() + " s";
    }

    private static String service(Service service) {
        return "{fixed: "
                + duration(service.fixed())
                + ", per-person: "
                + duration(service.perPerson())
                + "}";
    }

    private static String count(CountRange count) {
        return count.isUncertain()
                ? "{low: "
                        + count.low()
                        + ", likely: "
                        + count.likely()
                        + ", high: "
                        + count.high()
                        + "}"
                : String.valueOf(count.likely());
    }

    /// Exact decimals without superfluous zeros.
    private static String thousandths(long thousandths) {
        return java.math.BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    private static String words(Collection<? extends Enum<?>> words) {
        return words.stream().map(OperationText::word).collect(Collectors.joining(", "));
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
