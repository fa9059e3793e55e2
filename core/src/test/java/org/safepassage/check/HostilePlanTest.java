package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safepassage.network.Direction;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.LeftBehind;
import org.safepassage.plan.Movement;
import org.safepassage.plan.Plan;
import org.safepassage.plan.Rule;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleId;
import org.safepassage.testkit.Town;

/// Plans that nobody would make: the checker names what is wrong and never fails.
class HostilePlanTest {
    private final Random random = new Random(11);

    @Test
    void survivesPlansOfNonsense() {
        for (long seed = 1; seed <= 400; seed++) {
            Operation operation = RandomPlans.make(seed).operation();
            List<Convoy> convoys = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                convoys.add(convoy(operation));
            }
            List<LeftBehind> left =
                    List.of(new LeftBehind(group(), Integer.MAX_VALUE), new LeftBehind(group(), 1));
            Judgement judgement =
                    PlanChecker.check(
                            operation,
                            new Plan(word("town", "x"), pick(Figure.values()), convoys, left));
            assertThat(judgement.violations()).isNotEmpty();
            judgement
                    .violations()
                    .forEach(it -> assertThat(it.message(operation.zone())).isNotBlank());
        }
    }

    /// Valid plans in which several convoys are moved, swapped, doubled or emptied at once.
    @Test
    void survivesValidPlansShuffled() {
        for (long seed = 1; seed <= 400; seed++) {
            RandomPlans.Made scene = Scene.make(seed);
            if (scene == null) {
                continue;
            }
            Plan plan = scene.plan();
            for (int i = 0; i < 4; i++) {
                Convoy convoy = plan.convoys().get(random.nextInt(plan.convoys().size()));
                Convoy other = plan.convoys().get(random.nextInt(plan.convoys().size()));
                plan =
                        switch (random.nextInt(4)) {
                            case 0 ->
                                    Vary.replace(
                                            plan,
                                            convoy,
                                            Vary.shift(
                                                    convoy,
                                                    Duration.ofSeconds(
                                                            random.nextInt(20_000) - 10_000)));
                            case 1 ->
                                    Vary.replace(
                                            plan, convoy, Vary.vehicles(convoy, other.vehicles()));
                            case 2 ->
                                    Vary.replace(
                                            plan,
                                            convoy,
                                            Vary.movements(convoy, other.movements()));
                            default ->
                                    Vary.replace(
                                            plan,
                                            convoy,
                                            Vary.service(
                                                    convoy, other.boarding(), other.alighting()));
                        };
            }
            assertThat(PlanChecker.check(scene.operation(), plan)).isNotNull();
        }
    }

    @Test
    void addsHugeCountsWithoutTurningThemNegative() {
        RandomPlans.Made made = RandomPlans.make(5);
        Plan plan = made.plan();
        for (Convoy convoy : made.plan().convoys()) {
            List<VehicleLoad> loads = new ArrayList<>();
            for (VehicleLoad load : convoy.vehicles()) {
                List<Aboard> all = new ArrayList<>();
                load.aboard()
                        .forEach(some ->
                                all.add(
                                        new Aboard(
                                                some.group(),
                                                1,
                                                Integer.MAX_VALUE,
                                                Integer.MAX_VALUE)));
                loads.add(new VehicleLoad(load.vehicle(), all));
            }
            plan = Vary.replace(plan, convoy, Vary.vehicles(convoy, loads));
        }
        Judgement judgement = PlanChecker.check(made.operation(), plan);
        assertThat(judgement.violations())
                .extracting(Violation::rule)
                .contains(Rule.EVERYONE_COUNTED_ONCE, Rule.SEATS_AND_STRETCHERS);
        assertThat(judgement.score().exposure().millionths()).isPositive();
    }

    @Test
    void listsAHundredOfARuleAndCountsTheRest() {
        Operation operation = RandomPlans.make(1).operation();
        List<Convoy> convoys = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            Movement away =
                    new Movement.Passage(
                            new LegId("nowhere"),
                            Direction.FORWARD,
                            Town.at("07:00"),
                            Town.at("07:10"),
                            Town.at("07:10"));
            convoys.add(
                    new Convoy(
                            new ConvoyId("convoy-" + i),
                            new PlaceId("depot"),
                            new PlaceId("alpha"),
                            null,
                            null,
                            List.of(new VehicleLoad(VehicleId.parse("bus-1"), List.of())),
                            null,
                            List.of(away),
                            null));
        }
        Judgement judgement =
                PlanChecker.check(operation, new Plan("town", Figure.LIKELY, convoys, List.of()));
        assertThat(judgement.violations().stream().filter(it -> it.rule() == Rule.WELL_FORMED))
                .hasSize(PlanChecker.MOST_LISTED);
        assertThat(judgement.unlisted()).containsEntry(Rule.WELL_FORMED, 150);
        assertThat(judgement.count()).isEqualTo(judgement.violations().size() + 150);
    }

    private Convoy convoy(Operation operation) {
        List<VehicleLoad> vehicles = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<Aboard> aboard = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                int first = random.nextBoolean() ? 1 + random.nextInt(5) : Integer.MAX_VALUE - 1;
                aboard.add(
                        new Aboard(
                                group(),
                                first,
                                random.nextBoolean() ? first : Integer.MAX_VALUE,
                                random.nextBoolean() ? 1 : Integer.MAX_VALUE));
            }
            vehicles.add(
                    new VehicleLoad(
                            VehicleId.parse(
                                    word("bus-1", "bus-2", "van-1", "tram-3", "bus-2147483647")),
                            aboard));
        }
        List<Movement> movements = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            movements.add(movement());
        }
        CorridorId corridor =
                random.nextBoolean()
                        ? null
                        : new CorridorId(word("alpha-reception", "beta-reception", "nowhere"));
        EscortTeam escort =
                random.nextBoolean()
                        ? null
                        : EscortTeam.parse(word("guard-1", "nobody-2147483647"));
        return new Convoy(
                new ConvoyId(word("a", "b", "c", "d", "e", "f", "g", "h")),
                place(),
                place(),
                corridor,
                escort,
                vehicles,
                span(),
                movements,
                span());
    }

    private Movement movement() {
        Instant[] times = {time(), time(), time()};
        Arrays.sort(times);
        return random.nextBoolean()
                ? new Movement.Stop(place(), times[0], times[1], span())
                : new Movement.Passage(
                        new LegId(word("a", "b", "c", "d", "r", "nowhere")),
                        pick(Direction.values()),
                        times[0],
                        times[1],
                        times[2]);
    }

    private @Nullable Span span() {
        Instant one = time();
        Instant other = time();
        return random.nextInt(3) == 0
                ? null
                : one.isBefore(other) ? new Span(one, other) : new Span(other, one);
    }

    private Instant time() {
        return pick(
                Instant.MIN,
                Instant.MAX,
                Instant.EPOCH,
                Town.at("06:00"),
                Town.at("06:10"),
                Town.at("07:00").plusMillis(500),
                Moments.LATEST,
                Moments.EARLIEST,
                Moments.LATEST.plusSeconds(1));
    }

    private PlaceId place() {
        return new PlaceId(word("depot", "alpha", "gate", "fork", "beta", "reception", "nowhere"));
    }

    private GroupId group() {
        return new GroupId(word("families", "wounded", "elderly", "villagers", "nobody"));
    }

    private String word(String... words) {
        return words[random.nextInt(words.length)];
    }

    @SafeVarargs
    private final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
