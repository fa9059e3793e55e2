package org.safepassage.check;

import java.util.TreeSet;
import org.safepassage.people.Group;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.GroupId;

/// Rule `chosen-destination`: everyone arrives at a place that they chose.
final class ChosenDestinationCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.CHOSEN_DESTINATION;
    }

    @Override
    public String nextStep() {
        return "Take the group to a place it chose, in another convoy if need be.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            TreeSet<GroupId> groups = new TreeSet<>();
            convoy.vehicles()
                    .forEach(
                            load -> load.aboard().stream().map(Aboard::group).forEach(groups::add));
            for (GroupId id : groups) {
                Group group = facts.operation().group(id);
                if (!group.destinations().contains(convoy.destination())) {
                    findings.add(
                            convoy.id(),
                            convoy.ends(),
                            id + " arriving at " + convoy.destination(),
                            "one of " + group.destinations());
                }
            }
        }
    }
}
