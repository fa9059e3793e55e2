package org.safepassage.planner;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the constructive start makes convoys.
///
/// @param size most vehicles in a convoy, where nothing else is said
/// @param own most vehicles of a type in a convoy from a place, by type and place; 0 where nothing
///   is said; null for nowhere
/// @param gather seconds that a vehicle waits for others at the same place
/// @param mixed whether vehicles of several types go in one convoy
/// @param noise how far the preference for a route is blurred by chance, 0 for not at all
/// @param urgency seconds by which vehicles choose sooner for each time that their people's wait
///   counts e-fold; 0 for strictly in the order in which they are free
/// @param slack who would depart more than so many seconds after their turn to choose lets others
///   choose before; [#ANY_SLACK] for nobody
/// @param favour how many times more each group counts when routes are chosen; null for once
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Policy(
        int size,
        int @Nullable [][] own,
        int gather,
        boolean mixed,
        double noise,
        int urgency,
        int slack,
        double @Nullable [] favour) {
    /// So much that nobody lets others choose before.
    static final int ANY_SLACK = Integer.MAX_VALUE / 2;

    Policy(int size, int gather, boolean mixed, double noise, int urgency) {
        this(size, null, gather, mixed, noise, urgency, ANY_SLACK, null);
    }

    /// Most vehicles of a type in a convoy from a place.
    int size(int type, int origin) {
        return own == null || own[type][origin] == 0 ? size : own[type][origin];
    }

    /// The same for convoys of at most another size.
    Policy atMost(int other) {
        int[][] smaller = null;
        if (own != null) {
            smaller = Arrays.stream(own).map(int[]::clone).toArray(int[][]::new);
            for (int[] row : smaller) {
                Arrays.setAll(row, i -> Math.min(row[i], other));
            }
        }
        return new Policy(
                Math.min(size, other), smaller, gather, mixed, noise, urgency, slack, favour);
    }

    /// The same with another size for one type at one place.
    Policy with(int type, int origin, int other, int types, int places) {
        int[][] table =
                own == null
                        ? new int[types][places]
                        : Arrays.stream(own).map(int[]::clone).toArray(int[][]::new);
        table[type][origin] = other;
        return new Policy(size, table, gather, mixed, noise, urgency, slack, favour);
    }

    /// The same with another urgency.
    Policy urging(int other) {
        return new Policy(size, own, gather, mixed, noise, other, slack, favour);
    }

    /// The same with another slack.
    Policy slackening(int other) {
        return new Policy(size, own, gather, mixed, noise, urgency, other, favour);
    }

    /// How many times more a group counts.
    double favour(int group) {
        return favour == null ? 1 : favour[group];
    }

    /// The same, but these groups count more by a factor.
    Policy favouring(List<Integer> others, double factor, int groups) {
        double[] more = new double[groups];
        Arrays.setAll(more, this::favour);
        for (int group : others) {
            more[group] *= factor;
        }
        return new Policy(size, own, gather, mixed, noise, urgency, slack, more);
    }

    /// The largest of all its sizes.
    int largest() {
        int largest = size;
        if (own != null) {
            for (int[] row : own) {
                largest = Math.max(largest, Arrays.stream(row).max().orElse(0));
            }
        }
        return largest;
    }
}
