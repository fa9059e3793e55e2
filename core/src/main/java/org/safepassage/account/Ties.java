package org.safepassage.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.safepassage.account.exact.Constraint;
import org.safepassage.account.exact.Constraints;
import org.safepassage.account.exact.Fraction;
import org.safepassage.account.exact.Sense;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// Ties statements to each other: numbers unknowns and reasons, and writes down every constraint
/// between them.
final class Ties {
    private static final Set<Category> BY_AGE_AND_SEX =
            EnumSet.of(Category.MEN, Category.WOMEN, Category.CHILDREN);

    private static final ClaimSpan ANY_TIME = ClaimSpan.planned("");

    private final List<Statement> statements;
    private final Map<Subject, Integer> unknowns = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<List<Object>, Integer> readings = new HashMap<>();
    private final Map<String, Statement> ofClaim = new HashMap<>();
    private final Set<Constraint> constraints = new LinkedHashSet<>();

    /// Ties `statements`, made of the claims of `reports`, which speak of `subjects`.
    Ties(List<Statement> statements, List<Report> reports, Map<String, Subject> subjects) {
        this.statements = List.copyOf(statements);
        for (Statement statement : statements) {
            reasons.add(new Reason.ByStatement(statement));
            statement.claims().forEach(claim -> ofClaim.put(claim.id(), statement));
        }
        statements.forEach(this::bound);
        reports.forEach(report -> Enumeration.in(report).forEach(this::list));
        reports.forEach(report -> Shares.in(report).forEach(this::share));
        Map<Claim, List<Loads.Load>> loads = new LinkedHashMap<>();
        Loads.loads(reports, subjects)
                .forEach(load ->
                        loads.computeIfAbsent(load.people(), _ -> new ArrayList<>()).add(load));
        loads.values().forEach(this::load);
        OneSource.pairs(reports, ofClaim.keySet(), subjects).stream()
                .filter(OneSource::mayBeOfOneTime)
                .forEach(this::oneTime);
        groups().values().forEach(this::tie);
    }

    /// All of it for the exact engine.
    Constraints constraints() {
        return new Constraints(
                unknowns.size(), reasons.size(), statements.size(), List.copyOf(constraints));
    }

    /// Subjects in the order of their numbers.
    List<Subject> subjects() {
        return List.copyOf(unknowns.keySet());
    }

    /// The number of a subject that has one.
    int number(Subject subject) {
        return Objects.requireNonNull(unknowns.get(subject), subject::toString);
    }

    /// Reasons in the order of their numbers.
    List<Reason> reasons() {
        return Collections.unmodifiableList(reasons);
    }

    /// All statements.
    List<Statement> statements() {
        return statements;
    }

    private int unknown(Subject subject) {
        return unknowns.computeIfAbsent(subject, _ -> unknowns.size());
    }

    /// The number of a reading of one statement; the same words may be right of one and wrong of
    /// another.
    private int reading(Reading reading, Statement of) {
        return readings.computeIfAbsent(
                List.of(of.number(), reading),
                _ -> {
                    reasons.add(new Reason.ByReading(reading));
                    return reasons.size() - 1;
                });
    }

    private void bound(Statement statement) {
        if (statement.subject().unit() == Unit.PERCENT) {
            // A share says how much only of its base, which #share ties to it.
            return;
        }
        int unknown = unknown(statement.subject());
        List<Integer> why = new ArrayList<>();
        why.add(statement.number());
        statement.readings().forEach(reading -> why.add(reading(reading, statement)));
        Amount low = statement.low();
        if (low != null) {
            constraints.add(Constraint.on(unknown, Sense.AT_LEAST, fraction(low), why));
        }
        Amount high = statement.high();
        if (high != null) {
            statement.highReadings().forEach(reading -> why.add(reading(reading, statement)));
            constraints.add(Constraint.on(unknown, Sense.AT_MOST, fraction(high), why));
        }
        if (statement.subject().to().isSaid()) {
            elsewhere(statement, unknown);
        }
    }

    /// Who left for a place are all who left, if nobody left for another.
    private void elsewhere(Statement statement, int unknown) {
        Subject subject = statement.subject();
        Subject anywhere =
                new Subject(
                        subject.unit(),
                        subject.category(),
                        subject.act(),
                        subject.from(),
                        NamedPlaces.UNSAID,
                        subject.span());
        int reading = reading(Readings.onlyDestination(statement.first(), subject.to()), statement);
        constraints.add(Constraint.order(unknown(anywhere), unknown, List.of(reading)));
    }

