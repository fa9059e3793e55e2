package org.safepassage.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safepassage.bench.busevacuation.BusEvacuation;
import org.safepassage.bench.busevacuation.BusEvacuationOperation;
import org.safepassage.bench.busevacuation.BusEvacuationRecipe;
import org.safepassage.bench.busevacuation.ExactBusEvacuation;
import org.safepassage.check.Judgement;
import org.safepassage.check.PlanChecker;
import org.safepassage.operation.Operation;
import org.safepassage.planner.Effort;
import org.safepassage.planner.Objective;
import org.safepassage.planner.Planner;
import org.safepassage.planner.Settings;
import org.safepassage.quantity.Exposure;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.Weight;
import org.safepassage.testkit.Town;

/// Three problems from the literature are special cases of an operation: each is planned as one and
/// held against an optimum found in another way.
class ContainmentTest {

    @Test
    void busEvacuationsEndAtTheirProvenOptimum() {
        for (int n = 0; n < 16; n++) {
            BusEvacuation instance = BusEvacuationRecipe.draw(2 + n % 4, 1, 1 + n / 4);
            ExactBusEvacuation.Proof proof =
                    ExactBusEvacuation.solve(
                            instance.withQuickestEmptyWays(), Duration.ofMinutes(1));

            Operation operation = BusEvacuationOperation.of(instance);
            assertThat(finish(operation, 400)).as(instance.name()).isEqualTo(proof.finish());
        }
    }

    @Test
    void noPlanOfBusEvacuationEndsBeforeItsProvenOptimum() {
        for (long seed = 20; seed < 40; seed++) {
            BusEvacuation instance = BusEvacuationRecipe.draw(3, 20, seed);
            ExactBusEvacuation.Proof proof =
                    ExactBusEvacuation.solve(
                            instance.withQuickestEmptyWays(), Duration.ofMinutes(1));

            Operation operation = BusEvacuationOperation.of(instance);
            assertThat(finish(operation, 300))
                    .as(instance.name())
                    .isGreaterThanOrEqualTo(proof.finish());
        }
    }

    /// Convoys that are already loaded meet on roads too narrow to pass: who waits for whom?
    @Test
    void opposingConvoysArriveAsSoonAsTryingEveryOrderAllows() {
        SplittableRandom random = new SplittableRandom(11);
        for (int n = 0; n < 25; n++) {
            int[] legMinutes = {random.nextInt(1, 6), random.nextInt(1, 6), random.nextInt(1, 6)};
            boolean[] east = new boolean[3 + random.nextInt(2)];
            for (int c = 0; c < east.length; c++) {
                east[c] = c == 0 || (c > 1 && random.nextBoolean());
            }
            Operation operation = narrowRoad(legMinutes, east);

            Judgement judgement = judge(operation, Objective.EXPOSURE, 1_000);
            long sumOfArrivals = new NarrowRoad(legMinutes, east).leastSumOfArrivals();
            assertThat(judgement.score().exposure())
                    .as("legs %s, east %s", Arrays.toString(legMinutes), Arrays.toString(east))
                    .isEqualTo(Exposure.of(1, 60 * sumOfArrivals, Weight.ONE, Weight.ONE));
        }
    }

    /// ```
    ///  a ==L0== b ==L1== c ==L2== d
    /// ```
    private static Operation narrowRoad(int[] legMinutes, boolean[] east) {
        Town town = new Town().addPlace("a").addPlace("b").addPlace("c").addPlace("d");
        String[] ends = {"a", "b", "c", "d"};
        for (int k = 0; k < 3; k++) {
            town.addLeg("l" + k, ends[k], ends[k + 1], Duration.ofMinutes(legMinutes[k]));
            town.leg("l" + k, leg -> leg.alternating());
        }
        town.addCorridor("eastward", "l0", "l1", "l2").addCorridor("westward", "-l2", "-l1", "-l0");
        for (int c = 0; c < east.length; c++) {
            String from = east[c] ? "a" : "d";
            town.addGroup("people-" + c, from, east[c] ? "d" : "a", 1);
            town.addType("bus" + c, 1, 1, from).type("bus" + c, bus -> bus.trips(1));
        }
        return town.operation();
    }

