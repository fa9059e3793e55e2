package org.safepassage.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Step;
import org.safepassage.plan.Convoy;

/// Rule `reciprocal`: at no moment is either side further ahead of the line of steps than its
/// tolerance.
final class ReciprocalCheck {
    static final String NEXT_STEP =
            "Send people of the side that is behind before, or agree on a larger tolerance.";

    /// A stretch of the line: the corner where it begins, and how far it goes on either axis. Only
    /// from one axis to the other.
    private record Stretch(long fromHeld, long fromFree, long lengthHeld, long lengthFree) {}

    private record Counts(long one, long other) {
        private Counts plus(Counts more) {
            return new Counts(one + more.one, other + more.other);
        }
    }

    private ReciprocalCheck() {}

    static void inspect(Facts facts, Clause.Reciprocal clause, Findings findings) {
        SortedMap<Instant, Counts> changes = new TreeMap<>();
        for (Convoy convoy : facts.loaded()) {
            Instant moment = facts.moment(convoy, clause.measured());
            Counts counts =
                    new Counts(
                            Facts.people(convoy, clause.one()),
                            Facts.people(convoy, clause.other()));
            if (moment != null && (counts.one() > 0 || counts.other() > 0)) {
                changes.merge(moment, counts, Counts::plus);
            }
        }
        long allOne = facts.peopleOf(clause.one());
        long allOther = facts.peopleOf(clause.other());
        List<Step> turned =
                clause.steps().stream().map(step -> new Step(step.other(), step.one())).toList();
        Counts sum = new Counts(0, 0);
        for (Map.Entry<Instant, Counts> change : changes.entrySet()) {
            sum = sum.plus(change.getValue());
            Ahead one = new Ahead(clause.one(), sum.one(), clause.toleranceOne());
            Ahead other = new Ahead(clause.other(), sum.other(), clause.toleranceOther());
            if (sum.other() < allOther
                    && one.isTooFar(sum.other(), clause.steps(), clause.repeats())) {
                one.add(change.getKey(), clause.other(), sum.other(), findings);
            }
            if (sum.one() < allOne && other.isTooFar(sum.one(), turned, clause.repeats())) {
                other.add(change.getKey(), clause.one(), sum.one(), findings);
            }
        }
    }

    /// One side that may be ahead of the other.
    private record Ahead(Side side, long people, int tolerance) {
        /// Whether it is further than the line and the tolerance allow where the other side has
        /// come to `against`.
        boolean isTooFar(long against, List<Step> steps, boolean repeats) {
            Stretch stretch = stretch(against, steps, repeats);
            if (stretch == null) {
                return false;
            }
            // people - tolerance <= fromHeld + (against - fromFree) * lengthHeld / lengthFree,
            // without the fraction.
            long beyond = people - tolerance - stretch.fromHeld();
            return beyond * stretch.lengthFree()
                    > (against - stretch.fromFree()) * stretch.lengthHeld();
        }

        void add(Instant at, Side against, long peopleAgainst, Findings findings) {
            findings.add(
                    null,
                    at,
                    people
                            + " people of "
                            + side.words()
                            + " against "
                            + peopleAgainst
                            + " of "
                            + against.words(),
                    "what the steps give for " + peopleAgainst + ", and " + tolerance + " more");
        }
    }

    /// The stretch of the line on which `against` people of the free side lie, or null where the
    /// steps are done and do not repeat.
    private static @Nullable Stretch stretch(long against, List<Step> steps, boolean repeats) {
        long roundHeld = steps.stream().mapToLong(Step::one).sum();
        long roundFree = steps.stream().mapToLong(Step::other).sum();
        if (against >= roundFree && !repeats) {
            return null;
        }
        long rounds = against / roundFree;
        long held = rounds * roundHeld;
        long free = rounds * roundFree;
        List<Step> ahead = new ArrayList<>(steps);
        Step step = ahead.removeFirst();
        while (against >= free + step.other() && !ahead.isEmpty()) {
            held += step.one();
            free += step.other();
            step = ahead.removeFirst();
        }
        return new Stretch(held, free, step.one(), step.other());
    }
}
