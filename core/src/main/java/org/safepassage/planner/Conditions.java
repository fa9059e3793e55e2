package org.safepassage.planner;

import java.util.BitSet;

/// Who may share a convoy: one escort for all, and nobody before those who go first.
final class Conditions {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Progress progress;
    private final int[][] escorts;
    private final int[][] waitingFor;
    private final int[][] others;

    Conditions(Instance in, Progress progress) {
        this.progress = progress;
        int groups = in.crowd.size();
        escorts = new int[in.operation.network().corridors().size()][groups];
        for (int c = 0; c < escorts.length; c++) {
            for (int g = 0; g < groups; g++) {
                escorts[c][g] = needed(in, c, g);
            }
        }
        waitingFor = new int[groups][];
        others = new int[groups][];
        for (int g = 0; g < groups; g++) {
            BitSet together = new BitSet();
            BitSet earlier = new BitSet();
            for (Terms.Order order : in.terms.orders) {
                if (order.after().get(g)) {
                    (order.counted().equals(order.awaited()) ? together : earlier)
                            .or(order.before());
                }
            }
            waitingFor[g] = earlier.stream().toArray();
            together.andNot(earlier);
            others[g] = together.stream().toArray();
        }
    }

    /// The escort that a group needs on a corridor; [#SEVERAL] when terms want different ones,
    /// which no convoy can have.
    private static int needed(Instance in, int corridor, int group) {
        int needed = NONE;
        for (Terms.Escorted escorted : in.terms.escorted) {
            if (escorted.side().get(group)
                    && (escorted.corridor() < 0 || escorted.corridor() == corridor)) {
                if (needed >= 0 && needed != escorted.escort()) {
                    return SEVERAL;
                }
                needed = escorted.escort();
            }
        }
        return needed;
    }

    /// The escort that a group needs on a corridor, or -1.
    int escort(int corridor, int group) {
        return escorts[corridor][group];
    }

    /// Whether people of a group may board beside those who are aboard.
    boolean allow(Load load, int corridor, int group) {
        int escort = escorts[corridor][group];
        if (escort == SEVERAL || (load.escort >= 0 && escort >= 0 && escort != load.escort)) {
            return false;
        }
        for (int before : waitingFor[group]) {
            if (progress.leftPeople[before] > 0) {
                return false;
            }
        }
        for (int before : others[group]) {
            if (progress.leftPeople[before] > load.peopleOf[before]) {
                return false;
            }
        }
        return true;
    }

    /// Whether people of a group might board a convoy along a route, beside whomever else.
    boolean mayAllow(Route route, int group) {
        for (int before : waitingFor[group]) {
            if (progress.leftPeople[before] > 0) {
                return false;
            }
        }
        for (int before : others[group]) {
            if (progress.leftPeople[before] > 0 && !route.onRoute().get(before)) {
                return false;
            }
        }
        return true;
    }
}
