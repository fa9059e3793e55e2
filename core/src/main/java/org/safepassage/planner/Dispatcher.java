package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Checkpoint;

/// Carries out one mission at the earliest time: chooses vehicles, brings them to the people,
/// boards, and goes.
///
/// A mission is done whole or not at all. Where the destination has limited room its vehicles leave
/// again at once.
final class Dispatcher {
    private static final int TRIES = 300;
    private static final int WORTH_WAITING = 300;
    private static final int HALVINGS = 5;
    private static final int CREW_CHANGES = 8;

    private final Instance in;
    private final Progress progress;
    private final Timetabler timetabler;
    private final Boarding boarding;
    private final Guard guard;
    private final List<Timetable> placed = new ArrayList<>();

    Dispatcher(Instance instance, Progress progress) {
        in = instance;
        this.progress = progress;
        timetabler = new Timetabler(progress);
        boarding = new Boarding(instance, progress);
        guard = new Guard(instance, progress);
    }

    /// What became of a mission.
    enum Fate {
        /// It is carried out.
        DONE,
        /// Nothing has changed; it may become possible when others have moved.
        LATER,
        /// Nothing has changed; what others do cannot make it possible.
        NEVER
    }

    /// Carries out a mission whole, or changes nothing.
    Fate dispatch(Mission mission) {
        Load load = boarding.fill(mission);
        if (load == null) {
            return Fate.LATER;
        }
        guard.forget();
        BitSet mustRest = new BitSet();
        for (int attempt = 0; attempt < CREW_CHANGES; attempt++) {
            int[] vehicles = choose(mission.route(), load, mustRest);
            if (vehicles == null) {
                return Fate.NEVER;
            }
            Attempt result = attempt(mission.route(), load, vehicles, mustRest);
            if (result == Attempt.DONE) {
                return Fate.DONE;
            }
            if (result == Attempt.IMPOSSIBLE) {
                return guard.waitsForOthers() ? Fate.LATER : Fate.NEVER;
            }
        }
        return Fate.NEVER;
    }

    private enum Attempt {
        DONE,
        IMPOSSIBLE,
        CREW_TOO_LONG
    }

    private Attempt attempt(Route route, Load load, int[] vehicles, BitSet mustRest) {
        placed.clear();
        List<Draft> approach = approach(route, vehicles, mustRest);
        Draft loaded = approach == null ? null : leave(route, load, vehicles, approach, mustRest);
        if (approach == null || loaded == null) {
            undo();
            return Attempt.IMPOSSIBLE;
        }
        Draft back = progress.rooms[route.way().destination()] == null ? null : clearOut(loaded);
        Draft last = back == null ? loaded : back;
        if (anyTired(loaded, last, approach)) {
            approachLater(approach, loaded.boards());
        }
        int tired = mustRest.cardinality();
        markTired(loaded, last, approach, mustRest);
        if (mustRest.cardinality() > tired) {
            undo();
            return Attempt.CREW_TOO_LONG;
        }
        if (overcrowds(loaded, back)
                || !withinAvailability(loaded, load, last)
                || anyTired(loaded, last, approach)) {
            undo();
            return Attempt.IMPOSSIBLE;
        }
        commit(new Done(approach, loaded, back), route, load);
        return Attempt.DONE;
    }

    /// The convoys of a mission.
    private record Done(List<Draft> approach, Draft loaded, @Nullable Draft back) {}

    private void commit(Done done, Route route, Load load) {
        Draft loaded = done.loaded();
        done.approach().forEach(progress::moveVehicles);
        guard.record(loaded, route, load);
        progress.countPeople(loaded, load);
        progress.moveVehicles(loaded);
        if (loaded.team() >= 0) {
            progress.teamFree[load.escort][loaded.team()] =
                    loaded.ends() + in.garage.escortTurnRound[load.escort];
        }
        Draft back = done.back();
        if (back != null) {
            progress.moveVehicles(back);
        }
    }

    private void undo() {
        for (int i = placed.size() - 1; i >= 0; i--) {
            progress.takeOff(placed.get(i));
        }
        placed.clear();
    }

    private void put(Timetable timetable) {
        progress.putOn(timetable);
        placed.add(timetable);
    }

    // ---- vehicles

    /// The vehicles that can be with the people first, by type as the load asks, in marching order;
    /// null when there are too few.
    private int @Nullable [] choose(Route route, Load load, BitSet mustRest) {
        int[] chosen = new int[load.vehicles()];
        for (int at = 0; at < chosen.length; ) {
            int type = load.types[at];
            int end = at;
            while (end < chosen.length && load.types[end] == type) {
                end++;
            }
            if (!nearest(type, route, mustRest, chosen, at, end)) {
                return null;
            }
            at = end;
        }
        return chosen;
    }

