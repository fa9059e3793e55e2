package org.safepassage.check;

import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.Span;

/// Rule `vehicle-available`: all that a vehicle does lies within its type's available span.
final class VehicleAvailableCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.VEHICLE_AVAILABLE;
    }

    @Override
    public String nextStep() {
        return "Use a vehicle that is available then, or change when this type is available.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.sound()) {
            Span whole = new Span(convoy.begins(), convoy.ends());
            for (VehicleLoad load : convoy.vehicles()) {
                Span available = facts.operation().fleet().type(load.vehicle().type()).available();
                if (!available.contains(whole)) {
                    findings.add(
                            convoy.id(),
                            convoy.begins(),
                            load.vehicle() + " from " + facts.span(whole),
                            facts.span(available));
                }
            }
        }
    }
}
