package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Step;
import org.safepassage.agreement.Where;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Fleet;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.testkit.Town;

/// Terms over plans made at random. What each plan needs is counted here from the words of
/// `docs/model.md`; a term that asks just that is kept, and one that asks one more is broken.
class TermsTest {
    private static final int PLANS = 250;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Side ALPHA = Town.side("families", "wounded", "elderly");
    private static final Side BETA = Town.side("villagers");

    private Random random = new Random(0);
    private Operation operation = RandomPlans.make(1).operation();
    private Plan plan = RandomPlans.make(1).plan();
    private String what = "";
    private int broken;

    @Test
    void holdsAQuotaToThePerson() {
        forEachPlan(() -> {
            Clause.Quota loose =
                    new Clause.Quota(
                            pick(
                                    new Where.AtPlace(place("alpha", "gate", "fork", "reception")),
                                    new Where.OnLeg(new LegId("b")),
                                    new Where.OnCorridor(new CorridorId("alpha-reception"))),
                            pick(Counted.values()),
                            Integer.MAX_VALUE,
                            pick(
                                    new Period.Days(),
                                    new Period.Whole(),
                                    new Period.Blocks(
                                            Duration.ofSeconds(600 + random.nextInt(9000)))),
                            random.nextBoolean() ? null : Town.side("families", "villagers"));
            int most = 0;
            for (Convoy one : plan.convoys()) {
                int count = 0;
                for (Convoy other : plan.convoys()) {
                    count += samePeriod(loose, one, other) ? count(loose, other) : 0;
                }
                most = Math.max(most, count);
            }
            expect(most(loose, most));
            if (most > 0) {
                expect(most(loose, most - 1), Rule.QUOTA);
            }
        });
    }

    private static Clause.Quota most(Clause.Quota old, int most) {
        return new Clause.Quota(old.where(), old.counted(), most, old.period(), old.side());
    }

    private int count(Clause.Quota quota, Convoy convoy) {
        Side side = quota.side() == null ? both() : quota.side();
        long people = people(convoy, side);
        if (people == 0) {
            return 0;
        }
        return switch (quota.counted()) {
            case PEOPLE -> (int) people;
            case VEHICLES -> convoy.vehicles().size();
            case CONVOYS -> 1;
        };
    }

    private boolean samePeriod(Clause.Quota quota, Convoy one, Convoy other) {
        Instant mine = moment(one, quota.where());
        Instant theirs = moment(other, quota.where());
        if (mine == null || theirs == null) {
            return false;
        }
        return switch (quota.period()) {
            case Period.Whole ignored -> true;
            case Period.Days ignored ->
                    mine.atZone(operation.zone())
                            .toLocalDate()
                            .equals(theirs.atZone(operation.zone()).toLocalDate());
            case Period.Blocks blocks -> {
                Instant begin = operation.horizon().from();
                while (!begin.plus(blocks.length()).isAfter(mine)) {
                    begin = begin.plus(blocks.length());
                }
                yield new Span(begin, begin.plus(blocks.length())).contains(theirs);
            }
        };
    }

    private @Nullable Instant moment(Convoy convoy, Where where) {
        return switch (where) {
            case Where.AtPlace at -> moment(convoy, new Measure.Passing(at.place()));
            case Where.OnLeg on ->
                    TightLimits.passages(convoy).stream()
                            .filter(it -> it.leg().equals(on.leg()))
                            .map(Movement.Passage::headIn)
                            .findFirst()
                            .orElse(null);
            case Where.OnCorridor on ->
                    on.corridor().equals(convoy.corridor()) ? convoy.departs() : null;
        };
    }

