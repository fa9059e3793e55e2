package org.safepassage.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Step;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.Fleet;
import org.safepassage.network.Checkpoint;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;
import org.safepassage.testkit.Town;

/// A random plan in an operation whose limits and terms it just keeps; where faults are planted.
final class Scene {
    static final Side ALPHA = Town.side("families", "wounded", "elderly");
    static final Side BETA = Town.side("villagers");

    private static final EscortId ESCORT = new EscortId("red-crescent");
    private static final List<String> GROUPS =
            List.of("families", "wounded", "elderly", "villagers");

    private Scene() {}

    /// The scene of a seed, or null when its plan moves nobody.
    static RandomPlans.@Nullable Made make(long seed) {
        RandomPlans.Made made = RandomPlans.make(seed);
        if (made.plan().peopleMoved() == 0) {
            return null;
        }
        Plan plan = escorted(made.plan());
        Operation operation =
                withEscorts(TightLimits.fit(made.operation(), plan), plan.convoys().size());
        operation = Vary.with(operation, "escort", new Clause.EscortRequired(both(), null, ESCORT));
        operation =
                Vary.with(
                        operation,
                        "excluded",
                        new Clause.DestinationExcluded(
                                Town.side("wounded"), new PlaceId("reception")));
        operation = Vary.with(operation, "quota", quota(operation, plan));
        operation = Vary.with(operation, "monitor", monitor(plan));
        Instant first =
                plan.convoys().stream()
                        .filter(it -> people(it, BETA) > 0)
                        .map(Convoy::departs)
                        .min(Instant::compareTo)
                        .orElse(null);
        if (first != null) {
            operation =
                    Vary.with(
                            operation,
                            "gate",
                            new Clause.Gate(BETA, new Opening.OutsideEvent("release", first)));
        }
        operation =
                Vary.with(
                        operation,
                        "reciprocal",
                        new Clause.Reciprocal(
                                ALPHA,
                                BETA,
                                List.of(new Step(1, 1)),
                                true,
                                new Measure.Departure(),
                                (int) ahead(operation, plan.convoys()),
                                1000));
        Duration apart = apart(plan);
        if (apart != null) {
            operation =
                    Vary.with(
                            operation,
                            "together",
                            new Clause.Together(ALPHA, BETA, new Measure.Departure(), apart));
        }
        Side[] sides = inOrder(operation, plan);
        if (sides != null) {
            operation =
                    Vary.with(
                            operation,
                            "first",
                            new Clause.First(sides[0], sides[1], new Measure.Departure()));
        }
        return new RandomPlans.Made(operation, plan);
    }

    /// Two groups of which the first is gone before anybody of the second departs, or null.
    static Side @Nullable [] inOrder(Operation operation, Plan plan) {
        for (String one : GROUPS) {
            for (String other : GROUPS) {
                Side before = Town.side(one);
                Side after = Town.side(other);
                Instant last =
                        plan.convoys().stream()
                                .filter(it -> people(it, before) > 0)
                                .map(Convoy::departs)
                                .max(Instant::compareTo)
                                .orElse(null);
                Instant first =
                        plan.convoys().stream()
                                .filter(it -> people(it, after) > 0)
                                .map(Convoy::departs)
                                .min(Instant::compareTo)
                                .orElse(null);
                boolean allMoved =
                        plan.leftBehind().stream()
                                .noneMatch(it -> before.groups().contains(it.group()));
                if (!one.equals(other)
                        && allMoved
                        && last != null
                        && first != null
                        && !first.isBefore(last)) {
                    return new Side[] {before, after};
                }
            }
        }
        return null;
    }

    /// By how many people alpha is ahead of beta at the worst moment before beta is done.
    static long ahead(Operation operation, List<Convoy> convoys) {
        long all =
                BETA.groups().stream()
                        .mapToLong(it -> operation.group(it).people(Figure.LIKELY))
                        .sum();
        long worst = 0;
        for (Convoy at : convoys) {
            long alpha = 0;
            long beta = 0;
            for (Convoy convoy : convoys) {
                if (!convoy.departs().isAfter(at.departs())) {
                    alpha += people(convoy, ALPHA);
                    beta += people(convoy, BETA);
                }
            }
            worst = beta < all ? Math.max(worst, alpha - beta) : worst;
        }
        return worst;
    }

