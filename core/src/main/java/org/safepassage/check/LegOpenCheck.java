package org.safepassage.check;

import java.util.List;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.Span;

/// Rule `leg-open`: from head in to tail out a convoy is within one window of the leg.
final class LegOpenCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.LEG_OPEN;
    }

    @Override
    public String nextStep() {
        return "Send the convoy so that its tail is out before the window closes.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.sound()) {
            for (Movement.Passage passage : Facts.passages(convoy)) {
                List<Span> windows = facts.network().leg(passage.leg()).windows();
                if (windows.stream().noneMatch(window -> window.contains(passage.occupation()))) {
                    findings.add(
                            convoy.id(),
                            passage.headIn(),
                            "leg "
                                    + passage.leg()
                                    + " used from "
                                    + facts.span(passage.occupation()),
                            nearest(facts, windows, passage));
                }
            }
        }
    }

    /// The window that a planner would look at first: the last that opens by the time the head goes
    /// in, else the first of all.
    private static String nearest(Facts facts, List<Span> windows, Movement.Passage passage) {
        if (windows.isEmpty()) {
            return "nothing: the leg is never open";
        }
        Span nearest = windows.getFirst();
        for (Span window : windows) {
            if (!window.from().isAfter(passage.headIn())) {
                nearest = window;
            }
        }
        return "all of it within one window, such as " + facts.span(nearest);
    }
}
