package org.safepassage.bench.busevacuation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Draws random instances by the recipe of the published set (CEC 2017): as many sources as
/// shelters, one yard, times of 1 to 10 minutes, 1 to 5 full buses at a source, 1 to 10 in a
/// shelter, room for all, half as many buses as sources and one more. The draws are our own; no
/// published instance is repeated.
public final class BusEvacuationRecipe {
    private static final int LONGEST_MINUTES = 10;
    private static final int MOST_LOADS_AT_SOURCE = 5;
    private static final int MOST_LOADS_IN_SHELTER = 10;

    private BusEvacuationRecipe() {}

    /// The instance of `size` sources and shelters with this seed; the same for ever.
    ///
    /// @param size sources, and as many shelters; one or more
    /// @param seats people in one full bus
    public static BusEvacuation draw(int size, int seats, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000 + size);
        List<Integer> demands = counts(random, size, seats, MOST_LOADS_AT_SOURCE);
        List<Integer> capacities = counts(random, size, seats, MOST_LOADS_IN_SHELTER);
        while (sum(capacities) < sum(demands)) {
            capacities = counts(random, size, seats, MOST_LOADS_IN_SHELTER);
        }
        return BusEvacuation.of(
                "n" + size + "-s" + seed,
                new BusEvacuation.Shape(seats, List.of(size / 2 + 1), demands, capacities),
                times(random, 1, size),
                times(random, size, size));
    }

    private static List<Integer> counts(SplittableRandom random, int size, int seats, int most) {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            counts.add(random.nextInt(1, most + 1) * seats);
        }
        return counts;
    }

    private static List<List<Duration>> times(SplittableRandom random, int rows, int columns) {
        List<List<Duration>> times = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Duration> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(Duration.ofMinutes(random.nextInt(1, LONGEST_MINUTES + 1)));
            }
            times.add(row);
        }
        return times;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
