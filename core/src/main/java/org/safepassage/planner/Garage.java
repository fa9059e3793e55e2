package org.safepassage.planner;

import java.util.List;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.VehicleTypeId;

/// Vehicles, vehicle types and escorts by index. Vehicles of one type have consecutive indices.
final class Garage {
    private static final int MANY = 200;

    final List<VehicleType> types;
    final List<Escort> escorts;
    final int[] typeOf;
    final int[] firstOfType;
    final int[] countOfType;
    final int[] base;
    final int[] availableFrom;
    final int[] availableTo;
    final int[] turnRound;
    final int[] longestDuty;
    final int[] rest;
    final int[] trips;
    final int[] boardingFixed;
    final int[] boardingEach;
    final int[] alightingFixed;
    final int[] alightingEach;
    final int[] teams;
    final int[] escortFrom;
    final int[] escortTo;
    final int[] escortTurnRound;

    Garage(Operation operation, Figure figure, Clock clock, Roads roads) {
        types = List.copyOf(operation.fleet().types().values());
        escorts = List.copyOf(operation.fleet().escorts().values());
        int count = types.size();
        firstOfType = new int[count];
        countOfType = new int[count];
        base = new int[count];
        availableFrom = new int[count];
        availableTo = new int[count];
        turnRound = new int[count];
        longestDuty = new int[count];
        rest = new int[count];
        trips = new int[count];
        boardingFixed = new int[count];
        boardingEach = new int[count];
        alightingFixed = new int[count];
        alightingEach = new int[count];
        int vehicles = 0;
        for (int k = 0; k < count; k++) {
            firstOfType[k] = vehicles;
            readType(k, figure, clock, roads);
            vehicles += countOfType[k];
        }
        typeOf = new int[vehicles];
        for (int k = 0; k < count; k++) {
            java.util.Arrays.fill(typeOf, firstOfType[k], firstOfType[k] + countOfType[k], k);
        }
        teams = new int[escorts.size()];
        escortFrom = new int[escorts.size()];
        escortTo = new int[escorts.size()];
        escortTurnRound = new int[escorts.size()];
        for (int e = 0; e < escorts.size(); e++) {
            Escort escort = escorts.get(e);
            teams[e] = escort.number().at(figure);
            escortFrom[e] = clock.seconds(escort.available().from());
            escortTo[e] = clock.seconds(escort.available().to());
            escortTurnRound[e] = Clock.seconds(escort.turnRound());
        }
    }

    private void readType(int k, Figure figure, Clock clock, Roads roads) {
        VehicleType type = types.get(k);
        countOfType[k] = type.number().at(figure);
        base[k] = roads.place(type.base());
        availableFrom[k] = Math.max(0, clock.seconds(type.available().from()));
        availableTo[k] = clock.seconds(type.available().to());
        turnRound[k] = Clock.seconds(type.turnRound());
        var duty = type.longestDuty();
        longestDuty[k] = duty == null ? Roads.NO_LIMIT : Clock.seconds(duty);
        rest[k] = Clock.seconds(type.rest());
        Integer limit = type.trips();
        trips[k] = limit == null ? Roads.NO_LIMIT : limit;
        boardingFixed[k] = Clock.seconds(type.boarding().fixed());
        boardingEach[k] = Clock.seconds(type.boarding().perPerson());
        alightingFixed[k] = Clock.seconds(type.alighting().fixed());
        alightingEach[k] = Clock.seconds(type.alighting().perPerson());
    }

    static List<VehicleTypeId> typeIds(Operation operation) {
        return List.copyOf(operation.fleet().types().keySet());
    }

    int vehicles() {
        return typeOf.length;
    }

    /// Whether there are so many vehicles that a constructive start takes long.
    boolean isLarge() {
        return vehicles() >= MANY;
    }

    int boardingTime(int type, int people) {
        return boardingFixed[type] + boardingEach[type] * people;
    }

    int alightingTime(int type, int people) {
        return alightingFixed[type] + alightingEach[type] * people;
    }
}
