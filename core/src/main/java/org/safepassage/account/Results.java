package org.safepassage.account;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.exact.Contradictions;
import org.safepassage.account.exact.End;
import org.safepassage.account.exact.Findings;
import org.safepassage.account.exact.Range;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Unit;

/// Turns what the exact engine found, which is numbers, back into figures and words.
final class Results {
    private final Ties ties;
    private final Findings findings;
    private final Set<Integer> contested = new HashSet<>();

    Results(Ties ties, Findings findings) {
        this.ties = ties;
        this.findings = findings;
        findings.contradictions().forEach(group -> contested.addAll(group.reasons()));
    }

    /// The figures for every subject of which something is said.
    List<FigureRange> figures() {
        Map<Integer, List<Statement>> direct = new TreeMap<>();
        List<Subject> subjects = ties.subjects();
        for (Statement statement : ties.statements()) {
            if (statement.subject().unit() == Unit.PERCENT) {
                continue;
            }
            direct.computeIfAbsent(ties.number(statement.subject()), _ -> new ArrayList<>())
                    .add(statement);
        }
        List<FigureRange> figures = new ArrayList<>();
        for (int unknown = 0; unknown < subjects.size(); unknown++) {
            Range range = findings.ranges().get(unknown);
            List<Statement> said = direct.getOrDefault(unknown, List.of());
            boolean isContested = isContested(said) || rests(range.low()) || rests(range.high());
            Unit unit = subjects.get(unknown).unit();
            FigureEnd low = end(range.low(), unit, RoundingMode.CEILING);
            FigureEnd high = end(range.high(), unit, RoundingMode.FLOOR);
            figures.add(
                    new FigureRange(
                            subjects.get(unknown),
                            reachingDown(low, said),
                            best(said, isContested, low, high),
                            reachingUp(high, said),
                            said,
                            isContested));
        }
        figures.sort(
                Comparator.comparing((FigureRange figure) -> figure.subject().act())
                        .thenComparing(figure -> figure.subject().unit())
                        .thenComparing(figure -> figure.subject().from().toString())
                        .thenComparing(figure -> figure.subject().to().toString())
                        .thenComparing(
                                figure -> figure.subject().category(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(figure -> figure.subject().span().clock())
                        .thenComparingLong(figure -> figure.subject().span().until())
                        .thenComparingLong(figure -> figure.subject().span().from()));
        return figures;
    }

    /// The only exact figure that nobody contests and that lies within the range.
    private @Nullable Amount best(
            List<Statement> said,
            boolean isContested,
            @Nullable FigureEnd low,
            @Nullable FigureEnd high) {
        Set<Amount> exact = new TreeSet<>();
        for (Statement statement : said) {
            Amount value = statement.low();
            if (value != null
                    && value.equals(statement.high())
                    && !contested.contains(statement.number())
                    && (low == null || low.value().compareTo(value) <= 0)
                    && (high == null || high.value().compareTo(value) >= 0)) {
                exact.add(value);
            }
        }
        if (exact.isEmpty()
                && !isContested
                && low != null
                && high != null
                && low.value().equals(high.value())) {
            return low.value();
        }
        return exact.size() == 1 ? exact.iterator().next() : null;
    }

    private boolean isContested(List<Statement> said) {
        return said.stream().anyMatch(statement -> contested.contains(statement.number()));
    }

    /// Whether an end follows from something that is part of a contradiction, be it said of another
    /// figure: a total must not hold up by a batch that somebody else counts otherwise.
    private boolean rests(@Nullable End end) {
        return end != null && end.reasons().stream().anyMatch(contested::contains);
    }

    /// The low end, or lower: where claims of the figure contradict each other, the range reaches
    /// as far down as each of them. Giving up a reading of one would else let the other win.
    private @Nullable FigureEnd reachingDown(@Nullable FigureEnd low, List<Statement> said) {
        FigureEnd lowest = low;
        for (Statement statement : said) {
            Amount value = statement.low() != null ? statement.low() : statement.high();
            if (lowest != null
                    && value != null
                    && contested.contains(statement.number())
                    && value.compareTo(lowest.value()) < 0) {
                lowest = new FigureEnd(value, List.of(statement), statement.readings());
            }
        }
        return lowest;
    }

    /// The same for the high end.
    private @Nullable FigureEnd reachingUp(@Nullable FigureEnd high, List<Statement> said) {
        FigureEnd highest = high;
        for (Statement statement : said) {
            Amount value = statement.high() != null ? statement.high() : statement.low();
            if (highest != null
                    && value != null
                    && contested.contains(statement.number())
                    && value.compareTo(highest.value()) > 0) {
                List<Reading> readings = new ArrayList<>(statement.readings());
                readings.addAll(statement.highReadings());
                highest = new FigureEnd(value, List.of(statement), readings);
            }
        }
        return highest;
    }

    /// An end, of whole things a whole number: from 140.4 on means from 141 on.
    private @Nullable FigureEnd end(@Nullable End end, Unit unit, RoundingMode inward) {
        if (end == null) {
            return null;
        }
        Amount value = unit.isWhole() ? whole(amount(end), inward) : amount(end);
        return new FigureEnd(value, stated(end.reasons()), taken(end.reasons()));
    }

    private static Amount whole(Amount amount, RoundingMode inward) {
        BigDecimal whole =
                new BigDecimal(amount.numerator())
                        .divide(new BigDecimal(amount.denominator()), 0, inward);
        return Amount.of(whole.toBigIntegerExact());
    }

    private static Amount amount(End end) {
        String[] parts = end.value().toString().split("/", -1);
        BigInteger below = parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE;
        return new Amount(new BigInteger(parts[0]), below);
    }

    private List<Statement> stated(List<Integer> reasons) {
        List<Statement> stated = new ArrayList<>();
        for (int number : reasons) {
            if (ties.reasons().get(number) instanceof Reason.ByStatement reason) {
                stated.add(reason.statement());
            }
        }
        return stated;
    }

    private List<Reading> taken(List<Integer> reasons) {
        List<Reading> taken = new ArrayList<>();
        for (int number : reasons) {
            if (ties.reasons().get(number) instanceof Reason.ByReading reason) {
                taken.add(reason.reading());
            }
        }
        return taken;
    }

    /// All statements.
    List<Statement> statements() {
        return ties.statements();
    }

    /// All contradictions in groups.
    List<Dispute> disputes() {
        List<Dispute> disputes = new ArrayList<>();
        for (Contradictions group : findings.contradictions()) {
            disputes.add(
                    new Dispute(
                            group.sets().stream().map(this::contradiction).toList(),
                            group.waysOut().stream()
                                    .map(way -> new WayOut(stated(way), List.of(), taken(way)))
                                    .toList(),
                            group.isComplete()));
        }
        return disputes;
    }

    private Contradiction contradiction(List<Integer> reasons) {
        List<Statement> statements = stated(reasons);
        List<Reading> readings = taken(reasons);
        AccountRule rule = rule(statements, readings);
        return new Contradiction(rule, statements, List.of(), readings, title(rule, statements));
    }

    private static AccountRule rule(List<Statement> statements, List<Reading> readings) {
        Set<Reading.Kind> taken = EnumSet.noneOf(Reading.Kind.class);
        readings.forEach(reading -> taken.add(reading.kind()));
        if (taken.contains(Reading.Kind.SHARE_OF)) {
            return AccountRule.SHARE;
        }
        if (taken.contains(Reading.Kind.ONE_TRIP)) {
            return AccountRule.LOAD_PER_VEHICLE;
        }
        boolean isList =
                taken.contains(Reading.Kind.COMPLETE_LIST)
                        || taken.contains(Reading.Kind.ONE_NUMBER_FOR_BOTH);
        if (isList || statements.size() > 2) {
            return !isList && areOfOneWhom(statements)
                    ? AccountRule.BATCHES_ADD_UP
                    : AccountRule.SUM_OF_PARTS;
        }
        if (statements.size() < 2) {
            return AccountRule.STATED;
        }
        Subject one = statements.get(0).subject();
        Subject other = statements.get(1).subject();
        if (commonOrigin(statements) != null) {
            return AccountRule.ONE_SOURCE;
        }
        if (one.equals(other)) {
            return AccountRule.STATED;
        }
        boolean sameWhom = one.at(other.span()).equals(other);
        if (sameWhom && one.span().isTotal() && other.span().isTotal()) {
            return AccountRule.RUNNING_TOTAL;
        }
        return sameWhom && one.span().isTotal() != other.span().isTotal()
                ? AccountRule.BATCH_BELOW_TOTAL
                : AccountRule.PART_OF_WHOLE;
    }

    /// Whether all speak of the same people, each of another time.
    private static boolean areOfOneWhom(List<Statement> statements) {
        Subject first = statements.getFirst().subject();
        return statements.stream()
                .map(Statement::subject)
                .allMatch(each -> each.at(first.span()).equals(first));
    }

    /// Who said all of them, or null when there are several or the reports' own voices.
    private static @Nullable String commonOrigin(List<Statement> statements) {
        TreeSet<String> common = null;
        for (Statement statement : statements) {
            TreeSet<String> origins = new TreeSet<>();
            for (Claim claim : statement.claims()) {
                String origin = claim.source().origin();
                if (origin != null) {
                    origins.add(Sources.canonical(origin));
                }
            }
            if (common == null) {
                common = origins;
            } else {
                common.retainAll(origins);
            }
        }
        return common == null || common.isEmpty() ? null : written(common.first(), statements);
    }

    /// A source as claims write it, in the shortest way.
    private static String written(String origin, List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.claims().stream())
                .map(claim -> claim.source().origin())
                .filter(Objects::nonNull)
                .filter(name -> Sources.canonical(name).equals(origin))
                .min(
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()))
                .orElse(origin);
    }

    private static Message title(AccountRule rule, List<Statement> statements) {
        Message title = Message.of("title." + rule.id());
        String origin = commonOrigin(statements);
        return origin == null
                ? title
                : Message.of("title.of")
                        .with("title", new Fill.Phrase(title))
                        .with("source", origin);
    }
}
