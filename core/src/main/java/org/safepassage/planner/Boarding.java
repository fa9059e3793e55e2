package org.safepassage.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Intake;
import org.safepassage.quantity.Capacity;

/// Fills vehicles with households: groups by falling priority, within a group the largest
/// households first, each in the first vehicle that has a place for all of it. Keeps households
/// whole, and never boards more than terms and reception allow at all.
final class Boarding {
    private final Instance in;
    private final Progress progress;

    Boarding(Instance instance, Progress progress) {
        this.in = instance;
        this.progress = progress;
    }

    /// At most so many people of a set of groups.
    private static final class Allowance {
        final BitSet groups;
        long people;

        Allowance(BitSet groups, long people) {
            this.groups = groups;
            this.people = people;
        }
    }

    /// Fills the vehicles of a mission, or returns null when nobody can board.
    @Nullable Load fill(Mission mission) {
        Route route = mission.route();
        int count = mission.vehicles();
        Load load = new Load(count, in.crowd.size());
        int[] seats = new int[count];
        int[] stretchers = new int[count];
        int[] wheelchairs = new int[count];
        int at = 0;
        for (int k = 0; k < mission.counts().length; k++) {
            Capacity capacity = in.garage.types.get(k).capacity();
            for (int i = 0; i < mission.counts()[k]; i++, at++) {
                load.types[at] = k;
                seats[at] = capacity.seats();
                stretchers[at] = capacity.stretchers();
                wheelchairs[at] = capacity.wheelchairs();
            }
        }
        Room room = new Room(seats, stretchers, wheelchairs);
        List<Allowance> allowances = allowances(route);
        for (int i = 0; i < route.groups().length; i++) {
            int group = route.groups()[(i + mission.turn()) % route.groups().length];
            if (progress.leftPeople[group] > 0 && mayBoard(load, route, group)) {
                board(load, room, group, allowances);
            }
        }
        if (load.parties.isEmpty()) {
            return null;
        }
        Load trimmed = load.withoutEmptyVehicles();
        return mission.even() ? Balance.even(in, trimmed) : trimmed;
    }

    @SuppressWarnings("ArrayRecordComponent") // kernel data, never compared
    private record Room(int[] seats, int[] stretchers, int[] wheelchairs) {
        int holds(int vehicle, Capacity each) {
            int most = Integer.MAX_VALUE;
            if (each.seats() > 0) {
                most = seats[vehicle] / each.seats();
            }
            if (each.stretchers() > 0) {
                most = Math.min(most, stretchers[vehicle] / each.stretchers());
            }
            return each.wheelchairs() > 0
                    ? Math.min(most, wheelchairs[vehicle] / each.wheelchairs())
                    : most;
        }

        void take(int vehicle, Capacity each, int households) {
            seats[vehicle] -= each.seats() * households;
            stretchers[vehicle] -= each.stretchers() * households;
            wheelchairs[vehicle] -= each.wheelchairs() * households;
        }
    }

    private void board(Load load, Room room, int group, List<Allowance> allowances) {
        boolean boarded = false;
        for (int c = 0; c < in.crowd.classPeople[group].length; c++) {
            int left = progress.left[group][c];
            Capacity each = in.crowd.classPlaces[group][c];
            int size = in.crowd.classPeople[group][c];
            for (int v = 0; v < load.vehicles() && left > 0; v++) {
                if (!in.carries[load.types[v]][group]) {
                    continue;
                }
                int households = Math.min(left, room.holds(v, each));
                households = (int) Math.min(households, allowed(allowances, group) / size);
                if (households > 0) {
                    room.take(v, each, households);
                    left -= households;
                    int people = households * size;
                    load.add(new Load.Party(v, group, c, households, people));
                    spend(allowances, group, people);
                    boarded = true;
                }
            }
        }
        if (boarded && load.escort < 0) {
            load.escort = escortFor(group, load);
        }
    }

    private static final int SEVERAL = -2;

    /// The escort that a group needs on this corridor; [#SEVERAL] when terms want different ones,
    /// which no convoy can have.
    private int escortFor(int group, Load load) {
        int needed = -1;
        for (Terms.Escorted escorted : in.terms.escorted) {
            if (escorted.side().get(group)
                    && (escorted.corridor() < 0 || escorted.corridor() == corridor)) {
                if (needed >= 0 && needed != escorted.escort()) {
                    return SEVERAL;
                }
                needed = escorted.escort();
            }
        }
        return needed >= 0 ? needed : load.escort;
    }

    private int corridor = -1;

    private static long allowed(List<Allowance> allowances, int group) {
        long most = Integer.MAX_VALUE;
        for (Allowance allowance : allowances) {
            if (allowance.groups.get(group)) {
                most = Math.min(most, allowance.people);
            }
        }
        return Math.max(0, most);
    }

    private static void spend(List<Allowance> allowances, int group, int people) {
        for (Allowance allowance : allowances) {
            if (allowance.groups.get(group)) {
                allowance.people -= people;
            }
        }
    }

    private boolean mayBoard(Load load, Route route, int group) {
        corridor = in.corridorIndex(route);
        int escort = escortFor(group, load);
        if (escort == SEVERAL || (load.escort >= 0 && escort >= 0 && escort != load.escort)) {
            return false;
        }
        for (Terms.Order order : in.terms.orders) {
            if (order.after().get(group)) {
                boolean sameMoment = order.counted().equals(order.awaited());
                int waitingFor =
                        order.before().stream()
                                .map(g ->
                                        progress.leftPeople[g]
                                                - (sameMoment ? load.peopleOf[g] : 0))
                                .sum();
                if (waitingFor > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Allowance> allowances(Route route) {
        List<Allowance> allowances = new ArrayList<>();
        for (int r = 0; r < in.terms.reciprocals.size(); r++) {
            Terms.Reciprocal term = in.terms.reciprocals.get(r);
            allowances.add(new Allowance(term.one(), progress.steps[r].mostOne()));
            allowances.add(new Allowance(term.other(), progress.steps[r].mostOther()));
        }
        for (Terms.Quota quota : in.terms.quotas) {
            if (quota.counted() == org.safepassage.agreement.Counted.PEOPLE) {
                allowances.add(new Allowance(quota.side(), quota.most()));
            }
        }
        int destination = route.way().destination();
        for (int medical = 0; medical < 2; medical++) {
            long most = receivable(destination, medical);
            if (most < Integer.MAX_VALUE) {
                BitSet kind = new BitSet();
                for (int g = 0; g < in.crowd.size(); g++) {
                    kind.set(g, in.crowd.medical[g] == (medical == 1));
                }
                allowances.add(new Allowance(kind, most));
            }
        }
        return allowances;
    }

    private long receivable(int place, int medical) {
        Intake intake = in.intake[place][medical];
        long most = Integer.MAX_VALUE;
        Integer inAll = intake.inAll();
        if (inAll != null) {
            most = (long) inAll - progress.receivedInAll[place][medical];
        }
        Integer perDay = intake.perDay();
        if (perDay != null) {
            most = Math.min(most, perDay);
        }
        Integer perHour = intake.perHour();
        return perHour != null ? Math.min(most, perHour) : most;
    }
}
