package org.safepassage.planner;

import java.util.Arrays;
import org.safepassage.network.Checkpoint;

/// Works out how long vehicles that go together need: over each leg, at each checkpoint, to board
/// and to alight.
final class Columns {
    private final Instance in;

    Columns(Instance instance) {
        in = instance;
    }

    Timetabler.Column empty(Way way, int[] vehicles) {
        int[] service = new int[way.length() + 1];
        for (int k = 1; k < service.length; k++) {
            Checkpoint checkpoint = in.roads.checkpoints[way.places()[k]];
            if (checkpoint != null) {
                int rounds = Math.ceilDiv(vehicles.length, checkpoint.lanes());
                service[k] = rounds * Clock.seconds(checkpoint.perEmptyVehicle());
            }
        }
        int[] types = new int[vehicles.length];
        Arrays.setAll(types, i -> in.garage.typeOf[vehicles[i]]);
        return new Timetabler.Column(
                way,
                vehicles.length,
                travel(way, types),
                pass(vehicles.length),
                service,
                in.roads.windows);
    }

    Timetabler.Column loaded(Route route, Load load) {
        Way way = route.way();
        int[] service = new int[way.length() + 1];
        for (int k = 0; k < service.length; k++) {
            Checkpoint checkpoint = in.roads.checkpoints[way.places()[k]];
            if (checkpoint != null) {
                service[k] = searchTime(checkpoint, way.places()[k], load);
            }
        }
        return new Timetabler.Column(
                way,
                load.vehicles(),
                travel(way, load.types),
                pass(load.vehicles()),
                service,
                in.terms.loadedWindows);
    }

    int boardingTime(Load load) {
        int longest = 0;
        for (int i = 0; i < load.vehicles(); i++) {
            longest = Math.max(longest, in.garage.boardingTime(load.types[i], load.peopleIn[i]));
        }
        return longest;
    }

    int alightingTime(Load load) {
        int longest = 0;
        for (int i = 0; i < load.vehicles(); i++) {
            longest = Math.max(longest, in.garage.alightingTime(load.types[i], load.peopleIn[i]));
        }
        return longest;
    }

    int longestTurnRound(int[] vehicles) {
        int longest = 0;
        for (int v : vehicles) {
            longest = Math.max(longest, in.garage.turnRound[in.garage.typeOf[v]]);
        }
        return longest;
    }

    /// The largest convoy that every leg of a way allows.
    int largestConvoy(Way way) {
        int largest = Roads.NO_LIMIT;
        for (int leg : way.legs()) {
            largest = Math.min(largest, in.roads.largestConvoy[leg]);
        }
        return largest;
    }

    private int pass(int vehicles) {
        return (vehicles - 1) * in.roads.interval;
    }

    private int[] travel(Way way, int[] types) {
        int[] travel = new int[way.length()];
        int last = -1;
        for (int type : types) {
            if (type != last) {
                for (int k = 0; k < travel.length; k++) {
                    travel[k] = Math.max(travel[k], in.roads.travel[way.legs()[k]][type]);
                }
                last = type;
            }
        }
        return travel;
    }

    private int searchTime(Checkpoint checkpoint, int place, Load load) {
        int[] searched = new int[load.vehicles()];
        for (Load.Party party : load.parties) {
            if (!in.terms.notSearched[place].get(party.group())) {
                searched[party.vehicle()] += party.people();
            }
        }
        int perVehicle = Clock.seconds(checkpoint.perVehicle());
        int perPerson = Clock.seconds(checkpoint.perPerson());
        int[] lanes = new int[checkpoint.lanes()];
        for (int people : searched) {
            int soonest = 0;
            for (int lane = 1; lane < lanes.length; lane++) {
                if (lanes[lane] < lanes[soonest]) {
                    soonest = lane;
                }
            }
            lanes[soonest] += perVehicle + perPerson * people;
        }
        return Arrays.stream(lanes).max().orElse(0);
    }
}
