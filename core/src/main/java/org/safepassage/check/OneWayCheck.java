package org.safepassage.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safepassage.network.Direction;
import org.safepassage.network.Traffic;
import org.safepassage.plan.Rule;

/// Rule `one-way`: on an alternating leg no convoy is on its way while another comes towards it.
final class OneWayCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.ONE_WAY;
    }

    @Override
    public String nextStep() {
        return "Let one of the two wait before the leg until the other's tail is out.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        LegUse.byLeg(facts)
                .forEach((leg, uses) -> {
                    if (facts.network().leg(leg).traffic() == Traffic.ALTERNATING) {
                        inspect(facts, uses, findings);
                    }
                });
    }

    /// Goes through the leg's uses by head in, with the last tail out of each direction so far.
    private static void inspect(Facts facts, List<LegUse> uses, Findings findings) {
        Map<Direction, LegUse> lastOut = new EnumMap<>(Direction.class);
        for (LegUse use : uses) {
            if (use.passage().occupation().length().isZero()) {
                continue; // It occupies no second.
            }
            LegUse towards = lastOut.get(use.passage().direction().opposite());
            if (towards != null && towards.passage().tailOut().isAfter(use.passage().headIn())) {
                findings.add(
                        use.convoy().id(),
                        use.passage().headIn(),
                        "head into leg "
                                + use.passage().leg()
                                + " while convoy "
                                + towards.convoy().id()
                                + " comes the other way",
                        "head in from "
                                + facts.time(towards.passage().tailOut())
                                + ", when that convoy's tail is out");
            }
            LegUse sameWay = lastOut.get(use.passage().direction());
            if (sameWay == null || use.passage().tailOut().isAfter(sameWay.passage().tailOut())) {
                lastOut.put(use.passage().direction(), use);
            }
        }
    }
}
