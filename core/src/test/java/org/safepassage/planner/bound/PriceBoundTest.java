package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.Operation;
import org.safepassage.people.Need;
import org.safepassage.plan.Score;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.Span;
import org.safepassage.testkit.RandomTowns;
import org.safepassage.testkit.Town;
import org.safepassage.testkit.Towns;

class PriceBoundTest {
    private static PriceBound bound(Operation operation, Ticks ticks, int spans) {
        Case given = new Case(operation, Figure.LIKELY);
        return new PriceBound(given, Ceilings.of(given, Rides.of(given), ticks, spans));
    }

    private static Score plan(Operation operation, long seed) {
        return Planner.plan(operation, Settings.of(seed), new Effort.Steps(40)).score();
    }

    /// Any lawful prices: mostly far too high or too low, some of them nothing.
    static Prices prices(PriceBound bound, SplittableRandom random) {
        long[] people = new long[bound.given().groups.size()];
        double dear = 0;
        for (int i = 0; i < people.length; i++) {
            double stay = bound.stay(bound.given().groups.get(i));
            people[i] = Math.round(stay * random.nextDouble() * random.nextDouble());
            dear = Math.max(dear, stay);
        }
        Prices prices = Prices.ofPeople(people, bound.ceilings().found());
        for (int i = 0; i < bound.ceilings().found().size(); i++) {
            double most = dear * random.nextDouble() * (random.nextInt(3) - 1);
            double factor = bound.ceilings().found().get(i).charges().getFirst().factor();
            long[] spans = prices.spans(i);
            for (int j = 0; j < spans.length; j++) {
                spans[j] = -Math.round(Math.max(0, most) * random.nextDouble() / Math.abs(factor));
            }
        }
        bound.ceilings().straighten(prices);
        return prices;
    }

    @Test
    void provesNoMoreThanAnyPlanCostsWhateverThePrices() {
        for (long seed = 9_000; seed < 9_025; seed++) {
            Operation town = RandomTowns.of(seed);
            BigInteger found = BigInteger.valueOf(plan(town, seed).exposure().millionths());
            SplittableRandom random = new SplittableRandom(seed);
            long seconds = town.horizon().length().toSeconds();
            for (int step : new int[] {60, 200}) {
                long until = random.nextBoolean() ? seconds + 1 : random.nextLong(3_600, seconds);
                Ticks ticks = new Ticks(step, Math.toIntExact(Math.ceilDiv(until, step)));
                Case given = new Case(town, Figure.LIKELY);
                if (step > PriceBound.longestTick(given, Rides.of(given))) {
                    continue;
                }
                PriceBound bound = bound(town, ticks, random.nextInt(1, 30));
                for (int i = 0; i < 8; i++) {
                    assertThat(bound.at(prices(bound, random)).proved())
                            .as("seed %d, ticks of %d s", seed, step)
                            .isLessThanOrEqualTo(found);
                }
            }
        }
    }

    @Test
    void provesNoMoreThanAnyPlanCostsWhenCasesAreToldApart() {
        for (long seed = 9_100; seed < 9_160; seed++) {
            Operation town = RandomTowns.of(seed);
            Case given = new Case(town, Figure.LIKELY);
            Ticks ticks = new Ticks(60, 1_440);
            if (60 > PriceBound.longestTick(given, Rides.of(given))) {
                continue;
            }
            PriceBound whole = bound(town, ticks, 6);
            BigInteger found = BigInteger.valueOf(plan(town, seed).exposure().millionths());
            SplittableRandom random = new SplittableRandom(seed);
            for (Tours type : whole.types()) {
                List<PriceTree> cases = new ArrayList<>();
                for (int i = ways(given, type); i > 0; i--) {
                    cases.add(PriceTree.Leaf.of(whole.ceilings(), prices(whole, random)));
                }
                PriceTree fork = new PriceTree.Fork(type.type.id(), cases);
                assertThat(fork.proved(given, ticks, false, Map.of()))
                        .as("seed %d, type %s", seed, type.type.id())
                        .isLessThanOrEqualTo(found);
            }
        }
    }

    private static int ways(Case given, Tours type) {
        return PriceTree.ways(given.number(type.type), type.originCount()).size();
    }

    @Test
    void sharesVehiclesOutInEveryWay() {
        assertThat(PriceTree.ways(2, 3))
                .containsExactly(
                        new int[] {2, 0, 0},
                        new int[] {1, 1, 0},
                        new int[] {1, 0, 1},
                        new int[] {0, 2, 0},
                        new int[] {0, 1, 1},
                        new int[] {0, 0, 2});
    }

    @Test
    void isProvedAnewByItsCertificate() {
        PriceBound bound = bound(Towns.twoSides().operation(), new Ticks(60, 300), 8);
        Prices prices = prices(bound, new SplittableRandom(3));
        BigInteger proved = bound.at(prices).proved();
        Certificate certificate = PriceCertificate.of(bound.given(), bound.ceilings(), prices);
        assertThat(CertificateVerifier.prove(certificate)).isEqualTo(proved);
    }

    @Test
    void makesWholeRoundTrips() {
        Operation town = oneBusTwice().operation();
        PriceBound bound = bound(town, new Ticks(60, 720), 1);
        // Both trips are worth making at any price between: paid 10 h each, the bound is theirs.
        long price = 36_000L * 1_000_000;
        PriceBound.Answer answer =
                bound.at(Prices.ofPeople(new long[] {price}, bound.ceilings().found()));
        List<Tours.Stage> tour = answer.tours().getFirst().getFirst();
        assertThat(tour).hasSize(2);
        // There and back is 60 min of road; boarding and alighting take no time.
        long apart = (tour.get(1).begin() - tour.get(0).begin()) * 60L;
        assertThat(apart).isEqualTo(3_600);
    }

