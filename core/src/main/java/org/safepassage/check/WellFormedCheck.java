package org.safepassage.check;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Leg;
import org.safepassage.network.Network;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;

/// Rule `well-formed`: sorts the plan's convoys into those that make sense by themselves and the
/// others. It is the only check that sees every convoy, and the first to run; all others may rely
/// on what it lets through.
final class WellFormedCheck {
    static final String NEXT_STEP =
            "Correct the plan file, or make the plan again from this operation.";

    private final Operation operation;
    private final Findings findings = new Findings(Rule.WELL_FORMED, null, NEXT_STEP);
    private final List<Convoy> sound = new ArrayList<>();

    private WellFormedCheck(Operation operation) {
        this.operation = operation;
    }

    /// Looks at the whole plan.
    static WellFormedCheck inspect(Operation operation, Plan plan) {
        WellFormedCheck check = new WellFormedCheck(operation);
        if (!plan.operation().equals(operation.id())) {
            check.findings.add(
                    null,
                    null,
                    "a plan for operation '" + plan.operation() + "'",
                    "a plan for operation '" + operation.id() + "'");
        }
        for (LeftBehind some : plan.leftBehind()) {
            if (!operation.groups().containsKey(some.group())) {
                check.findings.add(
                        null,
                        null,
                        "people left behind of group " + some.group(),
                        "a group of the operation");
            }
        }
        Set<ConvoyId> ids = new HashSet<>();
        for (Convoy convoy : plan.convoys()) {
            boolean isNew = ids.add(convoy.id());
            if (!isNew) {
                check.findings.add(
                        convoy.id(),
                        null,
                        "this convoy id a second time",
                        "one convoy for each id");
            }
            if (check.isSound(convoy) && isNew) {
                check.sound.add(convoy);
            }
        }
        return check;
    }

    Findings findings() {
        return findings;
    }

    /// The convoys that are well-formed, in the plan's order.
    List<Convoy> sound() {
        return sound;
    }

    private boolean isSound(Convoy convoy) {
        // The steps can only be followed where every name and every time makes sense.
        boolean named = namesExist(convoy);
        boolean timed = timesAreWhole(convoy);
        return named
                && timed
                && isLoadedOrEmpty(convoy)
                && stepsFollow(convoy)
                && searchesWithinStops(convoy);
    }

    private boolean add(Convoy convoy, @Nullable Instant at, String found, String allowed) {
        findings.add(convoy.id(), at, found, allowed);
        return false;
    }

    private boolean namesExist(Convoy convoy) {
        Network network = operation.network();
        boolean good = placeExists(convoy, convoy.origin());
        good &= placeExists(convoy, convoy.destination());
        if (convoy.corridor() != null && !network.corridors().containsKey(convoy.corridor())) {
            good =
                    add(
                            convoy,
                            null,
                            "corridor " + convoy.corridor(),
                            "a corridor of the operation");
        }
        if (convoy.escort() != null
                && !operation.fleet().escorts().containsKey(convoy.escort().escort())) {
            good =
                    add(
                            convoy,
                            null,
                            "escort team " + convoy.escort(),
                            "an escort of the operation");
        }
        for (Movement movement : convoy.movements()) {
            good &=
                    switch (movement) {
                        case Movement.Stop stop -> placeExists(convoy, stop.place());
                        case Movement.Passage passage ->
                                network.legs().containsKey(passage.leg())
                                        || add(
                                                convoy,
                                                null,
                                                "leg " + passage.leg(),
                                                "a leg of the operation");
                    };
        }
        Set<VehicleId> vehicles = new HashSet<>();
        for (VehicleLoad load : convoy.vehicles()) {
            if (!vehicles.add(load.vehicle())) {
                good =
                        add(
                                convoy,
                                null,
                                "vehicle " + load.vehicle() + " twice",
                                "each vehicle once in a convoy");
            }
            good &= manifestExists(convoy, load);
        }
        return good;
    }

    private boolean manifestExists(Convoy convoy, VehicleLoad load) {
        boolean good = true;
        if (!operation.fleet().types().containsKey(load.vehicle().type())) {
            good =
                    add(
                            convoy,
                            null,
                            "vehicle " + load.vehicle(),
                            "a vehicle type of the operation");
        }
        for (Aboard some : load.aboard()) {
            if (!operation.groups().containsKey(some.group())) {
                good =
                        add(
                                convoy,
                                null,
                                "people of group " + some.group(),
                                "a group of the operation");
            }
        }
        return good;
    }

    private boolean placeExists(Convoy convoy, PlaceId place) {
        return operation.network().places().containsKey(place)
                || add(convoy, null, "place " + place, "a place of the operation");
    }

    private boolean timesAreWhole(Convoy convoy) {
        List<Instant> times = new ArrayList<>();
        addEnds(times, convoy.boarding());
        for (Movement movement : convoy.movements()) {
            switch (movement) {
                case Movement.Passage passage -> {
                    times.add(passage.headIn());
                    times.add(passage.headOut());
                    times.add(passage.tailOut());
                }
                case Movement.Stop stop -> {
                    times.add(stop.from());
                    times.add(stop.to());
                    addEnds(times, stop.search());
                }
            }
        }
        addEnds(times, convoy.alighting());
        for (Instant time : times) {
            if (!Moments.knows(time) || !time.truncatedTo(ChronoUnit.SECONDS).equals(time)) {
                return add(
                        convoy, null, "the time " + time, "whole seconds in the years 1 to 9999");
            }
        }
        return true;
    }

