package org.safepassage.account.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The plainest exact method there is: unknowns are eliminated one after another, each "at least"
/// joined with each "at most" (Fourier and Motzkin). Slow, and it shares no line with the product.
final class Elimination {

    private Elimination() {}

    /// Whether the constraints whose reasons are all in `held` can hold together.
    static boolean canHold(Constraints constraints, List<Integer> held) {
        return range(constraints, held, 0) != null;
    }

    /// The least and greatest value of `unknown` as text (`8079`, `3/2`, `-`), or null when nothing
    /// can hold.
    static @Nullable String range(Constraints constraints, List<Integer> held, int unknown) {
        Map<List<BigInteger>, BigInteger> rows = rows(constraints, held);
        for (int each = 0; each < constraints.unknowns(); each++) {
            if (each != unknown) {
                rows = without(rows, each);
            }
        }
        @Nullable BigInteger[] low = null;
        @Nullable BigInteger[] high = null;
        for (Map.Entry<List<BigInteger>, BigInteger> row : rows.entrySet()) {
            BigInteger factor = row.getKey().get(unknown);
            BigInteger limit = row.getValue();
            if (factor.signum() == 0) {
                if (limit.signum() < 0) {
                    return null;
                }
            } else if (factor.signum() > 0) {
                high = high == null || less(limit, factor, high) ? of(limit, factor) : high;
            } else {
                BigInteger above = limit.negate();
                BigInteger below = factor.negate();
                low = low == null || less(low, above, below) ? of(above, below) : low;
            }
        }
        if (low != null && high != null && less(high, low)) {
            return null;
        }
        return text(low) + " to " + text(high);
    }

    private static Map<List<BigInteger>, BigInteger> rows(
            Constraints constraints, List<Integer> held) {
        Map<List<BigInteger>, BigInteger> rows = new TreeMap<>(Elimination::compare);
        for (Constraint constraint : constraints.all()) {
            if (held.containsAll(constraint.reasons())) {
                BigInteger[] factors = new BigInteger[constraints.unknowns()];
                Arrays.fill(factors, BigInteger.ZERO);
                for (Constraint.Part part : constraint.parts()) {
                    factors[part.unknown()] = new BigInteger(part.factor().toString());
                }
                BigInteger limit = new BigInteger(constraint.limit().toString());
                if (constraint.sense() != Sense.AT_LEAST) {
                    add(rows, factors, limit);
                }
                if (constraint.sense() != Sense.AT_MOST) {
                    BigInteger[] other =
                            Arrays.stream(factors)
                                    .map(BigInteger::negate)
                                    .toArray(BigInteger[]::new);
                    add(rows, other, limit.negate());
                }
            }
        }
        for (int unknown = 0; unknown < constraints.unknowns(); unknown++) {
            BigInteger[] factors = new BigInteger[constraints.unknowns()];
            Arrays.fill(factors, BigInteger.ZERO);
            factors[unknown] = BigInteger.ONE.negate();
            add(rows, factors, BigInteger.ZERO);
        }
        return rows;
    }

    private static Map<List<BigInteger>, BigInteger> without(
            Map<List<BigInteger>, BigInteger> rows, int unknown) {
        Map<List<BigInteger>, BigInteger> left = new TreeMap<>(Elimination::compare);
        List<Map.Entry<List<BigInteger>, BigInteger>> more = new ArrayList<>();
        List<Map.Entry<List<BigInteger>, BigInteger>> less = new ArrayList<>();
        for (Map.Entry<List<BigInteger>, BigInteger> row : rows.entrySet()) {
            int sign = row.getKey().get(unknown).signum();
            if (sign == 0) {
                add(left, row.getKey().toArray(new BigInteger[0]), row.getValue());
            } else {
                (sign > 0 ? more : less).add(row);
            }
        }
        for (Map.Entry<List<BigInteger>, BigInteger> one : more) {
            for (Map.Entry<List<BigInteger>, BigInteger> other : less) {
                BigInteger times = one.getKey().get(unknown);
                BigInteger otherTimes = other.getKey().get(unknown).negate();
                BigInteger[] factors = new BigInteger[one.getKey().size()];
                for (int i = 0; i < factors.length; i++) {
                    factors[i] =
                            one.getKey()
                                    .get(i)
                                    .multiply(otherTimes)
                                    .add(other.getKey().get(i).multiply(times));
                }
                add(
                        left,
                        factors,
                        one.getValue().multiply(otherTimes).add(other.getValue().multiply(times)));
            }
        }
        return left;
    }

    /// Adds a row in lowest terms, the tighter of two with the same factors.
    private static void add(
            Map<List<BigInteger>, BigInteger> rows, BigInteger[] factors, BigInteger limit) {
        BigInteger common = limit.abs();
        boolean isEmpty = true;
        for (BigInteger factor : factors) {
            common = common.gcd(factor);
            isEmpty &= factor.signum() == 0;
        }
        if (isEmpty) {
            rows.merge(List.of(factors), limit, BigInteger::min);
            return;
        }
        // Only the factors' own divisor keeps equal left sides equal, so the limit must share it.
        BigInteger divisor = common.signum() == 0 ? BigInteger.ONE : common;
        BigInteger[] lowest =
                Arrays.stream(factors)
                        .map(factor -> factor.divide(divisor))
                        .toArray(BigInteger[]::new);
        rows.merge(List.of(lowest), limit.divide(divisor), BigInteger::min);
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < one.size(); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static BigInteger[] of(BigInteger above, BigInteger below) {
        return new BigInteger[] {above, below};
    }

    private static boolean less(@Nullable BigInteger[] one, @Nullable BigInteger[] other) {
        return one[0].multiply(other[1]).compareTo(other[0].multiply(one[1])) < 0;
    }

    private static boolean less(BigInteger above, BigInteger below, @Nullable BigInteger[] other) {
        return less(of(above, below), other);
    }

    private static boolean less(@Nullable BigInteger[] one, BigInteger above, BigInteger below) {
        return less(one, of(above, below));
    }

    private static String text(@Nullable BigInteger @Nullable [] value) {
        if (value == null) {
            return "-";
        }
        BigInteger common = value[0].gcd(value[1]);
        BigInteger below = value[1].divide(common);
        return value[0].divide(common) + (below.equals(BigInteger.ONE) ? "" : "/" + below);
    }
}
