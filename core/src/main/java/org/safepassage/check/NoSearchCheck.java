package org.safepassage.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.plan.Convoy;
import org.safepassage.quantity.TermId;

/// Rule `no-search`: a checkpoint does not spend time on searching people who are not to be
/// searched. A service of the wrong length is laid to a term when it is just as long as it would be
/// without that term; else it is a matter of `checkpoint-rate`.
final class NoSearchCheck {
    static final String NEXT_STEP = "Shorten the service; these people are not searched.";

    private NoSearchCheck() {}

    static void inspect(Facts facts, Term term, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            for (Visit visit : facts.visits(convoy)) {
                if (term.id().equals(searched(facts, convoy, visit))) {
                    findings.add(
                            convoy.id(),
                            visit.from(),
                            "a service of "
                                    + Facts.length(CheckpointService.given(visit))
                                    + " at "
                                    + visit.place()
                                    + ", as if all aboard were searched",
                            words(CheckpointService.due(facts, convoy, visit, null)));
                }
            }
        }
    }

    /// The term against which a visit's service goes, or null when it goes against none.
    static @Nullable TermId searched(Facts facts, Convoy convoy, Visit visit) {
        Duration given = CheckpointService.given(visit);
        if (given.equals(CheckpointService.due(facts, convoy, visit, null))) {
            return null;
        }
        for (Term term : facts.operation().enforcedTerms()) {
            if (term.clause() instanceof Clause.NoSearch
                    && given.equals(CheckpointService.due(facts, convoy, visit, term.id()))) {
                return term.id();
            }
        }
        return null;
    }

    private static String words(@Nullable Duration due) {
        return due == null ? "none here" : Facts.length(due);
    }
}
