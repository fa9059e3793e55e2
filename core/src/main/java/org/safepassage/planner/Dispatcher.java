package org.safepassage.planner;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries out one mission at the earliest time: chooses vehicles, brings them to the people,
/// boards, and goes.
///
/// A mission is done whole or not at all. Where the destination has limited room its vehicles leave
/// again at once. Where a term wants convoys in pairs, the partner goes with it.
final class Dispatcher {
    private static final int TRIES = 300;
    private static final int CREW_CHANGES = 8;

    private final Instance in;
    private final Progress progress;
    private final Timetabler timetabler;
    private final Boarding boarding;
    private final Guard guard;
    private final Tentative tentative;
    private final Crews crews;
    private final EmptyDrives emptyDrives;
    private final Columns columns;
    private final Partners partners;
    private final BitSet mustRest;
    private boolean foresees;
    private @Nullable Trip foreseen;

    Dispatcher(Instance instance, Progress progress) {
        in = instance;
        this.progress = progress;
        timetabler = new Timetabler(progress);
        boarding = new Boarding(instance, progress);
        guard = new Guard(instance, progress);
        tentative = new Tentative(progress);
        crews = new Crews(instance, progress);
        emptyDrives = new EmptyDrives(instance, progress, tentative, crews);
        columns = new Columns(instance);
        partners = new Partners(instance, progress, this);
        mustRest = new BitSet(in.garage.vehicles());
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
        guard.forget();
        int before = progress.convoys.size();
        Fate fate =
                partners.concern(mission.route())
                        ? partners.dispatch(mission)
                        : dispatchAlone(mission, 0);
        if (fate == Fate.DONE) {
            progress.departures.add(departureSince(before));
        }
        tentative.keep();
        return fate;
    }

    /// What would become of a mission if it were carried out now, without a partner; changes
    /// nothing. If it can be, [#foreseen] says how.
    Fate foresee(Mission mission) {
        guard.forget();
        int before = tentative.size();
        foreseen = null;
        foresees = true;
        Fate fate = dispatchAlone(mission, 0);
        foresees = false;
        tentative.backTo(before);
        return fate;
    }

    /// The convoys of the mission foreseen last, or null when it could not be carried out.
    @Nullable Trip foreseen() {
        return foreseen;
    }

    private int departureSince(int convoys) {
        for (Draft draft : progress.convoys.subList(convoys, progress.convoys.size())) {
            if (draft.trip() != null) {
                return draft.timetable().departure();
            }
        }
        throw new IllegalStateException("a mission was carried out without a convoy of people");
    }

    /// Carries out one mission without looking for a partner; what it put on the roads can still be
    /// taken off.
    ///
    /// @param departs the earliest second at which its people may depart
    Fate dispatchAlone(Mission mission, int departs) {
        Load load = boarding.fill(mission);
        if (load == null) {
            return Fate.LATER;
        }
        mustRest.clear();
        for (int attempt = 0; attempt < CREW_CHANGES; attempt++) {
            int[] vehicles = crews.choose(mission, load, mustRest);
            if (vehicles == null) {
                return Fate.NEVER;
            }
            int before = tentative.size();
            Attempt result = attempt(new Wish(mission.route(), load, vehicles, departs));
            if (result == Attempt.DONE) {
                return Fate.DONE;
            }
            tentative.backTo(before);
            if (result == Attempt.IMPOSSIBLE) {
                return guard.waitsForOthers() ? Fate.LATER : Fate.NEVER;
            }
        }
        return Fate.NEVER;
    }

    Tentative tentative() {
        return tentative;
    }

    private enum Attempt {
        DONE,
        IMPOSSIBLE,
        CREW_TIRED
    }

    /// What is to be tried: who goes where in which vehicles, and not before when.
    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    private record Wish(Route route, Load load, int[] vehicles, int departs) {}

    private Attempt attempt(Wish wish) {
        List<Draft> approach =
                emptyDrives.approach(wish.route().way().origin(), wish.vehicles(), mustRest);
        if (approach == null) {
            return Attempt.IMPOSSIBLE;
        }
        Trip trip = go(wish, approach, boardsFrom(wish, approach));
        if (trip == null) {
            return Attempt.IMPOSSIBLE;
        }
        if (crews.anyTired(trip)) {
            if (crews.markTired(trip, mustRest)) {
                return Attempt.CREW_TIRED;
            }
            trip = restBefore(wish, trip);
        }
        if (trip == null
                || crews.anyTired(trip)
                || overcrowds(trip)
                || !crews.isAvailable(trip, wish.load())) {
            return Attempt.IMPOSSIBLE;
        }
        if (foresees) {
            foreseen = trip;
        } else {
            commit(trip, wish);
        }
        return Attempt.DONE;
    }

    /// The people's convoy, and if need be the way back, with the vehicles coming as late as they
    /// may if a crew would be too tired else.
    private @Nullable Trip go(Wish wish, List<Draft> approach, int boards) {
        Draft loaded = leave(wish, boards);
        if (loaded == null) {
            return null;
        }
        boolean crowded = isCrowded(wish);
        if (isPut(wish)) {
            tentative.put(loaded.timetable());
        }
        Draft back = crowded ? emptyDrives.clearOut(loaded) : null;
        Trip trip = new Trip(approach, loaded, back);
        return crews.anyTired(trip)
                ? new Trip(emptyDrives.later(approach, loaded.boards()), loaded, back)
                : trip;
    }

