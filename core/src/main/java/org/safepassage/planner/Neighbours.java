package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Small and large changes to an order of missions. Kinds of change that have led to something
/// better are tried more often.
final class Neighbours {
    private static final int RELEARN_EVERY = 400;
    private static final double FORGET = 0.6;
    private static final double LEAST = 0.15;

    private enum Kind {
        MOVE_ONE,
        SWAP_NEAR,
        SWAP_ANY,
        RESIZE,
        SPLIT,
        MERGE,
        REROUTE,
        SWAP_DESTINATIONS,
        TURN,
        TURN_ALIKE,
        SKIP,
        SEAT,
        DROP,
        CUT
    }

    private final Instance in;
    private final Kind[] kinds = Kind.values();
    private final double[] weights = new double[kinds.length];
    private final int[] tried = new int[kinds.length];
    private final int[] helped = new int[kinds.length];
    private int last;
    private int sinceLearning;

    Neighbours(Instance instance) {
        in = instance;
        Arrays.fill(weights, 1);
    }

    /// A changed copy of `missions`, which has at least one.
    List<Mission> change(List<Mission> missions, SplittableRandom random) {
        while (true) {
            last = draw(random);
            List<Mission> changed = new ArrayList<>(missions);
            if (apply(kinds[last], changed, random)) {
                tried[last]++;
                return changed;
            }
        }
    }

    /// Tells whether the last change was kept as better than what it changed.
    void learn(boolean better) {
        if (better) {
            helped[last]++;
        }
        if (++sinceLearning < RELEARN_EVERY) {
            return;
        }
        sinceLearning = 0;
        double most = 0;
        for (int k = 0; k < kinds.length; k++) {
            most = Math.max(most, rate(k));
        }
        for (int k = 0; k < kinds.length; k++) {
            double now = most == 0 ? 1 : rate(k) / most;
            weights[k] = Math.max(LEAST, FORGET * weights[k] + (1 - FORGET) * now);
            tried[k] = 0;
            helped[k] = 0;
        }
    }

    private double rate(int kind) {
        return tried[kind] == 0 ? 0 : (double) helped[kind] / tried[kind];
    }

