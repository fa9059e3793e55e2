package org.safepassage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Where;
import org.safepassage.operation.Operation;
import org.safepassage.planner.bound.Explanation;
import org.safepassage.planner.bound.Inquiry;
import org.safepassage.planner.bound.Obstacles;
import org.safepassage.planner.bound.Relief;
import org.safepassage.planner.bound.Reliefs;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

/// Twelve people and two buses of ten on one road, unless a test says otherwise.
class ReliefsTest {
    private static final Inquiry INQUIRY =
            new Inquiry(Figure.LIKELY, Solvers.best(), () -> Duration.ofMinutes(5), () -> false);

    private static List<Relief> reliefs(Town town) {
        return reliefs(town, eased -> false);
    }

    private static List<Relief> reliefs(Town town, Predicate<Operation> movesAll) {
        return found(town, movesAll).alone();
    }

    private static Reliefs.Answer found(Town town, Predicate<Operation> movesAll) {
        Operation operation = town.operation();
        return Reliefs.find(operation, explanation(operation), INQUIRY, movesAll);
    }

    private static Explanation explanation(Operation operation) {
        return Obstacles.find(operation, List.of(), INQUIRY);
    }

    private static List<String> said(List<Relief> reliefs) {
        return reliefs.stream()
                .map(relief ->
                        relief.giving()
                                + " "
                                + relief.obstacle().id()
                                + " "
                                + words(relief.least())
                                + (relief.enough() == null
                                        ? ""
                                        : " enough " + words(relief.enough())))
                .sorted()
                .toList();
    }

    private static String words(Relief.Extent extent) {
        return switch (extent) {
            case Relief.Extent.Count(int number) -> Integer.toString(number);
            case Relief.Extent.Time(Duration time) -> time.toMinutes() + " min";
            case Relief.Extent.Whole() -> "all";
        };
    }

    @Test
    void asksForAsManyPlacesAsAreMissingAtTheReception() {
        Town town = Towns.oneRoad().place("reception", place -> place.receives(9, null, null));
        assertThat(said(reliefs(town))).containsExactly("PEOPLE_RECEIVED reception 3");
    }

    @Test
    void asksForTheMinutesThatAWindowIsTooShort() {
        Relief relief = reliefs(closingAt(LocalTime.of(6, 40))).getFirst();
        assertThat(relief.giving()).isEqualTo(Relief.Giving.WINDOWS_LONGER);
        assertThat(relief.least()).isInstanceOf(Relief.Extent.Time.class);
        if (relief.least() instanceof Relief.Extent.Time(Duration more)) {
            LocalTime then = LocalTime.of(6, 40).plus(more);
            assertThat(explained(closingAt(then).operation())).isFalse();
            assertThat(explained(closingAt(then.minusMinutes(1)).operation())).isTrue();
        }
    }

    private static Town closingAt(LocalTime end) {
        return Towns.oneRoad()
                .leg("country-leg", leg -> leg.window(Town.span("06:00", end.toString())));
    }

    private static boolean explained(Operation operation) {
        return explanation(operation) instanceof Explanation.Proven;
    }

    @Test
    void asksForAsMuchMoreAsAQuotaForbids() {
        Town town = Towns.oneRoad().addTerm("eight-in-all", quota(8));
        assertThat(said(reliefs(town))).containsExactly("QUOTA eight-in-all 4");
    }

    private static Clause quota(int most) {
        return new Clause.Quota(
                new Where.OnCorridor(new CorridorId("road")),
                Counted.PEOPLE,
                most,
                new Period.Whole(),
                null);
    }

    @Test
    void asksForVehiclesOrForTimeWhereEitherWouldDo() {
        // Two buses of ten make one round trip in two hours: 40 people need two more buses, or the
        // time for a second round.
        Town town =
                Towns.oneRoad()
                        .lasting(Duration.ofHours(2))
                        .group("families", families -> families.count(40).households(1));
        List<Relief> reliefs = reliefs(town);
        assertThat(said(reliefs)).contains("VEHICLES bus 2");
        assertThat(reliefs).extracting(Relief::giving).contains(Relief.Giving.END_LATER);
    }

    @Test
    void saysWhenAnObstacleWouldHaveToGoAltogether() {
        Town town = Towns.oneRoad().leg("country-leg", leg -> leg.closed());
        assertThat(said(reliefs(town))).containsExactly("ALTOGETHER country-leg all");
    }

    @Test
    void asksOneObstacleOfEachReasonToGiveTogetherWhereNoneIsEnoughAlone() {
        // Nine places for twelve people, and a quota of eight: neither alone is enough.
        Town town =
                Towns.oneRoad()
                        .place("reception", place -> place.receives(9, null, null))
                        .addTerm("eight-in-all", quota(8));
        Reliefs.Answer found = found(town, eased -> false);
        assertThat(found.alone()).isEmpty();
        assertThat(found.isWhole()).isTrue();
        assertThat(said(found.together()))
                .containsExactly("PEOPLE_RECEIVED reception 3", "QUOTA eight-in-all 4");
        assertThat(said(found(town, eased -> quotaOf(eased) == 12).together()))
                .containsExactly(
                        "PEOPLE_RECEIVED reception 3 enough 3", "QUOTA eight-in-all 4 enough 4");
        assertThat(said(found(town, eased -> quotaOf(eased) >= 14).together()))
                .containsExactly(
                        "PEOPLE_RECEIVED reception 3 enough 5", "QUOTA eight-in-all 4 enough 6");
    }

    @Test
    void saysThatNotAllWasAskedWhenTimeIsOver() {
        Operation operation = Towns.oneRoad().addTerm("eight-in-all", quota(8)).operation();
        Inquiry over =
                new Inquiry(Figure.LIKELY, Solvers.best(), () -> Duration.ofMinutes(5), () -> true);
        Reliefs.Answer found = Reliefs.find(operation, explanation(operation), over, eased -> true);
        assertThat(found.isWhole()).isFalse();
        assertThat(found.alone()).isEmpty();
    }

    @Test
    void givesTheFirstStepWithWhichAPlanIsFound() {
        Town town = Towns.oneRoad().addTerm("eight-in-all", quota(8));
        assertThat(reliefs(town, eased -> true)).hasSize(1);
        assertThat(said(reliefs(town, eased -> true)))
                .containsExactly("QUOTA eight-in-all 4 enough 4");
        assertThat(said(reliefs(town, eased -> quotaOf(eased) >= 14)))
                .containsExactly("QUOTA eight-in-all 4 enough 6");
    }

    private static int quotaOf(Operation operation) {
        return operation.enforcedTerms().getFirst().clause() instanceof Clause.Quota quota
                ? quota.most()
                : 0;
    }

    @Test
    void asksForNothingWhereEveryoneCanBeMoved() {
        assertThat(reliefs(Towns.oneRoad())).isEmpty();
    }
}
