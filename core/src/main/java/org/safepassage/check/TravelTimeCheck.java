package org.safepassage.check;

import java.time.Duration;
import org.safepassage.network.Leg;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;

/// Rule `travel-time`: over each leg a convoy takes exactly the time of its slowest vehicle, and
/// its tail follows at the same distance in time.
final class TravelTimeCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.TRAVEL_TIME;
    }

    @Override
    public String nextStep() {
        return "Give the passage the time that the leg and the convoy's length need.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.sound()) {
            Duration pass = facts.pass(convoy);
            for (Movement.Passage passage : Facts.passages(convoy)) {
                Duration slowest = slowest(facts.network().leg(passage.leg()), convoy);
                Duration travel = Duration.between(passage.headIn(), passage.headOut());
                Duration tail = Duration.between(passage.headOut(), passage.tailOut());
                if (!travel.equals(slowest) || !tail.equals(pass)) {
                    findings.add(
                            convoy.id(),
                            passage.headIn(),
                            Facts.length(travel)
                                    + " over leg "
                                    + passage.leg()
                                    + ", tail "
                                    + Facts.length(tail)
                                    + " after the head",
                            Facts.length(slowest)
                                    + ", tail "
                                    + Facts.length(pass)
                                    + " after the head");
                }
            }
        }
    }

    private static Duration slowest(Leg leg, Convoy convoy) {
        Duration slowest = Duration.ZERO;
        for (VehicleLoad load : convoy.vehicles()) {
            Duration time = leg.travelTime(load.vehicle().type());
            slowest = time.compareTo(slowest) > 0 ? time : slowest;
        }
        return slowest;
    }
}
