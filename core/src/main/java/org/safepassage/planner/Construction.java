package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Makes missions one after another until nobody more can be moved: the vehicles that are free
/// first take the route on which they end most weighted waiting for each second that they spend.
final class Construction {
    /// Its logarithm is taken, which nothing has.
    private static final double LEAST_WORTH = 1e-9;

    private final Instance in;
    private final Progress progress;
    private final Dispatcher dispatcher;
    private final int[][] tripTime;
    private final int[] shortestTrip;
    private final int[][] hopeless;
    private final double[] weight;

    /// By vehicle, when the best trip that it was last foreseen to make departs; 0 when none was.
    private final int[] departs;

    /// By type and place, what a vehicle there is worth while nobody else has gone; 0 where it was
    /// not yet asked.
    private final double[][] worths;

    Construction(Instance instance, Progress progress, Dispatcher dispatcher) {
        in = instance;
        this.progress = progress;
        this.dispatcher = dispatcher;
        weight = new double[in.crowd.size()];
        departs = new int[in.garage.vehicles()];
        worths = new double[in.garage.types.size()][in.roads.placeIds.size()];
        hopeless = new int[in.routes.size()][in.garage.types.size()];
        tripTime = new int[in.routes.size()][in.garage.types.size()];
        shortestTrip = new int[in.garage.types.size()];
        Arrays.fill(shortestTrip, Roads.NO_LIMIT / 4);
        for (Route route : in.routes) {
            for (int k = 0; k < in.garage.types.size(); k++) {
                int time = in.roads.drivingTime(route.way(), k) + in.garage.boardingFixed[k];
                tripTime[route.index()][k] = time;
                shortestTrip[k] = Math.min(shortestTrip[k], time);
            }
        }
    }

    /// A pool of vehicles at one place, when they are there, and when it is their turn to choose.
    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    private record Pool(int place, int from, int turn, int[] counts, BitSet vehicles) {}

