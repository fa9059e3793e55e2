package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safepassage.network.Direction;
import org.safepassage.plan.Rule;

/// Rule `headway`: convoys going the same way keep their distance going in, and never overtake.
final class HeadwayCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.HEADWAY;
    }

    @Override
    public String nextStep() {
        return "Send the later convoy later.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        LegUse.byLeg(facts)
                .forEach((leg, uses) -> {
                    Duration headway = facts.network().leg(leg).headway();
                    for (Direction direction : Direction.values()) {
                        List<LegUse> sameWay =
                                uses.stream()
                                        .filter(use -> use.passage().direction() == direction)
                                        .toList();
                        inspectGoingIn(facts, sameWay, headway, findings);
                        inspectComingOut(facts, sameWay, findings);
                    }
                });
    }

    private static void inspectGoingIn(
            Facts facts, List<LegUse> uses, Duration headway, Findings findings) {
        LegUse last = null;
        for (LegUse use : uses) {
            if (last != null) {
                Instant free = last.passage().tailIn().plus(headway);
                if (use.passage().headIn().isBefore(free)) {
                    findings.add(
                            use.convoy().id(),
                            use.passage().headIn(),
                            "head into leg "
                                    + use.passage().leg()
                                    + " at "
                                    + facts.time(use.passage().headIn()),
                            "from "
                                    + facts.time(free)
                                    + ", the headway after the tail of convoy "
                                    + last.convoy().id());
                }
            }
            if (last == null || use.passage().tailIn().isAfter(last.passage().tailIn())) {
                last = use;
            }
        }
    }

    private static void inspectComingOut(Facts facts, List<LegUse> uses, Findings findings) {
        LegUse last = null;
        for (LegUse use : uses) {
            if (last != null && use.passage().headOut().isBefore(last.passage().tailOut())) {
                findings.add(
                        use.convoy().id(),
                        use.passage().headOut(),
                        "head out of leg "
                                + use.passage().leg()
                                + " at "
                                + facts.time(use.passage().headOut()),
                        "from "
                                + facts.time(last.passage().tailOut())
                                + ", when the tail of convoy "
                                + last.convoy().id()
                                + ", which went in before it, is out");
            }
            if (last == null || use.passage().tailOut().isAfter(last.passage().tailOut())) {
                last = use;
            }
        }
    }
}
