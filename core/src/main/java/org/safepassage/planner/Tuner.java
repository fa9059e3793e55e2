package org.safepassage.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tunes the constructive start: how much more urgent people who count more are, then the sizes of
/// convoys, from each place and then for each type of vehicle there: larger, smaller, as long as
/// something gets better. What is a good size depends on lanes, escorts and headways, which differ
/// from place to place.
final class Tuner {
    private static final int PASSES = 3;
    private static final int[] URGENCIES = {0, 3_600, 10_800, 36_000};

    private final Instance in;
    private final Share share;
    private final List<Knob> knobs = new ArrayList<>();
    private Policy policy;
    private Policy tried;
    private int knob;
    private int attempt;
    private int pass;
    private boolean helped;

    /// Which knobs one of several tuners turns: the first, and every so many from there.
    record Share(int first, int step) {}

    /// What is turned: the sizes of convoys of these types from a place, or the urgency.
    private record Knob(int place, List<Integer> types, long weight) {
        boolean isUrgency() {
            return types.isEmpty();
        }
    }

    /// @param share which of the knobs to turn
    Tuner(Instance instance, Policy start, Share share) {
        in = instance;
        this.share = share;
        policy = start;
        tried = start;
        List<Knob> wide = new ArrayList<>();
        List<Knob> narrow = new ArrayList<>();
        for (int place = 0; place < in.roads.placeIds.size(); place++) {
            List<Integer> types = new ArrayList<>();
            for (int type = 0; type < in.garage.types.size(); type++) {
                if (boards(type, place)) {
                    types.add(type);
                    narrow.add(new Knob(place, List.of(type), seats(type)));
                }
            }
            if (types.size() > 1) {
                wide.add(new Knob(place, types, people(place)));
            }
        }
        wide.sort(Comparator.comparingLong(knob -> -knob.weight()));
        narrow.sort(Comparator.comparingLong(knob -> -knob.weight()));
        knobs.add(new Knob(-1, List.of(), 0));
        knobs.addAll(wide);
        knobs.addAll(narrow);
        knob = Math.min(share.first(), knobs.size() - 1);
    }

    /// Goes on from a policy that is better than all that were tried here.
    void goOnFrom(Policy better) {
        policy = better;
    }

    private long seats(int type) {
        return (long) in.garage.countOfType[type] * in.garage.types.get(type).capacity().people();
    }

    private long people(int place) {
        long people = 0;
        for (int group = 0; group < in.crowd.size(); group++) {
            people += in.crowd.place[group] == place ? in.crowd.people[group] : 0;
        }
        return people;
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
        return pass < PASSES;
    }

    /// The next policy to try.
    Policy next() {
        Knob turned = knobs.get(knob);
        tried = turned.isUrgency() ? policy.urging(URGENCIES[attempt]) : resized(turned);
        return tried;
    }

    private Policy resized(Knob turned) {
        Policy resized = policy;
        for (int type : turned.types()) {
            int now = policy.size(type, turned.place());
            int other =
                    switch (attempt) {
                        case 0 -> Math.max(1, now * 2 / 3);
                        case 1 -> now + Math.max(1, now / 2);
                        case 2 -> Math.max(1, now / 3);
                        default -> Math.max(1, now - 1);
                    };
            int most = Math.max(1, in.garage.countOfType[type]);
            resized =
                    resized.with(
                            type,
                            turned.place(),
                            Math.min(other, most),
                            in.garage.types.size(),
                            in.roads.placeIds.size());
        }
        return resized;
    }

    /// Goes on from the policy tried last when it was better; to the next size, or the next place,
    /// when not.
    void learn(boolean better) {
        if (better) {
            policy = tried;
            helped = true;
            if (!knobs.get(knob).isUrgency()) {
                return;
            }
        }
        if (++attempt < 4) {
            return;
        }
        attempt = 0;
        knob += share.step();
        if (knob >= knobs.size()) {
            knob = Math.min(share.first(), knobs.size() - 1);
            pass = helped ? pass + 1 : PASSES;
            helped = false;
        }
    }
}
