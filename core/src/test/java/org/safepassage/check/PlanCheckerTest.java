package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Where;
import org.safepassage.operation.Operation;
import org.safepassage.people.Need;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;
import org.safepassage.testkit.Trip;

/// One scenario for each rule, on the one road of [Towns#oneRoad()], in which that rule and no
/// other is broken. The plan that they vary:
///
/// ```
/// empty-1   bus-1, nobody       06:00 depot-leg 06:10
/// loaded-1  bus-1, 10 people    06:10 boarding 06:15 city-leg 06:35 search 06:38 country-leg 07:08
///                               alighting 07:10
/// ```
class PlanCheckerTest {
    private Town town = Towns.oneRoad();

    // ---- the plan that keeps every rule

    @Test
    void findsNothingInAPlanThatKeepsEveryRule() {
        assertThat(rules(plan(empty(), loaded()))).isEmpty();
    }

    @Test
    void findsNothingInAPlanThatMovesNobody() {
        Plan nobody = new Plan("town", Figure.LIKELY, List.of(), List.of(left("families", 12)));
        assertThat(rules(nobody)).isEmpty();
    }

    @Test
    void saysOnlyThatAPlanIsOfAnotherOperationWhereNothingInItFits() {
        Plan here = plan(empty(), loaded());
        Plan renamed = new Plan("city", here.figure(), here.convoys(), here.leftBehind());
        assertThat(rules(renamed)).containsExactly(Rule.WELL_FORMED);
        Operation elsewhere = Towns.twoSides().operation();
        var judgement = PlanChecker.check(elsewhere, renamed);
        assertThat(judgement.count()).isEqualTo(1);
        assertThat(judgement.violations().getFirst().found())
                .isEqualTo("a plan for operation 'city'");
    }

    /// 10 people wait 15 min in danger 1, travel 20 min, are searched 3 min, travel 30 min; 2
    /// people wait all twelve hours. The reception is safe.
    @Test
    void scoresAPlanAsTheModelSays() {
        var score = PlanChecker.check(town.operation(), plan(empty(), loaded())).score();
        assertThat(score.exposure().personHours()).isEqualTo((10 * 68 + 2 * 720) / 60.0);
        assertThat(score.finish()).isEqualTo(Town.at("07:10"));
        assertThat(score.leftBehindWeighted()).isEqualTo(2_000);
        assertThat(score.vehicleTime()).isEqualTo(Duration.ofMinutes(70));
    }

    @Test
    void weighsExposureByDangerAndPriority() {
        town.leg("city-leg", leg -> leg.danger(3_000))
                .group("families", group -> group.priority(2_000));
        var score = PlanChecker.check(town.operation(), plan(empty(), loaded())).score();
        assertThat(score.exposure().personHours())
                .isEqualTo(2 * (10 * (15 + 3 * 20 + 3 + 30) + 2 * 720) / 60.0);
    }

    @Test
    void countsHeadToHeadTimeOnALegWhenAConvoyRollsThrough() {
        town.interval(Duration.ofMinutes(1)).place("checkpoint", place -> place.checkpoint(null));
        Trip trip = loadedTrip().vehicle("bus-2");
        Convoy together =
                new Trip(town.operation(), "empty-1")
                        .over("depot-leg")
                        .vehicle("bus-1")
                        .vehicle("bus-2")
                        .build();
        Plan plan = plan(together, trip.begins(Town.at("06:11")).build());
        assertThat(rules(plan)).isEmpty();
        // Waiting to 06:16, city-leg 20 min to the head's coming out, country-leg 30 min and 1 min
        // to the tail.
        assertThat(PlanChecker.check(town.operation(), plan).score().exposure().personHours())
                .isEqualTo((10 * (16 + 20 + 31) + 2 * 720) / 60.0);
    }

    @Test
    void saysInPlainWordsWhereWhatAndWhatToDo() {
        town.zone("Asia/Damascus").leg("city-leg", leg -> leg.window(Town.span("06:20", "12:00")));
        Violation violation =
                PlanChecker.check(town.operation(), plan(empty(), loaded()))
                        .violations()
                        .getFirst();
        assertThat(violation.message(town.operation().zone()))
                .isEqualTo(
                        "leg-open, convoy loaded-1, 2030-01-01 09:15:00: found leg city-leg used from"
                                + " 2030-01-01 09:15:00 to 2030-01-01 09:35:00; allowed is all of it within"
                                + " one window, such as 2030-01-01 09:20:00 to 2030-01-01 15:00:00. Send the"
                                + " convoy so that its tail is out before the window closes.");
    }