    @Test
    void holdsBothSidesOfAReciprocalTermToThePerson() {
        forEachPlan(() -> {
            List<Step> steps = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                steps.add(new Step(1 + random.nextInt(20), 1 + random.nextInt(20)));
            }
            boolean repeats = random.nextBoolean();
            Measure measure = measure();
            List<Step> turned = steps.stream().map(it -> new Step(it.other(), it.one())).toList();
            int one = needed(ALPHA, BETA, steps, repeats, measure);
            int other = needed(BETA, ALPHA, turned, repeats, measure);
            expect(new Clause.Reciprocal(ALPHA, BETA, steps, repeats, measure, one, other));
            if (one > 0) {
                expect(
                        new Clause.Reciprocal(ALPHA, BETA, steps, repeats, measure, one - 1, other),
                        Rule.RECIPROCAL);
            }
            if (other > 0) {
                expect(
                        new Clause.Reciprocal(ALPHA, BETA, steps, repeats, measure, one, other - 1),
                        Rule.RECIPROCAL);
            }
        });
    }

    /// The least tolerance that a side needs: how far it is ahead of the line at the worst moment.
    private int needed(
            Side ahead, Side behind, List<Step> steps, boolean repeats, Measure measure) {
        int needed = 0;
        long allBehind =
                behind.groups().stream()
                        .mapToLong(it -> operation.group(it).people(Figure.LIKELY))
                        .sum();
        for (Convoy at : plan.convoys()) {
            Instant moment = moment(at, measure);
            if (moment == null) {
                continue;
            }
            long a = countedBy(ahead, moment, measure);
            long b = countedBy(behind, moment, measure);
            if (b < allBehind) {
                needed = Math.max(needed, (int) (a - line(b, a, steps, repeats)));
            }
        }
        return needed;
    }

    private long countedBy(Side side, Instant moment, Measure measure) {
        long people = 0;
        for (Convoy convoy : plan.convoys()) {
            Instant own = moment(convoy, measure);
            people += own != null && !own.isAfter(moment) ? people(convoy, side) : 0;
        }
        return people;
    }

    /// The whole people below the line at `b`, at most `enough`; the line is walked step by step.
    private static long line(long b, long enough, List<Step> steps, boolean repeats) {
        long held = 0;
        long free = 0;
        for (int i = 0; ; i++) {
            if (i == steps.size() && !repeats) {
                return enough;
            }
            Step step = steps.get(i % steps.size());
            if (b < free + step.other()) {
                return held + (b - free) * step.one() / step.other();
            }
            held += step.one();
            free += step.other();
        }
    }

    @Test
    void opensAGateNotASecondTooSoon() {
        forEachPlan(() -> {
            Instant first = firstDeparture(BETA);
            if (first == null) {
                return;
            }
            expect(new Clause.Gate(BETA, new Opening.OutsideEvent("release", first)));
            expect(
                    new Clause.Gate(BETA, new Opening.OutsideEvent("release", first.plus(SECOND))),
                    Rule.GATE);
            Instant lastArrived = last(ALPHA, new Measure.Arrival());
            Instant lastDeparted = last(ALPHA, new Measure.Departure());
            boolean stay = leftBehind(ALPHA) > 0;
            expect(
                    new Clause.Gate(BETA, new Opening.AllArrived(ALPHA)),
                    stay || lastArrived != null && first.isBefore(lastArrived) ? Rule.GATE : null);
            expect(
                    new Clause.Gate(BETA, new Opening.AllDeparted(ALPHA)),
                    stay || lastDeparted != null && first.isBefore(lastDeparted)
                            ? Rule.GATE
                            : null);
        });
    }

    @Test
    void letsNobodyGoBeforeTheFirst() {
        forEachPlan(() -> {
            Side before = Town.side(word("wounded", "elderly", "villagers"));
            Side after = Town.side("families");
            Measure measure = measure();
            Instant last = last(before, measure);
            boolean fault = false;
            for (Convoy convoy : plan.convoys()) {
                Instant moment = moment(convoy, measure);
                if (moment != null && people(convoy, after) > 0) {
                    fault |= leftBehind(before) > 0 || last != null && moment.isBefore(last);
                }
            }
            expect(new Clause.First(before, after, measure), fault ? Rule.FIRST : null);
        });
    }

    @Test
    void holdsPairsTogetherToTheSecond() {
        forEachPlan(() -> {
            Measure measure = measure();
            List<Instant> alpha = turns(ALPHA, BETA, measure);
            List<Instant> beta = turns(BETA, ALPHA, measure);
            Duration apart = Duration.ZERO;
            for (int i = 0; i < Math.min(alpha.size(), beta.size()); i++) {
                Duration own = Duration.between(alpha.get(i), beta.get(i)).abs();
                apart = own.compareTo(apart) > 0 ? own : apart;
            }
            Side fewer = alpha.size() < beta.size() ? ALPHA : BETA;
            boolean alone = alpha.size() != beta.size() && leftBehind(fewer) > 0;
            expect(new Clause.Together(ALPHA, BETA, measure, apart), alone ? Rule.TOGETHER : null);
            if (!apart.isZero()) {
                expect(
                        new Clause.Together(ALPHA, BETA, measure, apart.minus(SECOND)),
                        Rule.TOGETHER);
            }
        });
    }

    private List<Instant> turns(Side side, Side not, Measure measure) {
        List<Instant> moments = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            Instant moment = moment(convoy, measure);
            if (moment != null && people(convoy, side) > 0 && people(convoy, not) == 0) {
                moments.add(moment);
            }
        }
        moments.sort(Comparator.naturalOrder());
        return moments;
    }

    @Test
    void wantsTheMonitorFromTheFirstSecondToTheLast() {
        forEachPlan(() -> {
            Where where =
                    pick(
                            new Where.OnLeg(new LegId("b")),
                            new Where.AtPlace(place("alpha", "gate", "fork", "reception")));
            List<Span> spans = new ArrayList<>();
            plan.convoys().stream()
                    .filter(Convoy::isLoaded)
                    .forEach(convoy -> spans.addAll(there(convoy, where)));
            List<Span> present = TightLimits.merged(spans);
            PartyId monitor = new PartyId("monitor");
            expect(new Clause.MonitorPresent(monitor, where, present));
            for (int i = 0; i < present.size(); i++) {
                Span span = present.get(i);
                if (span.length().isZero()) {
                    continue;
                }
                List<Span> late = new ArrayList<>(present);
                late.set(i, new Span(span.from().plus(SECOND), span.to()));
                expect(new Clause.MonitorPresent(monitor, where, late), Rule.MONITOR_PRESENT);
                List<Span> early = new ArrayList<>(present);
                early.set(i, new Span(span.from(), span.to().minus(SECOND)));
                expect(new Clause.MonitorPresent(monitor, where, early), Rule.MONITOR_PRESENT);
            }
        });
    }

    private List<Span> there(Convoy convoy, Where where) {
        List<Movement.Passage> passages = TightLimits.passages(convoy);
        if (where instanceof Where.OnLeg on) {
            return passages.stream()
                    .filter(it -> it.leg().equals(on.leg()))
                    .map(Movement.Passage::occupation)
                    .toList();
        }
        PlaceId place = ((Where.AtPlace) where).place();
        List<Span> spans = new ArrayList<>();
        if (convoy.origin().equals(place)) {
            spans.add(new Span(convoy.begins(), convoy.departs()));
        }
        for (int i = 0; i + 1 < passages.size(); i++) {
            Movement.Passage in = passages.get(i);
            Movement.Passage out = passages.get(i + 1);
            if (operation.network().leg(in.leg()).end(in.direction()).equals(place)) {
                boolean stops =
                        convoy.movements().indexOf(out) > convoy.movements().indexOf(in) + 1;
                spans.add(new Span(stops ? in.tailOut() : out.headIn(), out.headIn()));
            }
        }
        if (convoy.destination().equals(place)) {
            spans.add(new Span(passages.getLast().tailOut(), convoy.ends()));
        }
        return spans;
    }

    @Test
    void wantsAnEscortThatIsFreeAndReady() {
        EscortId id = new EscortId("red-crescent");
        forEachPlan(() -> {
            List<Convoy> escorted = new ArrayList<>();
            List<Convoy> last = new ArrayList<>();
            Duration turnRound = null;
            for (Convoy convoy : plan.convoys()) {
                if (people(convoy, ALPHA) == 0) {
                    escorted.add(convoy);
                    continue;
                }
                int team = 0;
                while (team < last.size() && last.get(team).ends().isAfter(convoy.begins())) {
                    team++;
                }
                if (team < last.size()) {
                    Duration gap = Duration.between(last.get(team).ends(), convoy.begins());
                    turnRound = turnRound == null || gap.compareTo(turnRound) < 0 ? gap : turnRound;
                    last.set(team, convoy);
                } else {
                    last.add(convoy);
                }
                escorted.add(Vary.escort(convoy, new EscortTeam(id, team + 1)));
            }
            Clause clause = new Clause.EscortRequired(ALPHA, null, id);
            if (last.isEmpty()) {
                return;
            }
            Instant from = firstBegin(ALPHA);
            Instant to = last(ALPHA, new Measure.Arrival());
            Duration ready = turnRound == null ? Duration.ZERO : turnRound;
            Operation loose = operation;
            expect(escort(loose, id, 9, new Span(from, to), ready), clause, Rule.ESCORT);
            plan = Vary.convoys(plan, escorted);
            expect(escort(loose, id, last.size(), new Span(from, to), ready), clause, null);
            expect(
                    escort(loose, id, last.size() - 1, new Span(from, to), ready),
                    clause,
                    Rule.ESCORT_TEAM);
            expect(
                    escort(loose, id, last.size(), new Span(from.plus(SECOND), to), ready),
                    clause,
                    Rule.ESCORT_TEAM);
            if (turnRound != null) {
                expect(
                        escort(loose, id, last.size(), new Span(from, to), ready.plus(SECOND)),
                        clause,
                        Rule.ESCORT_TEAM);
            }
        });
    }

    private static Operation escort(
            Operation loose, EscortId id, int teams, Span available, Duration turnRound) {
        Map<EscortId, Escort> escorts = new LinkedHashMap<>();
        escorts.put(
                id,
                new Escort(
                        id,
                        Names.of("Red Crescent"),
                        CountRange.exactly(teams),
                        available,
                        turnRound));
        return Vary.operation(
                loose,
                loose.horizon(),
                loose.network(),
                loose.groups(),
                new Fleet(loose.fleet().types(), escorts));
    }

    @Test
    void keepsAwayFromAnExcludedPlace() {
        forEachPlan(() -> {
            Side side = Town.side(word("families", "wounded", "villagers"));
            PlaceId place = place("reception", "hospital");
            boolean arrives =
                    plan.convoys().stream()
                            .anyMatch(it -> it.destination().equals(place) && people(it, side) > 0);
            expect(
                    new Clause.DestinationExcluded(side, place),
                    arrives ? Rule.DESTINATION_EXCLUDED : null);
        });
    }

    @Test
    void seesASearchOfThoseWhoAreNotSearched() {
        forEachPlan(() -> {
            Operation now =
                    Vary.with(
                            operation,
                            "families-unsearched",
                            new Clause.NoSearch(Town.side("families"), null));
            Set<Rule> rules = rules(now);
            assertThat(rules).as(what).isSubsetOf(Rule.NO_SEARCH);
            broken += rules.isEmpty() ? 0 : 1;
        });
    }

    // ---- what each test shares

    private static final List<RandomPlans.Made> SCENES = scenes();

    private static List<RandomPlans.Made> scenes() {
        List<RandomPlans.Made> scenes = new ArrayList<>();
        for (long seed = 20_001; seed <= 20_000 + PLANS; seed++) {
            RandomPlans.Made made = RandomPlans.make(seed);
            if (made.plan().peopleMoved() > 0) {
                Operation tight = TightLimits.fit(made.operation(), made.plan());
                scenes.add(new RandomPlans.Made(tight, made.plan()));
            }
        }
        return scenes;
    }

    private void forEachPlan(Runnable trial) {
        broken = 0;
        for (int i = 0; i < SCENES.size(); i++) {
            random = new Random(i);
            plan = SCENES.get(i).plan();
            operation = SCENES.get(i).operation();
            what = "scene " + i;
            trial.run();
        }
        assertThat(broken).as("terms broken on purpose").isGreaterThan(PLANS / 10);
    }

    private void expect(Clause clause) {
        expect(operation, clause, null);
    }

    private void expect(Clause clause, @Nullable Rule rule) {
        expect(operation, clause, rule);
    }

    private void expect(Operation with, Clause clause, @Nullable Rule rule) {
        Set<Rule> rules = rules(Vary.with(with, "tried", clause));
        if (rule == null) {
            assertThat(rules).as("%s, %s", what, clause).isEmpty();
        } else {
            assertThat(rules).as("%s, %s", what, clause).containsExactly(rule);
            broken++;
        }
    }

    private Set<Rule> rules(Operation with) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        PlanChecker.check(with, plan).violations().forEach(it -> rules.add(it.rule()));
        return rules;
    }

    private Measure measure() {
        return pick(
                new Measure.Departure(),
                new Measure.Arrival(),
                new Measure.Passing(new PlaceId("fork")));
    }

    private @Nullable Instant moment(Convoy convoy, Measure measure) {
        if (!convoy.isLoaded()) {
            return null;
        }
        return switch (measure) {
            case Measure.Departure ignored -> TightLimits.passages(convoy).getFirst().headIn();
            case Measure.Arrival ignored -> convoy.ends();
            case Measure.Passing passing -> {
                for (Movement.Passage passage : TightLimits.passages(convoy)) {
                    PlaceId start =
                            operation.network().leg(passage.leg()).start(passage.direction());
                    if (start.equals(passing.place())) {
                        yield passage.headIn();
                    }
                }
                yield convoy.destination().equals(passing.place()) ? convoy.ends() : null;
            }
        };
    }

    private @Nullable Instant last(Side side, Measure measure) {
        Instant last = null;
        for (Convoy convoy : plan.convoys()) {
            Instant moment = moment(convoy, measure);
            if (moment != null && people(convoy, side) > 0) {
                last = last == null || moment.isAfter(last) ? moment : last;
            }
        }
        return last;
    }

    private @Nullable Instant firstDeparture(Side side) {
        return plan.convoys().stream()
                .filter(it -> people(it, side) > 0)
                .map(Convoy::departs)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Instant firstBegin(Side side) {
        return plan.convoys().stream()
                .filter(it -> people(it, side) > 0)
                .map(Convoy::begins)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static long people(Convoy convoy, Side side) {
        return convoy.vehicles().stream()
                .flatMap(it -> it.aboard().stream())
                .filter(it -> side.groups().contains(it.group()))
                .mapToLong(it -> it.people())
                .sum();
    }

    private long leftBehind(Side side) {
        return plan.leftBehind().stream()
                .filter(it -> side.groups().contains(it.group()))
                .mapToLong(it -> it.people())
                .sum();
    }

    private static Side both() {
        TreeSet<GroupId> groups = new TreeSet<>(ALPHA.groups());
        groups.addAll(BETA.groups());
        return new Side("everyone", groups);
    }

    private PlaceId place(String... names) {
        return new PlaceId(word(names));
    }

    @SafeVarargs
    private final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String word(String... words) {
        return words[random.nextInt(words.length)];
    }
}
