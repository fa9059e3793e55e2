package org.safepassage.app.imports.resolving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.TermStatus;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Fields;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.reading.Words;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.TermId;

/// Reads terms.
final class Terms {
    private Terms() {}

    static Map<TermId, Term> read(TermScope scope) {
        Map<TermId, Term> terms = new LinkedHashMap<>();
        Context context = scope.context();
        for (Item item : context.catalog().terms().all()) {
            Fields fields = item.fields();
            Value text = fields.find("text");
            TermId id = new TermId(item.id());
            PartyId by = context.party(fields, "owed-by");
            PartyId to = context.party(fields, "owed-to");
            if (by != null && by.equals(to) && fields.areSound("owed-by", "owed-to")) {
                fields.at("owed-to")
                        .refuse(
                                "'" + to + "', who owes it",
                                "another party, to which it is owed",
                                "correct one of the two, or delete `owed-to`");
            }
            terms.putIfAbsent(
                    id,
                    new Term(
                            id,
                            text == null
                                    ? Names.of("?")
                                    : Words.names(
                                            text,
                                            Limits.TEXT,
                                            context.header().language(),
                                            List.of()),
                            by,
                            to,
                            context.parties(fields, "accepted-by"),
                            context.parties(fields, "guaranteed-by"),
                            fields.read("status", Words.choice(Choices.STATUS), TermStatus.AGREED),
                            Clauses.read(fields, scope)));
        }
        return terms;
    }
}