    /// So many vehicles of one seat that only the roads matter: how soon can all have arrived?
    @Test
    void oneSeatVehiclesArriveAsSoonAsMaximumFlowOverTimeAllows() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n = 0; n < 15; n++) {
            FlowOverTime flow = FlowOverTime.draw(random);

            assertThat(finish(flow.operation(), 1_500))
                    .as(flow.toString())
                    .isEqualTo(Duration.ofMinutes(flow.quickest()));
        }
    }

    private static Duration finish(Operation operation, long steps) {
        Judgement judgement = judge(operation, Objective.FINISH, steps);
        assertThat(judgement.score().leftBehindWeighted()).isZero();
        return Duration.between(operation.horizon().from(), judgement.score().finish());
    }

    private static Judgement judge(Operation operation, Objective objective, long steps) {
        Settings settings = new Settings(Figure.LIKELY, 1, 1, objective);
        Judgement judgement =
                PlanChecker.check(
                        operation,
                        Planner.plan(operation, settings, new Effort.Steps(steps)).plan());
        assertThat(judgement.violations()).isEmpty();
        return judgement;
    }

    /// Convoys of one vehicle on a road of three narrow legs, moved minute by minute in every way
    /// that is allowed.
    private record NarrowRoad(int[] legMinutes, boolean[] east) {

        /// The least sum over convoys of their arrival minutes: a shortest path over states, one
        /// minute a step.
        long leastSumOfArrivals() {
            List<Set<List<Integer>>> byCost = new ArrayList<>();
            add(byCost, 0, Collections.nCopies(east.length, 0));
            Set<List<Integer>> seen = new HashSet<>();
            for (int cost = 0; ; cost++) {
                for (List<Integer> state :
                        cost < byCost.size() ? byCost.get(cost) : Set.<List<Integer>>of()) {
                    if (!seen.add(state)) {
                        continue;
                    }
                    int away = (int) state.stream().filter(minute -> minute < length()).count();
                    if (away == 0) {
                        return cost;
                    }
                    for (List<Integer> next : afterOneMinute(state)) {
                        add(byCost, cost + away, next);
                    }
                }
            }
        }

        private static void add(List<Set<List<Integer>>> byCost, int cost, List<Integer> state) {
            while (byCost.size() <= cost) {
                byCost.add(new LinkedHashSet<>());
            }
            byCost.get(cost).add(state);
        }

        private int length() {
            return Arrays.stream(legMinutes).sum();
        }

        /// Every state that one minute can lead to: who is within a leg goes on, who is at a place
        /// goes or waits.
        private List<List<Integer>> afterOneMinute(List<Integer> state) {
            List<List<Integer>> next = new ArrayList<>();
            for (int choice = 0; choice < 1 << east.length; choice++) {
                List<Integer> minutes = new ArrayList<>();
                int[] eastOnLeg = new int[3];
                int[] westOnLeg = new int[3];
                boolean allowed = true;
                for (int c = 0; c < east.length; c++) {
                    int minute = state.get(c);
                    boolean goes = (choice >> c & 1) == 1;
                    boolean stands = minute == length() || atPlace(c, minute);
                    allowed &= stands ? !(goes && minute == length()) : goes;
                    if (goes && minute < length()) {
                        (east[c] ? eastOnLeg : westOnLeg)[leg(c, minute)]++;
                        minute++;
                    }
                    minutes.add(minute);
                }
                for (int k = 0; k < 3; k++) {
                    allowed &= eastOnLeg[k] == 0 || westOnLeg[k] == 0;
                }
                if (allowed) {
                    next.add(minutes);
                }
            }
            return next;
        }

        private boolean atPlace(int convoy, int minute) {
            int road = east[convoy] ? minute : length() - minute;
            return road == 0
                    || road == legMinutes[0]
                    || road == legMinutes[0] + legMinutes[1]
                    || road == length();
        }

        /// The leg on which a convoy is in the minute that follows.
        private int leg(int convoy, int minute) {
            int road = east[convoy] ? minute : length() - minute - 1;
            return road < legMinutes[0] ? 0 : road < legMinutes[0] + legMinutes[1] ? 1 : 2;
        }
    }
}
