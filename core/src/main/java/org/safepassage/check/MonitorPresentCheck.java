package org.safepassage.check;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Where;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.quantity.Span;

/// Rule `monitor-present`: people pass only while the monitor is there, from the first moment to
/// the last.
final class MonitorPresentCheck {
    static final String NEXT_STEP = "Let the convoy pass while the monitor is there.";

    private MonitorPresentCheck() {}

    static void inspect(Facts facts, Clause.MonitorPresent clause, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            for (Span span : concerned(facts, convoy, clause.where())) {
                if (clause.present().stream().noneMatch(present -> present.contains(span))) {
                    findings.add(
                            convoy.id(),
                            span.from(),
                            "people there from " + facts.span(span),
                            "only while "
                                    + clause.monitor()
                                    + " is present: "
                                    + clause.present().stream().map(facts::span).toList());
                }
            }
        }
    }

    private static List<Span> concerned(Facts facts, Convoy convoy, Where where) {
        return switch (where) {
            case Where.AtPlace at -> atPlace(facts, convoy, at);
            case Where.OnLeg on ->
                    Facts.passages(convoy).stream()
                            .filter(passage -> passage.leg().equals(on.leg()))
                            .map(Movement.Passage::occupation)
                            .toList();
            case Where.OnCorridor on ->
                    on.corridor().equals(convoy.corridor())
                            ? Facts.passages(convoy).stream()
                                    .map(Movement.Passage::occupation)
                                    .toList()
                            : List.of();
        };
    }

    private static List<Span> atPlace(Facts facts, Convoy convoy, Where.AtPlace at) {
        List<Span> spans = new ArrayList<>();
        for (Visit visit : facts.visits(convoy)) {
            if (visit.place().equals(at.place())) {
                spans.add(new Span(visit.from(), visit.to()));
            }
        }
        return spans;
    }
}
