package org.safepassage.bench.busevacuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactBusEvacuationTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void oneBusFetchesTwoLoadsOneAfterTheOther() {
        // yard -3- source -5- shelter: 3 + 5 out, 5 back, 5 out again
        BusEvacuation instance =
                minutes(List.of(1), List.of(2), List.of(2), new int[][] {{3}}, new int[][] {{5}});

        ExactBusEvacuation.Proof proof = ExactBusEvacuation.solve(instance, LONG);

        assertThat(proof.finish()).isEqualTo(Duration.ofMinutes(18));
    }

    @Test
    void idleBusIsAllowed() {
        // The second yard is far: using its bus for either load would be later than one bus doing
        // both.
        BusEvacuation instance =
                minutes(
                        List.of(1, 1),
                        List.of(2),
                        List.of(2),
                        new int[][] {{1}, {90}},
                        new int[][] {{4}});

        assertThat(ExactBusEvacuation.solve(instance, LONG).finish())
                .isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void fullShelterSendsTheLastLoadFarther() {
        BusEvacuation instance =
                minutes(
                        List.of(2),
                        List.of(2),
                        List.of(1, 1),
                        new int[][] {{1}},
                        new int[][] {{2, 9}});

        assertThat(ExactBusEvacuation.solve(instance, LONG).finish())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void detourThroughAnotherShelterIsTakenWhereItIsQuicker() {
        // Straight back from the only shelter with room takes 9; by source 2 and shelter 2 it takes
        // 3.
        BusEvacuation instance =
                minutes(
                        List.of(1),
                        List.of(2, 0),
                        List.of(2, 0),
                        new int[][] {{1, 20}},
                        new int[][] {{9, 1}, {1, 1}});

        assertThat(ExactBusEvacuation.solve(instance, LONG).finish())
                .isEqualTo(Duration.ofMinutes(28));
        assertThat(ExactBusEvacuation.solve(instance.withQuickestEmptyWays(), LONG).finish())
                .isEqualTo(Duration.ofMinutes(22));
    }

    @Test
    void agreesWithTryingEverySequenceOnManySmallInstances() {
        SplittableRandom random = new SplittableRandom(7);
        for (int n = 0; n < 60; n++) {
            BusEvacuation instance = drawSmall(random);
            ExactBusEvacuation.Proof proof = ExactBusEvacuation.solve(instance, LONG);
            assertThat(proof.finish())
                    .as(instance.toString())
                    .isEqualTo(Duration.ofMinutes(tryAll(instance)));
            assertThat(proof.relaxed()).isLessThanOrEqualTo(proof.finish());
        }
    }

    @Test
    void refusesWayThatTakesNoTime() {
        BusEvacuation instance =
                minutes(List.of(1), List.of(1), List.of(1), new int[][] {{3}}, new int[][] {{0}});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactBusEvacuation.solve(instance, LONG))
                .withMessageContaining("takes no time");
    }

    @Test
    void recipeDrawsTheSameInstanceForTheSameSeed() {
        assertThat(BusEvacuationRecipe.draw(5, 50, 3))
                .isEqualTo(BusEvacuationRecipe.draw(5, 50, 3));
        assertThat(BusEvacuationRecipe.draw(5, 50, 3))
                .isNotEqualTo(BusEvacuationRecipe.draw(5, 50, 4));
    }

    private static BusEvacuation drawSmall(SplittableRandom random) {
        List<Integer> demands = List.of(random.nextInt(1, 3), random.nextInt(0, 3));
        List<Integer> capacities = List.of(random.nextInt(1, 4), random.nextInt(3, 5));
        int[][] fromYard = {
            {random.nextInt(0, 9), random.nextInt(0, 9)},
            {random.nextInt(0, 9), random.nextInt(0, 9)}
        };
        int[][] toShelter = {
            {random.nextInt(1, 9), random.nextInt(1, 9)},
            {random.nextInt(1, 9), random.nextInt(1, 9)}
        };
        return minutes(List.of(1, random.nextInt(0, 2)), demands, capacities, fromYard, toShelter);
    }

    private static BusEvacuation minutes(
            List<Integer> buses,
            List<Integer> demands,
            List<Integer> capacities,
            int[][] fromYard,
            int[][] toShelter) {
        BusEvacuation.Shape shape = new BusEvacuation.Shape(1, buses, demands, capacities);
        return BusEvacuation.of("hand-made", shape, rows(fromYard), rows(toShelter));
    }

    private static List<List<Duration>> rows(int[][] minutes) {
        List<List<Duration>> rows = new ArrayList<>();
        for (int[] row : minutes) {
            rows.add(java.util.Arrays.stream(row).mapToObj(Duration::ofMinutes).toList());
        }
        return rows;
    }

    /// The least finish over every order in which every bus may take every load to every shelter.
    private static long tryAll(BusEvacuation instance) {
        int[] demand = instance.demands().stream().mapToInt(Integer::intValue).toArray();
        int[] capacity = instance.capacities().stream().mapToInt(Integer::intValue).toArray();
        List<Integer> yards = new ArrayList<>();
        for (int k = 0; k < instance.buses().size(); k++) {
            for (int b = 0; b < instance.buses().get(k); b++) {
                yards.add(k);
            }
        }
        return new Search(instance, demand, capacity, yards).next(0, -1, 0, 0);
    }

    /// Drives one bus after another, each through every sequence of loads.
    private record Search(
            BusEvacuation instance, int[] demand, int[] capacity, List<Integer> yards) {
        long next(int bus, int shelter, long minutes, long finish) {
            if (bus == yards.size()) {
                return java.util.Arrays.stream(demand).sum() == 0 ? finish : Long.MAX_VALUE;
            }
            long best = next(bus + 1, -1, 0, Math.max(finish, minutes));
            for (int i = 0; i < demand.length; i++) {
                for (int j = 0; j < capacity.length; j++) {
                    if (demand[i] > 0 && capacity[j] > 0) {
                        Duration empty =
                                shelter < 0
                                        ? instance.fromYard().get(yards.get(bus)).get(i)
                                        : instance.back().get(shelter).get(i);
                        long arrival =
                                minutes
                                        + empty.plus(instance.toShelter().get(i).get(j))
                                                .toMinutes();
                        demand[i]--;
                        capacity[j]--;
                        best = Math.min(best, next(bus, j, arrival, finish));
                        demand[i]++;
                        capacity[j]++;
                    }
                }
            }
            return best;
        }
    }
}
