package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.LegId;
import org.safepassage.testkit.Repository;

/// Plans the worked operations with few steps and lets the checker judge.
class WorkedPlansTest {

    @ParameterizedTest
    @CsvSource({
        "bustan-al-qasr-2016, 50",
        "al-safira-2024, 100",
        "east-aleppo-2016, 50",
        "wildfire-town, 3000"
    })
    void movesEverybodyAndKeepsEveryRule(String name, long steps) {
        Operation operation = read(name);
        Plan plan = plan(operation, steps);
        Judgement judgement = PlanChecker.check(operation, plan);
        assertThat(judgement.violations()).isEmpty();
        assertThat(plan.leftBehind()).isEmpty();
    }

    /// `operations/README.md` shows by hand that nothing is quicker.
    @Test
    void bustanAlQasrEndsWhenTheProofByHandSays() {
        Operation operation = read("bustan-al-qasr-2016");
        Instant finish = PlanChecker.check(operation, plan(operation, 50)).score().finish();
        assertThat(Duration.between(operation.horizon().from(), finish))
                .isEqualTo(Duration.ofHours(2).plusMinutes(20).plusSeconds(12));
    }

    /// 8,079 people came in the first 24 hours by report, with this fleet and the corridor open.
    @Test
    void eastAleppoFleetCarriesWhatOneDaySaw() {
        Operation operation = withoutTerms(read("east-aleppo-2016"));
        Instant dayAfter = operation.horizon().from().plus(Duration.ofHours(24));
        Plan plan = plan(operation, 200);
        assertThat(PlanChecker.check(operation, plan).violations()).isEmpty();
        int across = 0;
        for (Convoy convoy : plan.convoys()) {
            if (convoy.origin().value().equals("mashhad") && passes(convoy, "line-leg", dayAfter)) {
                across += people(convoy);
            }
        }
        assertThat(across).isGreaterThanOrEqualTo(8_079);
    }

    private static Operation read(String name) {
        return OperationFile.read(Repository.root().resolve("operations").resolve(name + ".yaml"));
    }

    private static Plan plan(Operation operation, long steps) {
        return Planner.plan(operation, Settings.of(1), new Effort.Steps(steps)).plan();
    }

    private static boolean passes(Convoy convoy, String leg, Instant before) {
        LegId id = new LegId(leg);
        return convoy.movements().stream()
                .anyMatch(movement ->
                        movement instanceof Movement.Passage passage
                                && passage.leg().equals(id)
                                && passage.headIn().isBefore(before));
    }

    private static int people(Convoy convoy) {
        return convoy.vehicles().stream()
                .flatMap(vehicle -> vehicle.aboard().stream())
                .mapToInt(Aboard::people)
                .sum();
    }

    private static Operation withoutTerms(Operation o) {
        return new Operation(
                o.id(),
                o.names(),
                o.exercise(),
                o.confidentiality(),
                o.languages(),
                o.zone(),
                o.horizon(),
                o.interval(),
                o.parties(),
                o.network(),
                o.groups(),
                o.fleet(),
                Map.of());
    }
}