    /// Adds missions to `done` until nobody more can be moved, or it is told to stop.
    ///
    /// Vehicles that could depart only later than the policy's slack, because of a queue or a
    /// closed road, let those decide before them who can depart sooner. Otherwise they book the way
    /// ahead of everybody, and who would only come in between finds it taken.
    ///
    /// A pool that finds no way now sleeps: until the next convoy goes, when it waits for others;
    /// for good, when no other convoy can help it, and with it every vehicle of its types that
    /// would be at the same place no earlier.
    void complete(
            Policy policy, SplittableRandom random, List<Mission> done, BooleanSupplier isOver) {
        Arrays.setAll(weight, g -> policy.favour(g) * (in.crowd.priority[g] + 1));
        for (int[] row : hopeless) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
        Arrays.fill(departs, 0);
        forgetWorths();
        BitSet asleep = new BitSet(progress.free.length);
        BitSet out = new BitSet(progress.free.length);
        while (progress.peopleLeft() > 0 && !isOver.getAsBoolean()) {
            Pool pool = nextPool(policy, asleep);
            if (pool == null) {
                return;
            }
            Sending sending = send(pool, policy, random);
            if (sending.departs() > 0) {
                int departure = sending.departs();
                pool.vehicles().stream().forEach(v -> departs[v] = Math.max(departs[v], departure));
                continue;
            }
            Mission mission = sending.mission();
            if (mission != null) {
                done.add(mission);
                forgetWorths();
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
        int[] firstOf = firstOfTypes(asleep);
        int first = -1;
        double least = 0;
        for (int v : firstOf) {
            if (v >= 0) {
                double key = turn(v) - policy.urgency() * Math.log(worth(v));
                if (first < 0 || key < least) {
                    first = v;
                    least = key;
                }
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
        return new Pool(progress.place[first], fit(first), turn(first), counts, vehicles);
    }

    /// Of each type the vehicle that is fit first, or -1.
    private int[] firstOfTypes(BitSet asleep) {
        int[] first = new int[in.garage.types.size()];
        Arrays.fill(first, -1);
        for (int v = asleep.nextClearBit(0);
                v < progress.free.length;
                v = asleep.nextClearBit(v + 1)) {
            int type = in.garage.typeOf[v];
            boolean mayGo = progress.tripsDone[v] < in.garage.trips[type];
            if (mayGo
                    && progress.free[v] < in.horizon
                    && (first[type] < 0 || turn(v) < turn(first[type]))) {
                first[type] = v;
            }
        }
        return first;
    }

    /// What a vehicle alone would move at most for each second; never zero.
    private double worth(int vehicle) {
        int type = in.garage.typeOf[vehicle];
        int place = progress.place[vehicle];
        if (worths[type][place] == 0) {
            int[] one = one(type);
            double most = LEAST_WORTH;
            for (Route route : in.routes) {
                most = Math.max(most, value(place, route, one));
            }
            worths[type][place] = most;
        }
        return worths[type][place];
    }

    private void forgetWorths() {
        for (double[] row : worths) {
            Arrays.fill(row, 0);
        }
    }

    /// When it is a vehicle's turn to choose.
    private int turn(int vehicle) {
        return Math.max(fit(vehicle), departs[vehicle]);
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
            double value = counts == null ? 0 : value(pool.place(), route, counts);
            if (counts != null && value > 0) {
                double blur = 1 + policy.noise() * (random.nextDouble() - 0.5);
                candidates.add(new Candidate(new Mission(route, counts), value * blur, blur));
            }
        }
        candidates.sort((a, b) -> Double.compare(b.value(), a.value()));
        List<Candidate> seen = new ArrayList<>();
        double best = 0;
        int departure = 0;
        boolean mayLater = false;
        for (Candidate candidate : candidates) {
            if (candidate.value() < best) {
                break;
            }
            if (isHopeless(candidate.mission())) {
                continue;
            }
            Dispatcher.Fate fate = dispatcher.foresee(candidate.mission());
            Trip trip = dispatcher.foreseen();
            if (trip == null) {
                mayLater |= fate == Dispatcher.Fate.LATER;
                if (fate == Dispatcher.Fate.NEVER) {
                    giveUp(candidate.mission());
                }
                continue;
            }
            double value = value(trip) * candidate.blur();
            if (value > best) {
                best = value;
                departure = trip.loaded().timetable().departure();
            }
            seen.add(new Candidate(candidate.mission(), value, candidate.blur()));
        }
        if (departure > pool.turn() + policy.slack()) {
            return new Sending(null, false, departure);
        }
        seen.sort((a, b) -> Double.compare(b.value(), a.value()));
        for (Candidate candidate : seen) {
            switch (dispatcher.dispatch(candidate.mission())) {
                case DONE -> {
                    return new Sending(candidate.mission(), false, 0);
                }
                case LATER -> mayLater = true;
                case NEVER -> {}
            }
        }
        return new Sending(null, mayLater, 0);
    }

    /// Whether so many vehicles of one type could not go this way when it was tried before.
    private boolean isHopeless(Mission mission) {
        int type = onlyType(mission);
        return type >= 0 && mission.vehicles() >= hopeless[mission.route().index()][type];
    }

    private void giveUp(Mission mission) {
        int type = onlyType(mission);
        if (type >= 0) {
            hopeless[mission.route().index()][type] = mission.vehicles();
        }
    }

    private static int onlyType(Mission mission) {
        int only = -1;
        for (int k = 0; k < mission.counts().length; k++) {
            if (mission.counts()[k] > 0) {
                if (only >= 0) {
                    return -1;
                }
                only = k;
            }
        }
        return only;
    }

    /// Weighted people moved for each second of vehicles' time, as it would really be.
    private double value(Trip trip) {
        Draft loaded = trip.loaded();
        int[] people = trip.load().peopleOf;
        double gain = 0;
        for (int g = 0; g < people.length; g++) {
            gain += (double) people[g] * weight[g];
        }
        double seconds = 1;
        for (int v : loaded.vehicles()) {
            seconds += loaded.ends() - progress.free[v];
        }
        return gain / seconds;
    }

    /// What became of a pool: the mission that it took, or none, and whether it may find one later;
    /// or when its best mission departs, if others are to choose before.
    private record Sending(@Nullable Mission mission, boolean mayLater, int departs) {}

    private record Candidate(Mission mission, double value, double blur) {}

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
        for (int k : byWorth(pool, route)) {
            crew[k] = Math.min(crew[k], room - sum);
            sum += crew[k];
        }
        return sum == 0 ? null : crew;
    }

    /// Types of vehicle, those first of which one would move most on a route: ambulances before
    /// buses while somebody lies.
    private List<Integer> byWorth(Pool pool, Route route) {
        List<Integer> types = new ArrayList<>();
        double[] worth = new double[pool.counts().length];
        for (int k = 0; k < worth.length; k++) {
            types.add(k);
            if (pool.counts()[k] > 0) {
                worth[k] = value(pool.place(), route, one(k));
            }
        }
        types.sort((a, b) -> Double.compare(worth[b], worth[a]));
        return types;
    }

    private int[] one(int type) {
        int[] counts = new int[in.garage.types.size()];
        counts[type] = 1;
        return counts;
    }

    /// At most so many weighted people moved for each second of vehicles' time, as if nobody
    /// waited.
    private double value(int place, Route route, int[] counts) {
        double[] room = new double[counts.length];
        int[] present = new int[counts.length];
        int kinds = 0;
        double seconds = 0;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                int drive = in.roads.quickestTime(k, place, route.way().origin());
                if (drive == Roads.NO_LIMIT) {
                    return 0;
                }
                present[kinds++] = k;
                room[k] = counts[k];
                seconds += (double) counts[k] * (drive + tripTime[route.index()][k]);
            }
        }
        double gain = 0;
        for (int group : route.groups()) {
            double left = progress.leftPeople[group];
            for (int i = 0; i < kinds && left > 0; i++) {
                int k = present[i];
                int holds = in.holds[k][group];
                if (room[k] > 0 && holds > 0) {
                    double aboard = Math.min(left, room[k] * holds);
                    room[k] -= aboard / holds;
                    left -= aboard;
                    gain += aboard * weight[group];
                }
            }
        }
        return gain / seconds;
    }
}
