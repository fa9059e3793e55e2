package org.safepassage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuickestWaysTest {
    private static final int FAR = 1_000_000;

    /// A network drawn by chance: some places cannot be reached, some legs are never open, many
    /// ways take equally long.
    @SuppressWarnings("ArrayRecordComponent")
    private record Drawn(int places, int[] from, int[] to, int[] travel, int[][] windows) {
        static Drawn of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int places = 2 + random.nextInt(7);
            int legs = 1 + random.nextInt(12);
            int[] from = random.ints(legs, 0, places).toArray();
            int[] to = new int[legs];
            Arrays.setAll(to, leg -> (from[leg] + 1 + random.nextInt(places - 1)) % places);
            int[] travel = random.ints(legs, 1, 4).toArray();
            int[][] windows = new int[legs][];
            Arrays.setAll(windows, leg -> new int[random.nextInt(5) == 0 ? 0 : 2]);
            return new Drawn(places, from, to, travel, windows);
        }

        QuickestWays ways() {
            boolean[] all = new boolean[places];
            Arrays.fill(all, true);
            return new QuickestWays(
                    QuickestWays.Links.of(places, from, to, windows), travel, all, all);
        }

        /// The plainest method: as often as there are places, try whether a detour is shorter.
        int[][] times() {
            int[][] times = new int[places][places];
            for (int[] row : times) {
                Arrays.fill(row, FAR);
            }
            for (int p = 0; p < places; p++) {
                times[p][p] = 0;
            }
            for (int leg = 0; leg < from.length; leg++) {
                if (windows[leg].length > 0) {
                    int time = Math.min(times[from[leg]][to[leg]], travel[leg]);
                    times[from[leg]][to[leg]] = time;
                    times[to[leg]][from[leg]] = time;
                }
            }
            for (int by = 0; by < places; by++) {
                for (int a = 0; a < places; a++) {
                    for (int b = 0; b < places; b++) {
                        times[a][b] = Math.min(times[a][b], times[a][by] + times[by][b]);
                    }
                }
            }
            return times;
        }
    }

    @Test
    void areAsQuickAsThePlainestMethodFindsAndJoinPlaceToPlace() {
        for (long seed = 1; seed <= 500; seed++) {
            Drawn drawn = Drawn.of(seed);
            QuickestWays ways = drawn.ways();
            int[][] times = drawn.times();
            for (int a = 0; a < drawn.places; a++) {
                for (int b = 0; b < drawn.places; b++) {
                    Way way = ways.way(a, b);
                    int time = way == null ? FAR : walked(drawn, way, a, b);
                    assertThat(time).as("seed %d from %d to %d", seed, a, b).isEqualTo(times[a][b]);
                }
            }
        }
    }

    /// How long a way takes; fails where it does not lead from one place to the other.
    private static int walked(Drawn drawn, Way way, int from, int to) {
        int at = from;
        int time = 0;
        for (int i = 0; i < way.length(); i++) {
            int leg = way.legs()[i];
            boolean forward = way.directions()[i] == 0;
            assertThat(drawn.windows[leg]).isNotEmpty();
            assertThat(at).isEqualTo(forward ? drawn.from[leg] : drawn.to[leg]);
            at = forward ? drawn.to[leg] : drawn.from[leg];
            time += drawn.travel[leg];
        }
        assertThat(at).isEqualTo(to);
        return time;
    }

    @Test
    void leadOnlyFromWhereVehiclesStandToWherePeopleBoard() {
        QuickestWays.Links road =
                QuickestWays.Links.of(
                        3, new int[] {0, 1}, new int[] {1, 2}, new int[][] {{0, 9}, {0, 9}});
        QuickestWays ways =
                new QuickestWays(
                        road,
                        new int[] {5, 5},
                        new boolean[] {true, false, true},
                        new boolean[] {true, false, false});
        assertThat(ways.way(2, 0)).isNotNull();
        assertThat(ways.way(0, 2)).isNull();
        assertThatThrownBy(() -> ways.way(1, 0)).hasMessageContaining("place number 1");
    }
}
