package org.safepassage.planner;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses vehicles for a mission, and keeps `driver-duty`, `vehicle-available` and
/// `vehicle-trips`.
final class Crews {
    /// Up to so many vehicles are picked out of all more quickly than all are sorted.
    private static final int SMALL = 64;

    private final Instance in;
    private final Progress progress;
    private final long[] keys;

    Crews(Instance instance, Progress progress) {
        in = instance;
        this.progress = progress;
        keys = new long[in.garage.vehicles()];
    }

    /// The vehicles that can be with the people first, by type as the load asks, in marching order;
    /// null when there are too few.
    ///
    /// Crews whose duty would be over before a trip even without any wait are added to `mustRest`
    /// and counted as free after it.
    int @Nullable [] choose(Mission mission, Load load, BitSet mustRest) {
        int[] chosen = new int[load.vehicles()];
        for (int at = 0; at < chosen.length; ) {
            int type = load.types[at];
            int end = at;
            while (end < chosen.length && load.types[end] == type) {
                end++;
            }
            int found = arrivals(type, mission.route(), mustRest);
            sortFirst(Math.min(found, end - at + mission.skip()), found);
            if (found < end - at) {
                return null;
            }
            int skip = Math.min(mission.skip(), found - (end - at));
            for (int i = at; i < end; i++) {
                chosen[i] = (int) (keys[skip + i - at] & 0xffffff);
            }
            at = end;
        }
        return chosen;
    }

    /// Writes down when each vehicle of a type could be at the origin of a route.
    private int arrivals(int type, Route route, BitSet mustRest) {
        int origin = route.way().origin();
        int first = in.garage.firstOfType[type];
        int tripTime =
                in.garage.boardingFixed[type]
                        + in.roads.drivingTime(route.way(), type)
                        + in.garage.alightingFixed[type];
        int found = 0;
        for (int v = first; v < first + in.garage.countOfType[type]; v++) {
            int drive = in.roads.quickestTime(type, progress.place[v], origin);
            if (drive == Roads.NO_LIMIT || progress.tripsDone[v] >= in.garage.trips[type]) {
                continue;
            }
            if (!mustRest.get(v) && isTiredAfter(v, drive + tripTime)) {
                mustRest.set(v);
            }
            keys[found++] = ((long) freeFrom(v, mustRest) + drive) << 24 | v;
        }
        return found;
    }

    /// Puts the `first` smallest of so many keys in order at the beginning.
    private void sortFirst(int first, int found) {
        if (first == 0 || first > SMALL) {
            Arrays.sort(keys, 0, found);
            return;
        }
        Arrays.sort(keys, 0, first);
        for (int i = first; i < found; i++) {
            long key = keys[i];
            if (key >= keys[first - 1]) {
                continue;
            }
            keys[i] = keys[first - 1];
            int at = first - 1;
            for (; at > 0 && keys[at - 1] > key; at--) {
                keys[at] = keys[at - 1];
            }
            keys[at] = key;
        }
    }

    private boolean isTiredAfter(int vehicle, int seconds) {
        int longest = in.garage.longestDuty[in.garage.typeOf[vehicle]];
        return longest != Roads.NO_LIMIT
                && progress.lastEnd[vehicle] >= 0
                && progress.free[vehicle] + seconds - progress.dutyFrom[vehicle] > longest;
    }

    /// When a vehicle can move, after its crew's rest where it must rest.
    int freeFrom(int vehicle, BitSet mustRest) {
        int free = progress.free[vehicle];
        return mustRest.get(vehicle)
                ? Math.max(
                        free, progress.lastEnd[vehicle] + in.garage.rest[in.garage.typeOf[vehicle]])
                : free;
    }

    /// Whether any crew's duty is too long on this trip.
    boolean anyTired(Trip trip) {
        for (int v : trip.loaded().vehicles()) {
            if (isTired(v, trip)) {
                return true;
            }
        }
        return false;
    }

    /// Adds to `mustRest` every crew that would be fit for this trip had it rested before; true
    /// when there was one.
    boolean markTired(Trip trip, BitSet mustRest) {
        int before = mustRest.cardinality();
        for (int v : trip.loaded().vehicles()) {
            if (!mustRest.get(v) && progress.lastEnd[v] >= 0 && isTired(v, trip)) {
                restLike(v, mustRest);
            }
        }
        return mustRest.cardinality() > before;
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

    private boolean isTired(int vehicle, Trip trip) {
        int type = in.garage.typeOf[vehicle];
        if (in.garage.longestDuty[type] == Roads.NO_LIMIT) {
            return false;
        }
        int end = progress.lastEnd[vehicle];
        int from = progress.dutyFrom[vehicle];
        List<Draft> drafts = trip.of(vehicle);
        for (Draft draft : drafts) {
            if (end < 0 || draft.boards() - end >= in.garage.rest[type]) {
                from = draft.boards();
            }
            end = draft.ends();
            if (end - from > in.garage.longestDuty[type]) {
                return true;
            }
        }
        return false;
    }

    boolean isAvailable(Trip trip, Load load) {
        for (int v : trip.loaded().vehicles()) {
            if (trip.ends() > in.garage.availableTo[in.garage.typeOf[v]]) {
                return false;
            }
        }
        return load.escort < 0 || trip.loaded().ends() <= in.garage.escortTo[load.escort];
    }

    /// The longest rest that any crew of these vehicles needs.
    int longestRest(int[] vehicles) {
        int longest = 0;
        for (int v : vehicles) {
            longest = Math.max(longest, in.garage.rest[in.garage.typeOf[v]]);
        }
        return longest;
    }
}
