package org.safepassage.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.TermId;

/// One thing that was agreed, in words and as one rule.
///
/// @param id short name
/// @param text the words as agreed, in each language
/// @param owedBy who owes it, or null
/// @param owedTo to whom, or null
/// @param acceptedBy who has accepted it
/// @param guaranteedBy who answers for it
/// @param status how far it has come
/// @param clause the machine rule
public record Term(
        TermId id,
        Names text,
        @Nullable PartyId owedBy,
        @Nullable PartyId owedTo,
        List<PartyId> acceptedBy,
        List<PartyId> guaranteedBy,
        TermStatus status,
        Clause clause) {
    public Term {
        acceptedBy = List.copyOf(acceptedBy);
        guaranteedBy = List.copyOf(guaranteedBy);
    }

    /// The same words with another rule.
    public Term with(Clause other) {
        return new Term(id, text, owedBy, owedTo, acceptedBy, guaranteedBy, status, other);
    }

    /// Whether a plan must keep it: it binds and has a machine rule.
    public boolean isEnforced() {
        return status.binds() && !(clause instanceof Clause.WordsOnly);
    }
}