    private boolean isCrowded(Wish wish) {
        return progress.rooms[wish.route().way().destination()] != null;
    }

    /// Whether the people's convoy is put on the roads: where it is only foreseen, nobody meets it
    /// there but its own vehicles on their way back.
    private boolean isPut(Wish wish) {
        return !foresees || isCrowded(wish);
    }

    /// The same with a rest at the origin between coming and boarding.
    private @Nullable Trip restBefore(Wish wish, Trip trip) {
        Draft back = trip.back();
        if (back != null) {
            tentative.lift(back.timetable());
        }
        if (isPut(wish)) {
            tentative.lift(trip.loaded().timetable());
        }
        int rested = 0;
        for (Draft draft : trip.approach()) {
            rested = Math.max(rested, draft.ends() + crews.longestRest(draft.vehicles()));
        }
        return go(wish, trip.approach(), Math.max(rested, trip.loaded().boards()));
    }

    private int boardsFrom(Wish wish, List<Draft> approach) {
        int boards = 0;
        for (int v : wish.vehicles()) {
            if (progress.place[v] == wish.route().way().origin()) {
                boards = Math.max(boards, crews.freeFrom(v, mustRest));
            }
        }
        for (Draft draft : approach) {
            boards = Math.max(boards, draft.ends());
        }
        return boards;
    }

    private @Nullable Draft leave(Wish wish, int from) {
        Load load = wish.load();
        int boards = from;
        if (load.escort >= 0) {
            boards = Math.max(boards, in.garage.escortFrom[load.escort]);
        }
        Timetabler.Column column = columns.loaded(wish.route(), load);
        int boardingTime = columns.boardingTime(load);
        int alightingTime = columns.alightingTime(load);
        boards = Math.max(boards, wish.departs() - boardingTime - column.service()[0]);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Timetable t = timetabler.earliest(column, boards + boardingTime);
            if (t == null) {
                return null;
            }
            int alights = Math.max(t.arrives(), t.ready());
            int ends = alights + alightingTime;
            int boardsAt = t.stands() - boardingTime;
            int team = soonestTeam(load.escort, boardsAt, ends);
            Draft draft =
                    new Draft(
                            t,
                            wish.vehicles(),
                            new Draft.Trip(wish.route(), load),
                            boardsAt,
                            alights,
                            ends,
                            team);
            int delay = ends > in.horizon ? Guard.NEVER : delay(draft, wish);
            delay = Math.max(delay, teamWait(draft, load.escort));
            if (delay == Guard.NEVER) {
                return null;
            }
            if (delay <= Guard.NOTHING) {
                return draft;
            }
            boards = draft.boards() + delay;
        }
        return null;
    }

    private int delay(Draft draft, Wish wish) {
        int delay = guard.delay(draft, wish.route(), wish.load());
        Timetable t = draft.timetable();
        delay = Math.max(delay, wish.departs() - t.departure());
        // Vehicles leave a crowded destination again; for alighting and turn-round they need room.
        int leaves = draft.ends() + columns.longestTurnRound(draft.vehicles());
        int until = progress.fullAtEnd(t, leaves);
        return until == RoomCalendar.FOREVER ? Guard.NEVER : Math.max(delay, until - t.arrives());
    }

    /// The team that could go soonest with a convoy of this length, or -1 for none; between two
    /// convoys decided earlier where it is free for long enough. Of equals the one that would have
    /// been idle for the shortest time.
    private int soonestTeam(int escort, int boards, int ends) {
        int soonest = -1;
        int earliest = Guard.NEVER;
        int idle = 0;
        for (int i = 0; escort >= 0 && i < progress.teams[escort].length; i++) {
            int from = teamFreeFrom(escort, i, boards, ends);
            int since = progress.teams[escort][i].idleSince(from);
            if (from < earliest || (from == earliest && since > idle)) {
                soonest = i;
                earliest = from;
                idle = since;
            }
        }
        return soonest;
    }

    private int teamFreeFrom(int escort, int team, int boards, int ends) {
        int busy = ends - boards + in.garage.escortTurnRound[escort];
        return progress.teams[escort][team].earliest(boards, busy);
    }

    private int teamWait(Draft draft, int escort) {
        if (escort < 0) {
            return Guard.NOTHING;
        }
        return draft.team() < 0
                ? Guard.NEVER
                : teamFreeFrom(escort, draft.team(), draft.boards(), draft.ends()) - draft.boards();
    }

    private boolean overcrowds(Trip trip) {
        Timetable t = trip.loaded().timetable();
        RoomCalendar room = progress.rooms[t.way().destination()];
        if (room == null) {
            return false;
        }
        Draft back = trip.back();
        int leaves = back == null ? RoomCalendar.FOREVER : back.boards();
        return room.fullUntil(t.arrives(), leaves, 0) != t.arrives();
    }

    private void commit(Trip trip, Wish wish) {
        Draft loaded = trip.loaded();
        Load load = wish.load();
        trip.approach().forEach(progress::moveVehicles);
        guard.record(loaded, wish.route(), load);
        progress.countPeople(loaded, load);
        progress.moveVehicles(loaded);
        if (loaded.team() >= 0) {
            int busy = loaded.ends() - loaded.boards() + in.garage.escortTurnRound[load.escort];
            progress.teams[load.escort][loaded.team()].add(loaded.boards(), busy);
        }
        Draft back = trip.back();
        if (back != null) {
            progress.moveVehicles(back);
        }
    }
}
