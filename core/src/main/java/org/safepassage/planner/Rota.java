package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Intake;

/// Who drives which load where, and in which order, so that the last arrive early, as if no vehicle
/// ever had to wait for another.
///
/// Where vehicles go one by one, a whole rota can be changed and timed in less than a microsecond,
/// so that far more of them can be tried than orders of missions. What it promises holds only as
/// far as roads and checkpoints are free; the decoder then finds the real times. Late acceptance as
/// in [Search], over the seconds by which all vehicles together are later than the finish wanted.
final class Rota {
    private static final int MEMORY_OF_JOB = 250;
    private static final int PATIENCE = 40;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private final Instance in;
    private final int[] jobType;
    private final int[] jobPeople;
    private final int[] jobGroup;
    private final int[][] jobRoutes;
    private final int[] routeOf;
    private final int[][] jobsOf;
    private final int[] length;
    private final int[] end;
    private final long[] room;
    private final long[] memory;
    private final int slack;
    private final int[] one;
    private final int[] other;
    private int oneLength;
    private int otherLength;
    private int target;
    private long late;
    private long walked;
    private long improved;

    private Rota(Instance instance, List<Draft> drafts, int slack) {
        in = instance;
        this.slack = slack;
        int vehicles = in.garage.vehicles();
        int jobs = drafts.stream().mapToInt(draft -> draft.vehicles().length).sum();
        jobType = new int[jobs];
        jobPeople = new int[jobs];
        jobGroup = new int[jobs];
        jobRoutes = new int[jobs][];
        routeOf = new int[jobs];
        jobsOf = new int[vehicles][jobs];
        length = new int[vehicles];
        end = new int[vehicles];
        one = new int[jobs];
        other = new int[jobs];
        memory = new long[MEMORY_OF_JOB * jobs];
        room = roomInAll();
        int j = 0;
        for (Draft draft : drafts) {
            Draft.Trip trip = Objects.requireNonNull(draft.trip());
            for (int i = 0; i < draft.vehicles().length; i++, j++) {
                int vehicle = draft.vehicles()[i];
                jobType[j] = in.garage.typeOf[vehicle];
                jobPeople[j] = trip.load().peopleIn[i];
                jobGroup[j] = groupIn(trip.load(), i);
                routeOf[j] = trip.route().index();
                jobRoutes[j] = routesFor(trip);
                jobsOf[vehicle][length[vehicle]++] = j;
                room[destination(routeOf[j])] -= jobPeople[j];
            }
        }
        for (int v = 0; v < vehicles; v++) {
            end[v] = end(v, jobsOf[v], length[v]);
        }
        aim();
    }

    /// A rota with the trips of a plan, or null when it has none. Convoys fall apart: each vehicle
    /// goes by itself.
    ///
    /// @param slack what to want of every vehicle: to be back so many thousandths sooner than the
    ///   last may
    static @Nullable Rota of(Instance instance, List<Draft> convoys, int slack) {
        List<Draft> loaded = convoys.stream().filter(draft -> draft.trip() != null).toList();
        return loaded.isEmpty() ? null : new Rota(instance, loaded, slack);
    }

    private static int groupIn(Load load, int vehicle) {
        for (Load.Party party : load.parties) {
            if (party.vehicle() == vehicle) {
                return party.group();
            }
        }
        throw new IllegalArgumentException("vehicle " + vehicle + " has nobody aboard");
    }

    private long[] roomInAll() {
        long[] most = new long[in.intake.length];
        for (int p = 0; p < most.length; p++) {
            Intake people = in.intake[p][0];
            Integer inAll = people.inAll();
            most[p] = inAll == null ? Long.MAX_VALUE / 2 : inAll;
        }
        return most;
    }

    private int[] routesFor(Draft.Trip trip) {
        return in.routes.stream()
                .filter(route -> route.way().origin() == trip.route().way().origin())
                .filter(route ->
                        trip.load().parties.stream()
                                .allMatch(party -> route.onRoute().get(party.group())))
                .mapToInt(Route::index)
                .toArray();
    }

    private int destination(int route) {
        return in.routes.get(route).way().destination();
    }

    /// Tries so many changes.
    ///
    /// @return whether a rota was found that ends sooner than any before; it is the one at hand
    boolean walk(int changes, SplittableRandom random) {
        for (int i = 0; i < changes; i++) {
            walked++;
            int slot = (int) (walked % memory.length);
            change(random, memory[slot]);
            memory[slot] = late;
            if (isInTime()) {
                aim();
                improved = walked;
                return true;
            }
        }
        return false;
    }

    /// When the last arrive in the best rota so far, in seconds from the horizon's start.
    int finish() {
        return target + 1;
    }

    /// Whether it has found nothing for so long that it is better to begin again.
    boolean isStuck() {
        return walked - improved > (long) PATIENCE * memory.length;
    }

    private boolean isInTime() {
        for (int ends : end) {
            if (ends > target) {
                return false;
            }
        }
        return true;
    }

    /// From now on wants to end a second sooner.
    private void aim() {
        target = Arrays.stream(end).max().orElse(0) - 1;
        late = 0;
        for (int e : end) {
            late += over(e);
        }
        Arrays.fill(memory, late);
    }

