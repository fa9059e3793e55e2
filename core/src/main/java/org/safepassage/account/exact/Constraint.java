package org.safepassage.account.exact;

import java.util.List;

/// A linear relation between unknown quantities, and the reasons to believe it.
///
/// @param parts what is summed; at least one part, no unknown twice, no factor zero
/// @param sense how the sum compares with the limit
/// @param limit what it is compared with
/// @param reasons numbers of the reasons, ascending; it holds when all of them do. Without a reason
///   it always holds
public record Constraint(List<Part> parts, Sense sense, Fraction limit, List<Integer> reasons) {
    public Constraint {
        parts = List.copyOf(parts);
        reasons = reasons.stream().distinct().sorted().toList();
        long unknowns = parts.stream().mapToInt(Part::unknown).distinct().count();
        boolean hasZero = parts.stream().anyMatch(part -> part.factor().signum() == 0);
        if (parts.isEmpty() || unknowns != parts.size() || hasZero) {
            throw new IllegalArgumentException(
                    "constraint over "
                            + parts
                            + ": expected at least one part, no unknown twice, no factor zero");
        }
    }

    /// One summand.
    ///
    /// @param unknown number of the unknown quantity, from 0
    /// @param factor what it is multiplied with
    public record Part(int unknown, Fraction factor) {}

    /// `unknown` compared with `limit`.
    public static Constraint on(int unknown, Sense sense, Fraction limit, List<Integer> reasons) {
        return new Constraint(List.of(new Part(unknown, Fraction.ONE)), sense, limit, reasons);
    }

    /// `less` is at most `more`.
    public static Constraint order(int less, int more, List<Integer> reasons) {
        return new Constraint(
                List.of(new Part(less, Fraction.ONE), new Part(more, Fraction.of(-1))),
                Sense.AT_MOST,
                Fraction.ZERO,
                reasons);
    }
}
