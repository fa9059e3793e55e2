package org.safepassage.check;

import java.time.Instant;
import org.safepassage.people.Group;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;

/// Rule `boarding-place`: people board where they are, not before they are ready.
final class BoardingPlaceCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.BOARDING_PLACE;
    }

    @Override
    public String nextStep() {
        return "Board the group at its own place, once it is ready.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            for (VehicleLoad load : convoy.vehicles()) {
                for (Aboard some : load.aboard()) {
                    inspect(facts, convoy, facts.operation().group(some.group()), findings);
                }
            }
        }
    }

    private static void inspect(Facts facts, Convoy convoy, Group group, Findings findings) {
        if (!group.place().equals(convoy.origin())) {
            findings.add(
                    convoy.id(),
                    convoy.begins(),
                    group.id() + " boarding at " + convoy.origin(),
                    "boarding at " + group.place());
        }
        Instant ready = group.ready();
        if (ready != null && convoy.begins().isBefore(ready)) {
            findings.add(
                    convoy.id(),
                    convoy.begins(),
                    group.id() + " boarding from " + facts.time(convoy.begins()),
                    "from " + facts.time(ready) + ", when it is ready");
        }
    }
}
