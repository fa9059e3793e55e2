package org.safepassage.check;

import java.time.Duration;
import java.util.TreeSet;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Span;

/// Rule `time-aboard`: nobody is aboard longer than their group can bear, from the start of
/// boarding to the end of alighting.
final class TimeAboardCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.TIME_ABOARD;
    }

    @Override
    public String nextStep() {
        return "Let the convoy wait less on its way, or board later.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            Duration aboard = new Span(convoy.begins(), convoy.ends()).length();
            TreeSet<GroupId> groups = new TreeSet<>();
            convoy.vehicles()
                    .forEach(
                            load -> load.aboard().stream().map(Aboard::group).forEach(groups::add));
            for (GroupId group : groups) {
                Duration longest = facts.operation().group(group).longestAboard();
                if (longest != null && aboard.compareTo(longest) > 0) {
                    findings.add(
                            convoy.id(),
                            convoy.begins(),
                            group + " aboard for " + Facts.length(aboard),
                            "at most " + Facts.length(longest));
                }
            }
        }
    }
}
