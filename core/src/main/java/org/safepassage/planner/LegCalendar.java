package org.safepassage.planner;

import java.util.Arrays;

/// Who is on one leg when, and the first second in which another convoy may go in.
///
/// Keeps the rules `leg-open`, `one-way` and `headway`. Times are seconds from the horizon's start.
final class LegCalendar {
    /// Means that there is no such second.
    static final int NEVER = Integer.MAX_VALUE;

    private final boolean alternating;
    private final int headway;
    private final Lane[] lanes = {new Lane(), new Lane()};

    LegCalendar(boolean alternating, int headway) {
        this.alternating = alternating;
        this.headway = headway;
    }

    void clear() {
        lanes[0].size = 0;
        lanes[1].size = 0;
    }

    void copyFrom(LegCalendar from) {
        lanes[0].copyFrom(from.lanes[0]);
        lanes[1].copyFrom(from.lanes[1]);
    }

    /// The first second from `from` on in which a convoy may go in.
    ///
    /// @param direction 0 forward, 1 backward
    /// @param travel seconds from head in to head out
    /// @param pass seconds from head in to tail in
    /// @param windows pairs of open and close, in order
    int earliestEntry(int direction, int from, int travel, int pass, int[] windows) {
        int entry = from;
        for (int w = firstClosingAfter(windows, from); w < windows.length; w += 2) {
            entry = Math.max(entry, windows[w]);
            while (entry + travel + pass <= windows[w + 1]) {
                int next = pushed(direction, entry, travel, pass);
                if (next == entry) {
                    return entry;
                }
                entry = next;
            }
        }
        return NEVER;
    }

    void add(int direction, int headIn, int travel, int pass) {
        lanes[direction].add(headIn, travel, pass);
    }

    void remove(int direction, int headIn, int travel, int pass) {
        lanes[direction].remove(headIn, travel, pass);
    }

    private static int firstClosingAfter(int[] windows, int from) {
        int w = 0;
        while (w < windows.length && windows[w + 1] <= from) {
            w += 2;
        }
        return w;
    }

    private int pushed(int direction, int entry, int travel, int pass) {
        Lane lane = lanes[direction];
        int next = lane.firstAfter(entry);
        if (next > 0) {
            int wait = lane.readyBehind(next - 1, headway, travel);
            if (wait > entry) {
                return wait;
            }
        }
        if (next < lane.size
                && (lane.headIn[next] < entry + pass + headway
                        || lane.headOut[next] < entry + travel + pass)) {
            return Math.max(entry + 1, lane.readyBehind(next, headway, travel));
        }
        if (alternating) {
            Lane opposite = lanes[1 - direction];
            int meet = opposite.firstLeavingAfter(entry);
            if (meet < opposite.size && opposite.headIn[meet] < entry + travel + pass) {
                return opposite.tailOut(meet);
            }
        }
        return entry;
    }

    /// Convoys in one direction, by head in; since nobody overtakes, also by head out and tail out.
    private static final class Lane {
        private int[] headIn = new int[16];
        private int[] headOut = new int[16];
        private int[] passes = new int[16];
        private int size;

        void copyFrom(Lane from) {
            if (headIn.length < from.size) {
                headIn = new int[from.headIn.length];
                headOut = new int[from.headIn.length];
                passes = new int[from.headIn.length];
            }
            size = from.size;
            System.arraycopy(from.headIn, 0, headIn, 0, size);
            System.arraycopy(from.headOut, 0, headOut, 0, size);
            System.arraycopy(from.passes, 0, passes, 0, size);
        }

        int tailOut(int i) {
            return headOut[i] + passes[i];
        }

        int readyBehind(int i, int headway, int travel) {
            return Math.max(headIn[i] + passes[i] + headway, tailOut(i) - travel);
        }

        int firstAfter(int entry) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (headIn[middle] > entry) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        int firstLeavingAfter(int moment) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tailOut(middle) > moment) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        void add(int entry, int travel, int pass) {
            if (size == headIn.length) {
                headIn = Arrays.copyOf(headIn, size * 2);
                headOut = Arrays.copyOf(headOut, size * 2);
                passes = Arrays.copyOf(passes, size * 2);
            }
            int at = firstAfter(entry);
            System.arraycopy(headIn, at, headIn, at + 1, size - at);
            System.arraycopy(headOut, at, headOut, at + 1, size - at);
            System.arraycopy(passes, at, passes, at + 1, size - at);
            headIn[at] = entry;
            headOut[at] = entry + travel;
            passes[at] = pass;
            size++;
        }

        void remove(int entry, int travel, int pass) {
            int at = firstAfter(entry) - 1;
            while (headOut[at] != entry + travel || passes[at] != pass) {
                at--;
            }
            size--;
            System.arraycopy(headIn, at + 1, headIn, at, size - at);
            System.arraycopy(headOut, at + 1, headOut, at, size - at);
            System.arraycopy(passes, at + 1, passes, at, size - at);
        }
    }
}