    /// A list of men, women and children bounds all people from below; where it leaves nobody out,
    /// from above.
    private void list(Enumeration list) {
        Statement first = ofClaim.get(list.parts().getFirst().id());
        if (!list.mayBeComplete() || first == null) {
            return;
        }
        List<Constraint.Part> whole = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Subject all = first.subject().of(Category.ALL);
        for (Claim claim : list.parts()) {
            Statement statement = ofClaim.get(claim.id());
            if (statement == null || !statement.subject().of(Category.ALL).equals(all)) {
                return;
            }
            int unknown = unknown(statement.subject());
            if (seen.add(unknown)) {
                whole.add(new Constraint.Part(unknown, Fraction.of(-1)));
            }
        }
        whole.add(new Constraint.Part(unknown(all), Fraction.ONE));
        int complete = reading(Readings.completeList(list.parts()), first);
        constraints.add(new Constraint(whole, Sense.AT_MOST, Fraction.ZERO, List.of(complete)));
    }

    /// A share says how much of its base the count beside it is.
    private void share(Shares.Share share) {
        Statement percent = ofClaim.get(share.percent().id());
        Statement base = ofClaim.get(share.base().id());
        Claim counted = share.count();
        Statement count = counted == null ? null : ofClaim.get(counted.id());
        if (percent == null || base == null || count == null) {
            return;
        }
        int reading = reading(Readings.shareOf(share.percent(), share.base()), percent);
        List<Integer> why = List.of(percent.number(), reading);
        int of = unknown(base.subject());
        int part = unknown(count.subject());
        if (of == part) {
            return;
        }
        Fraction hundred = Fraction.of(100);
        Amount low = Statements.low(share.percent());
        if (low != null && low.compareTo(Amount.ZERO) > 0) {
            Fraction least = fraction(low).over(hundred);
            constraints.add(
                    base.low() == null
                            ? ratio(part, of, least, Sense.AT_LEAST, why)
                            : leastOfBase(part, least, base, why));
        }
        Amount high = Statements.high(share.percent());
        if (high != null && high.compareTo(Amount.ZERO) > 0) {
            constraints.add(ratio(part, of, fraction(high).over(hundred), Sense.AT_MOST, why));
        }
    }

    /// The least that a share can be: of the base as its own source counts it, since "half of them"
    /// says nothing of a greater number that somebody else gives.
    private static Constraint leastOfBase(
            int part, Fraction least, Statement base, List<Integer> share) {
        List<Integer> why = new ArrayList<>(share);
        why.add(base.number());
        Fraction value = fraction(Objects.requireNonNull(base.low())).times(least);
        return Constraint.on(part, Sense.AT_LEAST, value, why);
    }

    /// Vehicles that are counted, and went once, took no more people than they hold together.
    /// Nothing follows where one number is open above.
    private void load(List<Loads.Load> loads) {
        Statement people = ofClaim.get(loads.getFirst().people().id());
        Amount room = Amount.ZERO;
        Set<Integer> why = new LinkedHashSet<>();
        List<Claim> numbers = new ArrayList<>();
        for (Loads.Load load : loads) {
            Amount each = load.each();
            Amount high = Statements.high(load.vehicles());
            Statement vehicles = ofClaim.get(load.vehicles().id());
            boolean isOpen = each == null && load.vehicles().unit() == Unit.VEHICLES;
            if (isOpen || (each != null && (vehicles == null || high == null))) {
                return;
            }
            if (each != null && vehicles != null && high != null && why.add(vehicles.number())) {
                room = room.plus(high.times(each));
                numbers.add(load.vehicles());
            }
        }
        if (people == null || why.isEmpty()) {
            return;
        }
        Reading reading = Readings.oneTrip(numbers, room);
        why.add(reading(reading, people));
        constraints.add(
                Constraint.on(
                        unknown(people.subject()),
                        Sense.AT_MOST,
                        fraction(room),
                        List.copyOf(why)));
    }

