package org.safepassage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Where;
import org.safepassage.operation.Operation;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Obstacle;
import org.safepassage.planner.bound.Obstacles;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

class ObstaclesTest {
    private static Explanation explain(Operation operation) {
        return Obstacles.find(operation, Figure.LIKELY, List.of(), Solvers.best());
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
        assertThat(explanation.obstacles().getFirst().words()).contains("at most 9 in all");
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
        Town town =
                Towns.oneRoad()
                        .addTerm(
                                "eight-in-all",
                                new Clause.Quota(
                                        new Where.OnCorridor(new CorridorId("road")),
                                        Counted.PEOPLE,
                                        8,
                                        new Period.Whole(),
                                        null));
        assertThat(named(explain(town.operation()))).containsExactly("TERM eight-in-all");
    }

    @Test
    void namesTwoTermsOfWhichEitherAloneWouldDo() {
        // Northern before southern and southern before northern: each alone can be kept.
        Town town = Towns.twoSides().withoutTerm("step-by-step");
        town.addTerm(
                "north-first",
                new Clause.First(
                        Town.side("northern"), Town.side("southern"), new Measure.Arrival()));
        town.addTerm(
                "south-first",
                new Clause.Gate(
                        Town.side("northern"), new Opening.AllArrived(Town.side("southern"))));
        List<String> named = named(explain(town.operation()));
        assertThat(named).isSubsetOf("TERM north-first", "TERM south-first");
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
}
