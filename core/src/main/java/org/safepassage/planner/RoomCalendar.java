package org.safepassage.planner;

import java.util.Arrays;

/// How many vehicles stand at one place when. Keeps `room-to-stand`.
///
/// A step function: from `times[i]` on `standing[i]` vehicles stand there, until `times[i + 1]`.
final class RoomCalendar {
    static final int FOREVER = Integer.MAX_VALUE;

    private final int room;
    private int[] times = new int[16];
    private int[] standing = new int[16];
    private int size;

    RoomCalendar(int room) {
        this.room = room;
        clear();
    }

    void clear() {
        times[0] = Integer.MIN_VALUE;
        standing[0] = 0;
        size = 1;
    }

    void copyFrom(RoomCalendar from) {
        if (times.length < from.size) {
            times = new int[from.times.length];
            standing = new int[from.times.length];
        }
        size = from.size;
        System.arraycopy(from.times, 0, times, 0, size);
        System.arraycopy(from.standing, 0, standing, 0, size);
    }

    /// The first moment after the last stretch that begins within the span and in which `vehicles`
    /// more would be too many; `from` when there is room throughout, [#FOREVER] when there never
    /// will be.
    int fullUntil(int from, int to, int vehicles) {
        int until = from;
        if (from >= to) {
            return until;
        }
        boolean full = false;
        for (int i = stepAt(from); i < size && (full || times[i] < to); i++) {
            full = standing[i] + vehicles > room;
            if (full) {
                until = i + 1 < size ? times[i + 1] : FOREVER;
            }
        }
        return until;
    }

    /// Lets `vehicles` more stand there (fewer, when negative) from `from` up to `to`.
    void add(int from, int to, int vehicles) {
        if (from >= to) {
            return;
        }
        int first = breakAt(from);
        int last = to == FOREVER ? size : breakAt(to);
        for (int i = first; i < last; i++) {
            standing[i] += vehicles;
        }
    }

    private int stepAt(int moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    private int breakAt(int moment) {
        int at = stepAt(moment);
        if (times[at] == moment) {
            return at;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            standing = Arrays.copyOf(standing, size * 2);
        }
        System.arraycopy(times, at + 1, times, at + 2, size - at - 1);
        System.arraycopy(standing, at + 1, standing, at + 2, size - at - 1);
        times[at + 1] = moment;
        standing[at + 1] = standing[at];
        size++;
        return at + 1;
    }
}