    private void change(SplittableRandom random, long mayBeLate) {
        int a = lateVehicle(random);
        int b = random.nextInt(length.length);
        if (length[a] == 0 || in.garage.typeOf[a] != in.garage.typeOf[b]) {
            return;
        }
        int i = random.nextInt(length[a]);
        int k = length[b] == 0 ? 0 : random.nextInt(length[b]);
        switch (random.nextInt(5)) {
            case 0 -> relocate(a, i, b, random, mayBeLate);
            case 1 -> swapJobs(a, i, b, k, random.nextInt(3) == 0, mayBeLate);
            case 2 -> swapDestinations(a, i, b, k, mayBeLate);
            case 3 -> swapTails(a, i, b, random, mayBeLate);
            default -> reroute(a, i, random, mayBeLate);
        }
    }

    private int lateVehicle(SplittableRandom random) {
        int v = random.nextInt(length.length);
        if (random.nextInt(3) == 0) {
            return v;
        }
        for (int n = 0; n < length.length; n++) {
            if (end[v] > target) {
                return v;
            }
            v = v + 1 == length.length ? 0 : v + 1;
        }
        return v;
    }

    private void relocate(int a, int i, int b, SplittableRandom random, long mayBeLate) {
        int job = jobsOf[a][i];
        int before = routeOf[job];
        int after = random.nextBoolean() ? before : anyRoute(job, random);
        load(a, b);
        remove(one, oneLength--, i);
        if (a == b) {
            insert(one, oneLength, random.nextInt(oneLength + 1), job);
            oneLength++;
        } else {
            insert(other, otherLength, random.nextInt(otherLength + 1), job);
            otherLength++;
        }
        decide(a, b, new int[] {job}, new int[] {after}, mayBeLate);
    }

    private void swapJobs(int a, int i, int b, int k, boolean destinations, long mayBeLate) {
        if (length[b] == 0 || (a == b && i == k)) {
            return;
        }
        int first = jobsOf[a][i];
        int second = jobsOf[b][k];
        int[] routes = {routeOf[first], routeOf[second]};
        if (destinations) {
            routes = exchanged(first, second);
            if (routes == null) {
                return;
            }
        }
        load(a, b);
        one[i] = second;
        if (a == b) {
            one[k] = first;
        } else {
            other[k] = first;
        }
        decide(a, b, new int[] {first, second}, routes, mayBeLate);
    }

    private void swapDestinations(int a, int i, int b, int k, long mayBeLate) {
        if (length[b] == 0 || (a == b && i == k)) {
            return;
        }
        int first = jobsOf[a][i];
        int second = jobsOf[b][k];
        int[] routes = exchanged(first, second);
        if (routes != null) {
            load(a, b);
            decide(a, b, new int[] {first, second}, routes, mayBeLate);
        }
    }

    private void swapTails(int a, int i, int b, SplittableRandom random, long mayBeLate) {
        if (a == b) {
            return;
        }
        int k = random.nextInt(length[b] + 1);
        oneLength = i + length[b] - k;
        otherLength = k + length[a] - i;
        System.arraycopy(jobsOf[a], 0, one, 0, i);
        System.arraycopy(jobsOf[b], k, one, i, length[b] - k);
        System.arraycopy(jobsOf[b], 0, other, 0, k);
        System.arraycopy(jobsOf[a], i, other, k, length[a] - i);
        decide(a, b, new int[0], new int[0], mayBeLate);
    }

    private void reroute(int a, int i, SplittableRandom random, long mayBeLate) {
        int job = jobsOf[a][i];
        load(a, a);
        decide(a, a, new int[] {job}, new int[] {anyRoute(job, random)}, mayBeLate);
    }

    private int anyRoute(int job, SplittableRandom random) {
        return jobRoutes[job][random.nextInt(jobRoutes[job].length)];
    }

    /// Routes by which two jobs go to each other's destinations, or null.
    private int @Nullable [] exchanged(int first, int second) {
        int here = routeTo(first, destination(routeOf[second]));
        int there = routeTo(second, destination(routeOf[first]));
        return here < 0 || there < 0 || here == routeOf[first] ? null : new int[] {here, there};
    }

    private int routeTo(int job, int destination) {
        int quickest = -1;
        for (int route : jobRoutes[job]) {
            if (destination(route) == destination
                    && (quickest < 0 || time(job, route) < time(job, quickest))) {
                quickest = route;
            }
        }
        return quickest;
    }

    private void load(int a, int b) {
        oneLength = length[a];
        otherLength = length[b];
        System.arraycopy(jobsOf[a], 0, one, 0, oneLength);
        System.arraycopy(jobsOf[b], 0, other, 0, otherLength);
    }

    private static void remove(int[] jobs, int count, int at) {
        System.arraycopy(jobs, at + 1, jobs, at, count - at - 1);
    }

    private static void insert(int[] jobs, int count, int at, int job) {
        System.arraycopy(jobs, at, jobs, at + 1, count - at);
        jobs[at] = job;
    }

