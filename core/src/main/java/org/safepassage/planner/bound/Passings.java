package org.safepassage.planner.bound;

import java.util.Arrays;

/// What is won from passing the [Divide] of a ride on, tick by tick, backward in time.
final class Passings {
    /// What is worth nothing is worth less than half of this.
    static final long NEVER_WORTH = Long.MIN_VALUE / 4;

    /// By tick, told as in [Through].
    final long[] worth;

    private final Through through;
    private final Ticks ticks;
    private final Charged charged;
    private final long perSecond;
    private final Latest reaches;
    private final int[] reachAt;

    /// @param charged what is charged for passing
    /// @param perSecond what each second until then costs more than after it
    /// @param reaches what is won from the reach on
    Passings(Through through, Ticks ticks, Charged charged, long perSecond, Latest reaches) {
        this.through = through;
        this.ticks = ticks;
        this.charged = charged;
        this.perSecond = perSecond;
        this.reaches = reaches;
        worth = new long[ticks.count() + 1];
        reachAt = new int[ticks.count() + 1];
        Arrays.fill(worth, NEVER_WORTH);
    }

    /// Works one tick out, the last first.
    void step(int tick) {
        int reach = through.isOpen()[tick] ? reaches.best(tick, through.firstReach()[tick]) : -1;
        if (reach >= 0 && reaches.worth(reach) > NEVER_WORTH / 2) {
            reachAt[tick] = reach;
            worth[tick] = reaches.worth(reach) + charged.at(tick) - perSecond * ticks.first(tick);
        }
    }

    /// The best tick of the reach after passing in a tick.
    int reachAt(int tick) {
        return reachAt[tick];
    }
}
