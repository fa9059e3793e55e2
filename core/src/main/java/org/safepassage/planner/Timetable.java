package org.safepassage.planner;

/// When one convoy is where, in seconds from the horizon's start.
///
/// @param way its way
/// @param vehicles how many vehicles it has
/// @param travel seconds over each leg
/// @param pass seconds from head to tail
/// @param service seconds that the checkpoint at each place of the way takes, 0 for none
/// @param headIn when its head goes into each leg
/// @param searchFrom when the checkpoint at each place begins to serve it; meaningless where
///   service is 0
/// @param stands when it is drawn up at its origin, ready: the end of boarding, or the moment it
///   leaves
/// @param ready the first moment at which it may alight
@SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
record Timetable(
        Way way,
        int vehicles,
        int[] travel,
        int pass,
        int[] service,
        int[] headIn,
        int[] searchFrom,
        int stands,
        int ready) {
    int departure() {
        return headIn[0];
    }

    int headOut(int leg) {
        return headIn[leg] + travel[leg];
    }

    int tailOut(int leg) {
        return headOut(leg) + pass;
    }

    /// When its tail has come out of the last leg.
    int arrives() {
        return tailOut(way.length() - 1);
    }

    /// Whether it stops at the place between leg `leg - 1` and leg `leg`.
    boolean stopsBefore(int leg) {
        return service[leg] > 0 || headIn[leg] != headOut(leg - 1);
    }
}
