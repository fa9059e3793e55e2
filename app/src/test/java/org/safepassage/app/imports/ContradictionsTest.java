package org.safepassage.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.problem.Problem;

/// Files in which every value is well written, and which cannot be meant all the same.
class ContradictionsTest {
    private static final String ASSEMBLY = "{id: assembly, parts: [assembly]}";
    private static final String CHECKPOINT = "{id: checkpoint, parts: [checkpoint]}";
    private static final String RECEPTION = "{id: reception, parts: [reception]}";

    private static Problem problem(String before, String after) {
        return SmallOperation.with(before, after).problem();
    }

    private static String placed(String place, String at) {
        return place.replace("}", ", at: [" + at + "]}");
    }

    private static SmallOperation ends(String one, String other) {
        return SmallOperation.with(ASSEMBLY, placed(ASSEMBLY, one))
                .and(CHECKPOINT, placed(CHECKPOINT, other));
    }

    @Test
    void refusesALegOfSixKilometresBetweenPlacesThatAreEighteenApart() {
        Problem problem = ends("36.18, 37.13", "36.02, 37.13").problem();
        assertThat(problem.place()).isEqualTo("corridors[0].legs[0].length");
        assertThat(problem.found()).isEqualTo("'6 km' of road between places that are 18 km apart");
    }

    @Test
    void allowsForWhatTheDecimalsOfPointsLeaveOpen() {
        ends("36.18, 37.13", "36.11, 37.13").operation();
        ends("36.2, 37.1", "36.1, 37.0").operation();
        assertThat(ends("36.20, 37.13", "36.08, 37.13").problem().found())
                .isEqualTo("'6 km' of road between places that are 13 km apart");
    }

    @Test
    void refusesMetresWrittenForKilometres() {
        Problem problem =
                ends("36.18, 37.13", "36.16, 37.16").and("length: 6 km", "length: 6 m").problem();
        assertThat(problem.found()).isEqualTo("'6 m' of road between places that are 3.5 km apart");
    }

    @Test
    void refusesALineThatLeadsByAPointFarOffTheRoad() {
        Problem problem =
                ends("36.18, 37.13", "36.14, 37.13")
                        .and("length: 6 km", "length: 6 km, line: [[36.16, 37.13], [37.15, 36.13]]")
                        .problem();
        assertThat(problem.place()).isEqualTo("corridors[0].legs[0].line[1]");
        assertThat(problem.nextStep()).contains("latitude first");
    }

    @Test
    void refusesATimeInWhichNothingGoesSoFar() {
        Problem problem = problem("time: 30 min", "time: 30 s");
        assertThat(problem.place()).isEqualTo("corridors[0].legs[1].time");
        assertThat(problem.found())
                .isEqualTo("a leg of 15000 m on which the type 'ambulance' goes at 1800 km/h");
    }

    @Test
    void refusesASpeedFactorThatMakesAVehicleFasterThanAnyOnARoad() {
        assertThat(SmallOperation.with("seats: 50,", "seats: 50, speed-factor: 12,").problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.found()).contains("'bus' goes at"));
    }

    @Test
    void refusesADayLeftOutOnWhichTheWindowNeverIs() {
        String leg = "time: 30 min, windows: [{daily: \"06:00-18:00\"%s}]";
        assertThat(problem("time: 30 min", leg.formatted(", except: [2016-12-14]")).found())
                .isEqualTo("'2016-12-14', a day that the window does not have");
        assertThat(
                        problem(
                                        "time: 30 min",
                                        leg.formatted(", from: 2016-12-16, except: [2016-12-15]"))
                                .place())
                .isEqualTo("corridors[0].legs[1].windows[0].except");
        SmallOperation.with("time: 30 min", leg.formatted(", except: [2016-12-15]")).operation();
    }

    @Test
    void takesTheEveForADayOfAWindowThatPassesMidnight() {
        SmallOperation.with(
                        "time: 30 min",
                        "time: 30 min, windows: [{daily: \"22:00-08:00\", except: [2016-12-14]}]")
                .operation();
        assertThat(
                        problem(
                                        "time: 30 min",
                                        "time: 30 min, windows: [{daily: \"22:00-05:00\", except: [2016-12-14]}]")
                                .found())
                .contains("2016-12-14");
    }

    @Test
    void refusesAClosureThatClosesNothing() {
        assertThat(
                        problem(
                                        "time: 30 min",
                                        "time: 30 min, windows: [{daily: \"06:00-18:00\"}], closed: [{daily: \"20:00-22:00\"}]")
                                .found())
                .isEqualTo("times at which the leg is not open anyway");
    }

    @Test
    void refusesWoundedOnStretchersWhoAreToSit() {
        Problem problem = problem("need: stretcher, ", "");
        assertThat(problem.place()).isEqualTo("groups[1].category");
        assertThat(problem.nextStep()).contains("need: stretcher");
        assertThat(problem("count: 4, need: stretcher", "count: 4, need: wheelchair").place())
                .isEqualTo("groups[1].need");
    }

    @Test
    void refusesLimitsOfReceptionThatMakeOneAnotherUseless() {
        assertThat(
                        problem(
                                        RECEPTION,
                                        "{id: reception, parts: [reception], reception: {per-hour: 60, per-day: 40}}")
                                .found())
                .isEqualTo("'60', more than the 40 of per-day");
        assertThat(
                        problem(
                                        "{id: hospital, parts: [hospital]}",
                                        "{id: hospital, parts: [hospital], reception: {patients: {per-day: 40, in-all: 30}}}")
                                .place())
                .isEqualTo("places[4].reception.patients.per-day");
    }

    @Test
    void refusesWhatAPlaceCanReceiveThatReceivesNobody() {
        assertThat(
                        problem(
                                        ASSEMBLY,
                                        "{id: assembly, parts: [assembly], reception: {in-all: 60}}")
                                .found())
                .isEqualTo("what 'assembly' can receive, where by its parts nobody is received");
    }

    @Test
    void refusesATermThatAPartyOwesToItself() {
        assertThat(problem("owed-to: opposition", "owed-to: government").found())
                .isEqualTo("'government', who owes it");
    }

    @Test
    void refusesAnEventThatIsExpectedBeforeTheOperationStarts() {
        assertThat(
                        problem(
                                        "first: {before: {category: wounded-stretcher}, after: {category: families}}",
                                        "gate: {held: everyone, until: {event: said, expected: 2016-12-14T10:00+02:00}}")
                                .found())
                .contains("before the operation starts");
    }

    @Test
    void refusesRulesThatLeaveAGroupNoPlaceOfThoseItChose() {
        Problem problem =
                problem(
                        "first: {before: {category: wounded-stretcher}, after: {category: families}}",
                        "destination-excluded: {of: {group: families}, place: reception}");
        assertThat(problem.place()).isEqualTo("terms[0].destination-excluded");
        assertThat(problem.found())
                .isEqualTo("a rule by which 'families' may go to none of its places");
    }

    @Test
    void refusesAnEscortOnACorridorThatNobodyOfItsSideTakes() {
        Problem problem =
                SmallOperation.with(
                                "legs:\n  - {id: depot-leg,",
                                "  - {id: back, legs: [{leg: city-leg, reversed: true}]}\nlegs:\n  - {id: depot-leg,")
                        .and(
                                "first: {before: {category: wounded-stretcher}, after: {category: families}}",
                                "escort: {of: {group: families}, on: back, by: red-crescent}")
                        .problem();
        assertThat(problem.found()).contains("nobody of").contains("comes by");
    }
}