    /// Two figures of one source for what may be one thing.
    private void oneTime(OneSource.Pair pair) {
        Statement one = ofClaim.get(pair.one().id());
        Statement other = ofClaim.get(pair.other().id());
        if (one == null || other == null) {
            return;
        }
        Reading reading = Readings.oneTime(pair.one(), pair.other());
        int ofOneTime = reading(reading, one);
        oneTime(one, other, ofOneTime);
        oneTime(other, one, ofOneTime);
    }

    /// What is said of fewer is said of more; of these two figures only, since another figure for
    /// the same people may be of another time.
    private void oneTime(Statement less, Statement more, int ofOneTime) {
        Amount low = less.low();
        if (low != null && OneSource.holds(more.subject(), less.subject())) {
            constraints.add(
                    Constraint.on(
                            unknown(more.subject()),
                            Sense.AT_LEAST,
                            fraction(low),
                            List.of(less.number(), ofOneTime)));
        }
    }

    private static Constraint ratio(
            int part, int whole, Fraction ratio, Sense sense, List<Integer> why) {
        return new Constraint(
                List.of(
                        new Constraint.Part(part, Fraction.ONE),
                        new Constraint.Part(whole, ratio.negated())),
                sense,
                Fraction.ZERO,
                why);
    }

    /// Subjects that may have to do with each other, by act and largest place.
    private Map<String, List<Subject>> groups() {
        Map<String, List<Subject>> groups = new TreeMap<>();
        for (Subject subject : List.copyOf(unknowns.keySet())) {
            for (String root : subject.from().roots().split("\\+", -1)) {
                String key = subject.act() + " " + root;
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(subject);
            }
        }
        return groups;
    }

    private void tie(List<Subject> group) {
        Map<Subject, Timeline> timelines = new LinkedHashMap<>();
        for (Subject subject : group) {
            timelines
                    .computeIfAbsent(subject.at(ANY_TIME), _ -> new Timeline())
                    .add(subject.span(), unknown(subject));
        }
        timelines.forEach((part, inside) ->
                timelines.forEach((whole, outside) -> {
                    if (part.equals(whole) || whole.holdsWhom(part)) {
                        inside.within(outside, part.act().adds(), this::order);
                    }
                }));
        timelines.forEach((subject, timeline) -> {
            if (subject.act().adds()) {
                timeline.sums(constraints::add);
            }
        });
        parts(timelines);
    }

    private void order(int less, int more) {
        if (less != more) {
            constraints.add(Constraint.order(less, more, List.of()));
        }
    }

    /// Men, women and children exclude each other; fighters and relatives make up the number that
    /// is said for both.
    private void parts(Map<Subject, Timeline> timelines) {
        timelines.forEach((subject, timeline) -> {
            if (subject.category() == Category.ALL) {
                List<Timeline> some =
                        BY_AGE_AND_SEX.stream()
                                .map(category -> timelines.get(subject.of(category)))
                                .filter(Objects::nonNull)
                                .toList();
                timeline.sumOf(
                        some, 2, (parts, whole) -> sum(parts, whole, Sense.AT_MOST, List.of()));
            }
            if (subject.category() == Category.FIGHTERS_AND_FAMILIES) {
                List<Timeline> both =
                        List.of(Category.FIGHTERS, Category.FAMILIES).stream()
                                .map(category -> timelines.get(subject.of(category)))
                                .filter(Objects::nonNull)
                                .toList();
                timeline.sumOf(both, 2, this::both);
            }
        });
    }

    private void both(List<Integer> parts, int whole) {
        for (Statement statement : statements) {
            if (unknown(statement.subject()) == whole) {
                Reading reading = Readings.oneNumberForBoth(statement.first());
                sum(
                        parts,
                        whole,
                        Sense.EQUAL,
                        List.of(statement.number(), reading(reading, statement)));
                return;
            }
        }
    }

    private void sum(List<Integer> parts, int whole, Sense sense, List<Integer> why) {
        List<Constraint.Part> all = new ArrayList<>();
        parts.forEach(part -> all.add(new Constraint.Part(part, Fraction.ONE)));
        all.add(new Constraint.Part(whole, Fraction.of(-1)));
        all.sort(Comparator.comparingInt(Constraint.Part::unknown));
        constraints.add(new Constraint(all, sense, Fraction.ZERO, why));
    }

    private static Fraction fraction(Amount amount) {
        return Fraction.of(amount.numerator(), amount.denominator());
    }
}
