package org.safepassage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Where;
import org.safepassage.operation.Operation;
import org.safepassage.plan.LeftBehind;
import org.safepassage.planner.bound.Clash;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Inquiry;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Obstacles;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

class ObstaclesTest {
    private static Explanation explain(Operation operation) {
        return explain(operation, () -> false);
    }

    private static Explanation explain(Operation operation, BooleanSupplier isOver) {
        List<LeftBehind> everybody =
                operation.groups().values().stream()
                        .map(group -> new LeftBehind(group.id(), 1))
                        .toList();
        Inquiry inquiry =
                new Inquiry(Figure.LIKELY, Solvers.best(), () -> Duration.ofMinutes(5), isOver);
        return Obstacles.find(operation, everybody, inquiry);
    }

    private static Explanation.Proven proven(Operation operation) {
        return proven(explain(operation));
    }

    private static Explanation.Proven proven(Explanation explanation) {
        assertThat(explanation).isInstanceOf(Explanation.Proven.class);
        return (Explanation.Proven) explanation;
    }

    /// What cannot hold together, where there is one reason only.
    private static List<String> named(Operation operation) {
        Explanation.Proven proven = proven(operation);
        assertThat(proven.clashes()).hasSize(1);
        assertThat(proven.isWhole()).isTrue();
        return named(proven.clashes().getFirst().obstacles());
    }

    private static List<String> named(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(obstacle -> (obstacle.kind() + " " + obstacle.id()).trim())
                .sorted()
                .toList();
    }

    private static List<String> standoffs(Operation operation) {
        assertThat(explain(operation)).isInstanceOf(Explanation.Unproven.class);
        return named(((Explanation.Unproven) explain(operation)).standoffs());
    }

    @Test
    void findsNothingWhereEveryoneCanBeMoved() {
        assertThat(standoffs(Towns.oneRoad().operation())).isEmpty();
    }

    @Test
    void namesTheReceptionThatIsTooSmall() {
        Town town = Towns.oneRoad().place("reception", place -> place.receives(9, null, null));
        assertThat(named(town.operation())).containsExactly("RECEPTION reception");
        assertThat(proven(town.operation()).leastLeftBehind()).isEqualTo(3_000);
    }

    @Test
    void namesTheWindowThatClosesBeforeAnyoneCanComeThrough() {
        Town town =
                Towns.oneRoad().leg("country-leg", leg -> leg.window(Town.span("06:00", "06:40")));
        assertThat(named(town.operation())).containsExactly("WINDOWS country-leg");
    }

    @Test
    void namesTheQuotaThatAllowsTooFew() {
        Town town = Towns.oneRoad().addTerm("eight-in-all", eightInAll());
        assertThat(named(town.operation())).containsExactly("TERM eight-in-all");
    }

    @Test
    void saysThatASetNeedNotBeSmallestWhenTimeIsOver() {
        Town town = Towns.oneRoad().place("reception", place -> place.receives(9, null, null));
        Explanation.Proven cut = proven(explain(town.operation(), () -> true));
        assertThat(cut.isWhole()).isFalse();
        assertThat(cut.clashes()).hasSize(1);
        Clash clash = cut.clashes().getFirst();
        assertThat(clash.isSmallest()).isFalse();
        assertThat(named(clash.obstacles())).contains("RECEPTION reception").hasSizeGreaterThan(1);
        assertThat(proven(town.operation()).clashes().getFirst().isSmallest()).isTrue();
    }

    @Test
    void namesEachReasonOfSeveralTheEasiestToChangeFirst() {
        Town town =
                Towns.oneRoad()
                        .place("reception", place -> place.receives(9, null, null))
                        .group("families", group -> group.longestAboard(Duration.ofMinutes(50)))
                        .addTerm("eight-in-all", eightInAll());
        Explanation.Proven proven = proven(town.operation());
        assertThat(proven.clashes().stream().map(clash -> named(clash.obstacles())))
                .containsExactlyInAnyOrder(
                        List.of("TERM eight-in-all"),
                        List.of("RECEPTION reception"),
                        List.of("TIME_ABOARD families"));
        assertThat(proven.isWhole()).isTrue();
        assertThat(proven.common()).isEmpty();
        assertThat(proven.together()).hasSize(3);
    }

