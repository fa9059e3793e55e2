package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Makes missions one after another until nobody more can be moved: the vehicles that are free
/// first take the route on which they end most weighted waiting for each second that they spend.
final class Construction {
    private final Instance in;
    private final Progress progress;
    private final Dispatcher dispatcher;
    private final int[] loadedTime;
    private final int[] shortestTrip;

    Construction(Instance instance, Progress progress, Dispatcher dispatcher) {
        in = instance;
        this.progress = progress;
        this.dispatcher = dispatcher;
        loadedTime = new int[in.routes.size()];
        shortestTrip = new int[in.garage.types.size()];
        Arrays.fill(shortestTrip, Roads.NO_LIMIT / 4);
        for (Route route : in.routes) {
            int slowest = 0;
            for (int k = 0; k < in.garage.types.size(); k++) {
                int time = in.roads.drivingTime(route.way(), k);
                slowest = Math.max(slowest, time);
                shortestTrip[k] = Math.min(shortestTrip[k], time + in.garage.boardingFixed[k]);
            }
            loadedTime[route.index()] = slowest;
        }
    }

    /// A pool of vehicles at one place, and when they are there.
    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    private record Pool(int place, int from, int[] counts, BitSet vehicles) {}

    /// Adds missions to `done` until nobody more can be moved.
    ///
    /// A pool that finds no way now sleeps: until the next convoy goes, when it waits for others;
    /// for good, when no other convoy can help it, and with it every vehicle of its types that
    /// would be at the same place no earlier.
    void complete(Policy policy, SplittableRandom random, List<Mission> done) {
        BitSet asleep = new BitSet(progress.free.length);
        BitSet out = new BitSet(progress.free.length);
        while (progress.peopleLeft() > 0) {
            Pool pool = nextPool(policy, asleep);
            if (pool == null) {
                return;
            }
            Sending sending = send(pool, policy, random);
            Mission mission = sending.mission();
            if (mission != null) {
                done.add(mission);
                asleep.clear();
                asleep.or(out);
            } else if (sending.mayLater()) {
                asleep.or(pool.vehicles());
            } else {
                retire(pool, out);
                asleep.or(out);
            }
        }
    }

    private void retire(Pool pool, BitSet out) {
        out.or(pool.vehicles());
        for (int v = 0; v < progress.free.length; v++) {
            if (progress.place[v] == pool.place()
                    && fit(v) >= pool.from()
                    && pool.counts()[in.garage.typeOf[v]] > 0) {
                out.set(v);
            }
        }
    }

    private @Nullable Pool nextPool(Policy policy, BitSet asleep) {
        int first = -1;
        for (int v = asleep.nextClearBit(0);
                v < progress.free.length;
                v = asleep.nextClearBit(v + 1)) {
            boolean mayGo = progress.tripsDone[v] < in.garage.trips[in.garage.typeOf[v]];
            if (mayGo && progress.free[v] < in.horizon && (first < 0 || fit(v) < fit(first))) {
                first = v;
            }
        }
        if (first < 0) {
            return null;
        }
        int latest = fit(first) + policy.gather();
        int[] counts = new int[in.garage.types.size()];
        BitSet vehicles = new BitSet(progress.free.length);
        for (int v = asleep.nextClearBit(0);
                v < progress.free.length;
                v = asleep.nextClearBit(v + 1)) {
            int type = in.garage.typeOf[v];
            if (progress.place[v] == progress.place[first]
                    && fit(v) <= latest
                    && progress.tripsDone[v] < in.garage.trips[type]
                    && (policy.mixed() || type == in.garage.typeOf[first])) {
                counts[type]++;
                vehicles.set(v);
            }
        }
        return new Pool(progress.place[first], fit(first), counts, vehicles);
    }

    /// When a vehicle and its crew can begin another trip of the shortest kind.
    private int fit(int vehicle) {
        int type = in.garage.typeOf[vehicle];
        int free = progress.free[vehicle];
        boolean tired =
                progress.lastEnd[vehicle] >= 0
                        && free + shortestTrip[type] - progress.dutyFrom[vehicle]
                                > in.garage.longestDuty[type];
        return tired ? Math.max(free, progress.lastEnd[vehicle] + in.garage.rest[type]) : free;
    }

    private Sending send(Pool pool, Policy policy, SplittableRandom random) {
        List<Candidate> candidates = new ArrayList<>();
        for (Route route : in.routes) {
            int[] counts = crew(pool, route, policy);
            double value = counts == null ? 0 : value(pool, route, counts);
            if (counts != null && value > 0) {
                double blur = 1 + policy.noise() * (random.nextDouble() - 0.5);
                candidates.add(new Candidate(new Mission(route, counts), value * blur));
            }
        }
        candidates.sort((a, b) -> Double.compare(b.value(), a.value()));
        boolean mayLater = false;
        for (Candidate candidate : candidates) {
            switch (dispatcher.dispatch(candidate.mission())) {
                case DONE -> {
                    return new Sending(candidate.mission(), false);
                }
                case LATER -> mayLater = true;
                case NEVER -> {}
            }
        }
        return new Sending(null, mayLater);
    }

    /// What became of a pool: the mission that it took, or none, and whether it may find one later.
    private record Sending(@Nullable Mission mission, boolean mayLater) {}

    private record Candidate(Mission mission, double value) {}

    /// As many of the pool's vehicles of each type as the people of a route can use, up to the size
    /// of a convoy.
    private int @Nullable [] crew(Pool pool, Route route, Policy policy) {
        int[] crew = new int[pool.counts().length];
        int origin = route.way().origin();
        int room = 0;
        for (int k = 0; k < crew.length; k++) {
            if (pool.counts()[k] > 0) {
                int useful = Useful.vehicles(in, progress, k, route, route.onRoute());
                int most = Math.min(policy.size(k, origin), route.largestConvoy());
                crew[k] = Math.min(Math.min(pool.counts()[k], useful), most);
                room = crew[k] > 0 ? Math.max(room, most) : room;
            }
        }
        int sum = 0;
        for (int k = 0; k < crew.length; k++) {
            crew[k] = Math.min(crew[k], room - sum);
            sum += crew[k];
        }
        return sum == 0 ? null : crew;
    }

    /// Weighted people moved for each second of a vehicle's time.
    private double value(Pool pool, Route route, int[] counts) {
        long places = 0;
        int approach = 0;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                places += (long) counts[k] * in.garage.types.get(k).capacity().people();
                int drive =
                        pool.place() == route.way().origin()
                                ? 0
                                : in.roads.drivingTime(
                                        in.roads.quickest(k, pool.place(), route.way().origin()),
                                        k);
                approach = Math.max(approach, drive);
            }
        }
        if (approach == Roads.NO_LIMIT) {
            return 0;
        }
        double gain = 0;
        for (int group : route.groups()) {
            long people = Math.min(places, progress.leftPeople[group]);
            gain += (double) people * (in.crowd.priority[group] + 1);
            places -= people;
        }
        double seconds = (double) approach + loadedTime[route.index()] + 600;
        return gain / seconds / counts.length;
    }
}
