package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything decided so far: where each vehicle will be when, who is left, how far each term has
/// come.
final class Progress {
    final Instance in;
    final LegCalendar[] legs;
    final SearchCalendar[] searches;
    final @Nullable RoomCalendar[] rooms;
    final int[] place;
    final int[] free;
    final int[] dutyFrom;
    final int[] lastEnd;
    final int[] tripsDone;
    final int[][] left;
    final int[] leftPeople;
    final SearchCalendar[][] teams;
    final int[][] receivedInAll;
    final int[][][] receivedByHour;
    final int[][][] receivedByDay;
    final int[] lastCounted;
    final StepCount[] steps;
    final PairCount[] pairs;
    final int[][] quotaUsed;
    final List<Draft> convoys = new ArrayList<>();

    /// When the people of each mission carried out depart, in the order of missions.
    final List<Integer> departures = new ArrayList<>();

    private long exposure;
    private int finish;
    private long vehicleSeconds;

    Progress(Instance instance) {
        in = instance;
        int placeCount = in.roads.placeIds.size();
        legs = new LegCalendar[in.roads.legIds.size()];
        for (int l = 0; l < legs.length; l++) {
            legs[l] = new LegCalendar(in.roads.alternating[l], in.roads.headway[l]);
        }
        searches = new SearchCalendar[placeCount];
        rooms = new RoomCalendar[placeCount];
        for (int p = 0; p < placeCount; p++) {
            searches[p] = new SearchCalendar();
            rooms[p] =
                    in.roads.room[p] == Roads.NO_LIMIT ? null : new RoomCalendar(in.roads.room[p]);
        }
        int vehicles = in.garage.vehicles();
        place = new int[vehicles];
        free = new int[vehicles];
        dutyFrom = new int[vehicles];
        lastEnd = new int[vehicles];
        tripsDone = new int[vehicles];
        left = new int[in.crowd.size()][];
        for (int g = 0; g < left.length; g++) {
            left[g] = new int[in.crowd.classCount[g].length];
        }
        leftPeople = new int[in.crowd.size()];
        teams = new SearchCalendar[in.garage.teams.length][];
        for (int e = 0; e < teams.length; e++) {
            teams[e] = new SearchCalendar[in.garage.teams[e]];
            Arrays.setAll(teams[e], i -> new SearchCalendar());
        }
        receivedInAll = new int[placeCount][2];
        receivedByHour = new int[placeCount][2][in.hourStarts.length];
        receivedByDay = new int[placeCount][2][in.dayStarts.length];
        lastCounted = new int[in.terms.orders.size()];
        steps = new StepCount[in.terms.reciprocals.size()];
        Arrays.setAll(steps, r -> new StepCount(in.terms.reciprocals.get(r)));
        pairs = new PairCount[in.terms.together.size()];
        Arrays.setAll(pairs, i -> new PairCount());
        quotaUsed = new int[in.terms.quotas.size()][];
        Arrays.setAll(quotaUsed, q -> new int[in.terms.quotas.get(q).starts().length]);
        clear();
    }

    /// Forgets every decision.
    void clear() {
        for (LegCalendar leg : legs) {
            leg.clear();
        }
        for (int p = 0; p < searches.length; p++) {
            searches[p].clear();
            RoomCalendar room = rooms[p];
            if (room != null) {
                room.clear();
            }
        }
        for (int v = 0; v < place.length; v++) {
            int type = in.garage.typeOf[v];
            place[v] = in.garage.base[type];
            free[v] = in.garage.availableFrom[type];
            dutyFrom[v] = -1;
            lastEnd[v] = -1;
            tripsDone[v] = 0;
            stand(place[v], 0, RoomCalendar.FOREVER, 1);
        }
        for (int g = 0; g < left.length; g++) {
            System.arraycopy(in.crowd.classCount[g], 0, left[g], 0, left[g].length);
            leftPeople[g] = in.crowd.people[g];
        }
        for (SearchCalendar[] kind : teams) {
            for (SearchCalendar team : kind) {
                team.clear();
            }
        }
        for (int p = 0; p < receivedInAll.length; p++) {
            for (int medical = 0; medical < 2; medical++) {
                receivedInAll[p][medical] = 0;
                Arrays.fill(receivedByHour[p][medical], 0);
                Arrays.fill(receivedByDay[p][medical], 0);
            }
        }
        Arrays.fill(lastCounted, 0);
        for (StepCount step : steps) {
            step.clear();
        }
        for (PairCount pair : pairs) {
            pair.clear();
        }
        for (int[] used : quotaUsed) {
            Arrays.fill(used, 0);
        }
        convoys.clear();
        departures.clear();
        exposure = 0;
        finish = 0;
        vehicleSeconds = 0;
    }

