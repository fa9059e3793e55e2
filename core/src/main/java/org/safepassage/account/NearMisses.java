package org.safepassage.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// Finds near misses: sums of lists, and single figures, beside figures of the same act and place
/// that differ by a slip.
final class NearMisses {
    /// Numbers with fewer digits differ in one digit too often by chance.
    private static final int DIGITS = 4;

    /// Swapped digits are less often chance.
    private static final int SWAPPED = 3;

    private final Map<String, Subject> subjects;
    private final Occasions occasions;
    private final Map<String, Map<BigInteger, List<Claim>>> stated = new LinkedHashMap<>();
    private final Set<List<Object>> singles = new HashSet<>();
    private final Map<List<Object>, NearMiss> found = new LinkedHashMap<>();

    private NearMisses(Map<String, Subject> subjects, Occasions occasions) {
        this.subjects = subjects;
        this.occasions = occasions;
    }

    /// All near misses among `claims` of `reports`, whose subjects are known.
    static List<NearMiss> in(
            List<Claim> claims,
            List<Report> reports,
            Map<String, Subject> subjects,
            Occasions occasions) {
        NearMisses misses = new NearMisses(subjects, occasions);
        claims.forEach(misses::index);
        for (Report report : reports) {
            for (Enumeration list : Enumeration.in(report)) {
                if (claims.containsAll(list.parts())) {
                    misses.sums(list);
                }
            }
        }
        claims.forEach(misses::single);
        return List.copyOf(misses.found.values());
    }

    /// The single number that a claim names; null for ranges, plural words and fractions.
    static @Nullable BigInteger number(Claim claim) {
        Qualifier qualifier = claim.quantity().qualifier();
        if (qualifier == Qualifier.RANGE || qualifier == Qualifier.TENS) {
            return null;
        }
        Amount low = claim.quantity().low();
        Amount amount = low == null ? claim.quantity().high() : low;
        return amount == null || !amount.isWhole() ? null : amount.numerator();
    }

    private void index(Claim claim) {
        BigInteger number = number(claim);
        if (number != null) {
            keys(claim)
                    .forEach(key ->
                            stated.computeIfAbsent(key, _ -> new TreeMap<>())
                                    .computeIfAbsent(number, _ -> new ArrayList<>())
                                    .add(claim));
        }
    }

    /// Under which figures are compared: unit, act, largest place and occasion.
    private List<String> keys(Claim claim) {
        Subject subject = subjects.get(claim.id());
        if (subject == null || claim.unit() == Unit.PERCENT) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (String root : subject.from().roots().split("\\+", -1)) {
            keys.add(
                    String.join(
                            "|",
                            claim.unit().label(),
                            subject.act().words(),
                            root,
                            occasions.of(claim.report())));
        }
        return keys;
    }

    private void sums(Enumeration list) {
        look(list.parts());
        List<Claim> without = new ArrayList<>(list.parts());
        without.removeAll(list.across());
        if (without.size() > 1 && without.size() < list.parts().size()) {
            look(without);
        }
    }

    /// The sum of a list beside every figure.
    private void look(List<Claim> parts) {
        Amount sum = Enumeration.sum(parts);
        if (sum == null || !isComparable(sum)) {
            return;
        }
        for (String key : keys(parts.getFirst())) {
            variants(sum.numerator().longValueExact())
                    .forEach((number, slip) -> {
                        List<Claim> beside =
                                stated(key, BigInteger.valueOf(number)).stream()
                                        .filter(claim -> !parts.contains(claim))
                                        .toList();
                        if (!beside.isEmpty()) {
                            add(slip, false, parts, sum, Amount.of(number), beside);
                        }
                    });
        }
    }

    /// A single figure beside those for the same people; once, however often it is said. Of two
    /// each is near the other; the smaller is told.
    private void single(Claim claim) {
        BigInteger number = number(claim);
        if (number == null || !isComparable(Amount.of(number))) {
            return;
        }
        for (String key : keys(claim)) {
            if (singles.add(Arrays.asList(key, number, claim.category()))) {
                variants(number.longValueExact())
                        .forEach((variant, slip) -> {
                            BigInteger other = BigInteger.valueOf(variant);
                            List<Claim> beside = alike(stated(key, other), claim);
                            if (other.compareTo(number) > 0 && !beside.isEmpty()) {
                                add(
                                        slip,
                                        true,
                                        alike(stated(key, number), claim),
                                        Amount.of(number),
                                        Amount.of(other),
                                        beside);
                            }
                        });
            }
        }
    }

    private static boolean isComparable(Amount sum) {
        return sum.isWhole() && sum.numerator().bitLength() <= 60;
    }

    private List<Claim> stated(String key, BigInteger number) {
        return stated.getOrDefault(key, Map.of()).getOrDefault(number, List.of());
    }

    private static List<Claim> alike(List<Claim> some, Claim claim) {
        return some.stream().filter(each -> each.category() == claim.category()).toList();
    }

    private void add(
            NearMiss.Slip slip,
            boolean isSingle,
            List<Claim> parts,
            Amount sum,
            Amount other,
            List<Claim> beside) {
        List<Object> key = List.of(isSingle ? List.of() : parts, sum, other);
        NearMiss before = found.get(key);
        if (before != null) {
            Set<Claim> all = new LinkedHashSet<>(before.parts());
            all.addAll(parts);
            found.put(
                    key,
                    new NearMiss(slip, List.copyOf(all), sum, beside, other, before.message()));
            return;
        }
        Message words =
                Message.of(isSingle ? "near-miss.single" : "near-miss.sum")
                        .with("parts", Fill.Figures.of(isSingle ? parts.subList(0, 1) : parts))
                        .with("sum", sum)
                        .quote("beside", beside.getFirst())
                        .with("stated", other)
                        .with("slip", new Fill.Word("slip." + slip.label()));
        found.put(key, new NearMiss(slip, parts, sum, beside, other, words));
    }

    /// All numbers that one slip makes of `number`.
    private static Map<Long, NearMiss.Slip> variants(long number) {
        Map<Long, NearMiss.Slip> variants = new TreeMap<>();
        String digits = Long.toString(number);
        if (number >= 10) {
            for (long factor : new long[] {10, 100, 1_000}) {
                variants.put(number * factor, NearMiss.Slip.POWER_OF_TEN);
                if (number % factor == 0 && number / factor >= 10) {
                    variants.put(number / factor, NearMiss.Slip.POWER_OF_TEN);
                }
            }
        }
        boolean isRound = number % 100 == 0;
        for (int i = 0; i < digits.length() && digits.length() >= DIGITS && !isRound; i++) {
            for (char digit = i == 0 ? '1' : '0'; digit <= '9'; digit++) {
                String other = digits.substring(0, i) + digit + digits.substring(i + 1);
                if (digit != digits.charAt(i)) {
                    variants.put(Long.parseLong(other), NearMiss.Slip.ONE_DIGIT);
                }
            }
        }
        for (int i = 0; i + 1 < digits.length() && digits.length() >= SWAPPED && !isRound; i++) {
            char one = digits.charAt(i);
            char other = digits.charAt(i + 1);
            if (one != other && (i > 0 || other != '0')) {
                String swapped = digits.substring(0, i) + other + one + digits.substring(i + 2);
                variants.put(Long.parseLong(swapped), NearMiss.Slip.SWAPPED_DIGITS);
            }
        }
        return variants;
    }
}
