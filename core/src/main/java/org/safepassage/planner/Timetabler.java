package org.safepassage.planner;

import org.jspecify.annotations.Nullable;

/// Finds the earliest timetable of one convoy along a way, between all that is already on it.
///
/// A convoy waits only where it is drawn up: at its origin, or at a place with room. Where a place
/// is full it waits farther back. So whatever enters a leg has a place to go, and convoys never
/// block each other for good.
final class Timetabler {
    private static final int TRIES = 400;

    private final Progress progress;

    Timetabler(Progress progress) {
        this.progress = progress;
    }

    /// What moves: its way, how many vehicles, how slow, how long each checkpoint takes, and in
    /// which windows.
    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    record Column(Way way, int vehicles, int[] travel, int pass, int[] service, int[][] windows) {}

    /// The earliest timetable that leaves no earlier than `ready`, or null when there is none.
    @Nullable Timetable earliest(Column column, int ready) {
        int legs = column.way().length();
        int[] lower = new int[legs];
        int[] headIn = new int[legs];
        int[] searchFrom = new int[legs + 1];
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!run(column, ready, lower, headIn, searchFrom)) {
                return null;
            }
            int full = firstFullStop(column, lower, headIn);
            if (full == NOWHERE) {
                return finish(column, ready, headIn, searchFrom);
            }
            if (full == HOPELESS) {
                return null;
            }
        }
        return null;
    }

    private static final int NOWHERE = -1;
    private static final int HOPELESS = -2;

    private boolean run(Column column, int ready, int[] lower, int[] headIn, int[] searchFrom) {
        int[] service = column.service();
        int from = Math.max(ready, lower[0] - service[0]);
        if (service[0] > 0) {
            searchFrom[0] = searches(column, 0).earliest(from, service[0]);
            from = searchFrom[0] + service[0];
        }
        headIn[0] = enter(column, 0, Math.max(from, lower[0]));
        for (int k = 1; k < headIn.length; k++) {
            if (headIn[k - 1] == LegCalendar.NEVER) {
                return false;
            }
            int headOut = headIn[k - 1] + column.travel()[k - 1];
            int tailOut = headOut + column.pass();
            if (service[k] > 0) {
                searchFrom[k] = searches(column, k).earliest(tailOut, service[k]);
                headIn[k] = enter(column, k, Math.max(searchFrom[k] + service[k], lower[k]));
            } else {
                headIn[k] = enter(column, k, Math.max(headOut, lower[k]));
                if (headIn[k] != headOut && headIn[k] < tailOut) {
                    headIn[k] = enter(column, k, tailOut);
                }
            }
        }
        return headIn[headIn.length - 1] != LegCalendar.NEVER;
    }

    private int enter(Column column, int k, int from) {
        Way way = column.way();
        int leg = way.legs()[k];
        return progress.legs[leg].earliestEntry(
                way.directions()[k],
                from,
                column.travel()[k],
                column.pass(),
                column.windows()[leg]);
    }

    private SearchCalendar searches(Column column, int k) {
        return progress.searches[column.way().places()[k]];
    }

    /// Looks for a stop on the way where there is no room, and raises the entry before it past the
    /// crowd.
    private int firstFullStop(Column column, int[] lower, int[] headIn) {
        for (int k = 1; k < headIn.length; k++) {
            int headOut = headIn[k - 1] + column.travel()[k - 1];
            RoomCalendar room = progress.rooms[column.way().places()[k]];
            if (room == null || (column.service()[k] == 0 && headIn[k] == headOut)) {
                continue;
            }
            int tailOut = headOut + column.pass();
            int until = room.fullUntil(tailOut, headIn[k], column.vehicles());
            if (until == RoomCalendar.FOREVER) {
                return HOPELESS;
            }
            if (until > tailOut) {
                lower[k - 1] = headIn[k - 1] + until - tailOut;
                return k;
            }
        }
        return NOWHERE;
    }

    private Timetable finish(Column column, int ready, int[] headIn, int[] searchFrom) {
        int[] asFound = headIn.clone();
        leaveLater(column, headIn, searchFrom);
        if (!isSound(column, headIn)) {
            System.arraycopy(asFound, 0, headIn, 0, headIn.length);
        }
        int last = headIn.length - 1;
        int tailOut = headIn[last] + column.travel()[last] + column.pass();
        int arrived = tailOut;
        int service = column.service()[last + 1];
        if (service > 0) {
            searchFrom[last + 1] = searches(column, last + 1).earliest(tailOut, service);
            arrived = searchFrom[last + 1] + service;
        }
        int stands = column.service()[0] > 0 ? searchFrom[0] : headIn[0];
        return new Timetable(
                column.way(),
                column.vehicles(),
                column.travel(),
                column.pass(),
                column.service(),
                headIn,
                searchFrom,
                Math.max(stands, ready),
                arrived);
    }

    /// Whether each stop begins when the convoy is drawn up and finds room.
    private boolean isSound(Column column, int[] headIn) {
        for (int k = 1; k < headIn.length; k++) {
            int headOut = headIn[k - 1] + column.travel()[k - 1];
            if (headIn[k] != headOut && headIn[k] < headOut + column.pass()) {
                return false;
            }
        }
        return firstFullStop(column, new int[headIn.length], headIn) == NOWHERE;
    }

    /// Whether a place on the way is safer to wait at than the one before. Asked in large
    /// operations alone: in others it gained nothing.
    private boolean isSaferThere(Way way, int k) {
        long[] danger = progress.in.roads.placeDanger;
        return progress.in.garage.isLarge()
                && danger[way.places()[k]] < danger[way.places()[k - 1]];
    }

    /// Turns a wait on the way into a later start, where the legs behind allow it and it is no
    /// safer to wait farther on: nobody stands at a hold for nothing.
    private void leaveLater(Column column, int[] headIn, int[] searchFrom) {
        if (column.service()[0] > 0) {
            return;
        }
        for (int k = headIn.length - 1; k > 0; k--) {
            int headOut = headIn[k - 1] + column.travel()[k - 1];
            int tailOut = headOut + column.pass();
            int due = column.service()[k] > 0 ? searchFrom[k] : headIn[k];
            boolean isServed = k > 1 && column.service()[k - 1] > 0;
            if (due <= tailOut || isServed || isSaferThere(column.way(), k)) {
                continue;
            }
            if (column.service()[k] == 0) {
                int rolling = headIn[k] - column.travel()[k - 1];
                if (enter(column, k - 1, rolling) == rolling) {
                    headIn[k - 1] = rolling;
                    continue;
                }
            }
            int drawnUp = headIn[k - 1] + due - tailOut;
            if (enter(column, k - 1, drawnUp) == drawnUp) {
                headIn[k - 1] = drawnUp;
            }
        }
    }
}
