package org.safepassage.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Step;
import org.safepassage.agreement.Where;
import org.safepassage.network.PlacePart;
import org.safepassage.operation.Operation;
import org.safepassage.people.Need;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// Small random operations with every kind of limit and term, the same for the same seed.
///
/// ```
///  depot -- west ==== gate ==== inn ==== east-reception
///            east ==== gate (alternating) ..            hospital beyond inn
/// ```
public final class RandomTowns {
    private final SplittableRandom random;
    private final Town town = new Town();

    private RandomTowns(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The operation of a seed: up to six groups, three vehicle types and four terms.
    public static Operation of(long seed) {
        return new RandomTowns(seed).make();
    }

    private Operation make() {
        town.lasting(Duration.ofHours(between(8, 30)));
        town.interval(Duration.ofSeconds(between(0, 3) * 10L));
        addPlaces();
        addLegs();
        addGroups();
        addTypes();
        town.addEscort("guides", between(1, 3), Duration.ofMinutes(between(0, 60)));
        int terms = between(0, 4);
        for (int i = 0; i < terms; i++) {
            town.addTerm("term-" + i, clause());
        }
        return town.operation();
    }

    private void addPlaces() {
        for (String id : List.of("depot", "west", "east", "gate", "inn", "shelter", "hospital")) {
            town.addPlace(id);
            town.place(id, place -> place.danger(between(0, 3) * 500L));
        }
        town.place("west", place -> place.part(PlacePart.ASSEMBLY));
        town.place("east", place -> place.part(PlacePart.ASSEMBLY));
        town.place("shelter", place -> place.part(PlacePart.RECEPTION).danger(0));
        town.place("hospital", place -> place.part(PlacePart.HOSPITAL).danger(0));
        if (chance(60)) {
            town.place(
                    "gate",
                    place ->
                            place.part(PlacePart.CHECKPOINT)
                                    .checkpoint(
                                            between(1, 3),
                                            Duration.ofSeconds(between(0, 300)),
                                            Duration.ofSeconds(between(0, 12))));
        }
        for (String id : List.of("gate", "inn", "shelter", "west")) {
            if (chance(20)) {
                int least = id.equals("west") ? 18 : 0;
                town.place(id, place -> place.room(between(least, least + 9)));
            }
        }
        if (chance(30)) {
            town.place(
                    "shelter",
                    place -> place.receives(limit(60, 300), limit(20, 60), limit(40, 200)));
        }
        if (chance(30)) {
            town.place(
                    "hospital", place -> place.receivesPatients(limit(5, 30), null, limit(5, 30)));
        }
    }

    private void addLegs() {
        addLeg("depot-west", "depot", "west");
        addLeg("depot-east", "depot", "east");
        addLeg("west-gate", "west", "gate");
        addLeg("east-gate", "gate", "east");
        addLeg("gate-inn", "gate", "inn");
        addLeg("inn-shelter", "inn", "shelter");
        addLeg("inn-hospital", "inn", "hospital");
        town.addCorridor("west-road", "west-gate", "gate-inn", "inn-shelter");
        town.addCorridor("east-road", "-east-gate", "gate-inn", "inn-shelter");
        town.addCorridor("west-hospital", "west-gate", "gate-inn", "inn-hospital");
        town.addCorridor("east-hospital", "-east-gate", "gate-inn", "inn-hospital");
    }

    private void addLeg(String id, String from, String to) {
        town.addLeg(id, from, to, Duration.ofSeconds(between(60, 2400)));
        town.leg(
                id,
                leg -> {
                    leg.danger(between(0, 4) * 500L);
                    if (chance(20)) {
                        leg.alternating();
                    }
                    if (chance(50)) {
                        leg.headway(Duration.ofSeconds(between(0, 900)));
                    }
                    if (chance(30)) {
                        leg.largestConvoy(between(1, 6));
                    }
                    if (chance(25)) {
                        Instant from1 = moment(0, 3);
                        leg.window(new Span(from1, from1.plus(Duration.ofHours(between(1, 3)))));
                        Instant from2 = moment(7, 8);
                        leg.window(new Span(from2, from2.plus(Duration.ofHours(between(1, 20)))));
                    }
                });
    }

    private void addGroups() {
        int count = between(1, 6);
        for (int i = 0; i < count; i++) {
            String id = "group-" + i;
            String at = chance(60) ? "west" : "east";
            String to = chance(70) ? "shelter" : "hospital";
            town.addGroup(id, at, to, between(1, 60));
            town.group(
                    id,
                    group -> {
                        group.priority(between(1, 8) * 500L);
                        if (chance(50)) {
                            group.households(between(1, 4), between(1, 6), between(1, 3));
                        }
                        if (to.equals("hospital")) {
                            group.patients("patients").households(1).companions(between(0, 1));
                            group.count(between(1, 8));
                            if (chance(50)) {
                                group.need(chance(60) ? Need.STRETCHER : Need.WHEELCHAIR);
                            }
                        }
                        if (chance(30)) {
                            group.ready(moment(0, 4));
                        }
                        if (chance(20)) {
                            group.longestAboard(Duration.ofMinutes(between(60, 300)));
                        }
                        if (chance(20) && !to.equals("hospital")) {
                            group.to("shelter", "hospital");
                        }
                    });
        }
    }

    private void addTypes() {
        int count = between(1, 3);
        for (int i = 0; i < count; i++) {
            String id = List.of("bus", "van", "ambulance").get(i);
            town.addType(id, between(1, 6), between(6, 20), chance(70) ? "depot" : "west");
            town.type(
                    id,
                    type -> {
                        type.boarding(seconds(0, 600), seconds(0, 20));
                        type.alighting(seconds(0, 300), seconds(0, 5));
                        type.turnRound(seconds(0, 1200));
                        if (id.equals("ambulance")) {
                            type.places(between(1, 3), between(1, 4), between(0, 2));
                        }
                        if (chance(20)) {
                            type.trips(between(1, 3));
                        }
                        if (chance(20)) {
                            type.duty(
                                    Duration.ofHours(between(3, 8)),
                                    Duration.ofHours(between(1, 6)));
                        }
                        if (chance(15)) {
                            type.available(new Span(moment(0, 2), moment(5, 8)));
                        }
                    });
        }
    }

    private Clause clause() {
        Side one = side();
        Side other = side();
        return switch (between(0, 12)) {
            case 0, 1 -> new Clause.First(one, other, measure(false));
            case 2, 3 -> reciprocal(one, other);
            case 4 -> new Clause.Gate(one, opening(other));
            case 5, 6 -> quota(chance(50) ? one : null);
            case 7 ->
                    new Clause.EscortRequired(
                            one,
                            chance(50) ? new CorridorId("west-road") : null,
                            new EscortId("guides"));
            case 8 ->
                    new Clause.MonitorPresent(
                            new PartyId("watch"),
                            chance(50)
                                    ? new Where.OnLeg(new LegId("gate-inn"))
                                    : new Where.AtPlace(new PlaceId("gate")),
                            List.of(
                                    new Span(moment(0, 1), moment(4, 5)),
                                    new Span(moment(6, 6), moment(7, 8))));
            case 10, 11 ->
                    new Clause.Together(
                            one, other, measure(true), Duration.ofMinutes(between(0, 45)));
            case 9 -> new Clause.NoSearch(one, chance(50) ? new PlaceId("gate") : null);
            default -> new Clause.DestinationExcluded(one, new PlaceId("hospital"));
        };
    }

    private Clause reciprocal(Side one, Side other) {
        List<Step> steps = new ArrayList<>();
        int count = between(1, 3);
        for (int i = 0; i < count; i++) {
            steps.add(new Step(between(1, 20), between(1, 20)));
        }
        return new Clause.Reciprocal(
                one, other, steps, chance(60), measure(true), between(0, 25), between(0, 25));
    }

    private Opening opening(Side side) {
        return switch (between(0, 2)) {
            case 0 -> new Opening.AllArrived(side);
            case 1 -> new Opening.AllDeparted(side);
            default -> new Opening.OutsideEvent("captives released", moment(1, 4));
        };
    }

    private Clause quota(@org.jspecify.annotations.Nullable Side side) {
        Where where =
                switch (between(0, 2)) {
                    case 0 -> new Where.AtPlace(new PlaceId("gate"));
                    case 1 -> new Where.OnLeg(new LegId("gate-inn"));
                    default -> new Where.OnCorridor(new CorridorId("west-road"));
                };
        Counted counted = Counted.values()[between(0, 2)];
        int most =
                switch (counted) {
                    case PEOPLE -> between(10, 60);
                    case VEHICLES -> between(2, 6);
                    case CONVOYS -> between(1, 4);
                };
        Period period =
                chance(70)
                        ? new Period.Blocks(Duration.ofHours(between(1, 6)))
                        : chance(50) ? new Period.Days() : new Period.Whole();
        return new Clause.Quota(where, counted, most, period, side);
    }

    private Measure measure(boolean passing) {
        int kind = between(0, passing ? 2 : 1);
        return switch (kind) {
            case 0 -> new Measure.Departure();
            case 1 -> new Measure.Arrival();
            default -> new Measure.Passing(new PlaceId("gate"));
        };
    }

    private Side side() {
        List<String> ids =
                town.operation().groups().keySet().stream().map(Object::toString).toList();
        List<String> chosen = new ArrayList<>();
        for (String id : ids) {
            if (chance(40)) {
                chosen.add(id);
            }
        }
        if (chosen.isEmpty()) {
            chosen.add(ids.get(between(0, ids.size() - 1)));
        }
        return Town.side(chosen.toArray(new String[0]));
    }

    private Duration seconds(int low, int high) {
        return Duration.ofSeconds(between(low, high));
    }

    private Instant moment(int firstHour, int lastHour) {
        return Town.at("06:00")
                .plus(Duration.ofMinutes(between(firstHour * 60, lastHour * 60 + 59)));
    }

    private @org.jspecify.annotations.Nullable Integer limit(int low, int high) {
        return chance(50) ? between(low, high) : null;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
