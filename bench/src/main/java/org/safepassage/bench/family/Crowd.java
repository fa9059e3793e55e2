package org.safepassage.bench.family;

import java.util.List;
import org.safepassage.quantity.PlaceId;

/// How many people are to be moved from each origin. It is drawn first, since roads and fleet are
/// cut to fit it.
///
/// @param people people at each origin, by its number
/// @param one people of the side "one" for each `other` of the other side: the ratio of step terms
/// @param other see `one`
record Crowd(List<Integer> people, int one, int other) {
    /// Even origins are side one, odd ones the other; the sides are in the ratio of one of the
    /// family's step terms.
    static Crowd draw(FamilySize size, long seed) {
        Draws draws = new Draws(seed * 31 + 1);
        int[][] ratios = {{1, 1}, {5, 2}, {10, 1}};
        int[] ratio = ratios[(int) Math.floorMod(seed, 3L)];
        int origins = size.people().origins();
        double[] weights = new double[origins];
        double[] sums = new double[2];
        for (int i = 0; i < origins; i++) {
            weights[i] = draws.real(0.6, 1.4);
            sums[i % 2] += weights[i];
        }
        Integer[] people = new Integer[origins];
        for (int i = 0; i < origins; i++) {
            double share = (double) ratio[i % 2] / (ratio[0] + ratio[1]);
            people[i] = (int) Math.round(size.people().all() * share * weights[i] / sums[i % 2]);
        }
        return new Crowd(List.of(people), ratio[0], ratio[1]);
    }

    /// The number of an origin.
    static PlaceId origin(int number) {
        return new PlaceId("origin-" + (number + 1));
    }

    /// People at all `origins` together.
    int at(List<PlaceId> origins) {
        int sum = 0;
        for (int i = 0; i < people.size(); i++) {
            if (origins.contains(origin(i))) {
                sum += people.get(i);
            }
        }
        return sum;
    }

    /// The corridor from an origin, by number.
    static int corridorOf(int origin, FamilySize size) {
        return origin % size.roads().corridors();
    }

    /// The region of a corridor, by number: two corridors share one.
    static int regionOf(int corridor) {
        return corridor / 2;
    }

    /// The number of regions.
    static int regions(FamilySize size) {
        return Math.ceilDiv(size.roads().corridors(), 2);
    }

    /// People on the corridors of each region.
    List<Integer> byRegion(FamilySize size) {
        Integer[] sums = new Integer[regions(size)];
        java.util.Arrays.fill(sums, 0);
        for (int i = 0; i < people.size(); i++) {
            sums[regionOf(corridorOf(i, size))] += people.get(i);
        }
        return List.of(sums);
    }

    /// Everyone.
    int all() {
        return people.stream().mapToInt(Integer::intValue).sum();
    }
}
