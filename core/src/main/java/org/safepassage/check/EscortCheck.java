package org.safepassage.check;

import org.safepassage.agreement.Clause;
import org.safepassage.plan.Convoy;

/// Rule `escort`: each convoy that carries someone of the side has a team of the escort with it.
final class EscortCheck {
    static final String NEXT_STEP = "Give the convoy a team of this escort.";

    private EscortCheck() {}

    static void inspect(Facts facts, Clause.EscortRequired clause, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            boolean concerned =
                    Facts.people(convoy, clause.side()) > 0
                            && (clause.corridor() == null
                                    || clause.corridor().equals(convoy.corridor()));
            boolean escorted =
                    convoy.escort() != null && convoy.escort().escort().equals(clause.escort());
            if (concerned && !escorted) {
                findings.add(
                        convoy.id(),
                        convoy.departs(),
                        convoy.escort() == null ? "no escort" : "escort team " + convoy.escort(),
                        "a team of "
                                + clause.escort()
                                + " with people of "
                                + clause.side().words());
            }
        }
    }
}
