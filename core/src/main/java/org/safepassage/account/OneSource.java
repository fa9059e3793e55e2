package org.safepassage.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.Report;

/// One source against itself: two figures of one source in one report for what may be one thing,
/// where the words do not say that they are of different times. Where they do say that they are of
/// one time, it is a contradiction and not repeated here.
final class OneSource {
    /// What a source says in one report stands this near.
    private static final int NEAR = 1_500;

    private OneSource() {}

    /// Two claims of one source, in their order in the report.
    record Pair(Claim one, Claim other) {}

    /// All such remarks about pairs that are in none of `disputes`.
    static List<Remark> in(
            List<Report> reports,
            Set<String> held,
            Map<String, Subject> subjects,
            List<Dispute> disputes) {
        Set<Set<String>> known = new HashSet<>();
        disputes.stream()
                .flatMap(dispute -> dispute.contradictions().stream())
                .filter(each -> each.statements().size() == 2)
                .forEach(each -> {
                    for (Claim one : each.statements().get(0).claims()) {
                        for (Claim other : each.statements().get(1).claims()) {
                            known.add(Set.of(one.id(), other.id()));
                        }
                    }
                });
        Map<List<Object>, List<Pair>> bySource = new LinkedHashMap<>();
        for (Pair pair : pairs(reports, held, subjects)) {
            if (!known.contains(Set.of(pair.one.id(), pair.other.id()))) {
                String origin = Objects.requireNonNull(pair.one.source().origin());
                List<Object> key =
                        List.of(
                                pair.one.report(),
                                Sources.canonical(origin),
                                Act.of(pair.one.predicate()),
                                pair.one.unit());
                bySource.computeIfAbsent(key, _ -> new ArrayList<>()).add(pair);
            }
        }
        return bySource.values().stream().map(OneSource::remark).toList();
    }

    /// All such pairs among the claims in `held`.
    static List<Pair> pairs(List<Report> reports, Set<String> held, Map<String, Subject> subjects) {
        List<Pair> pairs = new ArrayList<>();
        for (Report report : reports) {
            Map<List<Object>, List<Claim>> bySource = new LinkedHashMap<>();
            for (Claim claim : report.claims()) {
                Subject subject = subjects.get(claim.id());
                String origin = claim.source().origin();
                boolean counts = Statements.counts(claim.unit()) && held.contains(claim.id());
                if (origin != null && subject != null && counts) {
                    List<Object> key =
                            List.of(Sources.canonical(origin), subject.act(), subject.unit());
                    bySource.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
                }
            }
            for (List<Claim> some : bySource.values()) {
                some.sort(Comparator.comparing(Claim::span));
                compare(some, subjects, pairs);
            }
        }
        return pairs;
    }

    /// Whether one of the two says no time and neither counts since the beginning: then nothing in
    /// the words keeps them from being of one time.
    static boolean mayBeOfOneTime(Pair pair) {
        boolean isTimeSaid =
                pair.one.circumstances().when() != null
                        && pair.other.circumstances().when() != null;
        return !isTimeSaid
                && pair.one.cumulative() != Cumulative.TOTAL
                && pair.other.cumulative() != Cumulative.TOTAL;
    }

    private static void compare(List<Claim> some, Map<String, Subject> subjects, List<Pair> pairs) {
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                Claim one = some.get(i);
                Claim other = some.get(j);
                if (Statements.distance(one.span(), other.span()) > NEAR) {
                    break;
                }
                if (differ(one, other)
                        && mayBeOne(subjects.get(one.id()), subjects.get(other.id()))) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
    }

    /// Whether the two cannot be one figure: even loosely said, their ranges share nothing.
    private static boolean differ(Claim one, Claim other) {
        Amount low = point(one);
        Amount high = point(other);
        return low != null && high != null && !low.equals(high);
    }

    private static @Nullable Amount point(Claim claim) {
        Amount low = claim.quantity().low();
        return Objects.equals(low, claim.quantity().high()) ? low : null;
    }

    /// Whether two subjects may be one but for the time that one of them does not say.
    private static boolean mayBeOne(@Nullable Subject one, @Nullable Subject other) {
        if (one == null || other == null || one.span().isApartFrom(other.span())) {
            return false;
        }
        return one.from().touches(other.from()) && (holds(one, other) || holds(other, one));
    }

    /// Whether `whole` counts all whom `part` counts, where the two are of one place and time.
    static boolean holds(Subject whole, Subject part) {
        return whereverFrom(whole).holdsWhom(whereverFrom(part));
    }

    private static Subject whereverFrom(Subject subject) {
        return new Subject(
                subject.unit(),
                subject.category(),
                subject.act(),
                NamedPlaces.UNSAID,
                NamedPlaces.UNSAID,
                subject.span());
    }

    /// One remark about all that a source says of one act in one report: thousands of figures in a
    /// list would else be hundreds of thousands of pairs.
    private static Remark remark(List<Pair> pairs) {
        Set<Claim> all = new LinkedHashSet<>();
        pairs.forEach(pair -> {
            all.add(pair.one);
            all.add(pair.other);
        });
        List<Claim> claims = List.copyOf(all);
        Message message =
                Message.of("remark.one-source" + (claims.size() > 2 ? ".more" : ""))
                        .with("source", Objects.requireNonNull(claims.getFirst().source().origin()))
                        .quote("one", claims.get(0));
        return new Remark(
                AccountRule.ONE_SOURCE,
                claims.size() == 2
                        ? message.quote("other", claims.get(1))
                        : message.with("number", claims.size())
                                .with("others", Fill.ids(claims.subList(1, claims.size()))),
                claims,
                List.of(),
                Message.of(claims.size() == 2 ? "needed.one-time-of" : "needed.one-time-of.more"));
    }
}
