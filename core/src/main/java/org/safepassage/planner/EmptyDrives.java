package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings empty vehicles to people, and away from where there is no room for them.
final class EmptyDrives {
    private static final int TRIES = 300;
    private static final int WORTH_WAITING = 300;
    private static final int HALVINGS = 4;

    private final Instance in;
    private final Progress progress;
    private final Timetabler timetabler;
    private final Tentative tentative;
    private final Crews crews;
    private final Columns columns;

    EmptyDrives(Instance instance, Progress progress, Tentative tentative, Crews crews) {
        in = instance;
        this.progress = progress;
        this.tentative = tentative;
        this.crews = crews;
        timetabler = new Timetabler(progress);
        columns = new Columns(instance);
    }

    /// Drives those vehicles that are elsewhere to `origin`, those at one place together; null when
    /// one cannot come.
    @Nullable List<Draft> approach(int origin, int[] vehicles, BitSet mustRest) {
        List<Draft> drafts = new ArrayList<>();
        List<Integer> away = new ArrayList<>();
        for (int v : vehicles) {
            if (progress.place[v] != origin) {
                away.add(v);
            }
        }
        if (away.isEmpty()) {
            return List.of();
        }
        away.sort((a, b) ->
                progress.place[a] != progress.place[b]
                        ? Integer.compare(progress.place[a], progress.place[b])
                        : Integer.compare(
                                crews.freeFrom(a, mustRest), crews.freeFrom(b, mustRest)));
        for (int at = 0; at < away.size(); ) {
            int place = progress.place[away.get(at)];
            Way way = in.roads.quickest(in.garage.typeOf[away.get(at)], place, origin);
            if (way == null) {
                return null;
            }
            int largest = columns.largestConvoy(way);
            int end = at;
            while (end < away.size()
                    && end - at < largest
                    && progress.place[away.get(end)] == place) {
                end++;
            }
            int[] column = away.subList(at, end).stream().mapToInt(Integer::intValue).toArray();
            Draft draft = drive(way, column, crews.freeFrom(column[column.length - 1], mustRest));
            if (draft == null) {
                return null;
            }
            drafts.add(draft);
            at = end;
        }
        return drafts;
    }

    /// Takes a convoy's vehicles back to where they came from, so that the next finds room; null
    /// when they must stay.
    @Nullable Draft clearOut(Draft loaded) {
        Way way = loaded.timetable().way();
        int type = in.garage.typeOf[loaded.vehicles()[0]];
        Way back = in.roads.quickest(type, way.destination(), way.origin());
        if (back == null || columns.largestConvoy(back) < loaded.vehicles().length) {
            return null;
        }
        int ready = loaded.ends() + columns.longestTurnRound(loaded.vehicles());
        return drive(back, loaded.vehicles(), ready);
    }

    private @Nullable Draft drive(Way way, int[] vehicles, int ready) {
        Timetabler.Column column = columns.empty(way, vehicles);
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
                tentative.put(t);
                int ends = Math.max(t.arrives(), t.ready());
                return new Draft(t, vehicles, null, t.departure(), ends, ends, -1);
            }
            from = t.departure() + until - t.arrives();
        }
        return null;
    }

    /// Lets empty vehicles come no earlier than they are needed, where the roads allow it, so that
    /// their crews' duties begin later.
    List<Draft> later(List<Draft> approach, int needed) {
        List<Draft> drafts = new ArrayList<>();
        for (Draft early : approach) {
            int latest = needed - drivingTime(early.timetable());
            drafts.add(
                    latest - early.boards() >= WORTH_WAITING
                            ? driveLater(early, latest, needed)
                            : early);
        }
        return drafts;
    }

    private static int drivingTime(Timetable t) {
        return Arrays.stream(t.travel()).sum() + t.pass() + Arrays.stream(t.service()).sum();
    }

    /// Halves the span between a start that is known to be early enough and one that is as late as
    /// can be.
    private Draft driveLater(Draft early, int latest, int needed) {
        Draft best = early;
        int tooLate = latest + 1;
        int next = latest;
        for (int i = 0; i < HALVINGS && next > best.boards(); i++) {
            tentative.lift(best.timetable());
            Draft late = drive(early.timetable().way(), early.vehicles(), next);
            if (late != null && late.ends() <= needed) {
                best = late;
            } else {
                if (late != null) {
                    tentative.lift(late.timetable());
                }
                tentative.put(best.timetable());
                tooLate = next;
            }
            next = best.boards() + (tooLate - best.boards()) / 2;
        }
        return best;
    }
}
