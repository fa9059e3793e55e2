package org.safepassage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.check.PlanChecker;
import org.safepassage.network.Checkpoint;
import org.safepassage.operation.Operation;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.Town;

/// Operations at the edges of what the bound's steps can tell apart: many trips within one step,
/// ways that are quicker with people aboard than without.
class BoundHoldsTest {
    private static void assertNoBoundAbovePlan(Operation operation) {
        Outcome outcome = Planner.plan(operation, Settings.of(1), new Effort.Steps(60));
        assertThat(PlanChecker.check(operation, outcome.plan()).violations()).isEmpty();
        for (int columns : new int[] {50, 1_000, 30_000}) {
            Bound bound =
                    Bounds.of(
                            operation,
                            Figure.LIKELY,
                            Solvers.best(),
                            new Budget(columns, Duration.ofSeconds(20)));
            assertThat(bound.exposure())
                    .as("%d columns", columns)
                    .isLessThanOrEqualTo(outcome.score().exposure());
            assertThat(bound.leftBehindWeighted())
                    .isLessThanOrEqualTo(outcome.score().leftBehindWeighted());
        }
    }

    private static Town shuttle() {
        return new Town()
                .addPlace("a")
                .addPlace("b")
                .addLeg("ab", "a", "b", Duration.ofMinutes(2))
                .addCorridor("road", "ab")
                .addGroup("people", "a", "b", 200)
                .place("b", place -> place.danger(0))
                .addType("bus", 40, 1, "a")
                .lasting(Duration.ofHours(72));
    }

    @Test
    void staysBelowWhenOneTeamGoesManyTimesInOneStep() {
        Town town = shuttle().leg("ab", leg -> leg.largestConvoy(1));
        town.addEscort("team", 1, Duration.ofMinutes(1));
        town.addTerm(
                "accompanied",
                new Clause.EscortRequired(Town.side("people"), null, new EscortId("team")));
        assertNoBoundAbovePlan(town.operation());
    }

    @Test
    void staysBelowWhenOneBusGoesManyTimesInOneStep() {
        assertNoBoundAbovePlan(shuttle().type("bus", bus -> bus.number(1)).operation());
    }

    @Test
    void staysBelowWhenAVehicleComesSoonerWithPeopleThanEmpty() {
        Checkpoint slowForEmpty =
                new Checkpoint(1, Duration.ofMinutes(1), Duration.ZERO, Duration.ofHours(1));
        Town town =
                new Town()
                        .addPlace("a")
                        .addPlace("m")
                        .addPlace("b")
                        .addPlace("c")
                        .addLeg("am", "a", "m", Duration.ofMinutes(10))
                        .addLeg("mb", "m", "b", Duration.ofMinutes(10))
                        .addLeg("bc", "b", "c", Duration.ofMinutes(10))
                        .addCorridor("first-road", "am", "mb")
                        .addCorridor("second-road", "bc")
                        .place("m", place -> place.checkpoint(slowForEmpty))
                        .place("c", place -> place.danger(0))
                        .addGroup("first", "a", "b", 1)
                        .addGroup("second", "b", "c", 1)
                        .addType("bus", 1, 1, "a");
        assertNoBoundAbovePlan(town.operation());
    }

    /// Half a vehicle to each place would bring both out at once. One that is whole comes to one of
    /// them after three hours more.
    @Test
    void sendsTheOnlyVehicleToOnePlaceFirst() {
        Operation operation =
                new Town()
                        .addPlace("a")
                        .addPlace("b")
                        .addPlace("shelter")
                        .addLeg("a-shelter", "a", "shelter", Duration.ofMinutes(90))
                        .addLeg("b-shelter", "b", "shelter", Duration.ofMinutes(90))
                        .addCorridor("from-a", "a-shelter")
                        .addCorridor("from-b", "b-shelter")
                        .place("shelter", place -> place.danger(0))
                        .addGroup("one", "a", "shelter", 1)
                        .addGroup("other", "b", "shelter", 1)
                        .addType("bus", 1, 2, "shelter")
                        .operation();
        Bound bound = Bounds.of(operation, Figure.LIKELY, Solvers.best(), Budget.ORDINARY);
        assertThat(bound.exposure().personHours()).isBetween(9 * 0.98, 9.0);
        assertNoBoundAbovePlan(operation);
    }

