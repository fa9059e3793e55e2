package org.safepassage.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.TermId;

/// The violations of one rule while it is being checked. It keeps the first
/// [PlanChecker#MOST_LISTED] and counts the rest.
final class Findings {
    private final Rule rule;
    private final @Nullable TermId term;
    private final String nextStep;
    private final List<Violation> listed = new ArrayList<>();
    private int unlisted;

    Findings(Rule rule, @Nullable TermId term, String nextStep) {
        this.rule = rule;
        this.term = term;
        this.nextStep = nextStep;
    }

    /// Adds one violation; see [Violation] for the words.
    void add(@Nullable ConvoyId convoy, @Nullable Instant at, String found, String allowed) {
        if (listed.size() == PlanChecker.MOST_LISTED) {
            unlisted++;
        } else {
            listed.add(new Violation(rule, term, convoy, at, found, allowed, nextStep));
        }
    }

    Rule rule() {
        return rule;
    }

    List<Violation> listed() {
        return listed;
    }

    int unlisted() {
        return unlisted;
    }
}
