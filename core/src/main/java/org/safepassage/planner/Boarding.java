package org.safepassage.planner;

import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Capacity;

/// Fills vehicles with households: groups by falling priority, within a group the largest
/// households first, each in the first vehicle that has a place for all of it. Keeps households
/// whole, and never boards more than terms and reception allow at all.
final class Boarding {
    private final Instance in;
    private final Progress progress;
    private final Allowances allowances;
    private final Conditions conditions;

    Boarding(Instance instance, Progress progress) {
        this.in = instance;
        this.progress = progress;
        allowances = new Allowances(instance, progress);
        conditions = new Conditions(instance, progress);
    }

    /// Fills the vehicles of a mission, or returns null when nobody can board.
    @Nullable Load fill(Mission mission) {
        Route route = mission.route();
        allowances.begin(route.way().destination());
        if (!anyMayBoard(route)) {
            return null;
        }
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
        int corridor = in.corridorIndex(route);
        for (int i = 0; i < route.groups().length; i++) {
            int group = route.groups()[(i + mission.turn()) % route.groups().length];
            if (progress.leftPeople[group] > 0 && conditions.allow(load, corridor, group)) {
                board(load, room, corridor, group);
            }
        }
        if (load.parties.isEmpty()) {
            return null;
        }
        Load trimmed = load.withoutEmptyVehicles();
        return mission.even() ? Balance.even(in, trimmed) : trimmed;
    }

    /// A quick look, without any vehicle: most missions that come too early end here. Whoever may
    /// board only together with others counts as one who may.
    private boolean anyMayBoard(Route route) {
        for (int group : route.groups()) {
            if (progress.leftPeople[group] > 0
                    && allowances.of(group) >= in.crowd.smallest[group]
                    && conditions.mayAllow(route, group)) {
                return true;
            }
        }
        return false;
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

    private void board(Load load, Room room, int corridor, int group) {
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
                households = (int) Math.min(households, allowances.of(group) / size);
                if (households > 0) {
                    room.take(v, each, households);
                    left -= households;
                    int people = households * size;
                    load.add(new Load.Party(v, group, c, households, people));
                    allowances.spend(group, people);
                    boarded = true;
                }
            }
        }
        if (boarded && load.escort < 0) {
            load.escort = conditions.escort(corridor, group);
        }
    }
}
