package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Network;
import org.safepassage.network.Place;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Outcome;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.PlaceId;

/// Plans of the planner, for operations whose limits and terms a random plan just keeps. Planner
/// and checker were written apart; here they must agree on rules and on the score.
class PlannersPlansTest {
    private static final int PLANS = 60;

    @Test
    void keepsEveryRuleAndScoresTheSame() {
        List<String> wrong = new ArrayList<>();
        int moved = 0;
        for (long seed = 40_001; seed <= 40_000 + PLANS; seed++) {
            RandomPlans.Made scene = Scene.make(seed);
            if (scene == null) {
                continue;
            }
            Operation operation = withRoomAtTheBases(scene.operation());
            Outcome outcome = Planner.plan(operation, Settings.of(seed), new Effort.Steps(30));
            Plan plan = outcome.plan();
            Judgement judgement = PlanChecker.check(operation, plan);
            moved += plan.peopleMoved();
            for (Violation violation : judgement.violations()) {
                wrong.add("seed " + seed + ": " + violation.message(operation.zone()));
            }
            if (judgement.isClean() && !judgement.score().equals(outcome.score())) {
                wrong.add("seed " + seed + ": " + judgement.score() + " but " + outcome.score());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(moved).isGreaterThan(PLANS);
    }

    /// A base has room for its own vehicles, or no plan at all could keep the rule.
    private static Operation withRoomAtTheBases(Operation operation) {
        Map<PlaceId, Place> places = new LinkedHashMap<>(operation.network().places());
        for (VehicleType type : operation.fleet().types().values()) {
            places.computeIfPresent(type.base(), (id, base) -> roomier(base, type.number().high()));
        }
        Network old = operation.network();
        return Vary.operation(
                operation,
                operation.horizon(),
                new Network(places, old.legs(), old.corridors()),
                operation.groups(),
                operation.fleet());
    }

    private static Place roomier(Place place, int more) {
        return new Place(
                place.id(),
                place.names(),
                place.coordinates(),
                place.pcode(),
                place.parts(),
                place.controller(),
                place.room() == null ? null : place.room() + more,
                place.reception(),
                place.danger(),
                place.checkpoint());
    }
}
