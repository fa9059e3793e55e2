package org.safepassage.planner;

import java.util.Arrays;

/// How far both sides of one reciprocal term have come, over time. Each side's moments only ever go
/// forward.
final class StepCount {
    private final Terms.Reciprocal term;
    private final Tally one = new Tally();
    private final Tally other = new Tally();

    StepCount(Terms.Reciprocal term) {
        this.term = term;
    }

    void clear() {
        one.clear();
        other.clear();
    }

    void copyFrom(StepCount from) {
        one.copyFrom(from.one);
        other.copyFrom(from.other);
    }

    /// How many more of side one may go, given all of side other that is planned.
    long mostOne() {
        return other.total() >= term.totalOther()
                ? Integer.MAX_VALUE
                : term.line().oneFor(other.total()) + term.toleranceOne() - one.total();
    }

    /// How many more of side other may go, given all of side one that is planned.
    long mostOther() {
        return one.total() >= term.totalOne()
                ? Integer.MAX_VALUE
                : term.line().otherFor(one.total()) + term.toleranceOther() - other.total();
    }

    /// The first moment at which a convoy with these people may count, or [LegCalendar#NEVER] while
    /// the other side is not far enough.
    int earliest(int peopleOne, int peopleOther) {
        int moment = 0;
        if (peopleOne > 0) {
            long target = one.total() + peopleOne;
            moment = Math.max(moment, one.last());
            int i = -1;
            while (!mayBeOne(target, (i < 0 ? 0 : other.sums[i]) + peopleOther)) {
                if (++i >= other.size) {
                    return LegCalendar.NEVER;
                }
                moment = Math.max(moment, other.times[i]);
            }
        }
        if (peopleOther > 0) {
            long target = other.total() + peopleOther;
            moment = Math.max(moment, other.last());
            int i = -1;
            while (!mayBeOther(target, (i < 0 ? 0 : one.sums[i]) + peopleOne)) {
                if (++i >= one.size) {
                    return LegCalendar.NEVER;
                }
                moment = Math.max(moment, one.times[i]);
            }
        }
        return moment;
    }

    private boolean mayBeOne(long people, long others) {
        return others >= term.totalOther()
                || people <= term.line().oneFor(others) + term.toleranceOne();
    }

    private boolean mayBeOther(long people, long others) {
        return others >= term.totalOne()
                || people <= term.line().otherFor(others) + term.toleranceOther();
    }

    void add(int moment, int peopleOne, int peopleOther) {
        if (peopleOne > 0) {
            one.add(moment, peopleOne);
        }
        if (peopleOther > 0) {
            other.add(moment, peopleOther);
        }
    }

    private static final class Tally {
        private int[] times = new int[16];
        private long[] sums = new long[16];
        private int size;

        void clear() {
            size = 0;
        }

        long total() {
            return size == 0 ? 0 : sums[size - 1];
        }

        int last() {
            return size == 0 ? 0 : times[size - 1];
        }

        void add(int moment, int people) {
            if (size == times.length) {
                times = Arrays.copyOf(times, size * 2);
                sums = Arrays.copyOf(sums, size * 2);
            }
            times[size] = moment;
            sums[size] = total() + people;
            size++;
        }

        void copyFrom(Tally from) {
            if (times.length < from.size) {
                times = new int[from.times.length];
                sums = new long[from.times.length];
            }
            System.arraycopy(from.times, 0, times, 0, from.size);
            System.arraycopy(from.sums, 0, sums, 0, from.size);
            size = from.size;
        }
    }
}
