package org.safepassage.planner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.agreement.Clause;
import org.safepassage.check.PlanChecker;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Checkpoint;
import org.safepassage.operation.Operation;
import org.safepassage.people.Need;
import org.safepassage.plan.Plan;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.PlaceId;
import org.safepassage.testkit.Town;

/// Convoys with teams on a road from `a` by the checkpoint at `m` to safety at `b`.
class CompaniesTest {
    private static Town town(SplittableRandom random) {
        Checkpoint checkpoint =
                new Checkpoint(
                        random.nextInt(1, 5),
                        seconds(random.nextInt(0, 120)),
                        seconds(random.nextInt(1, 20)),
                        seconds(random.nextInt(0, 2) * 20));
        Town town =
                new Town()
                        .lasting(Duration.ofHours(96))
                        .interval(seconds(random.nextInt(0, 40)))
                        .addPlace("a")
                        .addPlace("m")
                        .addPlace("b")
                        .addLeg("am", "a", "m", seconds(random.nextInt(200, 900)))
                        .addLeg("mb", "m", "b", seconds(random.nextInt(200, 900)))
                        .addCorridor("road", "am", "mb")
                        .place("m", place -> place.checkpoint(checkpoint))
                        .place("m", place -> place.danger(random.nextInt(0, 4) * 1000L))
                        .place("b", place -> place.danger(0))
                        .addGroup("people", "a", "b", random.nextInt(90, 160))
                        .group("people", group -> group.households(3, 2, 1))
                        .addGroup("lying", "a", "b", random.nextInt(1, 9))
                        .group("lying", group -> group.need(Need.STRETCHER).companions(1))
                        .addType("bus", random.nextInt(1, 4), random.nextInt(5, 12), "a")
                        .type("bus", bus -> bus.boarding(seconds(60), seconds(20)))
                        .addType("car", random.nextInt(1, 5), random.nextInt(2, 4), "a")
                        .addType("ambulance", random.nextInt(1, 3), 2, "a")
                        .type("ambulance", type -> type.places(2, 2, 0))
                        .addEscort("team", random.nextInt(1, 4), seconds(random.nextInt(0, 900)))
                        .addTerm(
                                "accompanied",
                                new Clause.EscortRequired(
                                        Town.side("people", "lying"), null, new EscortId("team")));
        if (random.nextBoolean()) {
            int largest = random.nextInt(1, 8);
            town.leg("am", leg -> leg.largestConvoy(largest));
        }
        if (random.nextBoolean()) {
            town.addTerm("unsearched", new Clause.NoSearch(Town.side("lying"), new PlaceId("m")));
        }
        return town;
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /// One vehicle of a drawn convoy.
    private record Drawn(VehicleType type, int people, long service) {}

    private static List<Drawn> convoy(Case given, Ride ride, SplittableRandom random) {
        int fleet = given.types.stream().mapToInt(given::number).sum();
        int most = random.nextInt(1, ride.largestConvoy(fleet) + 1);
        List<Drawn> convoy = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            VehicleType type = given.types.get(random.nextInt(given.types.size()));
            int people = random.nextInt(1, Load.mostPeople(given, ride, type) + 1);
            people = random.nextBoolean() ? Load.mostPeople(given, ride, type) : people;
            convoy.add(new Drawn(type, people, ride.searchSeconds(1, type, people)));
        }
        return convoy;
    }

    /// As the checker does: each vehicle takes the lane that is free first.
    private static long searched(List<Drawn> convoy, int lanes) {
        long[] free = new long[lanes];
        for (Drawn each : convoy) {
            Arrays.sort(free);
            free[0] += each.service;
        }
        return Arrays.stream(free).max().orElseThrow();
    }