    private boolean nearest(
            int type, Route route, BitSet mustRest, int[] chosen, int from, int to) {
        int wanted = to - from;
        PriorityQueue<Long> best = new PriorityQueue<>(wanted + 1, (a, b) -> Long.compare(b, a));
        int origin = route.way().origin();
        int first = in.garage.firstOfType[type];
        for (int v = first; v < first + in.garage.countOfType[type]; v++) {
            if (progress.tripsDone[v] >= in.garage.trips[type]) {
                continue;
            }
            int drive = in.roads.quickestTime(type, progress.place[v], origin);
            if (drive == Roads.NO_LIMIT) {
                continue;
            }
            if (!mustRest.get(v) && isTiredAfter(v, drive, route)) {
                mustRest.set(v);
            }
            long arrival = (long) freeFrom(v, mustRest) + drive;
            best.add(arrival << 24 | v);
            if (best.size() > wanted) {
                best.poll();
            }
        }
        if (best.size() < wanted) {
            return false;
        }
        for (int i = to - 1; i >= from; i--) {
            chosen[i] = (int) (best.remove() & 0xffffff);
        }
        return true;
    }

    /// Whether even without any wait the crew's duty would be over before a trip on this route is.
    private boolean isTiredAfter(int vehicle, int drive, Route route) {
        int type = in.garage.typeOf[vehicle];
        if (progress.lastEnd[vehicle] < 0 || in.garage.longestDuty[type] == Roads.NO_LIMIT) {
            return false;
        }
        int least =
                drive
                        + in.garage.boardingFixed[type]
                        + in.roads.drivingTime(route.way(), type)
                        + in.garage.alightingFixed[type];
        return progress.free[vehicle] + least - progress.dutyFrom[vehicle]
                > in.garage.longestDuty[type];
    }

    private int freeFrom(int vehicle, BitSet mustRest) {
        int free = progress.free[vehicle];
        return mustRest.get(vehicle)
                ? Math.max(
                        free, progress.lastEnd[vehicle] + in.garage.rest[in.garage.typeOf[vehicle]])
                : free;
    }

    // ---- empty vehicles come to the people

    private @Nullable List<Draft> approach(Route route, int[] vehicles, BitSet mustRest) {
        List<Draft> drafts = new ArrayList<>();
        int origin = route.way().origin();
        List<Integer> away = new ArrayList<>();
        for (int v : vehicles) {
            if (progress.place[v] != origin) {
                away.add(v);
            }
        }
        away.sort((a, b) ->
                progress.place[a] != progress.place[b]
                        ? Integer.compare(progress.place[a], progress.place[b])
                        : Integer.compare(freeFrom(a, mustRest), freeFrom(b, mustRest)));
        for (int at = 0; at < away.size(); ) {
            int place = progress.place[away.get(at)];
            Way way = in.roads.quickest(in.garage.typeOf[away.get(at)], place, origin);
            if (way == null) {
                return null;
            }
            int largest = largestConvoy(way);
            int end = at;
            while (end < away.size()
                    && end - at < largest
                    && progress.place[away.get(end)] == place) {
                end++;
            }
            int[] column = away.subList(at, end).stream().mapToInt(Integer::intValue).toArray();
            Draft draft = driveEmpty(way, column, freeFrom(column[column.length - 1], mustRest));
            if (draft == null) {
                return null;
            }
            drafts.add(draft);
            at = end;
        }
        return drafts;
    }

    private int largestConvoy(Way way) {
        int largest = Roads.NO_LIMIT;
        for (int leg : way.legs()) {
            largest = Math.min(largest, in.roads.largestConvoy[leg]);
        }
        return largest;
    }

