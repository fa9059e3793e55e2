package org.safepassage.planner;

import java.util.BitSet;

/// Sends convoys in pairs where a `together` term wants it: a convoy of one side and then, from
/// what is there, its partner, moved later by turns until they are close enough.
final class Partners {
    private static final int TRIES = 40;

    private final Instance in;
    private final Progress progress;
    private final Dispatcher dispatcher;
    private final boolean[] concerned;
    private final Progress beforePair;
    private final Progress beforePartner;

    Partners(Instance instance, Progress progress, Dispatcher dispatcher) {
        in = instance;
        this.progress = progress;
        this.dispatcher = dispatcher;
        concerned = new boolean[in.routes.size()];
        // Only where a term wants pairs is a state kept to come back to.
        beforePair = in.terms.together.isEmpty() ? progress : new Progress(instance);
        beforePartner = in.terms.together.isEmpty() ? progress : new Progress(instance);
        for (Route route : in.routes) {
            for (Terms.Together term : in.terms.together) {
                concerned[route.index()] |=
                        route.onRoute().intersects(term.one())
                                || route.onRoute().intersects(term.other());
            }
        }
    }

    /// Whether people on this route may need a partner.
    boolean concern(Route route) {
        return concerned[route.index()];
    }

    /// Carries out a mission, with its partner when it needs one; whole or not at all.
    Dispatcher.Fate dispatch(Mission mission) {
        beforePair.copyFrom(progress);
        int before = dispatcher.tentative().size();
        int departs = 0;
        int partnerDeparts = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Dispatcher.Fate fate = dispatcher.dispatchAlone(mission, departs);
            if (fate != Dispatcher.Fate.DONE) {
                return fate;
            }
            int open = openTerm();
            if (open == NONE) {
                return Dispatcher.Fate.DONE;
            }
            boolean mayPair = open != SEVERAL && sendPartner(open, partnerDeparts);
            int apart = mayPair ? apart(open) : 0;
            if (mayPair
                    && Math.abs(apart) <= in.terms.together.get(open).within()
                    && openTerm() == NONE) {
                return Dispatcher.Fate.DONE;
            }
            int firstDeparted = departure(beforePair.convoys.size(), 0);
            int partnerDeparted = departure(beforePair.convoys.size(), 1);
            dispatcher.tentative().forget(before);
            progress.copyFrom(beforePair);
            if (!mayPair || apart == 0) {
                return Dispatcher.Fate.LATER;
            }
            int within = in.terms.together.get(open).within();
            if (apart < 0) {
                departs = firstDeparted - apart - within;
            } else {
                partnerDeparts = partnerDeparted + apart - within;
            }
        }
        return Dispatcher.Fate.NEVER;
    }

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /// The term under which the last convoy has no partner, unless it needs none.
    private int openTerm() {
        int open = NONE;
        for (int i = 0; i < progress.pairs.length; i++) {
            PairCount pairs = progress.pairs[i];
            Terms.Together term = in.terms.together.get(i);
            BitSet fewer = pairs.convoysOne < pairs.convoysOther ? term.one() : term.other();
            boolean unpaired =
                    pairs.convoysOne != pairs.convoysOther
                            && fewer.stream().anyMatch(g -> progress.leftPeople[g] > 0);
            if (unpaired) {
                open = open == NONE ? i : SEVERAL;
            }
        }
        return open;
    }

    /// How much later the first side's last convoy counts than the partner's: negative when the
    /// mission sent first is too early.
    private int apart(int term) {
        PairCount pairs = progress.pairs[term];
        int difference = pairs.lastOne - pairs.lastOther;
        return partnerIsOther ? difference : -difference;
    }

    private boolean partnerIsOther;

    private boolean sendPartner(int index, int departs) {
        Terms.Together term = in.terms.together.get(index);
        PairCount pairs = progress.pairs[index];
        partnerIsOther = pairs.convoysOther < pairs.convoysOne;
        BitSet side = partnerIsOther ? term.other() : term.one();
        for (Route route : in.routes) {
            if (!route.onRoute().intersects(side)) {
                continue;
            }
            for (int type = 0; type < in.garage.types.size(); type++) {
                if (tryPartner(route, type, side, departs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Vehicles of one type for the side's people on a route; undone when nobody of the side is
    /// among those aboard.
    private boolean tryPartner(Route route, int type, BitSet side, int departs) {
        int needed = Useful.vehicles(in, progress, type, route, side);
        int most = Math.min(in.garage.countOfType[type], route.largestConvoy());
        int[] counts = new int[in.garage.types.size()];
        counts[type] = Math.min(needed, most);
        if (counts[type] == 0) {
            return false;
        }
        beforePartner.copyFrom(progress);
        int before = dispatcher.tentative().size();
        int turn = firstTurn(route, side);
        if (dispatcher.dispatchAlone(new Mission(route, counts).turned(turn), departs)
                != Dispatcher.Fate.DONE) {
            return false;
        }
        if (openTerm() == NONE) {
            return true;
        }
        dispatcher.tentative().forget(before);
        progress.copyFrom(beforePartner);
        return false;
    }

    /// Turns the order of boarding so that the side comes first.
    private static int firstTurn(Route route, BitSet side) {
        for (int i = 0; i < route.groups().length; i++) {
            if (side.get(route.groups()[i])) {
                return i;
            }
        }
        return 0;
    }

    private int departure(int from, int which) {
        int seen = 0;
        for (int i = from; i < progress.convoys.size(); i++) {
            Draft draft = progress.convoys.get(i);
            if (draft.trip() != null && seen++ == which) {
                return draft.timetable().departure();
            }
        }
        return 0;
    }
}
