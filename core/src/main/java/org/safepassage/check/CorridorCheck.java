package org.safepassage.check;

import java.util.Collections;
import java.util.List;
import org.safepassage.network.Corridor;
import org.safepassage.network.Segment;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Rule;

/// Rule `corridor`: people travel along one corridor, the way it goes, without leaving it.
final class CorridorCheck implements RuleCheck {
    @Override
    public Rule rule() {
        return Rule.CORRIDOR;
    }

    @Override
    public String nextStep() {
        return "Lead the convoy along the legs of its corridor in their order.";
    }

    @Override
    public void inspect(Facts facts, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            Corridor corridor = facts.network().corridors().get(convoy.corridor());
            List<Segment> way =
                    Facts.passages(convoy).stream()
                            .map(passage -> new Segment(passage.leg(), passage.direction()))
                            .toList();
            if (corridor == null || Collections.indexOfSubList(corridor.segments(), way) < 0) {
                findings.add(
                        convoy.id(),
                        convoy.departs(),
                        words(way),
                        "a stretch of corridor "
                                + convoy.corridor()
                                + ": "
                                + words(corridor == null ? List.of() : corridor.segments()));
            }
        }
    }

    private static String words(List<Segment> segments) {
        return segments.stream()
                .map(segment ->
                        switch (segment.direction()) {
                            case FORWARD -> segment.leg().value();
                            case BACKWARD -> segment.leg() + " backward";
                        })
                .toList()
                .toString();
    }
}