    private int draw(SplittableRandom random) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int k = 0; k < weights.length; k++) {
            at -= weights[k];
            if (at < 0) {
                return k;
            }
        }
        return weights.length - 1;
    }

    private boolean apply(Kind kind, List<Mission> missions, SplittableRandom random) {
        return switch (kind) {
            case MOVE_ONE -> moveOne(missions, random);
            case SWAP_NEAR -> swap(missions, random, 6);
            case SWAP_ANY -> swap(missions, random, missions.size());
            case RESIZE -> resize(missions, random);
            case SPLIT -> split(missions, random);
            case MERGE -> merge(missions, random);
            case REROUTE -> reroute(missions, random);
            case SWAP_DESTINATIONS -> swapDestinations(missions, random);
            case TURN -> turn(missions, random);
            case TURN_ALIKE -> turnAlike(missions, random);
            case SKIP -> skip(missions, random);
            case SEAT -> seat(missions, random);
            case DROP -> drop(missions, random);
            case CUT -> cut(missions, random);
        };
    }

    private static boolean moveOne(List<Mission> missions, SplittableRandom random) {
        Mission mission = missions.remove(random.nextInt(missions.size()));
        missions.add(random.nextInt(missions.size() + 1), mission);
        return missions.size() > 1;
    }

    private static boolean swap(List<Mission> missions, SplittableRandom random, int reach) {
        int one = random.nextInt(missions.size());
        int other = one + 1 + random.nextInt(reach);
        if (other >= missions.size() || isSame(missions.get(one), missions.get(other))) {
            return false;
        }
        Mission mission = missions.get(one);
        missions.set(one, missions.get(other));
        missions.set(other, mission);
        return true;
    }

    private static boolean isSame(Mission one, Mission other) {
        return one.route().index() == other.route().index()
                && Arrays.equals(one.counts(), other.counts())
                && one.turn() == other.turn()
                && one.skip() == other.skip()
                && one.even() == other.even();
    }

    private boolean resize(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        int[] counts = mission.counts().clone();
        int type = random.nextInt(counts.length);
        int by = 1 + random.nextInt(Math.max(1, mission.vehicles() / 3 + 1));
        counts[type] = Math.max(0, counts[type] + (random.nextBoolean() ? by : -by));
        counts[type] = Math.min(counts[type], in.garage.countOfType[type]);
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        if (sum == 0
                || sum > mission.route().largestConvoy()
                || Arrays.equals(counts, mission.counts())) {
            return false;
        }
        missions.set(at, mission.of(counts));
        return true;
    }

    private static boolean split(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        if (mission.vehicles() < 2) {
            return false;
        }
        int[] one = mission.counts().clone();
        int[] other = new int[one.length];
        boolean byType = random.nextInt(3) == 0;
        double share = 0.2 + 0.6 * random.nextDouble();
        int chosen = random.nextInt(one.length);
        for (int k = 0; k < one.length; k++) {
            other[k] = byType ? (k == chosen ? one[k] : 0) : (int) Math.round(one[k] * share);
            one[k] -= other[k];
        }
        Mission first = mission.of(one);
        Mission second = mission.of(other);
        if (first.vehicles() == 0 || second.vehicles() == 0) {
            return false;
        }
        missions.set(at, first);
        missions.add(at + 1, second);
        return true;
    }

    private static boolean merge(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        for (int i = at + 1; i < Math.min(missions.size(), at + 12); i++) {
            Mission other = missions.get(i);
            if (other.route().index() == mission.route().index()
                    && mission.vehicles() + other.vehicles() <= mission.route().largestConvoy()) {
                int[] counts = mission.counts().clone();
                for (int k = 0; k < counts.length; k++) {
                    counts[k] += other.counts()[k];
                }
                missions.set(at, mission.of(counts));
                missions.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean reroute(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        Route route = in.routes.get(random.nextInt(in.routes.size()));
        if (mission.vehicles() > route.largestConvoy()
                || route.index() == mission.route().index()) {
            return false;
        }
        missions.set(at, new Mission(route, mission.counts()));
        return true;
    }

    /// Two missions exchange where they go, so that a reception that is nearly full can be used
    /// better.
    private boolean swapDestinations(List<Mission> missions, SplittableRandom random) {
        int one = random.nextInt(missions.size());
        int other = random.nextInt(missions.size());
        Mission first = missions.get(one);
        Mission second = missions.get(other);
        Route here = between(first.route(), second.route());
        Route there = between(second.route(), first.route());
        if (here == null
                || there == null
                || here.index() == first.route().index()
                || first.vehicles() > here.largestConvoy()
                || second.vehicles() > there.largestConvoy()) {
            return false;
        }
        missions.set(one, first.along(here).turned(0));
        missions.set(other, second.along(there).turned(0));
        return true;
    }

    private @Nullable Route between(Route from, Route to) {
        for (Route route : in.routes) {
            if (route.way().origin() == from.way().origin()
                    && route.way().destination() == to.way().destination()) {
                return route;
            }
        }
        return null;
    }

    private static boolean turn(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        int turn = random.nextInt(mission.route().groups().length);
        missions.set(at, mission.turned(turn));
        return turn != mission.turn();
    }

    /// All missions of a route take their groups in another order: who uses the room of a day at a
    /// reception is seldom decided by one of them alone.
    private static boolean turnAlike(List<Mission> missions, SplittableRandom random) {
        Route route = missions.get(random.nextInt(missions.size())).route();
        int turn = random.nextInt(route.groups().length);
        boolean isOther = false;
        for (int at = 0; at < missions.size(); at++) {
            Mission mission = missions.get(at);
            if (mission.route().index() == route.index()) {
                isOther |= mission.turn() != turn;
                missions.set(at, mission.turned(turn));
            }
        }
        return isOther;
    }

    private static boolean skip(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        int skip = random.nextBoolean() ? 0 : 1 + random.nextInt(4);
        missions.set(at, mission.skipping(skip));
        return skip != mission.skip();
    }

    private static boolean seat(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        missions.set(at, mission.seated(!mission.even()));
        return mission.vehicles() > 1;
    }

    private static boolean drop(List<Mission> missions, SplittableRandom random) {
        int from = random.nextInt(missions.size());
        int count = 1 + random.nextInt(Math.min(8, missions.size()));
        missions.subList(from, Math.min(missions.size(), from + count)).clear();
        return true;
    }

    private static boolean cut(List<Mission> missions, SplittableRandom random) {
        int from = random.nextInt(missions.size());
        missions.subList(from, missions.size()).clear();
        return true;
    }
}
