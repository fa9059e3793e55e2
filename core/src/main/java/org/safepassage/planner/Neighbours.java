package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small and large changes to an order of missions.
final class Neighbours {
    private final Instance in;

    Neighbours(Instance instance) {
        in = instance;
    }

    /// A changed copy of `missions`, which has at least one.
    List<Mission> change(List<Mission> missions, SplittableRandom random) {
        List<Mission> changed = new ArrayList<>(missions);
        int kind = random.nextInt(100);
        if (kind < 25) {
            moveOne(changed, random);
        } else if (kind < 40) {
            swapNear(changed, random);
        } else if (kind < 55) {
            resize(changed, random);
        } else if (kind < 65) {
            split(changed, random);
        } else if (kind < 75) {
            merge(changed, random);
        } else if (kind < 85) {
            reroute(changed, random);
        } else if (kind < 90) {
            turn(changed, random);
        } else if (kind < 97) {
            drop(changed, random);
        } else {
            cut(changed, random);
        }
        return changed;
    }

    private static void moveOne(List<Mission> missions, SplittableRandom random) {
        Mission mission = missions.remove(random.nextInt(missions.size()));
        missions.add(random.nextInt(missions.size() + 1), mission);
    }

    private static void swapNear(List<Mission> missions, SplittableRandom random) {
        int one = random.nextInt(missions.size());
        int other = Math.min(missions.size() - 1, one + 1 + random.nextInt(6));
        Mission mission = missions.get(one);
        missions.set(one, missions.get(other));
        missions.set(other, mission);
    }

    private void resize(List<Mission> missions, SplittableRandom random) {
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
        if (sum > 0 && sum <= mission.route().largestConvoy()) {
            missions.set(at, new Mission(mission.route(), counts, mission.turn()));
        }
    }

    private static void split(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        if (mission.vehicles() < 2) {
            return;
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
        Mission first = new Mission(mission.route(), one, mission.turn());
        Mission second = new Mission(mission.route(), other, mission.turn());
        if (first.vehicles() > 0 && second.vehicles() > 0) {
            missions.set(at, first);
            missions.add(at + 1, second);
        }
    }

    private static void merge(List<Mission> missions, SplittableRandom random) {
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
                missions.set(at, new Mission(mission.route(), counts, mission.turn()));
                missions.remove(i);
                return;
            }
        }
    }

    private void reroute(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        Route route = in.routes.get(random.nextInt(in.routes.size()));
        if (mission.vehicles() <= route.largestConvoy()) {
            missions.set(at, new Mission(route, mission.counts(), 0));
        }
    }

    private static void turn(List<Mission> missions, SplittableRandom random) {
        int at = random.nextInt(missions.size());
        Mission mission = missions.get(at);
        int turns = mission.route().groups().length;
        missions.set(at, new Mission(mission.route(), mission.counts(), random.nextInt(turns)));
    }

    private static void drop(List<Mission> missions, SplittableRandom random) {
        int from = random.nextInt(missions.size());
        int count = 1 + random.nextInt(Math.min(8, missions.size()));
        missions.subList(from, Math.min(missions.size(), from + count)).clear();
    }

    private static void cut(List<Mission> missions, SplittableRandom random) {
        int from = random.nextInt(missions.size());
        missions.subList(from, missions.size()).clear();
    }
}
