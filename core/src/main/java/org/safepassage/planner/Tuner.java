package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tunes the sizes of convoys one by one: for each type of vehicle at each place where people board
/// it, larger, smaller, as long as something gets better. What is a good size depends on lanes,
/// escorts and headways, which differ from place to place.
final class Tuner {
    private static final int PASSES = 3;

    private final Instance in;
    private final List<int[]> knobs = new ArrayList<>();
    private Policy policy;
    private Policy tried;
    private int knob;
    private int attempt;
    private int pass;
    private boolean helped;

    Tuner(Instance instance, Policy start) {
        in = instance;
        policy = start;
        tried = start;
        for (int type = 0; type < in.garage.types.size(); type++) {
            for (int place = 0; place < in.roads.placeIds.size(); place++) {
                if (boards(type, place)) {
                    knobs.add(new int[] {type, place});
                }
            }
        }
        knobs.sort(Comparator.comparingInt(pair -> -seats(pair[0])));
    }

    private int seats(int type) {
        return in.garage.countOfType[type] * in.garage.types.get(type).capacity().people();
    }

    private boolean boards(int type, int place) {
        for (Route route : in.routes) {
            if (route.way().origin() == place) {
                for (int group : route.groups()) {
                    if (in.carries[type][group]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    boolean hasNext() {
        return !knobs.isEmpty() && pass < PASSES;
    }

    /// The next policy to try.
    Policy next() {
        int[] pair = knobs.get(knob);
        int now = policy.size(pair[0], pair[1]);
        int other =
                switch (attempt) {
                    case 0 -> Math.max(1, now * 2 / 3);
                    case 1 -> now + Math.max(1, now / 2);
                    case 2 -> Math.max(1, now / 3);
                    default -> Math.max(1, now - 1);
                };
        int most = Math.max(1, in.garage.countOfType[pair[0]]);
        tried =
                policy.with(
                        pair[0],
                        pair[1],
                        Math.min(other, most),
                        in.garage.types.size(),
                        in.roads.placeIds.size());
        return tried;
    }

    /// Goes on from the policy tried last when it was better; to the next size, or the next place,
    /// when not.
    void learn(boolean better) {
        if (better) {
            policy = tried;
            helped = true;
            return;
        }
        if (++attempt < 4) {
            return;
        }
        attempt = 0;
        if (++knob == knobs.size()) {
            knob = 0;
            pass = helped ? pass + 1 : PASSES;
            helped = false;
        }
    }
}
