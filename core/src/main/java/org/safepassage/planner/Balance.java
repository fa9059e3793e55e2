package org.safepassage.planner;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.quantity.Capacity;

/// Seats the people of a convoy evenly, so that it boards and alights sooner: a convoy is ready
/// when its fullest vehicle is. The same households go in the same vehicles as before, fewer in the
/// fullest.
final class Balance {
    private final Instance in;
    private final Load load;
    private final List<Load.Party> parties;
    private final int[] people;
    private final int[] seats;
    private final int[] stretchers;
    private final int[] wheelchairs;

    private Balance(Instance instance, Load load) {
        in = instance;
        this.load = load;
        parties = new ArrayList<>(load.parties);
        people = load.peopleIn.clone();
        int count = load.vehicles();
        seats = new int[count];
        stretchers = new int[count];
        wheelchairs = new int[count];
        for (int v = 0; v < count; v++) {
            Capacity capacity = in.garage.types.get(load.types[v]).capacity();
            seats[v] = capacity.seats();
            stretchers[v] = capacity.stretchers();
            wheelchairs[v] = capacity.wheelchairs();
        }
        for (Load.Party party : parties) {
            take(party, party.vehicle(), party.households());
        }
    }

    /// The same people in the same vehicles, seated so that the longest boarding is short.
    static Load even(Instance instance, Load load) {
        if (load.vehicles() < 2) {
            return load;
        }
        Balance balance = new Balance(instance, load);
        return balance.moves() ? balance.result() : load;
    }

    private boolean moves() {
        boolean moved = false;
        while (moveOne()) {
            moved = true;
        }
        return moved;
    }

    private boolean moveOne() {
        int fullest = 0;
        for (int v = 1; v < people.length; v++) {
            fullest = boarding(v, 0) > boarding(fullest, 0) ? v : fullest;
        }
        for (int p = 0; p < parties.size(); p++) {
            Load.Party party = parties.get(p);
            int to = party.vehicle() == fullest ? roomiest(party, fullest) : -1;
            if (to >= 0) {
                move(p, to);
                return true;
            }
        }
        return false;
    }

    /// The vehicle that would board soonest with one household more, if sooner than the fullest
    /// boards now; else -1.
    private int roomiest(Load.Party party, int fullest) {
        int household = party.people() / party.households();
        if (people[fullest] == household) {
            return -1; // it would go empty, and the convoy would not be the one that was chosen
        }
        int best = -1;
        int soonest = boarding(fullest, 0);
        for (int v = 0; v < people.length; v++) {
            if (v != fullest
                    && boarding(v, household) < soonest
                    && in.carries[load.types[v]][party.group()]
                    && holds(v, party)) {
                best = v;
                soonest = boarding(v, household);
            }
        }
        return best;
    }

    private boolean holds(int vehicle, Load.Party party) {
        Capacity each = places(party);
        return each.seats() <= seats[vehicle]
                && each.stretchers() <= stretchers[vehicle]
                && each.wheelchairs() <= wheelchairs[vehicle];
    }

    private int boarding(int vehicle, int more) {
        return in.garage.boardingTime(load.types[vehicle], people[vehicle] + more);
    }

    private void move(int index, int to) {
        Load.Party party = parties.get(index);
        int household = party.people() / party.households();
        int from = party.vehicle();
        if (party.households() == 1) {
            parties.remove(index);
        } else {
            parties.set(index, with(party, from, party.households() - 1));
        }
        add(with(party, to, 1));
        people[from] -= household;
        people[to] += household;
        take(party, from, -1);
        take(party, to, 1);
    }

    private void add(Load.Party more) {
        for (int p = 0; p < parties.size(); p++) {
            Load.Party party = parties.get(p);
            if (party.vehicle() == more.vehicle()
                    && party.group() == more.group()
                    && party.sizeClass() == more.sizeClass()) {
                parties.set(p, with(party, party.vehicle(), party.households() + 1));
                return;
            }
        }
        parties.add(more);
    }

    private static Load.Party with(Load.Party party, int vehicle, int households) {
        int household = party.people() / party.households();
        return new Load.Party(
                vehicle, party.group(), party.sizeClass(), households, households * household);
    }

    private Capacity places(Load.Party party) {
        return in.crowd.classPlaces[party.group()][party.sizeClass()];
    }

    private void take(Load.Party party, int vehicle, int households) {
        Capacity each = places(party);
        seats[vehicle] -= each.seats() * households;
        stretchers[vehicle] -= each.stretchers() * households;
        wheelchairs[vehicle] -= each.wheelchairs() * households;
    }

    private Load result() {
        Load even = new Load(load.vehicles(), load.peopleOf.length);
        even.escort = load.escort;
        even.types = load.types;
        parties.forEach(even::add);
        return even;
    }
}