    private static void addEnds(List<Instant> times, @Nullable Span span) {
        if (span != null) {
            times.add(span.from());
            times.add(span.to());
        }
    }

    private boolean isLoadedOrEmpty(Convoy convoy) {
        int signs = 0;
        signs += Facts.people(convoy) > 0 ? 1 : 0;
        signs += convoy.corridor() != null ? 1 : 0;
        signs += convoy.boarding() != null ? 1 : 0;
        signs += convoy.alighting() != null ? 1 : 0;
        if (signs == 0 || signs == 4) {
            return true;
        }
        return add(
                convoy,
                convoy.begins(),
                Facts.people(convoy)
                        + " people aboard, "
                        + (convoy.corridor() == null ? "no corridor, " : "a corridor, ")
                        + (convoy.boarding() == null ? "no boarding, " : "boarding, ")
                        + (convoy.alighting() == null ? "no alighting" : "alighting"),
                "all four for a loaded convoy, none for an empty one");
    }

    /// Walks the convoy's way step by step: each begins where and when the one before ended.
    private boolean stepsFollow(Convoy convoy) {
        PlaceId place = convoy.origin();
        Movement before = null;
        boolean hasPassage = false;
        for (Movement movement : convoy.movements()) {
            if (!beginsWhenDue(convoy, before, movement)) {
                return false;
            }
            switch (movement) {
                case Movement.Stop stop -> {
                    if (before instanceof Movement.Stop) {
                        return add(
                                convoy,
                                stop.from(),
                                "two stops one after the other",
                                "one stop that lasts as long as both");
                    }
                    if (!stop.place().equals(place)) {
                        return add(
                                convoy,
                                stop.from(),
                                "a stop at " + stop.place(),
                                "a stop at " + place + ", where it is");
                    }
                }
                case Movement.Passage passage -> {
                    Leg leg = operation.network().leg(passage.leg());
                    if (!leg.start(passage.direction()).equals(place)) {
                        return add(
                                convoy,
                                passage.headIn(),
                                "a passage over leg "
                                        + leg.id()
                                        + " from "
                                        + leg.start(passage.direction()),
                                "a leg that begins at " + place + ", where it is");
                    }
                    place = leg.end(passage.direction());
                    hasPassage = true;
                }
            }
            before = movement;
        }
        return hasPassage
                ? arrives(convoy, place)
                : add(convoy, convoy.begins(), "no passage over any leg", "at least one");
    }

    private boolean beginsWhenDue(Convoy convoy, @Nullable Movement before, Movement movement) {
        Instant begin = begin(movement);
        Instant due = due(convoy, before, movement);
        return due == null
                || begin.equals(due)
                || add(
                        convoy,
                        begin,
                        "a step that begins at " + time(begin),
                        "a step that begins when the one before ends, at " + time(due));
    }

    /// When a step must begin, or null for the first step of an empty convoy, which may begin at
    /// any time.
    private static @Nullable Instant due(
            Convoy convoy, @Nullable Movement before, Movement movement) {
        return switch (before) {
            case null -> convoy.boarding() == null ? null : convoy.boarding().to();
            case Movement.Stop stop -> stop.to();
            case Movement.Passage passage ->
                    movement instanceof Movement.Passage ? passage.headOut() : passage.tailOut();
        };
    }

    private boolean arrives(Convoy convoy, PlaceId place) {
        if (!place.equals(convoy.destination())) {
            return add(
                    convoy,
                    convoy.ends(),
                    "an end at " + place,
                    "an end at " + convoy.destination() + ", its destination");
        }
        Instant end = end(convoy.movements().getLast());
        Span alighting = convoy.alighting();
        return alighting == null
                || alighting.from().equals(end)
                || add(
                        convoy,
                        alighting.from(),
                        "alighting from " + time(alighting.from()),
                        "alighting from the end of its last step, at " + time(end));
    }

    private boolean searchesWithinStops(Convoy convoy) {
        for (Movement movement : convoy.movements()) {
            if (movement instanceof Movement.Stop stop
                    && stop.search() != null
                    && !new Span(stop.from(), stop.to()).contains(stop.search())) {
                return add(
                        convoy,
                        stop.search().from(),
                        "a search at "
                                + stop.place()
                                + " from "
                                + Moments.span(stop.search(), operation.zone()),
                        "a search within the stop, "
                                + Moments.span(new Span(stop.from(), stop.to()), operation.zone()));
            }
        }
        return true;
    }

    private static Instant begin(Movement movement) {
        return switch (movement) {
            case Movement.Passage passage -> passage.headIn();
            case Movement.Stop stop -> stop.from();
        };
    }

    private static Instant end(Movement movement) {
        return switch (movement) {
            case Movement.Passage passage -> passage.tailOut();
            case Movement.Stop stop -> stop.to();
        };
    }

    private String time(Instant moment) {
        return Moments.time(moment, operation.zone());
    }
}
