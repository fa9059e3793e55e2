package org.safepassage.check;

import org.safepassage.fleet.VehicleType;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;

/// Rule `vehicle-carries`: a vehicle carries only the categories that its type may carry.
final class VehicleCarriesCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.VEHICLE_CARRIES;
    }

    @Override
    public String nextStep() {
        return "Move these people to a vehicle that may carry them.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            for (VehicleLoad load : convoy.vehicles()) {
                VehicleType type = facts.operation().fleet().type(load.vehicle().type());
                for (Aboard some : load.aboard()) {
                    String category = facts.operation().group(some.group()).category().word();
                    if (!type.mayCarry(category)) {
                        findings.add(
                                convoy.id(),
                                convoy.begins(),
                                some.group() + " (" + category + ") in " + load.vehicle(),
                                "only " + String.join(", ", type.carries()));
                    }
                }
            }
        }
    }
}