    /// Keeps the change in `one` and `other` when it is allowed and not too late.
    private void decide(int a, int b, int[] jobs, int[] routes, long mayBeLate) {
        exchangeRoutes(jobs, routes);
        boolean keeps = hasRoom(jobs);
        if (keeps) {
            int endA = end(a, one, oneLength);
            int endB = a == b ? endA : end(b, other, otherLength);
            long now = late - over(end[a]) + over(endA);
            if (a != b) {
                now += over(endB) - over(end[b]);
            }
            keeps = now <= late || now <= mayBeLate;
            if (keeps) {
                late = now;
                end[a] = endA;
                end[b] = endB;
                length[a] = oneLength;
                System.arraycopy(one, 0, jobsOf[a], 0, oneLength);
                if (a != b) {
                    length[b] = otherLength;
                    System.arraycopy(other, 0, jobsOf[b], 0, otherLength);
                }
            }
        }
        if (!keeps) {
            exchangeRoutes(jobs, routes);
        }
    }

    /// Gives jobs the routes in `routes`, and `routes` those that they had.
    private void exchangeRoutes(int[] jobs, int[] routes) {
        for (int n = 0; n < jobs.length; n++) {
            int job = jobs[n];
            int before = routeOf[job];
            room[destination(before)] += jobPeople[job];
            room[destination(routes[n])] -= jobPeople[job];
            routeOf[job] = routes[n];
            routes[n] = before;
        }
    }

    private boolean hasRoom(int[] jobs) {
        for (int job : jobs) {
            if (room[destination(routeOf[job])] < 0) {
                return false;
            }
        }
        return true;
    }

    private long over(int ends) {
        return Math.max(0, ends - target + (long) target * slack / 1000);
    }

    private int end(int vehicle, int[] jobs, int count) {
        int type = in.garage.typeOf[vehicle];
        int at = in.garage.base[type];
        int time = in.garage.availableFrom[type];
        int ends = 0;
        for (int n = 0; n < count; n++) {
            Way way = in.routes.get(routeOf[jobs[n]]).way();
            int drive = in.roads.quickestTime(type, at, way.origin());
            if (drive == Roads.NO_LIMIT || n >= in.garage.trips[type]) {
                return IMPOSSIBLE;
            }
            ends = time + drive + time(jobs[n], routeOf[jobs[n]]);
            time = ends + in.garage.turnRound[type];
            at = way.destination();
        }
        return ends;
    }

    private int time(int job, int route) {
        int type = jobType[job];
        return in.garage.boardingTime(type, jobPeople[job])
                + in.roads.drivingTime(in.routes.get(route).way(), type)
                + in.garage.alightingTime(type, jobPeople[job]);
    }

    /// The rota as missions in the order in which they board, each with as many vehicles passed
    /// over as could come sooner than its own.
    List<Mission> missions() {
        int vehicles = length.length;
        int[] place = new int[vehicles];
        int[] free = new int[vehicles];
        int[] done = new int[vehicles];
        List<Turn> turns = new ArrayList<>();
        for (int v = 0; v < vehicles; v++) {
            int type = in.garage.typeOf[v];
            place[v] = in.garage.base[type];
            free[v] = in.garage.availableFrom[type];
            for (int n = 1; n <= length[v]; n++) {
                int job = jobsOf[v][n - 1];
                int ends = end(v, jobsOf[v], n);
                turns.add(new Turn(v, job, ends - time(job, routeOf[job]), ends));
            }
        }
        turns.sort(Comparator.comparingInt(Turn::boards).thenComparingInt(Turn::ends));
        List<Mission> missions = new ArrayList<>();
        for (Turn turn : turns) {
            Route route = in.routes.get(routeOf[turn.job()]);
            int type = jobType[turn.job()];
            int rank = 0;
            long own = key(turn.vehicle(), place, free, route);
            for (int v = 0; v < vehicles; v++) {
                boolean mayGo = in.garage.typeOf[v] == type && done[v] < in.garage.trips[type];
                rank += mayGo && key(v, place, free, route) < own ? 1 : 0;
            }
            int[] counts = new int[in.garage.types.size()];
            counts[type] = 1;
            missions.add(
                    new Mission(route, counts)
                            .turned(turnOf(route, jobGroup[turn.job()]))
                            .skipping(rank));
            place[turn.vehicle()] = route.way().destination();
            free[turn.vehicle()] = turn.ends() + in.garage.turnRound[type];
            done[turn.vehicle()]++;
        }
        return missions;
    }

    private record Turn(int vehicle, int job, int boards, int ends) {}

    private long key(int vehicle, int[] place, int[] free, Route route) {
        int type = in.garage.typeOf[vehicle];
        int drive = in.roads.quickestTime(type, place[vehicle], route.way().origin());
        return drive == Roads.NO_LIMIT
                ? Long.MAX_VALUE
                : ((long) free[vehicle] + drive) << 24 | vehicle;
    }

    private static int turnOf(Route route, int group) {
        for (int i = 0; i < route.groups().length; i++) {
            if (route.groups()[i] == group) {
                return i;
            }
        }
        return 0;
    }
}
