package org.safepassage.check;

import java.time.Instant;
import java.util.List;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.VehicleId;

/// Rule `turn-round`: after people have alighted, a vehicle rests its turn-round before its next
/// convoy.
final class TurnRoundCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.TURN_ROUND;
    }

    @Override
    public String nextStep() {
        return "Begin the convoy later, or use another vehicle.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        facts.byVehicle().forEach((vehicle, convoys) -> inspect(facts, vehicle, convoys, findings));
    }

    private static void inspect(
            Facts facts, VehicleId vehicle, List<Convoy> convoys, Findings findings) {
        for (int i = 1; i < convoys.size(); i++) {
            Convoy before = convoys.get(i - 1);
            if (before.alighting() == null) {
                continue;
            }
            Instant ready =
                    before.ends().plus(facts.operation().fleet().type(vehicle.type()).turnRound());
            Convoy next = convoys.get(i);
            if (next.begins().isBefore(ready)) {
                findings.add(
                        next.id(),
                        next.begins(),
                        vehicle + " again from " + facts.time(next.begins()),
                        "from "
                                + facts.time(ready)
                                + ", its turn-round after convoy "
                                + before.id());
            }
        }
    }
}
