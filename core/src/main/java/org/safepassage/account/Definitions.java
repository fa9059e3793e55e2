package org.safepassage.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// Definitions that would explain a difference: whether the wounded are among the others, who the
/// rest of a total are, whether fighters can be more than men, what a share is a share of. And sums
/// that hold.
final class Definitions {
    private static final int NEAR = 500;

    private final List<Claim> claims;
    private final Map<String, Subject> subjects;
    private final List<Remark> remarks = new ArrayList<>();

    private Definitions(List<Claim> claims, Map<String, Subject> subjects) {
        this.claims = claims;
        this.subjects = subjects;
    }

    /// All such remarks about `claims` of `reports`.
    static List<Remark> in(
            List<Claim> claims, List<Report> reports, Map<String, Subject> subjects) {
        Definitions definitions = new Definitions(claims, subjects);
        for (Report report : reports) {
            Enumeration.in(report).forEach(definitions::wounded);
            definitions.rest(report);
            definitions.sums(report);
            definitions.hundred(report);
            Shares.withoutBase(report).forEach(definitions::baseless);
            Shares.in(report).forEach(definitions::shareHolds);
        }
        definitions.fightersAndMen();
        return definitions.remarks;
    }

    private void wounded(Enumeration list) {
        List<Claim> others = new ArrayList<>(list.parts());
        others.removeAll(list.across());
        Amount inside = Enumeration.sum(others);
        Amount apart = Enumeration.sum(list.parts());
        if (list.across().isEmpty() || others.size() < 2 || inside == null || apart == null) {
            return;
        }
        String across = Enumeration.words(list.across());
        remark(
                AccountRule.DEFINITION,
                "Are the "
                        + across
                        + " among the "
                        + Enumeration.words(others)
                        + ", or counted apart? The sum is "
                        + Wording.number(inside)
                        + " if they are among them, "
                        + Wording.number(apart)
                        + " if apart.",
                list.parts(),
                "how the source counts the " + across);
    }

    /// Who else is in a total of which one source names some.
    private void rest(Report report) {
        for (Claim total : report.claims()) {
            if (total.category() != Category.ALL || total.unit() != Unit.PEOPLE) {
                continue;
            }
            Map<Category, Claim> named = new EnumMap<>(Category.class);
            for (Claim claim : report.claims()) {
                Category category = claim.category();
                if (isPart(claim, total) && category != null) {
                    named.putIfAbsent(category, claim);
                }
            }
            Claim fighters = named.get(Category.FIGHTERS);
            Claim wounded = named.get(Category.WOUNDED);
            Amount all = total.quantity().low();
            Amount some = fighters == null ? null : fighters.quantity().low();
            Amount hurt = wounded == null ? null : wounded.quantity().low();
            if (all != null && some != null && hurt != null) {
                Amount inside = all.minus(some);
                Amount apart = inside.minus(hurt);
                if (apart.compareTo(Amount.ZERO) >= 0) {
                    remark(
                            AccountRule.DEFINITION,
                            Wording.figure(total)
                                    + ", among them "
                                    + Enumeration.words(List.of(fighters, wounded))
                                    + ": the others would be "
                                    + Wording.number(apart)
                                    + " if the wounded are counted apart, "
                                    + Wording.number(inside)
                                    + " if they are among the fighters. Nobody says who they are.",
                            List.of(total, fighters, wounded),
                            "how many of the total are relatives, and where the wounded are counted");
                }
            }
        }
    }

    private static boolean isPart(Claim claim, Claim total) {
        return claim.unit() == Unit.PEOPLE
                && claim.category() != Category.ALL
                && Act.of(claim.predicate()) == Act.of(total.predicate())
                && Statements.distance(claim.span(), total.span()) <= NEAR
                && (claim.source().equals(total.source()) || total.source().links().isEmpty());
    }

    /// Parts of one unit beside each other that add up to a whole beside them.
    private void sums(Report report) {
        Map<List<Object>, List<Claim>> alike = new LinkedHashMap<>();
        for (Claim claim : report.claims()) {
            if (NearMisses.number(claim) != null && claim.unit() != Unit.PERCENT) {
                List<Object> key = List.of(claim.unit(), claim.predicate());
                alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
            }
        }
        for (List<Claim> some : alike.values()) {
            for (int whole = 0; whole < some.size(); whole++) {
                addUp(some, whole);
            }
        }
    }

    private void addUp(List<Claim> some, int whole) {
        Claim total = some.get(whole);
        Amount stated = amount(total);
        for (int from = 0; from < some.size() && stated != null; from++) {
            Amount sum = Amount.ZERO;
            for (int to = from; to < some.size() && to != whole && to < from + 6; to++) {
                Amount next = amount(some.get(to));
                boolean isNear = Statements.distance(some.get(to).span(), total.span()) <= NEAR;
                if (next == null || next.compareTo(Amount.ZERO) <= 0 || !isNear) {
                    break;
                }
                sum = sum.plus(next);
                if (to > from && sum.equals(stated)) {
                    List<Claim> parts = some.subList(from, to + 1);
                    List<Claim> all = new ArrayList<>(parts);
                    all.add(total);
                    remark(
                            AccountRule.SUM_HOLDS,
                            Enumeration.words(parts)
                                    + " make the "
                                    + Wording.figure(total)
                                    + " that are stated.",
                            all,
                            null);
                    return;
                }
            }
        }
    }

