package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;

/// Convoys put on the roads for trial, which can all be taken off again.
final class Tentative {
    private final Progress progress;
    private final List<Timetable> placed = new ArrayList<>();

    Tentative(Progress progress) {
        this.progress = progress;
    }

    /// How many are on the roads for trial.
    int size() {
        return placed.size();
    }

    void put(Timetable timetable) {
        progress.putOn(timetable);
        placed.add(timetable);
    }

    void lift(Timetable timetable) {
        progress.takeOff(timetable);
        placed.remove(timetable);
    }

    /// Takes off all that were put on after the first `size`.
    void backTo(int size) {
        while (placed.size() > size) {
            progress.takeOff(placed.removeLast());
        }
    }

    /// Forgets those put on after the first `size`, which others have taken off.
    void forget(int size) {
        placed.subList(size, placed.size()).clear();
    }

    /// Lets all stay.
    void keep() {
        placed.clear();
    }
}
