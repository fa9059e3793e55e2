package org.safepassage.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Opening;
import org.safepassage.operation.Operation;
import org.safepassage.people.Need;
import org.safepassage.plan.Score;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.planner.bound.Certificate;
import org.safepassage.planner.bound.CertificateVerifier;
import org.safepassage.planner.bound.LinearSolver;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Exposure;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.RandomTowns;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

class BoundsTest {
    private static final Budget SMALL = new Budget(2_000, Duration.ofSeconds(30));

    private final LinearSolver solver = Solvers.best();

    private Bound bound(Operation operation) {
        return Bounds.of(operation, Figure.LIKELY, solver, SMALL);
    }

    private static Score plan(Operation operation, long seed) {
        return Planner.plan(operation, Settings.of(seed), new Effort.Steps(60)).score();
    }

    @Test
    void isNeverBetterThanAPlanOfARandomTown() {
        for (long seed = 5_000; seed < 5_080; seed++) {
            Operation town = RandomTowns.of(seed);
            Score score = plan(town, seed);
            int columns = new SplittableRandom(seed).nextInt(300, 4_000);
            Budget budget = new Budget(columns, Duration.ofSeconds(30));
            requireBelow(Bounds.of(town, Figure.LIKELY, solver, budget), score, seed);
            requireBelow(Bounds.of(town, Figure.LIKELY, null, budget), score, seed);
        }
    }

    private static void requireBelow(Bound bound, Score score, long seed) {
        assertThat(bound.exposure())
                .as("exposure, seed %d", seed)
                .isLessThanOrEqualTo(score.exposure());
        assertThat(bound.leftBehindWeighted())
                .as("left behind, seed %d", seed)
                .isLessThanOrEqualTo(score.leftBehindWeighted());
        if (score.leftBehindWeighted() == 0 && score.finish() != null) {
            assertThat(bound.finish())
                    .as("finish, seed %d", seed)
                    .isBeforeOrEqualTo(score.finish());
        }
    }

    @Test
    void provesTheOptimumOfOneBusThatTakesEveryone() {
        // The bus comes at 06:10, boards 5 min, drives 20 min, is searched 2 min and 8 times 6 s,
        // drives 30 min, alights at 0.
        Operation town =
                Towns.oneRoad()
                        .group("families", families -> families.count(8).households(8))
                        .type("bus", bus -> bus.number(1))
                        .operation();
        Bound bound =
                Bounds.of(town, Figure.LIKELY, solver, new Budget(20_000, Duration.ofSeconds(30)));
        long seconds = (10 + 5 + 20 + 2 + 30) * 60 + 8 * 6;
        Exposure optimum = new Exposure(8 * seconds * 1_000_000L);
        assertThat(plan(town, 1).exposure()).isEqualTo(optimum);
        assertThat(bound.exposure()).isLessThanOrEqualTo(optimum);
        assertThat(bound.gap(optimum)).isLessThan(0.02);
    }

    @Test
    void doesNotCountSeatsThatNobodyCanUse() {
        assertThat(quickFinish(45, 2)).isEqualTo(quickFinish(0, 2)).isAfter(quickFinish(0, 8));
    }

    /// The earliest finish by the cheap bounds of eight people in wheelchairs.
    private Instant quickFinish(int seats, int wheelchairs) {
        Operation town =
                Towns.oneRoad()
                        .group("families", g -> g.count(8).households(1).need(Need.WHEELCHAIR))
                        .type("bus", bus -> bus.number(1).places(seats, 0, wheelchairs))
                        .operation();
        return Bounds.of(town, Figure.LIKELY, null, SMALL).finish();
    }

    @Test
    void provesTheOptimumWhereOneTeamMakesOneConvoyOfEveryone() {
        Town town = Towns.oneRoad().interval(Duration.ofSeconds(10));
        town.addEscort("team", 1, Duration.ofHours(12));
        town.group("families", families -> families.count(20).households(1));
        town.type("bus", bus -> bus.base("assembly"));
        town.addTerm(
                "with-a-team",
                new Clause.EscortRequired(Town.side("families"), null, new EscortId("team")));
        Operation operation = town.operation();
        Score score = plan(operation, 1);
        Bound bound = Bounds.of(operation, Figure.LIKELY, null, SMALL);
        assertThat(score.leftBehindWeighted()).isZero();
        assertThat(bound.exposure()).isEqualTo(score.exposure());
        assertThat(bound.finish()).isEqualTo(score.finish());
    }

    @Test
    void publishesNoMoreThanItsCertificateProves() {
        Bound bound = bound(RandomTowns.of(7));
        Certificate certificate = bound.certificate();
        assertThat(certificate).isNotNull();
        long quick =
                Bounds.of(RandomTowns.of(7), Figure.LIKELY, null, SMALL).exposure().millionths();
        assertThat(bound.exposure().millionths())
                .isEqualTo(
                        Math.max(quick, CertificateVerifier.prove(certificate).longValueExact()));
    }

    @Test
    void isTheSameEveryTime() {
        Operation town = Towns.twoSides().operation();
        assertThat(bound(town).exposure()).isEqualTo(bound(town).exposure());
    }

    @Test
    void risesWithATermThatHoldsPeopleBack() {
        Town town = Towns.twoSides();
        Exposure before = bound(town.operation()).exposure();
        town.addTerm(
                "after-release",
                new Clause.Gate(
                        Town.side("northern"),
                        new Opening.OutsideEvent("captives released", Town.at("09:00"))));
        assertThat(bound(town.operation()).exposure()).isGreaterThan(before);
    }
}
