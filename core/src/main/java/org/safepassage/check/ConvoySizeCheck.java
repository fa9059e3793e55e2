package org.safepassage.check;

import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Rule;

/// Rule `convoy-size`: no convoy, loaded or empty, is larger than each leg that it passes allows.
final class ConvoySizeCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.CONVOY_SIZE;
    }

    @Override
    public String nextStep() {
        return "Split the convoy.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.sound()) {
            for (Movement.Passage passage : Facts.passages(convoy)) {
                Integer largest = facts.network().leg(passage.leg()).largestConvoy();
                if (largest != null && convoy.vehicles().size() > largest) {
                    findings.add(
                            convoy.id(),
                            passage.headIn(),
                            convoy.vehicles().size() + " vehicles on leg " + passage.leg(),
                            "at most " + largest);
                }
            }
        }
    }
}
