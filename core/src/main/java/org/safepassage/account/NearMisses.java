package org.safepassage.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
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
        claims.forEach(claim -> misses.look(List.of(claim)));
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

    private void look(List<Claim> parts) {
        Amount sum = parts.size() == 1 ? amount(parts.getFirst()) : Enumeration.sum(parts);
        if (sum == null || !sum.isWhole() || sum.numerator().bitLength() > 60) {
            return;
        }
        for (String key : keys(parts.getFirst())) {
            Map<BigInteger, List<Claim>> all = stated.getOrDefault(key, Map.of());
            variants(sum.numerator().longValueExact())
                    .forEach((number, slip) -> {
                        List<Claim> beside =
                                all.getOrDefault(BigInteger.valueOf(number), List.of()).stream()
                                        .filter(claim -> !parts.contains(claim))
                                        .filter(claim -> parts.size() > 1 || isAlike(parts, claim))
                                        .toList();
                        if (!beside.isEmpty()) {
                            add(slip, parts, sum, Amount.of(number), beside);
                        }
                    });
        }
    }

    /// Of single figures only those for the same people are compared.
    private static boolean isAlike(List<Claim> parts, Claim other) {
        Category mine = parts.getFirst().category();
        return mine == other.category();
    }

    private void add(
            NearMiss.Slip slip, List<Claim> parts, Amount sum, Amount other, List<Claim> beside) {
        boolean isSingle = parts.size() == 1;
        // Of two single figures each is near the other; the smaller is told.
        if (isSingle && sum.compareTo(other) > 0) {
            return;
        }
        List<Object> key = List.of(isSingle ? List.of() : parts, sum, other);
        NearMiss before = found.get(key);
        if (before != null) {
            List<Claim> all = new ArrayList<>(before.parts());
            parts.stream().filter(part -> !all.contains(part)).forEach(all::add);
            found.put(key, new NearMiss(slip, all, sum, beside, other, before.message()));
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

    private static @Nullable Amount amount(Claim claim) {
        BigInteger number = number(claim);
        return number == null ? null : Amount.of(number);
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
