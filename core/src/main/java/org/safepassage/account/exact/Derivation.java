package org.safepassage.account.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// That an unknown is at least a value, and reasons that suffice for it.
final class Derivation {
    private final Fraction value;
    private final int[] reasons;

    /// One bit for each reason modulo 64, which tells most sets apart at a glance.
    private final long marks;

    private Derivation(Fraction value, int[] reasons, long marks) {
        this.value = value;
        this.reasons = reasons;
        this.marks = marks;
    }

    /// That it is at least `value`, for `reasons`.
    static Derivation of(Fraction value, List<Integer> reasons) {
        int[] ascending = reasons.stream().mapToInt(Integer::intValue).sorted().toArray();
        long marks = 0;
        for (int reason : ascending) {
            marks |= 1L << reason;
        }
        return new Derivation(value, ascending, marks);
    }

    /// The least that the unknown can be.
    Fraction value() {
        return value;
    }

    /// How many reasons it rests on.
    int size() {
        return reasons.length;
    }

    /// Another value, for the same reasons.
    Derivation at(Fraction other) {
        return new Derivation(other, reasons, marks);
    }

    /// `value`, for these reasons and those of `other`.
    Derivation with(Derivation other, Fraction value) {
        if (other.reasons.length == 0 || reasons.length == 0) {
            Derivation some = reasons.length == 0 ? other : this;
            return new Derivation(value, some.reasons, some.marks);
        }
        int[] union = new int[reasons.length + other.reasons.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < reasons.length || theirs < other.reasons.length) {
            int my = mine < reasons.length ? reasons[mine] : Integer.MAX_VALUE;
            int their = theirs < other.reasons.length ? other.reasons[theirs] : Integer.MAX_VALUE;
            union[size++] = Math.min(my, their);
            mine += my <= their ? 1 : 0;
            theirs += their <= my ? 1 : 0;
        }
        return new Derivation(value, Arrays.copyOf(union, size), marks | other.marks);
    }

    /// Whether every reason here is one of `other`.
    boolean isWithin(Derivation other) {
        if ((marks & ~other.marks) != 0 || reasons.length > other.reasons.length) {
            return false;
        }
        int theirs = 0;
        for (int reason : reasons) {
            while (theirs < other.reasons.length && other.reasons[theirs] < reason) {
                theirs++;
            }
            if (theirs == other.reasons.length || other.reasons[theirs] != reason) {
                return false;
            }
        }
        return true;
    }

    /// Whether `other` says the same for the same reasons.
    boolean isSame(Derivation other) {
        return value.equals(other.value) && Arrays.equals(reasons, other.reasons);
    }

    /// The reasons, ascending.
    List<Integer> list() {
        List<Integer> list = new ArrayList<>();
        for (int reason : reasons) {
            list.add(reason);
        }
        return list;
    }

    /// Derivations of which none says no more than another for the same reasons and others.
    static final class Best {
        private final List<Derivation> all = new ArrayList<>();
        private long comparisons;

        /// Takes `fresh`, unless another says as much with no other reasons.
        void add(Derivation fresh) {
            comparisons += all.size() + 1L;
            for (Derivation each : all) {
                if (each.value.compareTo(fresh.value) >= 0 && each.isWithin(fresh)) {
                    return;
                }
            }
            all.removeIf(each -> fresh.value.compareTo(each.value) >= 0 && fresh.isWithin(each));
            all.add(fresh);
        }

        /// All of them, in the order in which they came.
        List<Derivation> all() {
            return all;
        }

        /// How many comparisons it took to get here.
        long comparisons() {
            return comparisons;
        }
    }
}
