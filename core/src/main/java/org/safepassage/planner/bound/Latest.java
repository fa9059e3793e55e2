package org.safepassage.planner.bound;

/// The best of the ticks that are soon enough, asked for again and again, each time from an earlier
/// one on: a queue by falling tick and falling worth, of which the first is the best.
final class Latest {
    private final long[] worth;
    private final int longest;
    private final int[] queue;
    private int first = 0;
    private int last = -1;
    private int pushed;

    /// @param worth what each tick is worth; must be known from where on it is asked for
    /// @param longest a tick is soon enough when it comes no more than so many after the one asked
    ///   about
    Latest(long[] worth, int longest) {
        this.worth = worth;
        this.longest = longest;
        queue = new int[worth.length];
        pushed = worth.length;
    }

    /// The best tick from `lowest` on that is soon enough after `tick`, neither of which may be
    /// greater than when it was last asked; the earliest of equals; -1 when there is none.
    int best(int tick, int lowest) {
        int highest = Math.min(worth.length - 1, tick + longest);
        if (highest < lowest) {
            return -1;
        }
        while (pushed > lowest) {
            push(--pushed);
        }
        while (first <= last && queue[first] > highest) {
            first++;
        }
        return first > last ? -1 : queue[first];
    }

    /// What a tick is worth.
    long worth(int tick) {
        return worth[tick];
    }

    private void push(int tick) {
        while (last >= first && worth[queue[last]] <= worth[tick]) {
            last--;
        }
        queue[++last] = tick;
    }
}