    @Test
    void countsANightInSafetyOnlyForThoseWhoCameThroughBeforeIt() {
        Town town = roadToSafety().group("people", group -> group.ready(Town.at("18:00")));
        Ticks ticks = new Ticks(60, 2_880);
        PriceBound bound = bound(town.operation(), ticks, 1);
        long price = 108_000L * 1_000_000;
        PriceBound.Answer answer =
                bound.at(Prices.ofPeople(new long[] {price}, bound.ceilings().found()));
        Tours.Stage stage = answer.tours().getFirst().getFirst().getFirst();
        // The gate opens next morning at 06:00, 18 h after the start; the rest of the way is 30
        // min.
        assertThat(ticks.first(stage.through())).isEqualTo(24 * 3_600 + 1_800);
        BigInteger least =
                BigInteger.valueOf(20 * 24 * 3_600L).multiply(BigInteger.valueOf(1_000_000));
        assertThat(answer.proved()).isGreaterThanOrEqualTo(least);
    }

    @Test
    void countsNothingForANightInSafetyBehindTheGate() {
        Town town = roadToSafety();
        town.leg("inn-b", leg -> leg.window(tomorrow()));
        PriceBound bound = bound(town.operation(), new Ticks(60, 2_880), 1);
        long price = 108_000L * 1_000_000;
        PriceBound.Answer answer =
                bound.at(Prices.ofPeople(new long[] {price}, bound.ceilings().found()));
        Tours.Stage stage = answer.tours().getFirst().getFirst().getFirst();
        assertThat(stage.through()).isLessThan(stage.reach());
        assertThat(answer.proved())
                .isLessThanOrEqualTo(
                        BigInteger.valueOf(plan(town.operation(), 1).exposure().millionths()));
    }

    private static Span tomorrow() {
        return new Span(
                Town.at("06:00").plus(Duration.ofDays(1)),
                Town.at("18:00").plus(Duration.ofDays(1)));
    }

    /// From a through a gate that is open by day to an inn where nobody is in danger, and on to b.
    private static Town roadToSafety() {
        return new Town()
                .lasting(Duration.ofHours(48))
                .addPlace("a")
                .addPlace("gate")
                .addPlace("inn")
                .addPlace("b")
                .addLeg("a-gate", "a", "gate", Duration.ofMinutes(10))
                .addLeg("gate-inn", "gate", "inn", Duration.ofMinutes(10))
                .addLeg("inn-b", "inn", "b", Duration.ofMinutes(20))
                .leg("gate-inn", leg -> leg.window(Town.span("06:00", "18:00")).window(tomorrow()))
                .place("inn", place -> place.danger(0))
                .place("b", place -> place.danger(0))
                .addCorridor("road", "a-gate", "gate-inn", "inn-b")
                .addGroup("people", "a", "b", 20)
                .addType("bus", 1, 20, "a")
                .type("bus", bus -> bus.trips(1));
    }

    /// Two who lie, one of them with a companion, and one seat: neither two of the one nor two of
    /// the other are aboard together.
    @Test
    void provesNoMoreThanAVehicleCostsThatIsSharedByThoseWithAndWithoutCompanions() {
        Town town =
                new Town()
                        .lasting(Duration.ofHours(12))
                        .addPlace("a")
                        .addPlace("b")
                        .place("b", place -> place.danger(0))
                        .addLeg("ab", "a", "b", Duration.ofMinutes(30))
                        .addCorridor("road", "ab")
                        .addGroup("alone", "a", "b", 1)
                        .group("alone", group -> group.need(Need.STRETCHER).households(1))
                        .addGroup("accompanied", "a", "b", 2)
                        .group(
                                "accompanied",
                                group -> group.need(Need.STRETCHER).households(1).companions(1))
                        .addType("ambulance", 1, 1, "a")
                        .type("ambulance", type -> type.places(1, 2, 0).trips(1))
                        .type(
                                "ambulance",
                                type ->
                                        type.boarding(
                                                Duration.ofMinutes(5), Duration.ofMinutes(3)));
        Score score = plan(town.operation(), 1);
        PriceBound bound = bound(town.operation(), new Ticks(60, 720), 1);
        long all = 12L * 3_600 * 1_000_000;
        for (long alone = 0; alone <= 4; alone++) {
            for (long accompanied = 0; accompanied <= 4; accompanied++) {
                long[] people = {alone * all / 4, accompanied * all / 4};
                PriceBound.Answer answer =
                        bound.at(Prices.ofPeople(people, bound.ceilings().found()));
                assertThat(answer.proved())
                        .isLessThanOrEqualTo(BigInteger.valueOf(score.exposure().millionths()));
            }
        }
    }

    private static Town oneBusTwice() {
        return new Town()
                .addPlace("a")
                .addPlace("b")
                .addLeg("ab", "a", "b", Duration.ofMinutes(30))
                .addCorridor("road", "ab")
                .addGroup("people", "a", "b", 20)
                .place("b", place -> place.danger(0))
                .addType("bus", 1, 10, "a")
                .type("bus", bus -> bus.trips(2));
    }
}