    void stand(int at, int from, int to, int vehicles) {
        RoomCalendar room = rooms[at];
        if (room != null) {
            room.add(from, to, vehicles);
        }
    }

    /// Puts a convoy on roads, checkpoints and rooms. The counterpart of [#takeOff].
    void putOn(Timetable t) {
        Way way = t.way();
        for (int k = 0; k < way.length(); k++) {
            legs[way.legs()[k]].add(way.directions()[k], t.headIn()[k], t.travel()[k], t.pass());
        }
        for (int k = 0; k <= way.length(); k++) {
            if (t.service()[k] > 0) {
                searches[way.places()[k]].add(t.searchFrom()[k], t.service()[k]);
            }
        }
        standAlong(t, t.vehicles());
    }

    void takeOff(Timetable t) {
        Way way = t.way();
        for (int k = 0; k < way.length(); k++) {
            legs[way.legs()[k]].remove(way.directions()[k], t.headIn()[k], t.travel()[k], t.pass());
        }
        for (int k = 0; k <= way.length(); k++) {
            if (t.service()[k] > 0) {
                searches[way.places()[k]].remove(t.searchFrom()[k]);
            }
        }
        standAlong(t, -t.vehicles());
    }

    private void standAlong(Timetable t, int vehicles) {
        Way way = t.way();
        stand(way.origin(), t.departure(), RoomCalendar.FOREVER, -vehicles);
        for (int k = 1; k < way.length(); k++) {
            if (t.stopsBefore(k)) {
                stand(way.places()[k], t.tailOut(k - 1), t.headIn()[k], vehicles);
            }
        }
        stand(way.destination(), t.arrives(), RoomCalendar.FOREVER, vehicles);
    }

    /// Whether its vehicles may stay where it ends, until `until`.
    int fullAtEnd(Timetable t, int until) {
        RoomCalendar room = rooms[t.way().destination()];
        return room == null ? t.arrives() : room.fullUntil(t.arrives(), until, t.vehicles());
    }

    /// Moves vehicles to a convoy's end.
    void moveVehicles(Draft draft) {
        Timetable t = draft.timetable();
        boolean loaded = draft.trip() != null;
        for (int v : draft.vehicles()) {
            int type = in.garage.typeOf[v];
            if (lastEnd[v] < 0 || draft.boards() - lastEnd[v] >= in.garage.rest[type]) {
                dutyFrom[v] = draft.boards();
            }
            lastEnd[v] = draft.ends();
            place[v] = t.way().destination();
            free[v] = draft.ends() + (loaded ? in.garage.turnRound[type] : 0);
            if (loaded) {
                tripsDone[v]++;
            }
        }
        vehicleSeconds += (long) draft.vehicles().length * (draft.ends() - draft.boards());
        convoys.add(draft);
    }

    /// Takes a loaded convoy's people out of those who wait, and counts their exposure.
    void countPeople(Draft draft, Load load) {
        long weighted = 0;
        for (Load.Party party : load.parties) {
            left[party.group()][party.sizeClass()] -= party.households();
            leftPeople[party.group()] -= party.people();
            weighted += in.crowd.priority[party.group()] * party.people();
        }
        exposure += weighted * dangerSeconds(draft);
        finish = Math.max(finish, draft.ends());
    }

