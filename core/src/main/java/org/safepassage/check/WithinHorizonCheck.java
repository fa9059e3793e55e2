package org.safepassage.check;

import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.Span;

/// Rule `within-horizon`: nothing happens before the operation's start or after its end.
final class WithinHorizonCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.WITHIN_HORIZON;
    }

    @Override
    public String nextStep() {
        return "Move the convoy into the horizon, or lengthen the horizon in the operation.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        Span horizon = facts.operation().horizon();
        for (Convoy convoy : facts.sound()) {
            // Its steps follow one another, so its first and its last moment bound all others.
            Span whole = new Span(convoy.begins(), convoy.ends());
            if (!horizon.contains(whole)) {
                findings.add(convoy.id(), convoy.begins(), facts.span(whole), facts.span(horizon));
            }
        }
    }
}