    @Test
    void namesTheReasonOfASecondGroupToo() {
        // Nobody gets anywhere in a minute, nor in two.
        Town town =
                Towns.twoSides()
                        .withoutTerm("step-by-step")
                        .group("northern", group -> group.longestAboard(Duration.ofMinutes(1)))
                        .group("southern", group -> group.longestAboard(Duration.ofMinutes(2)));
        assertThat(proven(town.operation()).clashes().stream().map(c -> named(c.obstacles())))
                .containsExactlyInAnyOrder(
                        List.of("TIME_ABOARD northern"), List.of("TIME_ABOARD southern"));
    }

    private static Clause eightInAll() {
        return eight(new Period.Whole());
    }

    private static Clause eight(Period period) {
        return new Clause.Quota(
                new Where.OnCorridor(new CorridorId("road")), Counted.PEOPLE, 8, period, null);
    }

    @Test
    void namesFleetAndHorizonThatTogetherAreTooShort() {
        // Two buses of ten make one round trip in two hours: 40 people need two rounds, and there
        // is time for one.
        Town town =
                Towns.oneRoad()
                        .lasting(Duration.ofHours(2))
                        .group("families", families -> families.count(40).households(1));
        assertThat(named(town.operation())).containsExactly("FLEET bus", "HORIZON");
        assertThat(proven(town.operation()).common()).hasSize(2);
    }

    @Test
    void namesTheEndWithADaysQuotaRatherThanTheWindowThatEndsWithIt() {
        // A second day would bring eight more, and the leg would be open on it as on the first.
        Town town =
                Towns.oneRoad()
                        .leg("country-leg", leg -> leg.window(Town.span("06:30", "18:00")))
                        .addTerm("eight-a-day", eight(new Period.Days()));
        assertThat(named(town.operation())).containsExactly("HORIZON", "TERM eight-a-day");
    }

    @Test
    void namesTheEndEvenWhereOnlyAMuchLaterOneWouldDo() {
        // One person a day: twelve days, and the operation lasts less than one.
        Clause one =
                new Clause.Quota(
                        new Where.OnCorridor(new CorridorId("road")),
                        Counted.PEOPLE,
                        1,
                        new Period.Days(),
                        null);
        Town town =
                Towns.oneRoad()
                        .group("families", families -> families.households(1))
                        .addTerm("one-a-day", one);
        assertThat(named(town.operation())).containsExactly("HORIZON", "TERM one-a-day");
    }

    @Test
    void namesTheTimeAboardThatTheRoadExceeds() {
        Town town =
                Towns.oneRoad()
                        .group(
                                "families",
                                families -> families.longestAboard(Duration.ofMinutes(50)));
        assertThat(named(town.operation())).containsExactly("TIME_ABOARD families");
    }

    @Test
    void namesTheHorizonOfAnOperationThatIsOverAtOnce() {
        Town town = Towns.oneRoad().lasting(Duration.ofSeconds(1));
        assertThat(named(town.operation())).containsExactly("HORIZON");
    }

    @Test
    void namesAQuotaThatIsSmallerThanAHouseholdWhateverTheNumberOfPeriods() {
        Town town = Towns.oneRoad().addTerm("three-an-hour", anHour(3));
        assertThat(named(town.operation())).containsExactly("TERM three-an-hour");
        assertThat(proven(town.operation()).leastLeftBehind()).isEqualTo(4_000);
        assertThat(proven(town.addTerm("four", anHour(4)).operation()).leastLeftBehind())
                .isEqualTo(4_000);
        assertThat(standoffs(Towns.oneRoad().addTerm("four", anHour(4)).operation())).isEmpty();
    }

    @Test
    void namesAReceptionWhoseHoursAreSmallerThanAHousehold() {
        Town town = Towns.oneRoad().place("reception", place -> place.receives(null, 3, null));
        assertThat(named(town.operation())).containsExactly("RECEPTION reception");
    }

    @Test
    void namesATermByWhichBothSidesMayBeAheadByLessThanAHousehold() {
        Town town =
                Towns.twoSides()
                        .withoutTerm("step-by-step")
                        .addTerm("one-by-one", Towns.reciprocal(2, 2))
                        .group("northern", group -> group.households(4))
                        .group("southern", group -> group.households(1));
        assertThat(standoffs(town.operation())).isEmpty();
        Operation both = town.group("southern", group -> group.households(5)).operation();
        assertThat(standoffs(both)).containsExactly("TERM one-by-one");
    }

    private static Clause anHour(int people) {
        return new Clause.Quota(
                new Where.OnCorridor(new CorridorId("road")),
                Counted.PEOPLE,
                people,
                new Period.Blocks(Duration.ofHours(1)),
                null);
    }
}
