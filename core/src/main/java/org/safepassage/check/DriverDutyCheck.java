package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.VehicleId;

/// Rule `driver-duty`: between two rests a driver works no longer than allowed.
final class DriverDutyCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.DRIVER_DUTY;
    }

    @Override
    public String nextStep() {
        return "Let the vehicle rest before this convoy, or use another vehicle.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        facts.byVehicle().forEach((vehicle, convoys) -> inspect(facts, vehicle, convoys, findings));
    }

    private static void inspect(
            Facts facts, VehicleId vehicle, List<Convoy> convoys, Findings findings) {
        VehicleType type = facts.operation().fleet().type(vehicle.type());
        if (type.longestDuty() == null) {
            return;
        }
        Instant dutyBegan = convoys.getFirst().begins();
        Instant lastEnd = dutyBegan;
        for (Convoy convoy : convoys) {
            boolean rested = Duration.between(lastEnd, convoy.begins()).compareTo(type.rest()) >= 0;
            if (rested) {
                dutyBegan = convoy.begins();
            }
            Duration duty = Duration.between(dutyBegan, convoy.ends());
            if (duty.compareTo(type.longestDuty()) > 0) {
                findings.add(
                        convoy.id(),
                        convoy.begins(),
                        "a duty of "
                                + Facts.length(duty)
                                + " in "
                                + vehicle
                                + " since "
                                + facts.time(dutyBegan),
                        "at most "
                                + Facts.length(type.longestDuty())
                                + " between rests of "
                                + Facts.length(type.rest()));
            }
            lastEnd = convoy.ends();
        }
    }
}
