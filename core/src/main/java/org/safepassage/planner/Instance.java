package org.safepassage.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.safepassage.network.Corridor;
import org.safepassage.network.Direction;
import org.safepassage.network.Intake;
import org.safepassage.network.Place;
import org.safepassage.network.Segment;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.Figure;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// An operation made ready for planning: everything by index, all times in seconds from the
/// horizon's start.
final class Instance {
    /// Households that a vehicle holds where they need no place of a kind.
    private static final int NO_LIMIT = 1_000;

    final Operation operation;
    final Figure figure;
    final Clock clock;
    final int horizon;
    final Roads roads;
    final Garage garage;
    final Crowd crowd;
    final Terms terms;
    final List<Route> routes;
    final boolean[][] carries;
    final int[][] holds;
    final int[] hourStarts;
    final int[] dayStarts;
    final Intake[][] intake;
    private final int[] corridorOf;

    Instance(Operation operation, Figure figure) {
        this.operation = operation;
        this.figure = figure;
        clock = new Clock(operation.horizon().from());
        horizon = clock.seconds(operation.horizon().to());
        roads = new Roads(operation, clock, Garage.typeIds(operation));
        garage = new Garage(operation, figure, clock, roads);
        crowd = new Crowd(operation, figure, clock, roads);
        terms = new Terms(operation, clock, roads, crowd, garage);
        carries = new boolean[garage.types.size()][crowd.size()];
        for (int k = 0; k < carries.length; k++) {
            for (int g = 0; g < crowd.size(); g++) {
                carries[k][g] = garage.types.get(k).mayCarry(crowd.groups.get(g).category().word());
            }
        }
        holds = new int[carries.length][crowd.size()];
        for (int k = 0; k < carries.length; k++) {
            for (int g = 0; g < crowd.size(); g++) {
                holds[k][g] = carries[k][g] ? mostAboard(k, g) : 0;
            }
        }
        routes = findRoutes();
        List<CorridorId> corridors = List.copyOf(operation.network().corridors().keySet());
        corridorOf =
                routes.stream().mapToInt(route -> corridors.indexOf(route.corridor())).toArray();
        hourStarts = starts(operation.hours());
        dayStarts = starts(operation.spans(new org.safepassage.agreement.Period.Days()));
        intake = new Intake[roads.placeIds.size()][2];
        for (int p = 0; p < intake.length; p++) {
            Place place = operation.network().place(roads.placeIds.get(p));
            intake[p][0] = place.reception().people();
            intake[p][1] = place.reception().patients();
        }
    }

    /// The same, but where sides go in step, their convoys count in the order in which they are
    /// decided.
    Instance countedInTurn() {
        Instance other = new Instance(operation, figure);
        other.terms.countInTurn();
        return other;
    }

    /// The most people of one group, households of one size, that a vehicle of a type holds.
    private int mostAboard(int type, int group) {
        int most = 0;
        for (int c = 0; c < crowd.classPeople[group].length; c++) {
            Capacity each = crowd.classPlaces[group][c];
            Capacity all = garage.types.get(type).capacity();
            int households =
                    Math.min(
                            times(all.seats(), each.seats()),
                            Math.min(
                                    times(all.stretchers(), each.stretchers()),
                                    times(all.wheelchairs(), each.wheelchairs())));
            most = Math.max(most, households * crowd.classPeople[group][c]);
        }
        return most;
    }

    private static int times(int all, int each) {
        return each == 0 ? NO_LIMIT : all / each;
    }

    private int[] starts(List<Span> spans) {
        return spans.stream().map(Span::from).mapToInt(clock::seconds).toArray();
    }

    private List<Route> findRoutes() {
        List<Route> found = new ArrayList<>();
        for (Corridor corridor : operation.network().corridors().values()) {
            List<PlaceId> places = operation.network().placesOf(corridor);
            for (int i = 0; i < places.size() - 1; i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    addRoute(found, corridor, places, i, j);
                }
            }
        }
        return List.copyOf(found);
    }

    private void addRoute(
            List<Route> found, Corridor corridor, List<PlaceId> places, int from, int to) {
        int origin = roads.place(places.get(from));
        int destination = roads.place(places.get(to));
        List<Integer> groups = new ArrayList<>();
        for (int g = 0; g < crowd.size(); g++) {
            if (crowd.place[g] == origin
                    && crowd.people[g] > 0
                    && crowd.groups.get(g).destinations().contains(places.get(to))
                    && !terms.excludedAt[destination].get(g)) {
                groups.add(g);
            }
        }
        if (groups.isEmpty()) {
            return;
        }
        groups.sort(Comparator.comparingLong((Integer g) -> -crowd.priority[g]));
        BitSet onRoute = new BitSet();
        groups.forEach(onRoute::set);
        Way way = way(corridor.segments().subList(from, to), places.subList(from, to + 1));
        int largest = Roads.NO_LIMIT;
        for (int leg : way.legs()) {
            largest = Math.min(largest, roads.largestConvoy[leg]);
        }
        int[] indices = groups.stream().mapToInt(Integer::intValue).toArray();
        found.add(new Route(found.size(), corridor.id(), way, indices, onRoute, largest));
    }

    private Way way(List<Segment> segments, List<PlaceId> places) {
        return new Way(
                segments.stream().mapToInt(segment -> roads.leg(segment.leg())).toArray(),
                segments.stream()
                        .mapToInt(segment -> segment.direction() == Direction.FORWARD ? 0 : 1)
                        .toArray(),
                places.stream().mapToInt(roads::place).toArray());
    }

    /// Index of a corridor of the operation.
    int corridorIndex(Route route) {
        return corridorOf[route.index()];
    }
}