    /// Danger times seconds for one person, from the horizon's start to the end of alighting.
    private long dangerSeconds(Draft draft) {
        Timetable t = draft.timetable();
        Way way = t.way();
        long sum = in.roads.placeDanger[way.origin()] * t.departure();
        for (int k = 0; k < way.length(); k++) {
            boolean rolls = k + 1 < way.length() && !t.stopsBefore(k + 1);
            int out = rolls ? t.headOut(k) : t.tailOut(k);
            sum += in.roads.legDanger[way.legs()[k]] * (out - t.headIn()[k]);
            if (k + 1 < way.length() && !rolls) {
                sum += in.roads.placeDanger[way.places()[k + 1]] * (t.headIn()[k + 1] - out);
            }
        }
        return sum + in.roads.placeDanger[way.destination()] * (draft.ends() - t.arrives());
    }

    /// How good it would be to stop here, with everyone who is left staying to the end.
    Worth worth() {
        long leftBehind = 0;
        long waiting = 0;
        for (int g = 0; g < leftPeople.length; g++) {
            long weighted = in.crowd.priority[g] * leftPeople[g];
            leftBehind += weighted;
            waiting += weighted * in.roads.placeDanger[in.crowd.place[g]] * in.horizon;
        }
        long spread = 0;
        for (int end : lastEnd) {
            spread += (long) end * end;
        }
        return new Worth(leftBehind, exposure + waiting, finish, spread, vehicleSeconds);
    }

    /// When the last of those decided so far arrive.
    int finish() {
        return finish;
    }

    /// People whom nobody has planned to move.
    int peopleLeft() {
        int sum = 0;
        for (int people : leftPeople) {
            sum += people;
        }
        return sum;
    }

    /// Groups of whom nobody has planned to move everyone.
    List<Integer> groupsLeft() {
        List<Integer> groups = new ArrayList<>();
        for (int g = 0; g < leftPeople.length; g++) {
            if (leftPeople[g] > 0) {
                groups.add(g);
            }
        }
        return List.copyOf(groups);
    }

    /// Takes over every decision of another progress of the same instance, calendars included.
    void copyFrom(Progress from) {
        for (int l = 0; l < legs.length; l++) {
            legs[l].copyFrom(from.legs[l]);
        }
        for (int p = 0; p < searches.length; p++) {
            searches[p].copyFrom(from.searches[p]);
            RoomCalendar room = rooms[p];
            RoomCalendar other = from.rooms[p];
            if (room != null && other != null) {
                room.copyFrom(other);
            }
            restore(from.receivedByHour[p], receivedByHour[p]);
            restore(from.receivedByDay[p], receivedByDay[p]);
        }
        restore(from.place, place);
        restore(from.free, free);
        restore(from.dutyFrom, dutyFrom);
        restore(from.lastEnd, lastEnd);
        restore(from.tripsDone, tripsDone);
        restore(from.leftPeople, leftPeople);
        restore(from.lastCounted, lastCounted);
        restore(from.left, left);
        for (int e = 0; e < teams.length; e++) {
            for (int i = 0; i < teams[e].length; i++) {
                teams[e][i].copyFrom(from.teams[e][i]);
            }
        }
        restore(from.receivedInAll, receivedInAll);
        restore(from.quotaUsed, quotaUsed);
        for (int i = 0; i < steps.length; i++) {
            steps[i].copyFrom(from.steps[i]);
        }
        for (int i = 0; i < pairs.length; i++) {
            pairs[i].copyFrom(from.pairs[i]);
        }
        convoys.clear();
        convoys.addAll(from.convoys);
        departures.clear();
        departures.addAll(from.departures);
        exposure = from.exposure;
        finish = from.finish;
        vehicleSeconds = from.vehicleSeconds;
    }

    private static void restore(int[][] from, int[][] to) {
        for (int i = 0; i < to.length; i++) {
            restore(from[i], to[i]);
        }
    }

    private static void restore(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
