package org.safepassage.app.imports.judging;

import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Party;
import org.safepassage.agreement.PartyPart;
import org.safepassage.agreement.Term;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.TermId;

/// Whether those who watch by a term are monitors by agreement. A party that both sides did not
/// accept as a monitor may watch, but its presence guarantees nothing.
final class Monitors {
    private Monitors() {}

    static void judge(Resolved resolved) {
        if (!resolved.catalog().parties().areKnown("id", "parts")) {
            return;
        }
        for (Item item : resolved.catalog().terms().all()) {
            Fields fields = item.fields();
            Term term = resolved.operation().terms().get(new TermId(item.id()));
            if (term != null
                    && term.clause() instanceof Clause.MonitorPresent rule
                    && fields.whole().isSound()) {
                judgeParty(fields, resolved.operation().parties(), rule.monitor());
            }
        }
    }

    private static void judgeParty(Fields fields, Map<PartyId, Party> parties, PartyId id) {
        Party party = parties.get(id);
        Fields rule = fields.fields("monitor", Shape.MONITOR);
        if (party == null || rule == null || party.parts().contains(PartyPart.MONITOR)) {
            return;
        }
        List<String> monitors =
                parties.values().stream()
                        .filter(each -> each.parts().contains(PartyPart.MONITOR))
                        .map(each -> each.id().value())
                        .toList();
        rule.at("by")
                .refuse(
                        "the party '" + id.value() + "', whose parts do not include monitor",
                        "a party that both sides accepted as monitor",
                        (monitors.isEmpty()
                                        ? ""
                                        : "write " + String.join(" or ", monitors) + ", or ")
                                + "add monitor to the parts of "
                                + id.value()
                                + " if it was accepted as one");
    }
}