    /// A road from `a` to safety at `b`, a minute to the checkpoint at `m` and a minute behind it.
    private static Town road(Checkpoint checkpoint) {
        return new Town()
                .addPlace("a")
                .addPlace("m")
                .addPlace("b")
                .addLeg("am", "a", "m", Duration.ofMinutes(1))
                .addLeg("mb", "m", "b", Duration.ofMinutes(1))
                .addCorridor("road", "am", "mb")
                .place("m", place -> place.checkpoint(checkpoint))
                .place("b", place -> place.danger(0));
    }

    /// Boarding takes ten minutes, so the lane cannot begin before; then it serves ten minutes long
    /// one bus after another.
    @Test
    void servesOneFullBusAfterAnother() {
        Checkpoint slow = new Checkpoint(1, Duration.ZERO, Duration.ofMinutes(1), Duration.ZERO);
        Operation operation =
                road(slow)
                        .addGroup("people", "a", "b", 40)
                        .addType("bus", 4, 10, "a")
                        .type(
                                "bus",
                                bus -> bus.trips(1).boarding(Duration.ofMinutes(10), Duration.ZERO))
                        .operation();
        Bound bound = Bounds.of(operation, Figure.LIKELY, Solvers.best(), Budget.ORDINARY);
        // Ten people at a time are out after 22, 32, 42 and 52 minutes.
        double optimum = 10 * (22 + 32 + 42 + 52) / 60.0;
        assertThat(bound.exposure().personHours()).isBetween(optimum * 0.85, optimum);
        assertNoBoundAbovePlan(operation);
    }

    /// Two go on from `m` when the way opens at noon, for two can stand there; the others are
    /// served after that, twenty minutes each.
    @Test
    void servesNoMoreThanHaveRoomWhileTheWayIsClosed() {
        Checkpoint slow = new Checkpoint(1, Duration.ofMinutes(20), Duration.ZERO, Duration.ZERO);
        Operation operation =
                road(slow)
                        .leg("mb", leg -> leg.window(Town.span("12:00", "18:00")))
                        .place("m", place -> place.room(2))
                        .addGroup("people", "a", "b", 8)
                        .addType("car", 8, 1, "a")
                        .type("car", car -> car.trips(1))
                        .operation();
        Bound bound = Bounds.of(operation, Figure.LIKELY, Solvers.best(), Budget.ORDINARY);
        // Six hours for all; then the third and each after it waits for those before.
        double optimum = 8 * 6 + (20 + 40 + 60 + 80 + 100 + 120) / 60.0;
        assertThat(bound.exposure().personHours()).isBetween(optimum * 0.95, optimum + 0.2);
        assertNoBoundAbovePlan(operation);
    }

    @Test
    void leavesBehindWhomNoConvoyCanEscort() {
        Town town = shuttle().group("people", group -> group.count(3));
        town.addEscort("team", 1, Duration.ofMinutes(1));
        town.addEscort("other", 1, Duration.ofMinutes(1));
        for (String escort : new String[] {"team", "other"}) {
            town.addTerm(
                    "with-" + escort,
                    new Clause.EscortRequired(Town.side("people"), null, new EscortId(escort)));
        }
        Operation operation = town.operation();
        Outcome outcome = Planner.plan(operation, Settings.of(1), new Effort.Steps(5));
        assertThat(PlanChecker.check(operation, outcome.plan()).violations()).isEmpty();
        assertThat(outcome.plan().peopleLeftBehind()).isEqualTo(3);
    }
}
