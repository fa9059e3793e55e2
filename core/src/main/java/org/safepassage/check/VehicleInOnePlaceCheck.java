package org.safepassage.check;

import java.util.List;
import org.safepassage.fleet.VehicleType;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.VehicleId;

/// Rule `vehicle-in-one-place`: a vehicle is in one convoy at a time and begins each where the one
/// before ended, the first at its base; and there are no more vehicles of a type than the fleet
/// has.
final class VehicleInOnePlaceCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.VEHICLE_IN_ONE_PLACE;
    }

    @Override
    public String nextStep() {
        return "Use another vehicle, or bring this one there first.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        facts.byVehicle().forEach((vehicle, convoys) -> inspect(facts, vehicle, convoys, findings));
    }

    private static void inspect(
            Facts facts, VehicleId vehicle, List<Convoy> convoys, Findings findings) {
        VehicleType type = facts.operation().fleet().type(vehicle.type());
        int most = type.number().at(facts.plan().figure());
        if (vehicle.number() > most) {
            findings.add(
                    convoys.getFirst().id(),
                    convoys.getFirst().begins(),
                    "vehicle " + vehicle,
                    type.id() + "-1 to " + type.id() + "-" + most);
        }
        PlaceId place = type.base();
        Convoy before = null;
        for (Convoy convoy : convoys) {
            if (before != null && convoy.begins().isBefore(before.ends())) {
                findings.add(
                        convoy.id(),
                        convoy.begins(),
                        vehicle
                                + " while it is in convoy "
                                + before.id()
                                + " until "
                                + facts.time(before.ends()),
                        "one convoy at a time");
            } else if (!convoy.origin().equals(place)) {
                findings.add(
                        convoy.id(),
                        convoy.begins(),
                        vehicle + " at " + convoy.origin(),
                        "at " + place + ", where it " + (before == null ? "is based" : "was left"));
            }
            place = convoy.destination();
            before = convoy;
        }
    }
}