    /// The convoy with the search of people who are not to be searched, where it waits long enough
    /// before; else as it is.
    static Convoy searchedAfterAll(Operation operation, Convoy convoy) {
        Term term = operation.terms().get(new TermId("unsearched"));
        if (term == null || !(term.clause() instanceof Clause.NoSearch clause)) {
            return convoy;
        }
        for (int i = 0; i < convoy.movements().size(); i++) {
            if (convoy.movements().get(i) instanceof Movement.Stop stop
                    && stop.search() != null
                    && (clause.place() == null || clause.place().equals(stop.place()))) {
                Checkpoint checkpoint = operation.network().place(stop.place()).checkpoint();
                long people = people(convoy, clause.side());
                Instant from =
                        stop.search().from().minus(checkpoint.perPerson().multipliedBy(people));
                if (checkpoint.lanes() == 1
                        && people > 0
                        && !checkpoint.perPerson().isZero()
                        && !from.isBefore(stop.from())) {
                    return Vary.movement(
                            convoy,
                            i,
                            old ->
                                    new Movement.Stop(
                                            stop.place(),
                                            stop.from(),
                                            stop.to(),
                                            new Span(from, stop.search().to())));
                }
            }
        }
        return convoy;
    }

    static long people(Convoy convoy, Side side) {
        return convoy.vehicles().stream()
                .flatMap(it -> it.aboard().stream())
                .filter(it -> side.groups().contains(it.group()))
                .mapToLong(it -> it.people())
                .sum();
    }

    private static Side both() {
        return Town.side(GROUPS.toArray(String[]::new));
    }

    private static Plan escorted(Plan plan) {
        List<Convoy> convoys = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            convoys.add(
                    convoy.isLoaded()
                            ? Vary.escort(convoy, new EscortTeam(ESCORT, convoys.size() + 1))
                            : convoy);
        }
        return Vary.convoys(plan, convoys);
    }

    private static Operation withEscorts(Operation operation, int teams) {
        Map<EscortId, Escort> escorts = new LinkedHashMap<>();
        escorts.put(
                ESCORT,
                new Escort(
                        ESCORT,
                        Names.of("Red Crescent"),
                        CountRange.exactly(teams),
                        operation.horizon(),
                        Duration.ZERO));
        return Vary.operation(
                operation,
                operation.horizon(),
                operation.network(),
                operation.groups(),
                new Fleet(operation.fleet().types(), escorts));
    }

    private static Clause quota(Operation operation, Plan plan) {
        Map<Long, Integer> byHour = new TreeMap<>();
        for (Convoy convoy : plan.convoys()) {
            if (convoy.isLoaded()) {
                Instant passing = TightLimits.passages(convoy).getLast().headIn();
                byHour.merge(
                        Duration.between(operation.horizon().from(), passing).toHours(),
                        1,
                        Integer::sum);
            }
        }
        int most = byHour.values().stream().max(Integer::compare).orElseThrow();
        return new Clause.Quota(
                new Where.AtPlace(new PlaceId("fork")),
                Counted.CONVOYS,
                most,
                new Period.Blocks(Duration.ofHours(1)),
                null);
    }

    private static Clause monitor(Plan plan) {
        List<Span> spans = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            for (Movement.Passage passage : TightLimits.passages(convoy)) {
                if (convoy.isLoaded() && passage.leg().value().equals("b")) {
                    spans.add(passage.occupation());
                }
            }
        }
        return new Clause.MonitorPresent(
                new PartyId("monitor"), new Where.OnLeg(new LegId("b")), TightLimits.merged(spans));
    }

    private static @Nullable Duration apart(Plan plan) {
        List<Instant> alpha =
                plan.convoys().stream()
                        .filter(it -> people(it, ALPHA) > 0)
                        .map(Convoy::departs)
                        .sorted()
                        .toList();
        List<Instant> beta =
                plan.convoys().stream()
                        .filter(it -> people(it, BETA) > 0)
                        .map(Convoy::departs)
                        .sorted()
                        .toList();
        Side fewer = alpha.size() < beta.size() ? ALPHA : BETA;
        boolean stay =
                plan.leftBehind().stream().anyMatch(it -> fewer.groups().contains(it.group()));
        if (alpha.isEmpty() || beta.isEmpty() || stay && alpha.size() != beta.size()) {
            return null;
        }
        Duration apart = Duration.ZERO;
        for (int i = 0; i < Math.min(alpha.size(), beta.size()); i++) {
            Duration own = Duration.between(alpha.get(i), beta.get(i)).abs();
            apart = own.compareTo(apart) > 0 ? own : apart;
        }
        return apart;
    }
}
