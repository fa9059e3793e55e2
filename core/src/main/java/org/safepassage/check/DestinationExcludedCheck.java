package org.safepassage.check;

import org.safepassage.agreement.Clause;
import org.safepassage.plan.Convoy;

/// Rule `destination-excluded`: nobody of the side arrives at the place.
final class DestinationExcludedCheck {
    static final String NEXT_STEP = "Take these people to another place that they chose.";

    private DestinationExcludedCheck() {}

    static void inspect(Facts facts, Clause.DestinationExcluded clause, Findings findings) {
        for (Convoy convoy : facts.loaded()) {
            if (convoy.destination().equals(clause.place())
                    && Facts.people(convoy, clause.side()) > 0) {
                findings.add(
                        convoy.id(),
                        convoy.ends(),
                        clause.side().words() + " arriving at " + clause.place(),
                        "any place but " + clause.place());
            }
        }
    }
}
