package org.safepassage.planner;

import java.util.Arrays;

/// When one checkpoint serves a convoy, and the first second in which it could serve another. Keeps
/// `checkpoint-rate`.
final class SearchCalendar {
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    void copyFrom(SearchCalendar other) {
        if (from.length < other.size) {
            from = new int[other.from.length];
            to = new int[other.from.length];
        }
        size = other.size;
        System.arraycopy(other.from, 0, from, 0, size);
        System.arraycopy(other.to, 0, to, 0, size);
    }

    /// The first second from `moment` on from which the checkpoint is free for `length` seconds.
    int earliest(int moment, int length) {
        int start = moment;
        for (int i = firstEndingAfter(moment); i < size && from[i] < start + length; i++) {
            start = Math.max(start, to[i]);
        }
        return start;
    }

    /// When it ended what it did last before `moment`, or 0.
    int idleSince(int moment) {
        int next = firstEndingAfter(moment);
        return next == 0 ? 0 : to[next - 1];
    }

    void add(int start, int length) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        int at = firstEndingAfter(start);
        System.arraycopy(from, at, from, at + 1, size - at);
        System.arraycopy(to, at, to, at + 1, size - at);
        from[at] = start;
        to[at] = start + length;
        size++;
    }

    void remove(int start) {
        int at = firstEndingAfter(start);
        size--;
        System.arraycopy(from, at + 1, from, at, size - at);
        System.arraycopy(to, at + 1, to, at, size - at);
    }

    private int firstEndingAfter(int moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
