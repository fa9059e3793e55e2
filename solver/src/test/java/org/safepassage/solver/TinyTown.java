package org.safepassage.solver;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.safepassage.operation.Operation;
import org.safepassage.testkit.Town;

/// A random operation small enough to try everything: two origins, one destination, at most three
/// vehicles, at most twelve loads, nothing in which vehicles could be in each other's way.
///
/// ```
///  depot -- a ==== shelter
///    `----- b ==== shelter
/// ```
///
/// So what is best for each vehicle can be found alone, by trying every order and every load, and
/// the people shared out between the vehicles in every way. Written without any part of the planner
/// or the bound: times are added up here.
final class TinyTown {
    private static final int DEPOT = 0;
    private static final int SHELTER = 3;
    private static final List<String> PLACES = List.of("depot", "a", "b", "shelter");

    private final int vehicles;
    private final int seats;
    private final int[] people;
    private final long[] priority;
    private final long[] danger;
    private final long[] legDanger;
    private final int[] ready;
    private final int[] boarding;
    private final int[] alighting;
    private final int turnRound;
    private final int[] corridor = new int[2];
    private final int[][] way = new int[4][4];
    private final Map<List<Integer>, Long> known = new HashMap<>();

    TinyTown(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        vehicles = random.nextInt(1, 4);
        seats = random.nextInt(1, 5);
        people = new int[] {random.nextInt(1, 6 * seats / 2 + 1), random.nextInt(1, 6)};
        priority = new long[] {random.nextInt(1, 4) * 500L, random.nextInt(1, 4) * 500L};
        danger = new long[] {random.nextInt(1, 5) * 500L, random.nextInt(1, 5) * 500L};
        legDanger = new long[] {random.nextInt(0, 5) * 500L, random.nextInt(0, 5) * 500L};
        ready = new int[] {0, random.nextInt(0, 3) * 1_500};
        boarding = new int[] {random.nextInt(0, 600), random.nextInt(0, 120)};
        alighting = new int[] {random.nextInt(0, 300), random.nextInt(0, 60)};
        turnRound = random.nextInt(0, 900);
        int[][] legs = {{DEPOT, 1}, {DEPOT, 2}, {1, SHELTER}, {2, SHELTER}};
        for (int[] row : way) {
            Arrays.fill(row, 1_000_000);
        }
        for (int place = 0; place < way.length; place++) {
            way[place][place] = 0;
        }
        for (int[] leg : legs) {
            int seconds = random.nextInt(300, 3_600);
            way[leg[0]][leg[1]] = seconds;
            way[leg[1]][leg[0]] = seconds;
        }
        corridor[0] = way[1][SHELTER];
        corridor[1] = way[2][SHELTER];
    }

    /// The operation, for planner and bound.
    Operation operation() {
        Town town = new Town().lasting(Duration.ofHours(72));
        PLACES.forEach(town::addPlace);
        town.place("shelter", place -> place.danger(0));
        town.addLeg("depot-a", "depot", "a", seconds(way[DEPOT][1]));
        town.addLeg("depot-b", "depot", "b", seconds(way[DEPOT][2]));
        for (int i = 0; i < 2; i++) {
            int group = i;
            String place = PLACES.get(i + 1);
            String leg = place + "-shelter";
            town.addLeg(leg, place, "shelter", seconds(corridor[i]));
            town.leg(leg, each -> each.danger(legDanger[group]));
            town.addCorridor("from-" + place, leg);
            town.place(place, each -> each.danger(danger[group]));
            town.addGroup("people-" + place, place, "shelter", people[i]);
            town.group(
                    "people-" + place,
                    each ->
                            each.priority(priority[group])
                                    .ready(Town.at("06:00").plusSeconds(ready[group])));
        }
        town.addType("bus", vehicles, seats, "depot");
        town.type(
                "bus",
                bus ->
                        bus.boarding(seconds(boarding[0]), seconds(boarding[1]))
                                .alighting(seconds(alighting[0]), seconds(alighting[1]))
                                .turnRound(seconds(turnRound)));
        return town.operation();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /// The least exposure of a plan that moves everyone, in millionths of weighted person-seconds.
    long optimum() {
        for (int middle = 0; middle < way.length; middle++) {
            for (int from = 0; from < way.length; from++) {
                for (int to = 0; to < way.length; to++) {
                    int over = way[from][middle] + way[middle][to];
                    way[from][to] = Math.min(way[from][to], over);
                }
            }
        }
        return shared(vehicles, people[0], people[1]);
    }

    /// The people shared out between so many vehicles in the best of all ways.
    private long shared(int count, int first, int second) {
        if (count == 1) {
            return alone(DEPOT, 0, first, second);
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i <= first; i++) {
            for (int j = 0; j <= second; j++) {
                long one = alone(DEPOT, 0, i, j);
                best = Math.min(best, one + shared(count - 1, first - i, second - j));
            }
        }
        return best;
    }

    /// One vehicle, free at a place at a second, that moves these people: the best of all orders
    /// and loads. No road is taken but the shortest, since all are open and free.
    private long alone(int place, int second, int first, int others) {
        if (first + others == 0) {
            return 0;
        }
        Long seen = known.get(List.of(place, second, first, others));
        if (seen != null) {
            return seen;
        }
        long best = Long.MAX_VALUE;
        int[] left = {first, others};
        for (int group = 0; group < 2; group++) {
            for (int load = 1; load <= Math.min(seats, left[group]); load++) {
                int origin = group + 1;
                int begin = Math.max(second + way[place][origin], ready[group]);
                int head = begin + boarding[0] + load * boarding[1];
                int road = corridor[group];
                long each = danger[group] * head + legDanger[group] * road;
                int free = head + road + alighting[0] + load * alighting[1] + turnRound;
                int i = first - (group == 0 ? load : 0);
                int j = others - (group == 1 ? load : 0);
                long rest = alone(SHELTER, free, i, j);
                best = Math.min(best, load * priority[group] * each + rest);
            }
        }
        known.put(List.of(place, second, first, others), best);
        return best;
    }
}
