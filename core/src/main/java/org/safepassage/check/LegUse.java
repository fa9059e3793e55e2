package org.safepassage.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.quantity.LegId;

/// One convoy on one leg.
///
/// @param convoy the convoy
/// @param passage its passage over the leg
record LegUse(Convoy convoy, Movement.Passage passage) {
    /// By head in; of two at the same second the one whose tail is in first, since only it can be
    /// the earlier.
    static final Comparator<LegUse> BY_HEAD_IN =
            Comparator.comparing((LegUse use) -> use.passage().headIn())
                    .thenComparing(use -> use.passage().tailIn())
                    .thenComparing(use -> use.passage().tailOut())
                    .thenComparing(use -> use.convoy().id());

    /// Every use of every leg by well-formed convoys, those of a leg by the time the head goes in.
    static SortedMap<LegId, List<LegUse>> byLeg(Facts facts) {
        SortedMap<LegId, List<LegUse>> uses = new TreeMap<>();
        for (Convoy convoy : facts.sound()) {
            for (Movement.Passage passage : Facts.passages(convoy)) {
                uses.computeIfAbsent(passage.leg(), id -> new ArrayList<>())
                        .add(new LegUse(convoy, passage));
            }
        }
        uses.values().forEach(ofLeg -> ofLeg.sort(BY_HEAD_IN));
        return uses;
    }
}
