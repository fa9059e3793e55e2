package org.safepassage.account;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Qualifier;

/// What happens to one number as it travels: it loses its "at least", counts other people, turns
/// from a plan into a fact, or is repeated by a copy.
final class SameNumbers {
    /// Smaller numbers meet by chance.
    private static final BigInteger LEAST = BigInteger.valueOf(20);

    private static final Set<Qualifier> OPEN =
            Set.of(
                    Qualifier.AT_LEAST,
                    Qualifier.OVER,
                    Qualifier.ABOUT,
                    Qualifier.NEARLY,
                    Qualifier.UP_TO);

    private final Map<String, Subject> subjects;
    private final List<Remark> remarks = new ArrayList<>();

    private SameNumbers(Map<String, Subject> subjects) {
        this.subjects = subjects;
    }

    /// All such remarks about `claims`.
    static List<Remark> in(List<Claim> claims, Map<String, Subject> subjects, Occasions occasions) {
        SameNumbers same = new SameNumbers(subjects);
        Map<List<Object>, List<Claim>> byNumber = new LinkedHashMap<>();
        for (Claim claim : claims) {
            BigInteger number = NearMisses.number(claim);
            Subject subject = subjects.get(claim.id());
            if (number != null && number.compareTo(LEAST) >= 0 && subject != null) {
                Act act = subject.act() == Act.PLANNED ? Act.LEFT : subject.act();
                List<Object> key =
                        List.of(
                                number,
                                claim.unit(),
                                act,
                                subject.from().roots(),
                                occasions.of(claim.report()));
                byNumber.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
            }
        }
        byNumber.values().stream().filter(some -> some.size() > 1).forEach(same::look);
        return same.remarks;
    }

    private void look(List<Claim> claims) {
        List<Claim> planned = some(claims, claim -> act(claim) == Act.PLANNED);
        List<Claim> done = some(claims, claim -> act(claim) != Act.PLANNED);
        if (!planned.isEmpty() && !done.isEmpty()) {
            remark(
                    AccountRule.PLAN_IS_NOT_FACT,
                    Message.of("remark.plan-told-as-done")
                            .quote("planned", planned.getFirst())
                            .quote("done", done.getFirst()),
                    claims,
                    Message.of("needed.left-or-to-leave"));
        }
        List<Claim> open = some(done, claim -> OPEN.contains(claim.quantity().qualifier()));
        List<Claim> exact = some(done, claim -> claim.quantity().qualifier() == Qualifier.EXACT);
        if (!open.isEmpty() && !exact.isEmpty()) {
            remark(
                    AccountRule.QUALIFIER_LOST,
                    Message.of("remark.qualifier-lost")
                            .with("quantity", new Fill.Quantity(open.getFirst().quantity()))
                            .quote("open", open.getFirst())
                            .quote("exact", exact.getFirst()),
                    join(open, exact),
                    null);
        }
        List<People> people = done.stream().map(People::of).distinct().sorted().toList();
        if (people.size() > 1) {
            remark(
                    AccountRule.CATEGORY_DRIFT,
                    Message.of("remark.category-drift")
                            .with(
                                    "people",
                                    new Fill.Parts(people.stream().map(People::fill).toList()))
                            .with("quotes", Fill.quotations(done)),
                    done,
                    Message.of("needed.whom"));
        }
    }

    /// Whom a claim counts, by category and by what its words say is included.
    private record People(String key, boolean wounded) implements Comparable<People> {
        static People of(Claim claim) {
            String quote = claim.quote().toLowerCase(java.util.Locale.ROOT);
            boolean includes = quote.contains(" including ") && quote.contains("wounded");
            Category category = claim.category();
            return new People(
                    category == null
                            ? "unit." + claim.unit().label()
                            : "category." + category.label(),
                    includes);
        }

        @Override
        public int compareTo(People other) {
            int byKey = key.compareTo(other.key);
            return byKey == 0 ? Boolean.compare(wounded, other.wounded) : byKey;
        }

        Fill fill() {
            Fill who = new Fill.Word(key);
            return wounded
                    ? new Fill.Phrase(Message.of("people.with-wounded").with("people", who))
                    : who;
        }
    }

    private Act act(Claim claim) {
        Subject subject = subjects.get(claim.id());
        return subject == null ? Act.of(claim.predicate()) : subject.act();
    }

    private void remark(
            AccountRule rule,
            Message words,
            List<Claim> claims,
            @org.jspecify.annotations.Nullable Message needed) {
        remarks.add(new Remark(rule, words, claims, List.of(), needed));
    }

    private static List<Claim> some(List<Claim> claims, Predicate<Claim> which) {
        return claims.stream().filter(which).toList();
    }

    private static List<Claim> join(List<Claim> one, List<Claim> other) {
        List<Claim> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
