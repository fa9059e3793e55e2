package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Where;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

/// Twelve people on one road, of one zone without summer time, from 6 o'clock on 1 January 2030.
class PeriodBoundTest {
    private static Instant finish(Town town) {
        Case given = new Case(town.operation(), Figure.LIKELY);
        return given.timeline.instant(finish(given));
    }

    private static long finish(Case given) {
        List<Ride> rides = Rides.of(given);
        return PeriodBound.finish(given, rides, new EarliestEnds(given, rides));
    }

    private static Town town() {
        return Towns.oneRoad().lasting(Duration.ofDays(4));
    }

    private static Clause quota(int most) {
        return new Clause.Quota(
                new Where.OnCorridor(new CorridorId("road")),
                Counted.PEOPLE,
                most,
                new Period.Blocks(Duration.ofHours(24)),
                null);
    }

    /// What a bus of the town needs from head in to the end of alighting, without any wait.
    private static Duration under(Town town) {
        Case given = new Case(town.operation(), Figure.LIKELY);
        Ride ride = Rides.of(given).getFirst();
        return Duration.ofSeconds(
                ride.pureSeconds(given.types.getFirst(), 1)
                        + ride.afterSeconds(given.types.getFirst(), 1));
    }

    @Test
    void endsNoSoonerThanWhoDepartsWhenTheLastPeriodOfAQuotaThatIsNeededBegins() {
        Instant start = town().operation().horizon().from();
        assertThat(finish(town().addTerm("five", quota(5))))
                .isEqualTo(start.plus(Duration.ofDays(2)).plus(under(town())));
        assertThat(finish(town().addTerm("six", quota(6))))
                .isEqualTo(start.plus(Duration.ofDays(1)).plus(under(town())));
        assertThat(finish(town().addTerm("twelve", quota(12))))
                .isBefore(start.plus(Duration.ofHours(4)));
    }

    private static Span hours(int from, int to) {
        Instant start = town().operation().horizon().from();
        return new Span(start.plus(Duration.ofHours(from)), start.plus(Duration.ofHours(to)));
    }

    @Test
    void countsNobodyBeforeTheRoadOpensInThePeriod() {
        Town closed =
                town().leg("country-leg", leg -> leg.window(hours(0, 6)).window(hours(27, 36)));
        assertThat(finish(closed.addTerm("six", quota(6)))).isAfter(hours(27, 36).from());
    }

    @Test
    void countsOnlyPeriodsInWhichTheRoadLetsSomeoneBeCounted() {
        Town twice = openOnTheFirstDayAndTheThird().addTerm("six", quota(6));
        assertThat(finish(twice)).isAfter(hours(51, 60).from());
        Town once = openOnTheFirstDayAndTheThird().addTerm("twelve", quota(12));
        assertThat(finish(once)).isBefore(hours(0, 6).to());
    }

    private static Town openOnTheFirstDayAndTheThird() {
        return town().leg("city-leg", leg -> leg.window(hours(0, 6)).window(hours(51, 60)));
    }

    @Test
    void countsNobodyBeforeTheMonitorOfThePlaceIsThere() {
        Town watched =
                town().addTerm("six", quota(6))
                        .addTerm(
                                "watched",
                                new Clause.MonitorPresent(
                                        new PartyId("monitors"),
                                        new Where.AtPlace(new PlaceId("assembly")),
                                        List.of(hours(0, 6), hours(30, 40))));
        assertThat(finish(watched)).isAfter(hours(30, 40).from());
    }

    @Test
    void whoIsCountedInALaterPeriodMayBeThereSooner() {
        // Lorries can go in the first hour and take five hours; buses come in the second.
        Town town =
                Towns.oneRoad()
                        .addType("lorry", 2, 10, "depot")
                        .leg("country-leg", leg -> leg.time("lorry", Duration.ofHours(5)))
                        .type("bus", bus -> bus.available(Town.span("07:00", "18:00")))
                        .addTerm(
                                "twelve-an-hour",
                                new Clause.Quota(
                                        new Where.OnCorridor(new CorridorId("road")),
                                        Counted.PEOPLE,
                                        12,
                                        new Period.Blocks(Duration.ofHours(1)),
                                        null));
        assertThat(finish(town)).isBefore(Town.at("09:00"));
    }

    @Test
    void whoArrivesInTheSecondOfMidnightArrivesOnTheNextDay() {
        Town untilMidnight =
                Towns.oneRoad()
                        .lasting(Duration.ofHours(18))
                        .place("reception", place -> place.receives(null, null, 6));
        assertThat(finish(untilMidnight)).isEqualTo(untilMidnight.operation().horizon().to());
    }

    @Test
    void knowsNoEndWhereThereAreTooFewPeriods() {
        Case given = new Case(town().addTerm("two", quota(2)).operation(), Figure.LIKELY);
        assertThat(finish(given)).isEqualTo(Timeline.NEVER);
    }

    private static Clause gate(String held, Instant opens) {
        return new Clause.Gate(Town.side(held), new Opening.OutsideEvent("release", opens));
    }

    private static Town twoGroups() {
        return town().addGroup("others", "assembly", "reception", 5);
    }

    @Test
    void countsForThoseWhoWaitLongestOnlyThePeriodsLeftToThem() {
        // Twelve need three periods of five; all four would do for seventeen.
        Town late =
                twoGroups()
                        .addTerm("five", quota(5))
                        .addTerm("release", gate("families", hours(25, 26).from()));
        assertThat(finish(late)).isEqualTo(hours(72, 73).from().plus(under(town())));
        Town tooLate =
                twoGroups()
                        .addTerm("five", quota(5))
                        .addTerm("release", gate("families", hours(49, 50).from()));
        assertThat(finish(new Case(tooLate.operation(), Figure.LIKELY))).isEqualTo(Timeline.NEVER);
    }

    @Test
    void whoWaitsNotAtAllMayGoInThePeriodsBefore() {
        // The five who wait have the last period to themselves.
        Town town =
                twoGroups()
                        .addTerm("five", quota(5))
                        .addTerm("release", gate("others", hours(73, 74).from()));
        assertThat(finish(town)).isEqualTo(hours(73, 74).from().plus(under(town())));
    }

    @Test
    void countsForThoseWhoWaitLongestOnlyTheDaysOfAReceptionLeftToThem() {
        Town town =
                twoGroups()
                        .place("reception", place -> place.receives(null, null, 5))
                        .addTerm("release", gate("families", hours(49, 50).from()));
        assertThat(finish(town))
                .isEqualTo(town.operation().horizon().to().minus(hours(0, 6).length()));
    }

    @Test
    void countsTheHoursThatAReceptionNeeds() {
        Town town = town().place("reception", place -> place.receives(null, 4, null));
        List<Instant> hours =
                town.operation().hours().stream().map(hour -> hour.from()).limit(4).toList();
        // Nobody can be there within the first.
        assertThat(finish(town)).isEqualTo(hours.getLast());
    }

    @Test
    void leavesOutThoseWhoMayGoElsewhere() {
        Town town =
                town().addPlace("school")
                        .addLeg("school-leg", "assembly", "school", Duration.ofMinutes(20))
                        .addCorridor("school-road", "school-leg")
                        .group("families", group -> group.to("reception", "school"))
                        .addTerm("five", quota(5));
        assertThat(finish(town)).isEqualTo(town.operation().horizon().from());
    }
}
