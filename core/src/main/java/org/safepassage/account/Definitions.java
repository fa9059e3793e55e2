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
        remark(
                AccountRule.DEFINITION,
                Message.of("remark.across")
                        .with("across", Fill.Figures.of(list.across()))
                        .with("others", Fill.Figures.of(others))
                        .with("inside", inside)
                        .with("apart", apart),
                list.parts(),
                Message.of("needed.across").with("across", Fill.Figures.of(list.across())));
    }

    /// Who else is in a total of which one source names some.
    private void rest(Report report) {
        Neighbours neighbours = new Neighbours(report.claims());
        for (Claim total : report.claims()) {
            if (total.category() != Category.ALL || total.unit() != Unit.PEOPLE) {
                continue;
            }
            Map<Category, Claim> named = new EnumMap<>(Category.class);
            for (Claim claim : neighbours.of(total, NEAR)) {
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
                            Message.of("remark.rest")
                                    .figure("total", total)
                                    .with("some", Fill.Figures.of(List.of(fighters, wounded)))
                                    .with("apart", apart)
                                    .with("inside", inside),
                            List.of(total, fighters, wounded),
                            Message.of("needed.rest"));
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
        // Claims stand in the order of the text: those near the whole are its neighbours.
        int first = whole;
        while (first > 0 && isNear(some.get(first - 1), total)) {
            first--;
        }
        int behind = whole + 1;
        while (behind < some.size() && isNear(some.get(behind), total)) {
            behind++;
        }
        for (int from = first; from < behind && stated != null; from++) {
            Amount sum = Amount.ZERO;
            for (int to = from; to < some.size() && to != whole && to < from + 6; to++) {
                Amount next = amount(some.get(to));
                boolean isNear = isNear(some.get(to), total);
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
                            Message.of("remark.adds-up")
                                    .with("parts", Fill.Figures.of(parts))
                                    .figure("total", total),
                            all,
                            null);
                    return;
                }
            }
        }
    }

    private static boolean isNear(Claim one, Claim other) {
        return Statements.distance(one.span(), other.span()) <= NEAR;
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
                            Message.of("remark.hundred")
                                    .with("one", one)
                                    .with("two", two)
                                    .quote("first", shares.get(i))
                                    .quote("second", other),
                            List.of(shares.get(i), other),
                            Message.of("needed.one-moment"));
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
        Amount percent = Loads.quotient(count, base).times(Amount.of(100));
        Amount low = Statements.low(share.percent());
        Amount high = Statements.high(share.percent());
        boolean holds =
                (low == null || percent.compareTo(low) >= 0)
                        && (high == null || percent.compareTo(high) <= 0);
        if (holds) {
            remark(
                    AccountRule.SUM_HOLDS,
                    Message.of("remark.share-holds")
                            .with("count", count)
                            .with("base", base)
                            .with("percent", percent)
                            .figure("share", share.percent())
                            .with("rest", base.minus(count)),
                    List.of(share.base(), share.percent(), counted),
                    null);
        }
    }

    private void baseless(Claim share) {
        remark(
                AccountRule.SHARE_WITHOUT_BASE,
                Message.of("remark.share-without-base").quote("share", share),
                List.of(share),
                Message.of("needed.base"));
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
                            Message.of("remark.more-than-men")
                                    .quote("fighters", fighters)
                                    .with("more", some.minus(most))
                                    .quote("men", all),
                            List.of(fighters, all),
                            Message.of("needed.each-count"));
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
            AccountRule rule, Message words, List<Claim> about, @Nullable Message needed) {
        remarks.add(new Remark(rule, words, about, List.of(), needed));
    }
}
