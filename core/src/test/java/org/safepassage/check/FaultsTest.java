package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;

/// Plants faults of many kinds, each at many places, into valid plans. Each must be caught, and
/// named by the rule that it breaks.
class FaultsTest {
    private static final int PLANS = 150;
    private static final int LEAST_PLANTED = 5;

    private record Kind(String words, Rule rule, Function<Faults, @Nullable Plan> plant) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            "the plan is for another operation",
                            Rule.WELL_FORMED,
                            Faults::otherOperation),
                    new Kind("a leg that does not exist", Rule.WELL_FORMED, Faults::unknownLeg),
                    new Kind(
                            "a leg taken the other way",
                            Rule.WELL_FORMED,
                            Faults::passageTheOtherWay),
                    new Kind("times between whole seconds", Rule.WELL_FORMED, Faults::halfASecond),
                    new Kind(
                            "a stop at a place that does not exist",
                            Rule.WELL_FORMED,
                            Faults::unknownStop),
                    new Kind(
                            "a stop where the convoy is not",
                            Rule.WELL_FORMED,
                            Faults::stopElsewhere),
                    new Kind(
                            "a stop that ends before the next step begins",
                            Rule.WELL_FORMED,
                            Faults::stopTooShort),
                    new Kind(
                            "a search that begins before its stop",
                            Rule.WELL_FORMED,
                            Faults::searchBeforeStop),
                    new Kind("two stops in a row", Rule.WELL_FORMED, Faults::stopInTwo),
                    new Kind("a passage left out", Rule.WELL_FORMED, Faults::missingPassage),
                    new Kind(
                            "a gap before the last step",
                            Rule.WELL_FORMED,
                            Faults::gapBetweenSteps),
                    new Kind(
                            "people aboard without boarding", Rule.WELL_FORMED, Faults::noBoarding),
                    new Kind(
                            "people aboard without alighting",
                            Rule.WELL_FORMED,
                            Faults::noAlighting),
                    new Kind(
                            "people aboard without corridor", Rule.WELL_FORMED, Faults::noCorridor),
                    new Kind(
                            "a corridor that does not exist",
                            Rule.WELL_FORMED,
                            Faults::unknownCorridor),
                    new Kind(
                            "an empty convoy with a corridor",
                            Rule.WELL_FORMED,
                            Faults::corridorOfAnEmptyConvoy),
                    new Kind("boarding with nobody aboard", Rule.WELL_FORMED, Faults::nobodyAboard),
                    new Kind(
                            "a destination where the convoy does not end",
                            Rule.WELL_FORMED,
                            Faults::otherDestination),
                    new Kind(
                            "an origin where the convoy does not begin",
                            Rule.WELL_FORMED,
                            Faults::otherOrigin),
                    new Kind(
                            "an origin that does not exist",
                            Rule.WELL_FORMED,
                            Faults::unknownOrigin),
                    new Kind(
                            "a vehicle type that does not exist",
                            Rule.WELL_FORMED,
                            Faults::unknownType),
                    new Kind(
                            "a group aboard that does not exist",
                            Rule.WELL_FORMED,
                            Faults::unknownGroup),
                    new Kind(
                            "a group left behind that does not exist",
                            Rule.WELL_FORMED,
                            Faults::unknownGroupLeft),
                    new Kind(
                            "an escort that does not exist",
                            Rule.WELL_FORMED,
                            Faults::unknownEscort),
                    new Kind("a vehicle twice in a convoy", Rule.WELL_FORMED, Faults::vehicleTwice),
                    new Kind("two convoys with one id", Rule.WELL_FORMED, Faults::sameIdTwice),
                    new Kind(
                            "a convoy after the horizon", Rule.WITHIN_HORIZON, Faults::afterTheEnd),
                    new Kind(
                            "a convoy before the horizon",
                            Rule.WITHIN_HORIZON,
                            Faults::beforeTheStart),
                    new Kind(
                            "a loaded convoy forgotten",
                            Rule.EVERYONE_COUNTED_ONCE,
                            Faults::convoyForgotten),
                    new Kind(
                            "one person fewer left behind",
                            Rule.EVERYONE_COUNTED_ONCE,
                            Faults::oneFewerLeft),
                    new Kind(
                            "one person more left behind",
                            Rule.EVERYONE_COUNTED_ONCE,
                            Faults::oneMoreLeft),
                    new Kind(
                            "a group left behind not mentioned",
                            Rule.EVERYONE_COUNTED_ONCE,
                            Faults::leftForgotten),
                    new Kind(
                            "a household that does not exist",
                            Rule.EVERYONE_COUNTED_ONCE,
                            Faults::madeUpHousehold),
                    new Kind(
                            "a household in two convoys",
                            Rule.EVERYONE_COUNTED_ONCE,
                            Faults::householdInTwoConvoys),
                    new Kind(
                            "a household in two vehicles of a convoy",
                            Rule.HOUSEHOLD_TOGETHER,
                            Faults::householdInTwoVehicles),
                    new Kind(
                            "a person of a household forgotten",
                            Rule.HOUSEHOLD_TOGETHER,
                            Faults::onePersonForgotten),
                    new Kind(
                            "a person too many in a household",
                            Rule.HOUSEHOLD_TOGETHER,
                            Faults::onePersonMore),
                    new Kind(
                            "everyone in one vehicle",
                            Rule.SEATS_AND_STRETCHERS,
                            Faults::allInOneVehicle),
                    new Kind(
                            "a stretcher on a bus",
                            Rule.SEATS_AND_STRETCHERS,
                            Faults::stretcherOnABus),
                    new Kind(
                            "families in an ambulance",
                            Rule.VEHICLE_CARRIES,
                            Faults::familiesInAnAmbulance),
                    new Kind(
                            "people of another place aboard",
                            Rule.BOARDING_PLACE,
                            Faults::strangersOnBoard),
                    new Kind(
                            "boarding before the group is ready",
                            Rule.BOARDING_PLACE,
                            Faults::boardingBeforeReady),
                    new Kind(
                            "wounded people taken to the reception",
                            Rule.CHOSEN_DESTINATION,
                            Faults::woundedToTheReception),
                    new Kind(
                            "people aboard for a day more",
                            Rule.TIME_ABOARD,
                            Faults::tooLongAboard),
                    new Kind(
                            "boarding a second too short",
                            Rule.BOARDING_TIME,
                            Faults::boardingTooShort),
                    new Kind(
                            "alighting a second too long",
                            Rule.BOARDING_TIME,
                            Faults::alightingTooLong),
                    new Kind("a passage a second too slow", Rule.TRAVEL_TIME, Faults::slowPassage),
                    new Kind("a tail out a second late", Rule.TRAVEL_TIME, Faults::lateTail),
                    new Kind("another corridor", Rule.CORRIDOR, Faults::otherCorridor),
                    new Kind(
                            "head in before the window opens",
                            Rule.LEG_OPEN,
                            Faults::beforeTheWindow),
                    new Kind(
                            "tail out after the window closes",
                            Rule.LEG_OPEN,
                            Faults::afterTheWindow),
                    new Kind(
                            "two convoys meeting on an alternating leg",
                            Rule.ONE_WAY,
                            Faults::meetingOnALeg),
                    new Kind("a convoy a second too close", Rule.HEADWAY, Faults::tooClose),
                    new Kind("a convoy overtaking another", Rule.HEADWAY, Faults::overtaking),
                    new Kind(
                            "a vehicle more than the leg allows",
                            Rule.CONVOY_SIZE,
                            Faults::tooManyVehicles),
                    new Kind("a search forgotten", Rule.CHECKPOINT_RATE, Faults::searchForgotten),
                    new Kind(
                            "a search a second too short",
                            Rule.CHECKPOINT_RATE,
                            Faults::searchCutShort),
                    new Kind(
                            "a search where there is no checkpoint",
                            Rule.CHECKPOINT_RATE,
                            Faults::searchWithoutNeed),
                    new Kind(
                            "two convoys searched at once",
                            Rule.CHECKPOINT_RATE,
                            Faults::searchesAtOnce),
                    new Kind(
                            "more vehicles standing than there is room",
                            Rule.ROOM_TO_STAND,
                            Faults::noRoom),
                    new Kind(
                            "everyone arriving at once",
                            Rule.RECEPTION_CAPACITY,
                            Faults::allArriveAtOnce),
                    new Kind(
                            "an empty convoy forgotten, its vehicles used",
                            Rule.VEHICLE_IN_ONE_PLACE,
                            Faults::emptyConvoyForgotten),
                    new Kind(
                            "a vehicle that the fleet does not have",
                            Rule.VEHICLE_IN_ONE_PLACE,
                            Faults::vehicleThatIsNotThere),
                    new Kind(
                            "a vehicle in two convoys at once",
                            Rule.VEHICLE_IN_ONE_PLACE,
                            Faults::vehicleInTwoConvoys),
                    new Kind(
                            "a vehicle before it is available",
                            Rule.VEHICLE_AVAILABLE,
                            Faults::workingTooEarly),
                    new Kind("a loaded trip too many", Rule.VEHICLE_TRIPS, Faults::oneTripTooMany),
                    new Kind(
                            "a turn-round a second too short",
                            Rule.TURN_ROUND,
                            Faults::noTurnRound),
                    new Kind("a duty of two days", Rule.DRIVER_DUTY, Faults::noRest),
                    new Kind("an escort sent away", Rule.ESCORT, Faults::escortSentAway),
                    new Kind(
                            "an escort team that does not exist",
                            Rule.ESCORT_TEAM,
                            Faults::teamThatIsNotThere),
                    new Kind(
                            "an escort team in two convoys at once",
                            Rule.ESCORT_TEAM,
                            Faults::teamInTwoConvoys),
                    new Kind("a convoy too many in an hour", Rule.QUOTA, Faults::tooManyInOneHour),
                    new Kind(
                            "a departure before the gate opens",
                            Rule.GATE,
                            Faults::beforeTheGateOpens),
                    new Kind(
                            "one side moved with nothing in return",
                            Rule.RECIPROCAL,
                            Faults::nothingInReturn),
                    new Kind("a convoy without its partner", Rule.TOGETHER, Faults::partnerGone),
                    new Kind(
                            "a passage while nobody watches",
                            Rule.MONITOR_PRESENT,
                            Faults::nobodyWatching),
                    new Kind("the last ones first", Rule.FIRST, Faults::lastOnesFirst),
                    new Kind(
                            "a search of those who are not searched",
                            Rule.NO_SEARCH,
                            Faults::searchedAfterAll),
                    new Kind(
                            "people taken to an excluded place",
                            Rule.DESTINATION_EXCLUDED,
                            Faults::woundedToTheReception));

    @Test
    void catchesAndNamesEveryFault() {
        Map<String, Integer> planted = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        for (long seed = 30_001; seed <= 30_000 + PLANS; seed++) {
            RandomPlans.Made scene = Scene.make(seed);
            if (scene == null) {
                continue;
            }
            assertThat(PlanChecker.check(scene.operation(), scene.plan()).violations())
                    .as("seed %d, before any fault", seed)
                    .isEmpty();
            for (Kind kind : KINDS) {
                Faults faults = new Faults(new Random(seed), scene.operation(), scene.plan());
                Plan faulty = kind.plant().apply(faults);
                if (faulty == null) {
                    continue;
                }
                planted.merge(kind.words(), 1, Integer::sum);
                Judgement judgement = PlanChecker.check(scene.operation(), faulty);
                if (judgement.violations().stream().noneMatch(it -> it.rule() == kind.rule())) {
                    missed.add("seed " + seed + ", " + kind.words());
                }
            }
        }
        assertThat(missed).isEmpty();
        for (Kind kind : KINDS) {
            assertThat(planted.getOrDefault(kind.words(), 0))
                    .as("how often planted: %s", kind.words())
                    .isGreaterThanOrEqualTo(LEAST_PLANTED);
        }
        assertThat(KINDS).hasSizeGreaterThanOrEqualTo(40);
    }
}
