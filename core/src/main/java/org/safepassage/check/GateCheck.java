package org.safepassage.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.plan.Convoy;

/// Rule `gate`: nobody of the held side departs before the gate opens.
final class GateCheck {
    static final String NEXT_STEP = "Let the held side depart later.";

    private GateCheck() {}

    static void inspect(Facts facts, Clause.Gate clause, Findings findings) {
        Side awaited = awaited(clause.opening());
        long left = awaited == null ? 0 : facts.leftBehind(awaited);
        Instant opens = opens(facts, clause.opening());
        for (Convoy convoy : facts.loaded()) {
            if (Facts.people(convoy, clause.held()) == 0) {
                continue;
            }
            if (left > 0) {
                findings.add(
                        convoy.id(),
                        convoy.departs(),
                        clause.held().words()
                                + " departing although "
                                + left
                                + " people of the side that it waits for are left behind",
                        "no departure at all, for the gate never opens");
            } else if (opens != null && convoy.departs().isBefore(opens)) {
                findings.add(
                        convoy.id(),
                        convoy.departs(),
                        clause.held().words() + " departing at " + facts.time(convoy.departs()),
                        "from " + facts.time(opens) + ", when the gate opens");
            }
        }
    }

    private static @Nullable Side awaited(Opening opening) {
        return switch (opening) {
            case Opening.AllArrived arrived -> arrived.side();
            case Opening.AllDeparted departed -> departed.side();
            case Opening.OutsideEvent ignored -> null;
        };
    }

    /// When the gate opens, or null when nobody is waited for.
    private static @Nullable Instant opens(Facts facts, Opening opening) {
        return switch (opening) {
            case Opening.AllArrived arrived ->
                    facts.loaded().stream()
                            .filter(convoy -> Facts.people(convoy, arrived.side()) > 0)
                            .map(Convoy::ends)
                            .max(Instant::compareTo)
                            .orElse(null);
            case Opening.AllDeparted departed ->
                    facts.loaded().stream()
                            .filter(convoy -> Facts.people(convoy, departed.side()) > 0)
                            .map(Convoy::departs)
                            .max(Instant::compareTo)
                            .orElse(null);
            case Opening.OutsideEvent event -> event.expected();
        };
    }
}
