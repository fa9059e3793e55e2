package org.safepassage.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.plan.Convoy;

/// Rule `first`: nobody of one side before the last of another.
final class FirstCheck {
    static final String NEXT_STEP =
            "Let the side that goes first go earlier, or the other side later.";

    private FirstCheck() {}

    static void inspect(Facts facts, Clause.First clause, Findings findings) {
        long left = facts.leftBehind(clause.before());
        Instant last = null;
        for (Convoy convoy : facts.loaded()) {
            if (Facts.people(convoy, clause.before()) > 0) {
                last = later(last, facts.moment(convoy, clause.measured()));
            }
        }
        for (Convoy convoy : facts.loaded()) {
            Instant moment = facts.moment(convoy, clause.measured());
            if (moment == null || Facts.people(convoy, clause.after()) == 0) {
                continue;
            }
            if (left > 0) {
                findings.add(
                        convoy.id(),
                        moment,
                        clause.after().words()
                                + " moving although "
                                + left
                                + " people of "
                                + clause.before().words()
                                + " are left behind",
                        "nobody of "
                                + clause.after().words()
                                + " before all of "
                                + clause.before().words());
            } else if (last != null && moment.isBefore(last)) {
                findings.add(
                        convoy.id(),
                        moment,
                        clause.after().words() + " at " + facts.time(moment),
                        "from "
                                + facts.time(last)
                                + ", when the last of "
                                + clause.before().words()
                                + " count");
            }
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
