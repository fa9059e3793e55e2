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
import org.safepassage.planner.bound.Explanation;
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
        return Obstacles.find(operation, Figure.LIKELY, everybody, Solvers.best(), isOver);
    }

    private static List<String> named(Explanation explanation) {
        return explanation.obstacles().stream()
                .map(obstacle -> (obstacle.kind() + " " + obstacle.id()).trim())
                .sorted()
                .toList();
    }

    @Test
    void findsNothingWhereEveryoneCanBeMoved() {
        Explanation explanation = explain(Towns.oneRoad().operation());
        assertThat(explanation.isProven()).isFalse();
        assertThat(explanation.obstacles()).isEmpty();
    }

    @Test
    void namesTheReceptionThatIsTooSmall() {
        Town town = Towns.oneRoad().place("reception", place -> place.receives(9, null, null));
        Explanation explanation = explain(town.operation());
        assertThat(named(explanation)).containsExactly("RECEPTION reception");
        assertThat(explanation.obstacles().getFirst().words()).contains("at most 9 people in all");
        assertThat(explanation.leastLeftBehind()).isEqualTo(3_000);
    }

    @Test
    void namesTheWindowThatClosesBeforeAnyoneCanComeThrough() {
        Town town =
                Towns.oneRoad().leg("country-leg", leg -> leg.window(Town.span("06:00", "06:40")));
        assertThat(named(explain(town.operation()))).containsExactly("WINDOWS country-leg");
    }

    @Test
    void namesTheQuotaThatAllowsTooFew() {
        Town town = Towns.oneRoad().addTerm("eight-in-all", eightInAll());
        assertThat(named(explain(town.operation()))).containsExactly("TERM eight-in-all");
    }

    @Test
    void saysThatASetNeedNotBeSmallestWhenTimeIsOver() {
        Town town = Towns.oneRoad().place("reception", place -> place.receives(9, null, null));
        Explanation cut = explain(town.operation(), () -> true);
        assertThat(cut.isProven()).isTrue();
        assertThat(cut.isSmallest()).isFalse();
        assertThat(named(cut)).contains("RECEPTION reception").hasSizeGreaterThan(1);
        assertThat(explain(town.operation()).isSmallest()).isTrue();
    }

    @Test
    void namesNothingThatCanBeLiftedWithoutMovingEveryone() {
        // Of three ways to move nobody, the one that is easiest to change is enough to name.
        Town town =
                Towns.oneRoad()
                        .place("reception", place -> place.receives(9, null, null))
                        .group("families", group -> group.longestAboard(Duration.ofMinutes(50)))
                        .addTerm("eight-in-all", eightInAll());
        assertThat(named(explain(town.operation()))).containsExactly("TERM eight-in-all");
    }

    private static Clause eightInAll() {
        return new Clause.Quota(
                new Where.OnCorridor(new CorridorId("road")),
                Counted.PEOPLE,
                8,
                new Period.Whole(),
                null);
    }

    @Test
    void namesFleetAndHorizonThatTogetherAreTooShort() {
        // Two buses of ten make one round trip in two hours: 40 people need two rounds, and there
        // is time for one.
        Town town =
                Towns.oneRoad()
                        .lasting(Duration.ofHours(2))
                        .group("families", families -> families.count(40).households(1));
        Explanation explanation = explain(town.operation());
        assertThat(named(explanation)).containsExactly("FLEET bus", "HORIZON");
        assertThat(explanation.obstacles())
                .extracting(Obstacle::words)
                .anyMatch(words -> words.contains("2 of"));
    }

    @Test
    void namesTheTimeAboardThatTheRoadExceeds() {
        Town town =
                Towns.oneRoad()
                        .group(
                                "families",
                                families -> families.longestAboard(Duration.ofMinutes(50)));
        assertThat(named(explain(town.operation()))).containsExactly("TIME_ABOARD families");
    }

    @Test
    void namesTheHorizonOfAnOperationThatIsOverAtOnce() {
        Town town = Towns.oneRoad().lasting(Duration.ofSeconds(1));
        assertThat(named(explain(town.operation()))).containsExactly("HORIZON");
    }

    @Test
    void namesAQuotaThatIsSmallerThanAHouseholdWhateverTheNumberOfPeriods() {
        Town town = Towns.oneRoad().addTerm("three-an-hour", anHour(3));
        assertThat(named(explain(town.operation()))).containsExactly("TERM three-an-hour");
        assertThat(explain(town.operation()).leastLeftBehind()).isEqualTo(4_000);
        assertThat(explain(town.addTerm("four", anHour(4)).operation()).leastLeftBehind())
                .isEqualTo(4_000);
        assertThat(explain(Towns.oneRoad().addTerm("four", anHour(4)).operation()).isProven())
                .isFalse();
    }

    @Test
    void namesAReceptionWhoseHoursAreSmallerThanAHousehold() {
        Town town = Towns.oneRoad().place("reception", place -> place.receives(null, 3, null));
        assertThat(named(explain(town.operation()))).containsExactly("RECEPTION reception");
    }

    @Test
    void namesATermByWhichBothSidesMayBeAheadByLessThanAHousehold() {
        Town town =
                Towns.twoSides()
                        .withoutTerm("step-by-step")
                        .addTerm("one-by-one", Towns.reciprocal(2, 2))
                        .group("northern", group -> group.households(4))
                        .group("southern", group -> group.households(1));
        assertThat(explain(town.operation()).obstacles()).isEmpty();
        Explanation both =
                explain(town.group("southern", group -> group.households(5)).operation());
        assertThat(both.isProven()).isFalse();
        assertThat(named(both)).containsExactly("TERM one-by-one");
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
