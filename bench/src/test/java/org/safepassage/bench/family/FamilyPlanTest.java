package org.safepassage.bench.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.Figure;

class FamilyPlanTest {

    @ParameterizedTest
    @CsvSource({"S, 1, 2000", "S, 2, 2000", "S, 3, 300", "M, 1, 100", "M, 2, 0", "L, 1, 0"})
    void plansOfTheFamilyKeepEveryRuleInEveryLayer(FamilySize size, long seed, long steps) {
        for (EnumSet<TermLayer> layers : eachAndAll()) {
            Operation operation = FamilyRecipe.draw(size, layers, seed);
            Outcome outcome = Planner.plan(operation, Settings.of(seed), new Effort.Steps(steps));
            Judgement judgement = PlanChecker.check(operation, outcome.plan());

            assertThat(judgement.violations()).as("%s", layers).isEmpty();
            assertThat(judgement.score()).as("%s", layers).isEqualTo(outcome.score());
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "4"})
    void leavesNobodyBehindWhereManyPlacesGoInStep(long seed) {
        Operation operation = FamilyRecipe.draw(FamilySize.L, EnumSet.allOf(TermLayer.class), seed);

        Outcome outcome = Planner.plan(operation, Settings.of(1), new Effort.Steps(100));

        assertThat(outcome.plan().peopleLeftBehind()).isZero();
    }

    /// At L both walks tune; at M each begins in another way of counting steps, and both go on in
    /// the better of the two.
    @ParameterizedTest
    @CsvSource({"L, 2, 50", "M, 1, 900"})
    void givesTheSamePlanOnOneThreadAndOnTwo(FamilySize size, long seed, long steps) {
        Operation operation = FamilyRecipe.draw(size, EnumSet.allOf(TermLayer.class), seed);

        Outcome one =
                Planner.plan(
                        operation,
                        new Settings(Figure.LIKELY, 1, 1, Objective.EXPOSURE),
                        new Effort.Steps(steps));
        Outcome two =
                Planner.plan(
                        operation,
                        new Settings(Figure.LIKELY, 1, 2, Objective.EXPOSURE),
                        new Effort.Steps(steps));

        assertThat(two.plan()).isEqualTo(one.plan());
        assertThat(PlanChecker.check(operation, one.plan()).violations()).isEmpty();
    }

    private static List<EnumSet<TermLayer>> eachAndAll() {
        List<EnumSet<TermLayer>> sets = new ArrayList<>();
        sets.add(EnumSet.noneOf(TermLayer.class));
        for (TermLayer layer : TermLayer.values()) {
            sets.add(EnumSet.of(layer));
        }
        sets.add(EnumSet.allOf(TermLayer.class));
        return sets;
    }
}
