package org.safepassage.planner;

import org.jspecify.annotations.Nullable;

/// One convoy as the planner holds it.
///
/// @param timetable when it is where
/// @param vehicles vehicle indices in marching order
/// @param trip where its people go and who they are; null when it is empty
/// @param boards when boarding begins; the moment it leaves, when it is empty
/// @param alights when alighting begins
/// @param ends when alighting ends, or its tail comes out
/// @param team number of its escort team, counted from 0, or -1
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Draft(
        Timetable timetable,
        int[] vehicles,
        @Nullable Trip trip,
        int boards,
        int alights,
        int ends,
        int team) {
    /// People on their way.
    ///
    /// @param route their route
    /// @param load who they are
    record Trip(Route route, Load load) {}
}