    /// Two shares of one thing that make a whole.
    private void hundred(Report report) {
        List<Claim> shares =
                report.claims().stream()
                        .filter(claim -> claim.unit() == Unit.PERCENT && claim.category() == null)
                        .toList();
        for (int i = 0; i < shares.size(); i++) {
            for (Claim other : shares.subList(i + 1, shares.size())) {
                Amount one = amount(shares.get(i));
                Amount two = amount(other);
                if (one != null
                        && two != null
                        && one.plus(two).equals(Amount.of(100))
                        && touch(shares.get(i), other)) {
                    remark(
                            AccountRule.SUM_HOLDS,
                            Wording.number(one)
                                    + " and "
                                    + Wording.number(two)
                                    + " percent make 100: "
                                    + Wording.quoted(shares.get(i))
                                    + "; "
                                    + Wording.quoted(other)
                                    + ".",
                            List.of(shares.get(i), other),
                            "whether both are of one moment");
                }
            }
        }
    }

    private void shareHolds(Shares.Share share) {
        Claim counted = share.count();
        Amount base = counted == null ? null : amount(share.base());
        Amount count = counted == null ? null : amount(counted);
        // A loose base ("over 3,000") stands beside its exact number where the source gives both.
        for (Claim claim : claims) {
            boolean isExact =
                    claim.report().equals(share.base().report())
                            && claim.predicate() == share.base().predicate()
                            && claim.category() == share.base().category()
                            && claim.source().equals(share.base().source())
                            && Statements.distance(claim.span(), share.base().span()) <= NEAR
                            && Objects.equals(claim.quantity().low(), claim.quantity().high());
            base = isExact ? amount(claim) : base;
        }
        if (base == null || count == null || counted == null || base.equals(Amount.ZERO)) {
            return;
        }
        Amount percent = Wording.quotient(count, base).times(Amount.of(100));
        Amount low = Statements.low(share.percent());
        Amount high = Statements.high(share.percent());
        boolean holds =
                (low == null || percent.compareTo(low) >= 0)
                        && (high == null || percent.compareTo(high) <= 0);
        if (holds) {
            remark(
                    AccountRule.SUM_HOLDS,
                    Wording.number(count)
                            + " of "
                            + Wording.number(base)
                            + " are "
                            + percent.decimal().setScale(1, java.math.RoundingMode.HALF_UP)
                            + " percent, as the share says ("
                            + Wording.figure(share.percent())
                            + "). Of the other "
                            + Wording.number(base.minus(count))
                            + " nothing is said there.",
                    List.of(share.base(), share.percent(), counted),
                    null);
        }
    }

    private void baseless(Claim share) {
        remark(
                AccountRule.SHARE_WITHOUT_BASE,
                "A share without its base: "
                        + Wording.quoted(share)
                        + ". It must not be multiplied with a figure for other people.",
                List.of(share),
                "how many people the share is taken of");
    }

    /// More fighters than men can only be if women or children are counted as fighters, or if the
    /// two were counted at different times.
    private void fightersAndMen() {
        List<Claim> men = totals(Category.MEN);
        for (Claim fighters : totals(Category.FIGHTERS)) {
            Amount some = fighters.quantity().low();
            for (Claim all : men) {
                Amount most = all.quantity().high();
                if (some != null
                        && most != null
                        && some.compareTo(most) > 0
                        && touch(fighters, all)) {
                    remark(
                            AccountRule.DEFINITION,
                            Wording.quoted(fighters)
                                    + " are "
                                    + Wording.number(some.minus(most))
                                    + " more than "
                                    + Wording.quoted(all)
                                    + ". Both can be true only at different times, or if not all"
                                    + " fighters are men.",
                            List.of(fighters, all),
                            "the moment of each count, and whom each counts");
                    return;
                }
            }
        }
    }

    private List<Claim> totals(Category category) {
        return claims.stream()
                .filter(claim -> claim.category() == category && claim.unit() == Unit.PEOPLE)
                .filter(claim -> claim.cumulative() == Cumulative.TOTAL)
                .filter(claim -> Act.of(claim.predicate()) == Act.LEFT)
                .toList();
    }

    private boolean touch(Claim one, Claim other) {
        Subject a = subjects.get(one.id());
        Subject b = subjects.get(other.id());
        return a != null && b != null && a.from().touches(b.from());
    }

    private static @Nullable Amount amount(Claim claim) {
        java.math.BigInteger number = NearMisses.number(claim);
        return number == null ? null : Amount.of(number);
    }

    private void remark(
            AccountRule rule, String words, List<Claim> about, @Nullable String needed) {
        remarks.add(new Remark(rule, words, about, List.of(), needed));
    }
}
