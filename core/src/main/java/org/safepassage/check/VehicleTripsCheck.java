package org.safepassage.check;

import java.util.List;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.VehicleId;

/// Rule `vehicle-trips`: a vehicle makes no more loaded trips than its type allows.
final class VehicleTripsCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.VEHICLE_TRIPS;
    }

    @Override
    public String nextStep() {
        return "Give the trip to another vehicle.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        facts.byVehicle().forEach((vehicle, convoys) -> inspect(facts, vehicle, convoys, findings));
    }

    private static void inspect(
            Facts facts, VehicleId vehicle, List<Convoy> convoys, Findings findings) {
        Integer most = facts.operation().fleet().type(vehicle.type()).trips();
        if (most == null) {
            return;
        }
        List<Convoy> loaded = convoys.stream().filter(convoy -> convoy.boarding() != null).toList();
        if (loaded.size() > most) {
            Convoy tooMany = loaded.get(Math.max(0, most));
            findings.add(
                    tooMany.id(),
                    tooMany.begins(),
                    loaded.size() + " loaded trips of " + vehicle,
                    "at most " + most);
        }
    }
}
