package org.safepassage.check;

import org.safepassage.plan.Rule;

/// The check of one rule that every operation has. It must not fail on any plan: it looks at sound
/// convoys only, unless it says otherwise.
interface RuleCheck {
    /// The rule, as `docs/model.md` defines it.
    Rule rule();

    /// What a planner can do about a violation.
    String nextStep();

    /// Adds each violation of the rule to `findings`.
    void inspect(Facts facts, Findings findings);
}
