package org.safepassage.app.imports.judging;

import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.resolving.Item;
import org.safepassage.app.imports.resolving.Resolved;
import org.safepassage.network.PlacePart;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.TermId;

/// Whether people who are not to be searched at a place could be searched there at all. A term
/// about any other place would bind nothing, and they would be searched at the checkpoint that was
/// meant.
final class Searches {
    private Searches() {}

    static void judge(Resolved resolved) {
        if (!resolved.catalog().places().areKnown("id", "parts", "checkpoint")) {
            return;
        }
        for (Item item : resolved.catalog().terms().all()) {
            Fields fields = item.fields();
            Term term = resolved.operation().terms().get(new TermId(item.id()));
            if (term != null
                    && term.clause() instanceof Clause.NoSearch rule
                    && rule.place() != null
                    && fields.whole().isSound()) {
                judgePlace(fields, rule.place(), resolved);
            }
        }
    }

    private static void judgePlace(Fields fields, PlaceId place, Resolved resolved) {
        if (!resolved.operation().network().place(place).parts().contains(PlacePart.CHECKPOINT)) {
            fields.at("no-search")
                    .refuse(
                            "the place '" + place.value() + "', which is no checkpoint",
                            "a place where people are searched",
                            "name the checkpoint that is meant, or delete `at` if none is to"
                                    + " search them");
        }
    }
}
