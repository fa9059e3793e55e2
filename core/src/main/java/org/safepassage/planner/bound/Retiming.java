package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes tours in other ticks, in which other things may be told apart.
///
/// @param tours of the same type in the new ticks
record Retiming(Tours tours) {
    /// The same trips, each as soon as it may be, but no sooner than it was.
    List<Tours.Stage> retimed(List<Tours.Stage> tour, Ticks before) {
        Ticks ticks = tours.ticks;
        List<Tours.Stage> retimed = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < tour.size(); i++) {
            Tours.Stage stage = tour.get(i);
            int number = alike(stage.loading());
            if (number < 0) {
                break;
            }
            LoadingTimes own = tours.times[number];
            int start = i > 0 ? free : tours.startTick[originOf(stage)];
            int wished = Math.max(tours.fromTick[number], ticks.of(before.first(stage.begin())));
            int begin = Math.max(start, wished);
            if (begin >= ticks.count() || own.firstThrough(begin) >= ticks.count()) {
                break;
            }
            int held = ticks.of(before.first(stage.reach()));
            int passed = ticks.of(before.first(stage.through()));
            int through = own.through(Math.max(own.firstThrough(begin), passed));
            int reach = Math.max(own.reach(through), held);
            int unload = Math.max(reach, ticks.of(before.first(stage.unload())));
            if (unload >= ticks.count() || ticks.first(unload) > own.lastReachSecond) {
                break;
            }
            int head = ticks.of(ticks.first(begin) + own.before);
            int arrival = ticks.of(ticks.first(unload) + own.after);
            Loading loading = tours.loadings.get(number);
            retimed.add(new Tours.Stage(loading, begin, head, through, reach, unload, arrival));
            free = i + 1 < tour.size() ? nextBegin(own, tour.get(i + 1), unload) : 0;
        }
        return retimed;
    }

    /// The number of a loading, or where it is told apart by its convoys, of the one that waits
    /// least of those that take no more than a lane; -1 when there is none.
    private int alike(Loading loading) {
        List<Loading> loadings = tours.loadings;
        int number = loadings.indexOf(loading);
        for (int i = 0; number < 0 && i < loadings.size(); i++) {
            Company company = loadings.get(i).company();
            boolean isSmall = company == null || company.share() <= Companies.PER_LANE;
            number = loadings.get(i).isAlike(loading) && isSmall ? i : -1;
        }
        return number;
    }

    private int originOf(Tours.Stage stage) {
        return tours.origins.getOrDefault(stage.loading().ride().origin, 0);
    }

    private static int nextBegin(LoadingTimes own, Tours.Stage next, int unload) {
        int at = Arrays.asList(own.nextOrigins).indexOf(next.loading().ride().origin);
        return own.nextBegin[at][unload];
    }
}
