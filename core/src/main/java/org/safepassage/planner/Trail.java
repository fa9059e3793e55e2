package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;

/// What was decided at several points along an order of missions, so that another order that begins
/// in the same way is carried out from the last such point before they part.
///
/// An order that was carried out once, in this order, is carried out in the same way again; so its
/// first missions leave the same state, whatever comes after them.
final class Trail {
    private static final int MOST = 48;
    private static final int CLOSEST = 2;

    private final Instance in;
    private final List<Progress> states = new ArrayList<>();
    private final int[] done = new int[MOST];
    private int size;
    private List<Mission> missions = List.of();

    Trail(Instance instance) {
        in = instance;
    }

    /// Goes along another order from now on, all of which was carried out in this order.
    void follow(List<Mission> other) {
        int same = shared(other);
        while (size > 0 && done[size - 1] > same) {
            size--;
        }
        missions = other;
    }

    /// How many missions at its beginning an order has in common with the one that is followed.
    int shared(List<Mission> other) {
        int most = Math.min(missions.size(), other.size());
        int same = 0;
        while (same < most && missions.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    /// Brings `progress` to the last known state in which no more than `most` missions are carried
    /// out.
    ///
    /// @return how many are
    int backTo(int most, Progress progress) {
        int last = size - 1;
        while (last >= 0 && done[last] > most) {
            last--;
        }
        if (last < 0) {
            progress.clear();
            return 0;
        }
        progress.copyFrom(states.get(last));
        return done[last];
    }

    /// Tells what is decided when the first `count` missions of the order followed are carried out.
    void pass(int count, Progress progress) {
        int spacing = Math.max(CLOSEST, Math.ceilDiv(missions.size(), MOST));
        int last = size == 0 ? 0 : done[size - 1];
        if (size < MOST && count >= last + spacing) {
            if (size == states.size()) {
                states.add(new Progress(in));
            }
            states.get(size).copyFrom(progress);
            done[size++] = count;
        }
    }
}