    // ---- people

    @Test
    void countsEveryoneOnce() {
        Plan forgotten = new Plan("town", Figure.LIKELY, List.of(empty(), loaded()), List.of());
        assertThat(rules(forgotten)).containsExactly(Rule.EVERYONE_COUNTED_ONCE);
    }

    @Test
    void keepsAHouseholdInOneVehicle() {
        town.type("bus", bus -> bus.places(20, 0, 0)).interval(Duration.ZERO);
        Convoy both =
                new Trip(town.operation(), "empty-1")
                        .over("depot-leg")
                        .vehicle("bus-1")
                        .vehicle("bus-2")
                        .build();
        Convoy split =
                new Trip(town.operation(), "loaded-1")
                        .along("road")
                        .begins(Town.at("06:10"))
                        .aboard("bus-1", "families", 1, 2)
                        .aboard("bus-2", "families", 2, 2)
                        .build();
        assertThat(
                        rules(
                                new Plan(
                                        "town",
                                        Figure.LIKELY,
                                        List.of(both, split),
                                        List.of(left("families", 2)))))
                .containsExactly(Rule.HOUSEHOLD_TOGETHER);
    }

    @Test
    void givesEveryoneTheirPlace() {
        town.type("bus", bus -> bus.places(9, 5, 5));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.SEATS_AND_STRETCHERS);
    }

    @Test
    void doesNotTakeASeatForAStretcher() {
        town.group("families", group -> group.need(Need.STRETCHER).companions(1));
        town.type("bus", bus -> bus.places(13, 9, 0));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.SEATS_AND_STRETCHERS);
        town.type("bus", bus -> bus.places(3, 10, 0));
        assertThat(rules(plan(empty(), loaded()))).isEmpty();
    }

    @Test
    void carriesOnlyWhomTheVehicleMayCarry() {
        town.type("bus", bus -> bus.carries("wounded"));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.VEHICLE_CARRIES);
    }

    @Test
    void boardsNobodyBeforeTheyAreReady() {
        town.group("families", group -> group.ready(Town.at("06:11")));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.BOARDING_PLACE);
    }

    @Test
    void takesPeopleOnlyWhereTheyChoseToGo() {
        town.group("families", group -> group.to("checkpoint"));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.CHOSEN_DESTINATION);
    }

    @Test
    void keepsNobodyAboardTooLong() {
        town.group("families", group -> group.longestAboard(Duration.ofMinutes(60)));
        assertThat(rules(plan(empty(), loaded()))).isEmpty();
        town.group("families", group -> group.longestAboard(Duration.ofMinutes(59)));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.TIME_ABOARD);
    }

    @Test
    void bringsNoMoreThanAPlaceReceivesInAnHour() {
        town.place("reception", place -> place.receives(null, 9, null));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.RECEPTION_CAPACITY);
        town.place("reception", place -> place.receives(10, 10, 10).receivesPatients(0, 0, 0));
        assertThat(rules(plan(empty(), loaded()))).isEmpty();
    }

    @Test
    void countsCompanionsWhereTheirHouseholdIsReceived() {
        town.group("families", group -> group.patients("wounded").companions(1))
                .type("bus", bus -> bus.places(13, 0, 0));
        town.place("reception", place -> place.receivesPatients(12, null, null));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.RECEPTION_CAPACITY);
    }

    // ---- vehicles

    @Test
    void leavesAVehicleWhereItIs() {
        assertThat(rules(plan(loaded()))).containsExactly(Rule.VEHICLE_IN_ONE_PLACE);
    }

    @Test
    void usesAVehicleOnlyWhileItIsAvailable() {
        town.type("bus", bus -> bus.available(Town.span("06:00", "07:09")));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.VEHICLE_AVAILABLE);
    }

    @Test
    void allowsNoTripTooMany() {
        town.type("bus", bus -> bus.trips(0));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.VEHICLE_TRIPS);
    }

    @Test
    void letsAVehicleTurnRound() {
        town.type("bus", bus -> bus.turnRound(Duration.ofMinutes(15)));
        Convoy back =
                new Trip(town.operation(), "back-1")
                        .over("-country-leg", "-city-leg")
                        .vehicle("bus-1")
                        .begins(Town.at("07:24"))
                        .build();
        assertThat(rules(plan(empty(), loaded(), back))).containsExactly(Rule.TURN_ROUND);
        assertThat(rules(plan(empty(), loaded(), Vary.shift(back, Duration.ofMinutes(1)))))
                .isEmpty();
    }

    @Test
    void letsADriverRest() {
        town.type("bus", bus -> bus.duty(Duration.ofMinutes(69), Duration.ofHours(1)));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.DRIVER_DUTY);
        town.type("bus", bus -> bus.duty(Duration.ofMinutes(60), Duration.ofMinutes(30)));
        assertThat(rules(plan(empty(), Vary.shift(loaded(), Duration.ofMinutes(30))))).isEmpty();
    }

    @Test
    void boardsAsLongAsTheFullestVehicleNeeds() {
        Convoy loaded = loaded();
        Span hasty = new Span(Town.at("06:11"), Town.at("06:15"));
        assertThat(rules(plan(empty(), Vary.service(loaded, hasty, loaded.alighting()))))
                .containsExactly(Rule.BOARDING_TIME);
    }

    // ---- movement

    @Test
    void staysWithinTheHorizon() {
        town.lasting(Duration.ofMinutes(69));
        town.leg("depot-leg", leg -> leg.window(Town.span("06:00", "12:00")))
                .leg("city-leg", leg -> leg.window(Town.span("06:00", "12:00")))
                .leg("country-leg", leg -> leg.window(Town.span("06:00", "12:00")));
        town.type("bus", bus -> bus.available(Town.span("06:00", "12:00")));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.WITHIN_HORIZON);
    }

    @Test
    void travelsAsFastAsTheSlowestVehicle() {
        Plan plan = plan(empty(), loaded());
        town.leg("country-leg", leg -> leg.time(Duration.ofMinutes(31)));
        assertThat(rules(plan)).containsExactly(Rule.TRAVEL_TIME);
    }

    @Test
    void travelsAlongTheCorridor() {
        Plan plan = plan(empty(), loaded());
        town.addCorridor("road", "depot-leg", "city-leg");
        assertThat(rules(plan)).containsExactly(Rule.CORRIDOR);
    }

    @Test
    void usesALegOnlyWhileItIsOpen() {
        town.leg(
                "city-leg",
                leg -> leg.window(Town.span("06:00", "06:20")).window(Town.span("06:21", "07:00")));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.LEG_OPEN);
    }

    @Test
    void letsNobodyMeetOnAnAlternatingLeg() {
        town.addType("car", 1, 4, "assembly").leg("depot-leg", leg -> leg.alternating());
        Convoy towards =
                new Trip(town.operation(), "car-1")
                        .over("-depot-leg")
                        .vehicle("car-1")
                        .begins(Town.at("06:09"))
                        .build();
        assertThat(rules(plan(empty(), loaded(), towards))).containsExactly(Rule.ONE_WAY);
        assertThat(rules(plan(empty(), loaded(), Vary.shift(towards, Duration.ofMinutes(1)))))
                .isEmpty();
    }

    @Test
    void keepsTheHeadway() {
        town.leg("depot-leg", leg -> leg.headway(Duration.ofMinutes(3)));
        Convoy second =
                new Trip(town.operation(), "empty-2")
                        .over("depot-leg")
                        .vehicle("bus-2")
                        .begins(Town.at("06:02"))
                        .build();
        assertThat(rules(plan(empty(), loaded(), second))).containsExactly(Rule.HEADWAY);
        assertThat(rules(plan(empty(), loaded(), Vary.shift(second, Duration.ofMinutes(1)))))
                .isEmpty();
    }

    @Test
    void letsTwoSingleVehiclesGoInInTheSameSecondWhereNoHeadwayIsAsked() {
        Convoy second =
                new Trip(town.operation(), "empty-2").over("depot-leg").vehicle("bus-2").build();
        assertThat(rules(plan(empty(), loaded(), second))).isEmpty();
    }

    @Test
    void letsNobodyOvertake() {
        town.addType("car", 1, 4, "depot")
                .leg("depot-leg", leg -> leg.time("car", Duration.ofMinutes(5)));
        Convoy fast =
                new Trip(town.operation(), "car-1")
                        .over("depot-leg")
                        .vehicle("car-1")
                        .begins(Town.at("06:04"))
                        .build();
        assertThat(rules(plan(empty(), loaded(), fast))).containsExactly(Rule.HEADWAY);
        assertThat(rules(plan(empty(), loaded(), Vary.shift(fast, Duration.ofMinutes(1)))))
                .isEmpty();
    }

    @Test
    void letsNoConvoyGrowTooLarge() {
        town.leg("depot-leg", leg -> leg.largestConvoy(1));
        Convoy both =
                new Trip(town.operation(), "empty-1")
                        .over("depot-leg")
                        .vehicle("bus-1")
                        .vehicle("bus-2")
                        .build();
        assertThat(rules(plan(both, loaded()))).containsExactly(Rule.CONVOY_SIZE);
    }

    // ---- places

    @Test
    void isServedAsLongAsTheLanesNeed() {
        Plan plan = plan(empty(), loaded());
        town.place(
                "checkpoint",
                place -> place.checkpoint(1, Duration.ofMinutes(2), Duration.ofSeconds(7)));
        assertThat(rules(plan)).containsExactly(Rule.CHECKPOINT_RATE);
    }

    /// Turns of 3, 2 and 2 minutes: on one lane 7, on two 4 (the second lane takes both short
    /// ones).
    @Test
    void givesEachVehicleTheLaneThatIsFreeFirst() {
        town.type("bus", bus -> bus.number(3))
                .place(
                        "checkpoint",
                        place ->
                                place.checkpoint(2, Duration.ofMinutes(1), Duration.ofSeconds(30)));
        town.group("families", group -> group.households(4, 2, 2, 2, 2));
        Convoy all =
                new Trip(town.operation(), "empty-1")
                        .over("depot-leg")
                        .vehicle("bus-1")
                        .vehicle("bus-2")
                        .vehicle("bus-3")
                        .build();
        Convoy loaded =
                new Trip(town.operation(), "loaded-1")
                        .along("road")
                        .begins(Town.at("06:10"))
                        .aboard("bus-1", "families", 1, 1)
                        .aboard("bus-2", "families", 2, 2)
                        .aboard("bus-3", "families", 3, 3)
                        .build();
        assertThat(loaded.movements().get(1))
                .hasToString(
                        "Stop[place=checkpoint, from=2030-01-01T06:35:00Z, to=2030-01-01T06:39:00Z, search=Span[from=2030-01-01T06:35:00Z, to=2030-01-01T06:39:00Z]]");
        assertThat(
                        rules(
                                new Plan(
                                        "town",
                                        Figure.LIKELY,
                                        List.of(all, loaded),
                                        List.of(left("families", 4)))))
                .isEmpty();
    }

    @Test
    void countsVehiclesAtTheirBaseFromTheSecondAfterTheStart() {
        town.place("depot", place -> place.room(1));
        assertThat(rules(plan(empty(), loaded()))).as("one leaves at once, one stays").isEmpty();
        town.place("depot", place -> place.room(0));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.ROOM_TO_STAND);
    }

    @Test
    void letsAVehicleComeInTheSecondInWhichAnotherGoes() {
        town.place("assembly", place -> place.room(1));
        Convoy second =
                new Trip(town.operation(), "empty-2")
                        .over("depot-leg")
                        .vehicle("bus-2")
                        .begins(Town.at("06:05"))
                        .build();
        assertThat(rules(plan(empty(), loaded(), second))).isEmpty();
        assertThat(rules(plan(empty(), loaded(), Vary.shift(second, Duration.ofSeconds(-1)))))
                .containsExactly(Rule.ROOM_TO_STAND);
    }

    // ---- escorts and terms

    @Test
    void lendsAnEscortTeamToOneConvoyAtATime() {
        town.addEscort("guard", 1, Duration.ZERO).addEscort("other", 1, Duration.ZERO);
        Convoy first =
                new Trip(town.operation(), "empty-1")
                        .over("depot-leg")
                        .vehicle("bus-1")
                        .escort("guard-1")
                        .build();
        Convoy second =
                new Trip(town.operation(), "empty-2")
                        .over("depot-leg")
                        .vehicle("bus-2")
                        .begins(Town.at("06:09"))
                        .escort("guard-1")
                        .build();
        assertThat(rules(plan(first, loaded(), second))).containsExactly(Rule.ESCORT_TEAM);
        assertThat(rules(plan(first, loaded(), Vary.shift(second, Duration.ofMinutes(1)))))
                .isEmpty();
    }

    @Test
    void wantsTheEscortThatWasAgreed() {
        town.addEscort("guard", 1, Duration.ZERO).addEscort("other", 1, Duration.ZERO);
        town.addTerm(
                "guarded",
                new Clause.EscortRequired(
                        Town.side("families"), new CorridorId("road"), new EscortId("guard")));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.ESCORT);
        assertThat(rules(plan(empty(), loadedTrip().escort("other-1").build())))
                .containsExactly(Rule.ESCORT);
        assertThat(rules(plan(empty(), loadedTrip().escort("guard-1").build()))).isEmpty();
    }

    @Test
    void letsTheFirstGoFirst() {
        withElderly();
        town.addTerm(
                "elderly-first",
                new Clause.First(
                        Town.side("elderly"), Town.side("families"), new Measure.Departure()));
        assertThat(rules(both("06:30", "06:50"))).isEmpty();
        assertThat(rules(both("06:30", "06:30"))).as("the same moment").isEmpty();
        assertThat(rules(both("06:50", "06:30"))).containsExactly(Rule.FIRST);
    }

    @Test
    void letsNobodyGoAfterThoseWhoStay() {
        town.addGroup("elderly", "assembly", "reception", 3);
        town.addTerm(
                "elderly-first",
                new Clause.First(
                        Town.side("elderly"), Town.side("families"), new Measure.Departure()));
        Plan plan =
                new Plan(
                        "town",
                        Figure.LIKELY,
                        List.of(empty(), loaded()),
                        List.of(left("families", 2), left("elderly", 3)));
        assertThat(rules(plan)).containsExactly(Rule.FIRST);
    }

    @Test
    void opensAGateWhenItIsTime() {
        gate("07:15", Rule.GATE);
        gate("06:15", null);
    }

    private void gate(String opens, Rule broken) {
        town.addTerm(
                "release",
                new Clause.Gate(
                        Town.side("families"),
                        new Opening.OutsideEvent("release", Town.at(opens))));
        assertThat(rules(plan(empty(), loaded())))
                .containsExactlyElementsOf(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void opensAGateWhenTheOtherSideHasArrived() {
        withElderly();
        town.addTerm(
                "after",
                new Clause.Gate(
                        Town.side("families"), new Opening.AllArrived(Town.side("elderly"))));
        // The elderly leave at 06:30 and have alighted 55 min 18 s after: 20 + 2:18 + 30 + 2 and 1
        // min of boarding.
        assertThat(rules(both("06:30", "06:50"))).containsExactly(Rule.GATE);
        assertThat(rules(both("06:30", "07:30"))).isEmpty();
    }

    @Test
    void keepsAQuota() {
        withElderly();
        town.addTerm(
                "ten-an-hour",
                new Clause.Quota(
                        new Where.OnLeg(new LegId("city-leg")),
                        Counted.PEOPLE,
                        12,
                        new Period.Blocks(Duration.ofHours(1)),
                        null));
        assertThat(rules(both("06:30", "06:50"))).containsExactly(Rule.QUOTA);
        assertThat(rules(both("06:30", "07:00"))).as("the next hour").isEmpty();
    }

    @Test
    void goesTogether() {
        withElderly();
        town.addTerm(
                "pairs",
                new Clause.Together(
                        Town.side("elderly"),
                        Town.side("families"),
                        new Measure.Departure(),
                        Duration.ofMinutes(20)));
        assertThat(rules(both("06:30", "06:51"))).containsExactly(Rule.TOGETHER);
        assertThat(rules(both("06:30", "06:50"))).isEmpty();
    }

    @Test
    void wantsAMonitor() {
        town.addTerm(
                "watched",
                new Clause.MonitorPresent(
                        new PartyId("monitor"),
                        new Where.AtPlace(new PlaceId("checkpoint")),
                        List.of(Town.span("06:36", "08:00"))));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.MONITOR_PRESENT);
    }

    @Test
    void searchesNobodyWhoIsNotToBeSearched() {
        Plan searched = plan(empty(), loaded());
        town.addTerm("unsearched", new Clause.NoSearch(Town.side("families"), null));
        assertThat(rules(searched)).containsExactly(Rule.NO_SEARCH);
        assertThat(rules(plan(empty(), loaded()))).isEmpty();
    }

    @Test
    void keepsAwayFromAnExcludedPlace() {
        town.addTerm(
                "not-there",
                new Clause.DestinationExcluded(Town.side("families"), new PlaceId("reception")));
        assertThat(rules(plan(empty(), loaded()))).containsExactly(Rule.DESTINATION_EXCLUDED);
    }

    /// North gives four for two of the south, and may be eight ahead.
    @Test
    void movesTwoSidesInStep() {
        Operation sides = Towns.twoSides().operation();
        Convoy north =
                new Trip(sides, "north-1")
                        .along("north-road")
                        .aboard("north-bus-1", "northern", 1, 8)
                        .build();
        Convoy next =
                new Trip(sides, "north-2")
                        .along("north-road")
                        .aboard("north-bus-2", "northern", 9, 9)
                        .begins(Town.at("06:30"))
                        .build();
        Convoy south =
                new Trip(sides, "south-1")
                        .along("south-road")
                        .aboard("south-bus-1", "southern", 1, 1)
                        .build();
        Plan tooFar =
                new Plan(
                        "town",
                        Figure.LIKELY,
                        List.of(north, next),
                        List.of(left("northern", 11), left("southern", 10)));
        assertThat(rules(sides, tooFar)).containsExactly(Rule.RECIPROCAL);
        Plan inStep =
                new Plan(
                        "town",
                        Figure.LIKELY,
                        List.of(north, south, next),
                        List.of(left("northern", 11), left("southern", 9)));
        assertThat(rules(sides, inStep)).isEmpty();
    }

    // ---- what the scenarios share

    private Trip loadedTrip() {
        return new Trip(town.operation(), "loaded-1")
                .along("road")
                .aboard("bus-1", "families", 1, 3)
                .begins(Town.at("06:10"));
    }

    private Convoy loaded() {
        return loadedTrip().build();
    }

    private Convoy empty() {
        return new Trip(town.operation(), "empty-1").over("depot-leg").vehicle("bus-1").build();
    }

    private static LeftBehind left(String group, int people) {
        return new LeftBehind(new GroupId(group), people);
    }

    private Plan plan(Convoy... convoys) {
        List<Convoy> inOrder = new ArrayList<>(Arrays.asList(convoys));
        inOrder.sort(Facts.BY_BEGIN);
        // The fourth household, of two, stays.
        int stay = town.operation().group(new GroupId("families")).peopleIn(2);
        return new Plan("town", Figure.LIKELY, inOrder, List.of(left("families", stay)));
    }

    private void withElderly() {
        town.addGroup("elderly", "assembly", "reception", 3)
                .addType("van", 1, 3, "assembly")
                .type(
                        "van",
                        van ->
                                van.boarding(Duration.ZERO, Duration.ZERO)
                                        .alighting(Duration.ZERO, Duration.ZERO));
    }

    /// Three elderly people and ten of the families, departing at these times.
    private Plan both(String elderlyDepart, String familiesDepart) {
        Instant families = Town.at(familiesDepart).minus(Duration.ofMinutes(5));
        Convoy elderly =
                new Trip(town.operation(), "elderly-1")
                        .along("road")
                        .aboard("van-1", "elderly", 1, 3)
                        .begins(Town.at(elderlyDepart))
                        .build();
        UnaryOperator<Trip> later =
                trip ->
                        elderlyDepart.equals(familiesDepart)
                                ? trip.waits("checkpoint", Duration.ofMinutes(10))
                                : trip;
        return plan(empty(), elderly, later.apply(loadedTrip().begins(families)).build());
    }

    private List<Rule> rules(Plan plan) {
        return rules(town.operation(), plan);
    }

    private static List<Rule> rules(Operation operation, Plan plan) {
        return PlanChecker.check(operation, plan).violations().stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }
}