    private @Nullable Draft driveEmpty(Way way, int[] vehicles, int ready) {
        Timetabler.Column column = emptyColumn(way, vehicles);
        int from = ready;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Timetable t = timetabler.earliest(column, from);
            if (t == null) {
                return null;
            }
            int until = progress.fullAtEnd(t, RoomCalendar.FOREVER);
            if (until == RoomCalendar.FOREVER) {
                return null;
            }
            if (until == t.arrives()) {
                put(t);
                int ends = Math.max(t.arrives(), t.ready());
                return new Draft(t, vehicles, null, t.departure(), ends, ends, -1);
            }
            from = t.departure() + until - t.arrives();
        }
        return null;
    }

    /// Lets empty vehicles come no earlier than they are needed, where the roads allow it: crews'
    /// duties begin later, and nobody stands at a hold or at the assembly for nothing.
    private void approachLater(List<Draft> approach, int needed) {
        for (int i = 0; i < approach.size(); i++) {
            Draft early = approach.get(i);
            int latest = needed - drivingTime(early.timetable());
            if (latest - early.boards() >= WORTH_WAITING) {
                approach.set(i, driveLater(early, latest, needed));
            }
        }
    }

    private static int drivingTime(Timetable t) {
        return Arrays.stream(t.travel()).sum() + t.pass() + Arrays.stream(t.service()).sum();
    }

    /// Halves the span between a start that is known to be early enough and one that is as late as
    /// can be.
    private Draft driveLater(Draft early, int latest, int needed) {
        Draft best = early;
        int known = early.boards();
        int next = latest;
        for (int i = 0; i < HALVINGS && next > known; i++) {
            lift(best);
            Draft late = driveEmpty(early.timetable().way(), early.vehicles(), next);
            if (late != null && late.ends() <= needed) {
                best = late;
                known = late.boards();
                next = (late.boards() + latest) / 2;
            } else {
                if (late != null) {
                    lift(late);
                }
                put(best.timetable());
                latest = next;
                next = (known + latest) / 2;
            }
        }
        return best;
    }

    private void lift(Draft draft) {
        progress.takeOff(draft.timetable());
        placed.remove(draft.timetable());
    }

    private Timetabler.Column emptyColumn(Way way, int[] vehicles) {
        int[] service = new int[way.length() + 1];
        for (int k = 1; k < service.length; k++) {
            Checkpoint checkpoint = in.roads.checkpoints[way.places()[k]];
            if (checkpoint != null) {
                int rounds = Math.ceilDiv(vehicles.length, checkpoint.lanes());
                service[k] = rounds * Clock.seconds(checkpoint.perEmptyVehicle());
            }
        }
        int[] types = new int[vehicles.length];
        Arrays.setAll(types, i -> in.garage.typeOf[vehicles[i]]);
        return new Timetabler.Column(
                way,
                vehicles.length,
                travel(way, types),
                pass(vehicles.length),
                service,
                in.roads.windows);
    }

    private int pass(int vehicles) {
        return (vehicles - 1) * in.roads.interval;
    }

    private int[] travel(Way way, int[] types) {
        int[] travel = new int[way.length()];
        for (int k = 0; k < travel.length; k++) {
            for (int type : types) {
                travel[k] = Math.max(travel[k], in.roads.travel[way.legs()[k]][type]);
            }
        }
        return travel;
    }

    // ---- people board and go

    private @Nullable Draft leave(
            Route route, Load load, int[] vehicles, List<Draft> approach, BitSet mustRest) {
        int boards = 0;
        for (int v : vehicles) {
            if (progress.place[v] == route.way().origin()) {
                boards = Math.max(boards, freeFrom(v, mustRest));
            }
        }
        for (Draft draft : approach) {
            boards = Math.max(boards, draft.ends());
        }
        int team = -1;
        if (load.escort >= 0) {
            team = soonestTeam(load.escort);
            if (team < 0) {
                return null;
            }
            boards = Math.max(boards, progress.teamFree[load.escort][team]);
        }
        Timetabler.Column column = loadedColumn(route, load);
        int boardingTime = 0;
        int alightingTime = 0;
        for (int i = 0; i < load.vehicles(); i++) {
            int people = load.peopleIn[i];
            boardingTime = Math.max(boardingTime, in.garage.boardingTime(load.types[i], people));
            alightingTime = Math.max(alightingTime, in.garage.alightingTime(load.types[i], people));
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Timetable t = timetabler.earliest(column, boards + boardingTime);
            if (t == null) {
                return null;
            }
            int alights = Math.max(t.arrives(), t.ready());
            int ends = alights + alightingTime;
            Draft draft =
                    new Draft(
                            t,
                            vehicles,
                            new Draft.Trip(route, load),
                            t.stands() - boardingTime,
                            alights,
                            ends,
                            team);
            int delay = ends > in.horizon ? Guard.NEVER : delay(draft, route, load);
            if (delay == Guard.NEVER) {
                return null;
            }
            if (delay <= Guard.NOTHING) {
                put(t);
                return draft;
            }
            boards = draft.boards() + delay;
        }
        return null;
    }

    private int delay(Draft draft, Route route, Load load) {
        int delay = guard.delay(draft, route, load);
        Timetable t = draft.timetable();
        // Vehicles leave a crowded destination again; for their alighting and turn-round they need
        // room.
        int until = progress.fullAtEnd(t, draft.ends() + longestTurnRound(draft));
        if (until == RoomCalendar.FOREVER) {
            return Guard.NEVER;
        }
        return Math.max(delay, until - t.arrives());
    }

    private int longestTurnRound(Draft draft) {
        int longest = 0;
        for (int v : draft.vehicles()) {
            longest = Math.max(longest, in.garage.turnRound[in.garage.typeOf[v]]);
        }
        return longest;
    }

    private int soonestTeam(int escort) {
        int soonest = -1;
        for (int i = 0; i < progress.teamFree[escort].length; i++) {
            if (soonest < 0 || progress.teamFree[escort][i] < progress.teamFree[escort][soonest]) {
                soonest = i;
            }
        }
        return soonest;
    }

    private Timetabler.Column loadedColumn(Route route, Load load) {
        Way way = route.way();
        int[] service = new int[way.length() + 1];
        for (int k = 0; k < service.length; k++) {
            Checkpoint checkpoint = in.roads.checkpoints[way.places()[k]];
            if (checkpoint != null) {
                service[k] = searchTime(checkpoint, way.places()[k], load);
            }
        }
        return new Timetabler.Column(
                way,
                load.vehicles(),
                travel(way, load.types),
                pass(load.vehicles()),
                service,
                in.terms.loadedWindows);
    }

    private int searchTime(Checkpoint checkpoint, int place, Load load) {
        int[] searched = new int[load.vehicles()];
        for (Load.Party party : load.parties) {
            if (!in.terms.notSearched[place].get(party.group())) {
                searched[party.vehicle()] += party.people();
            }
        }
        int perVehicle = Clock.seconds(checkpoint.perVehicle());
        int perPerson = Clock.seconds(checkpoint.perPerson());
        int[] lanes = new int[checkpoint.lanes()];
        for (int people : searched) {
            int soonest = 0;
            for (int lane = 1; lane < lanes.length; lane++) {
                if (lanes[lane] < lanes[soonest]) {
                    soonest = lane;
                }
            }
            lanes[soonest] += perVehicle + perPerson * people;
        }
        return Arrays.stream(lanes).max().orElse(0);
    }

    // ---- crews, and what comes after

    private void markTired(Draft loaded, Draft last, List<Draft> approach, BitSet mustRest) {
        for (int v : loaded.vehicles()) {
            int type = in.garage.typeOf[v];
            boolean goesOn = !isFresh(v, begins(v, loaded, approach));
            if (goesOn && last.ends() - progress.dutyFrom[v] > in.garage.longestDuty[type]) {
                restLike(v, mustRest);
            }
        }
    }

    /// A crew whose duty began no later would be as tired: all of these must rest as well.
    private void restLike(int tired, BitSet mustRest) {
        int type = in.garage.typeOf[tired];
        int first = in.garage.firstOfType[type];
        for (int v = first; v < first + in.garage.countOfType[type]; v++) {
            if (progress.lastEnd[v] >= 0 && progress.dutyFrom[v] <= progress.dutyFrom[tired]) {
                mustRest.set(v);
            }
        }
    }

    private boolean isFresh(int vehicle, int begins) {
        int lastEnd = progress.lastEnd[vehicle];
        return lastEnd < 0 || begins - lastEnd >= in.garage.rest[in.garage.typeOf[vehicle]];
    }

    private boolean anyTired(Draft loaded, Draft last, List<Draft> approach) {
        for (int v : loaded.vehicles()) {
            int begins = begins(v, loaded, approach);
            int from = isFresh(v, begins) ? begins : progress.dutyFrom[v];
            if (last.ends() - from > in.garage.longestDuty[in.garage.typeOf[v]]) {
                return true;
            }
        }
        return false;
    }

    private static int begins(int vehicle, Draft loaded, List<Draft> approach) {
        for (Draft draft : approach) {
            for (int v : draft.vehicles()) {
                if (v == vehicle) {
                    return draft.boards();
                }
            }
        }
        return loaded.boards();
    }

    private boolean withinAvailability(Draft loaded, Load load, Draft last) {
        for (int v : loaded.vehicles()) {
            if (last.ends() > in.garage.availableTo[in.garage.typeOf[v]]) {
                return false;
            }
        }
        return loaded.team() < 0 || loaded.ends() <= in.garage.escortTo[load.escort];
    }

    private boolean overcrowds(Draft loaded, @Nullable Draft back) {
        RoomCalendar room = progress.rooms[loaded.timetable().way().destination()];
        if (room == null) {
            return false;
        }
        int arrives = loaded.timetable().arrives();
        int leaves = back == null ? RoomCalendar.FOREVER : back.boards();
        return room.fullUntil(arrives, leaves, 0) != arrives;
    }

    /// Takes the vehicles back to where they came from, so that the next convoy finds room; null
    /// when they must stay.
    private @Nullable Draft clearOut(Draft loaded) {
        Timetable t = loaded.timetable();
        int type = in.garage.typeOf[loaded.vehicles()[0]];
        Way back = in.roads.quickest(type, t.way().destination(), t.way().origin());
        if (back == null || largestConvoy(back) < loaded.vehicles().length) {
            return null;
        }
        return driveEmpty(back, loaded.vehicles(), loaded.ends() + longestTurnRound(loaded));
    }
}
