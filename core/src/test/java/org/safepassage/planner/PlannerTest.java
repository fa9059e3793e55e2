package org.safepassage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.quantity.Figure;
import org.safepassage.testkit.RandomTowns;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

class PlannerTest {
    private static Outcome plan(Operation operation, long steps) {
        return Planner.plan(operation, Settings.of(1), new Effort.Steps(steps));
    }

    @Test
    void movesEveryoneWhenNothingForbidsIt() {
        assertThat(plan(Towns.oneRoad().operation(), 0).plan().peopleMoved()).isEqualTo(12);
        assertThat(plan(Towns.twoSides().operation(), 0).plan().peopleMoved()).isEqualTo(30);
    }

    @Test
    void letsThoseForWhomAllOthersWaitUseTheRoomOfTheFirstDay() {
        // A reception takes 24 patients a day. The twelve of higher priority come first by
        // themselves; then only half of the lying get there on the first day, in cars of two, and
        // all families, who must wait for the last of them, stay until the second.
        Town town =
                Towns.oneRoad()
                        .lasting(Duration.ofDays(3))
                        .place("reception", reception -> reception.receivesPatients(null, null, 24))
                        .group("families", families -> families.count(60).households(3))
                        .addGroup("lying", "assembly", "reception", 24)
                        .group("lying", lying -> lying.patients("lying").priority(2000))
                        .addGroup("dialysis", "assembly", "reception", 12)
                        .group("dialysis", sick -> sick.patients("dialysis").priority(3000))
                        .type("bus", bus -> bus.carries("families"))
                        .addType("car", 2, 2, "depot")
                        .type("car", car -> car.carries("lying").carries("dialysis"))
                        .addTerm(
                                "lying-first",
                                new Clause.First(
                                        Town.side("lying"),
                                        Town.side("families"),
                                        new Measure.Departure()));
        Plan plan = plan(town.operation(), 400).plan();
        assertThat(PlanChecker.check(town.operation(), plan).violations()).isEmpty();
        assertThat(plan.leftBehind()).isEmpty();
        Instant secondDay = town.operation().horizon().from().plus(Duration.ofDays(1));
        assertThat(plan.convoys())
                .filteredOn(convoy -> convoy.people() > 2)
                .isNotEmpty()
                .allMatch(convoy -> convoy.ends().isBefore(secondDay));
    }

    @Test
    void keepsEveryRuleOnRandomOperations() {
        int moved = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Operation operation = RandomTowns.of(seed);
            Outcome outcome = plan(operation, seed % 7);
            Judgement judgement = PlanChecker.check(operation, outcome.plan());
            assertThat(judgement.violations()).as("seed %d", seed).isEmpty();
            assertThat(judgement.score()).as("seed %d", seed).isEqualTo(outcome.score());
            moved += outcome.plan().peopleMoved();
        }
        assertThat(moved).isGreaterThan(100_000);
    }

    @Test
    void keepsEveryRuleWhenItSearchesForTheEarliestFinish() {
        for (long seed = 0; seed < 500; seed++) {
            Operation operation = RandomTowns.of(seed);
            Settings settings = new Settings(Figure.LIKELY, seed, 1, Objective.FINISH);
            Outcome outcome = Planner.plan(operation, settings, new Effort.Steps(seed % 11));
            Judgement judgement = PlanChecker.check(operation, outcome.plan());
            assertThat(judgement.violations()).as("seed %d", seed).isEmpty();
            assertThat(judgement.score()).as("seed %d", seed).isEqualTo(outcome.score());
        }
    }

    @Test
    void givesTheSamePlanForTheSameSeedAndSteps() {
        Operation operation = RandomTowns.of(5);
        assertThat(plan(operation, 40)).isEqualTo(plan(operation, 40));
    }

    @Test
    void givesTheSamePlanOnTwoThreadsAsOnOne() {
        for (Objective objective : Objective.values()) {
            Settings one = new Settings(Figure.LIKELY, 1, 1, objective);
            Settings two = new Settings(Figure.LIKELY, 1, 2, objective);
            Effort effort = new Effort.Steps(60);
            for (long seed = 20; seed < 40; seed++) {
                Operation operation = RandomTowns.of(seed);
                assertThat(Planner.plan(operation, two, effort))
                        .as("seed %d", seed)
                        .isEqualTo(Planner.plan(operation, one, effort));
            }
        }
    }

    /// Whoever asks for an end between two missions gets what is planned by then, or, when there
    /// was a first plan, what the whole steps taken by then give.
    @Test
    void keepsEveryRuleWhereverItIsToldToStop() {
        int cut = 0;
        int searched = 0;
        for (long seed = 60; seed < 80; seed++) {
            Operation operation = RandomTowns.of(seed);
            for (int after = 0; after < 4_000; after += 1 + after / 3) {
                AtomicInteger left = new AtomicInteger(after);
                Effort effort =
                        new Effort.Until(() -> false, () -> left.getAndDecrement() <= 0, 200);
                Outcome outcome = Planner.plan(operation, Settings.of(seed), effort);
                assertThat(PlanChecker.check(operation, outcome.plan()).violations())
                        .as("seed %d, stopped after %d missions", seed, after)
                        .isEmpty();
                if (outcome.isWhole()) {
                    Effort again = new Effort.Steps(outcome.steps());
                    assertThat(outcome)
                            .isEqualTo(Planner.plan(operation, Settings.of(seed), again));
                    searched += outcome.steps() > 0 ? 1 : 0;
                } else {
                    assertThat(outcome.steps()).isZero();
                    cut++;
                }
            }
        }
        assertThat(cut).isGreaterThan(40);
        assertThat(searched).isGreaterThan(40);
    }
}