    /// Whoever goes in a convoy finds a company that asks of it no more than it does and takes so
    /// little of it that all find room.
    @Test
    void giveSharesThatComeToNoMoreThanOneConvoy() {
        int full = 0;
        for (long seed = 1; seed <= 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Case given = new Case(town(random).operation(), Figure.LIKELY);
            Ride ride = Rides.of(given).getFirst();
            Companies companies = ride.companies();
            if (companies == null) {
                continue;
            }
            int lanes = given.operation.network().place(new PlaceId("m")).checkpoint().lanes();
            long interval = given.operation.interval().toSeconds();
            for (int i = 0; i < 300; i++) {
                List<Drawn> convoy = convoy(given, ride, random);
                long search = searched(convoy, lanes);
                Company.Marker marker = companies.marker;
                boolean isMarked =
                        convoy.stream()
                                .anyMatch(each ->
                                        each.type.id().equals(marker.type().id())
                                                && each.people >= marker.people());
                long sum = 0;
                for (Drawn each : convoy) {
                    sum +=
                            share(
                                    given,
                                    ride,
                                    each,
                                    isMarked,
                                    new long[] {search, (convoy.size() - 1) * interval});
                }
                assertThat(sum)
                        .as("seed %d, %s", seed, convoy)
                        .isLessThanOrEqualTo(companies.perConvoy);
                full += sum == companies.perConvoy ? 1 : 0;
            }
        }
        assertThat(full).as("convoys that are full").isGreaterThan(1_000);
    }

    /// The least share of a company that the convoy keeps; of a vehicle that is not full nothing.
    private static long share(
            Case given, Ride ride, Drawn each, boolean isMarked, long[] searchAndPass) {
        long least = Long.MAX_VALUE;
        for (Loading loading : Loadings.toldApart(given, ride, each.type)) {
            Company company = loading.company();
            boolean isIts = loading.least() <= each.people && each.people <= most(loading);
            if (isIts && company == null) {
                return 0;
            }
            if (isIts
                    && company != null
                    && (company.kind() == Company.Kind.WITH_MARKED) == isMarked
                    && company.searchSeconds() <= searchAndPass[0]
                    && company.passSeconds() <= searchAndPass[1]) {
                least = Math.min(least, company.share());
            }
        }
        return least;
    }

    private static int most(Loading loading) {
        return loading.shares().stream().mapToInt(Loading.Share::most).sum();
    }

    @Test
    void makeSharesOfALaneSecondBySecond() {
        assertThat(Companies.shares(437, List.of(90L, 174L)))
                .containsEntry(90L, Companies.PER_LANE / 4)
                .containsEntry(174L, Companies.PER_LANE / 2);
        assertThat(Companies.shares(521, List.of(90L, 174L)))
                .containsEntry(90L, Companies.PER_LANE / 5)
                .containsEntry(174L, Companies.PER_LANE * 2 / 5);
    }

    @Test
    void proveNoMoreThanAnyPlanCostsWhateverThePrices() {
        int apart = 0;
        for (long seed = 500; seed < 540; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Operation operation = town(random).operation();
            Case given = new Case(operation, Figure.LIKELY);
            List<Ride> rides = Rides.of(given);
            long longest = PriceBound.longestTick(given, rides);
            if (rides.getFirst().companies() == null) {
                continue;
            }
            Ticks ticks = new Ticks(Math.min(30, longest), 11_520);
            PriceBound bound = new PriceBound(given, Ceilings.of(given, rides, ticks, 12, true));
            Plan plan = Planner.plan(operation, Settings.of(seed), new Effort.Steps(60)).plan();
            var score = PlanChecker.check(operation, plan).score();
            apart++;
            for (int i = 0; i < 4; i++) {
                PriceBound.Answer answer = bound.at(PriceBoundTest.prices(bound, random));
                assertThat(answer.proved())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(BigInteger.valueOf(score.exposure().millionths()));
                Certificate certificate =
                        PriceCertificate.of(given, bound.ceilings(), answer.prices());
                assertThat(CertificateVerifier.prove(certificate)).isEqualTo(answer.proved());
            }
        }
        assertThat(apart).as("operations with convoys told apart").isGreaterThan(20);
    }
}
