package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Side;
import org.safepassage.plan.Convoy;
import org.safepassage.quantity.ConvoyId;

/// Rule `together`: the convoys of two sides go in pairs, each pair within the agreed time.
final class TogetherCheck {
    static final String NEXT_STEP = "Let the two convoys of the pair go closer together.";

    private record Turn(ConvoyId convoy, Instant moment) {}

    private TogetherCheck() {}

    static void inspect(Facts facts, Clause.Together clause, Findings findings) {
        List<Turn> ones = turns(facts, clause, clause.one(), clause.other());
        List<Turn> others = turns(facts, clause, clause.other(), clause.one());
        int pairs = Math.min(ones.size(), others.size());
        for (int i = 0; i < pairs; i++) {
            Turn one = ones.get(i);
            Turn other = others.get(i);
            Duration apart = Duration.between(one.moment(), other.moment()).abs();
            if (apart.compareTo(clause.within()) > 0) {
                findings.add(
                        one.convoy(),
                        one.moment(),
                        Facts.length(apart)
                                + " between it and its partner, convoy "
                                + other.convoy(),
                        "at most " + Facts.length(clause.within()));
            }
        }
        inspectRest(facts, ones.subList(pairs, ones.size()), clause.other(), findings);
        inspectRest(facts, others.subList(pairs, others.size()), clause.one(), findings);
    }

    private static void inspectRest(
            Facts facts, List<Turn> rest, Side withFewer, Findings findings) {
        long left = facts.leftBehind(withFewer);
        if (left > 0) {
            for (Turn turn : rest) {
                findings.add(
                        turn.convoy(),
                        turn.moment(),
                        "no partner for this convoy, although "
                                + left
                                + " people of "
                                + withFewer.words()
                                + " are left behind",
                        "a partner that carries people of " + withFewer.words());
            }
        }
    }

    /// The convoys that carry a side and not the other, in order. One that carries both is its own
    /// partner and needs no other.
    private static List<Turn> turns(Facts facts, Clause.Together clause, Side side, Side partner) {
        List<Turn> turns = new ArrayList<>();
        for (Convoy convoy : facts.loaded()) {
            Instant moment = facts.moment(convoy, clause.measured());
            if (moment != null
                    && Facts.people(convoy, side) > 0
                    && Facts.people(convoy, partner) == 0) {
                turns.add(new Turn(convoy.id(), moment));
            }
        }
        turns.sort(Comparator.comparing(Turn::moment).thenComparing(Turn::convoy));
        return turns;
    }
}
