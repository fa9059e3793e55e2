package org.safepassage.planner;

import java.util.Arrays;

/// How far both sides of one reciprocal term have come, over time.
///
/// Where both sides leave from several places, a convoy may count before others that were decided
/// earlier, as long as neither side is too far ahead at any moment from then on: so one that is
/// late holds up nobody who is decided after it. Else each side's convoys count in the order in
/// which they are decided.
final class StepCount {
    private final Terms.Reciprocal term;
    private int[] times = new int[16];
    private long[] ones = new long[16];
    private long[] others = new long[16];
    private int size;
    private int lastOne;
    private int lastOther;

    StepCount(Terms.Reciprocal term) {
        this.term = term;
    }

    void clear() {
        size = 0;
        lastOne = 0;
        lastOther = 0;
    }

    void copyFrom(StepCount from) {
        if (times.length < from.size) {
            times = new int[from.times.length];
            ones = new long[from.times.length];
            others = new long[from.times.length];
        }
        System.arraycopy(from.times, 0, times, 0, from.size);
        System.arraycopy(from.ones, 0, ones, 0, from.size);
        System.arraycopy(from.others, 0, others, 0, from.size);
        size = from.size;
        lastOne = from.lastOne;
        lastOther = from.lastOther;
    }

    /// How many more of side one may go, given all of side other that is planned.
    long mostOne() {
        long other = other(size - 1);
        return other >= term.totalOther()
                ? Integer.MAX_VALUE
                : term.line().oneFor(other) + term.toleranceOne() - one(size - 1);
    }

    /// How many more of side other may go, given all of side one that is planned.
    long mostOther() {
        long one = one(size - 1);
        return one >= term.totalOne()
                ? Integer.MAX_VALUE
                : term.line().otherFor(one) + term.toleranceOther() - other(size - 1);
    }

    /// The first moment from `from` on at which a convoy with these people may count, or
    /// [LegCalendar#NEVER] while the other side is not far enough.
    int earliest(int peopleOne, int peopleOther, int from) {
        int i = size - 1;
        if (!allows(i, peopleOne, peopleOther)) {
            return LegCalendar.NEVER;
        }
        while (i >= 0 && times[i] > from && allows(i - 1, peopleOne, peopleOther)) {
            i--;
        }
        int earliest = i < 0 ? from : Math.max(from, times[i]);
        if (term.inTurn() && peopleOne > 0) {
            earliest = Math.max(earliest, lastOne);
        }
        return term.inTurn() && peopleOther > 0 ? Math.max(earliest, lastOther) : earliest;
    }

    /// Whether these people may be added to what has counted after the change of number `i`.
    private boolean allows(int i, int peopleOne, int peopleOther) {
        long one = one(i) + peopleOne;
        long other = other(i) + peopleOther;
        boolean oneMay =
                peopleOne == 0
                        || other >= term.totalOther()
                        || one <= term.line().oneFor(other) + term.toleranceOne();
        return oneMay
                && (peopleOther == 0
                        || one >= term.totalOne()
                        || other <= term.line().otherFor(one) + term.toleranceOther());
    }

    private long one(int i) {
        return i < 0 ? 0 : ones[i];
    }

    private long other(int i) {
        return i < 0 ? 0 : others[i];
    }

    void add(int moment, int peopleOne, int peopleOther) {
        if (peopleOne == 0 && peopleOther == 0) {
            return;
        }
        lastOne = peopleOne > 0 ? Math.max(lastOne, moment) : lastOne;
        lastOther = peopleOther > 0 ? Math.max(lastOther, moment) : lastOther;
        int at = size;
        while (at > 0 && times[at - 1] > moment) {
            at--;
        }
        if (at == 0 || times[at - 1] < moment) {
            insert(at, moment);
            at++;
        }
        for (int i = at - 1; i < size; i++) {
            ones[i] += peopleOne;
            others[i] += peopleOther;
        }
    }

    private void insert(int at, int moment) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            ones = Arrays.copyOf(ones, size * 2);
            others = Arrays.copyOf(others, size * 2);
        }
        System.arraycopy(times, at, times, at + 1, size - at);
        System.arraycopy(ones, at, ones, at + 1, size - at);
        System.arraycopy(others, at, others, at + 1, size - at);
        times[at] = moment;
        ones[at] = one(at - 1);
        others[at] = other(at - 1);
        size++;
    }
}
