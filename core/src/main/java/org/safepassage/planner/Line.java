package org.safepassage.planner;

import java.util.List;
import org.safepassage.agreement.Step;

/// The line that a reciprocal term draws: how far one side may be when the other is so far. See
/// `reciprocal` in the model page.
final class Line {
    private final long[] one;
    private final long[] other;
    private final boolean repeats;

    Line(List<Step> steps, boolean repeats) {
        this.repeats = repeats;
        one = new long[steps.size() + 1];
        other = new long[steps.size() + 1];
        for (int i = 0; i < steps.size(); i++) {
            one[i + 1] = one[i] + steps.get(i).one();
            other[i + 1] = other[i] + steps.get(i).other();
        }
    }

    /// The most of side one (rounded down) that the line allows beside `done` of side other.
    long oneFor(long done) {
        return along(done, other, one);
    }

    /// The most of side other (rounded down) that the line allows beside `done` of side one.
    long otherFor(long done) {
        return along(done, one, other);
    }

    private long along(long done, long[] from, long[] to) {
        int last = from.length - 1;
        long rounds = 0;
        long rest = done;
        if (repeats) {
            rounds = done / from[last];
            rest = done - rounds * from[last];
        } else if (done >= from[last]) {
            return Long.MAX_VALUE / 4;
        }
        int i = 0;
        while (rest >= from[i + 1]) {
            i++;
        }
        long part = Math.floorDiv((rest - from[i]) * (to[i + 1] - to[i]), from[i + 1] - from[i]);
        return rounds * to[last] + to[i] + part;
    }
}
