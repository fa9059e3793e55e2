package org.safepassage.bench.busevacuation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An instance of the bus evacuation problem (Bish 2011; Goerigk, Grün and Heßler 2013).
///
/// Buses go from their yard to a source, to a shelter, to a source, and so on, one full bus at a
/// time; what is sought is the earliest time at which everyone is in a shelter. There is no way
/// between two sources or two shelters, and nobody has to drive back to the yard.
///
/// @param name what result tables call it
/// @param seats people in one full bus
/// @param buses buses at each yard
/// @param demands people at each source, full buses only
/// @param capacities people whom each shelter takes, full buses only
/// @param fromYard time from each yard to each source
/// @param toShelter time of a full bus from each source to each shelter
/// @param back time of an empty bus from each shelter to each source
public record BusEvacuation(
        String name,
        int seats,
        List<Integer> buses,
        List<Integer> demands,
        List<Integer> capacities,
        List<List<Duration>> fromYard,
        List<List<Duration>> toShelter,
        List<List<Duration>> back) {
    public BusEvacuation {
        buses = List.copyOf(buses);
        demands = List.copyOf(demands);
        capacities = List.copyOf(capacities);
        fromYard = copy("yard to source", fromYard, buses.size(), demands.size());
        toShelter = copy("source to shelter", toShelter, demands.size(), capacities.size());
        back = copy("shelter to source", back, capacities.size(), demands.size());
        requireFullBuses(name, "source", seats, demands);
        requireFullBuses(name, "shelter", seats, capacities);
        if (sum(capacities) < sum(demands)) {
            throw new IllegalArgumentException(
                    name
                            + ": shelters take "
                            + sum(capacities)
                            + " of "
                            + sum(demands)
                            + " people: expected room for all");
        }
    }

    /// The instance as it is published: the way back is the way out.
    public static BusEvacuation of(
            String name,
            Shape shape,
            List<List<Duration>> fromYard,
            List<List<Duration>> toShelter) {
        List<List<Duration>> back = new ArrayList<>();
        for (int j = 0; j < shape.capacities().size(); j++) {
            int shelter = j;
            back.add(toShelter.stream().map(row -> row.get(shelter)).toList());
        }
        return new BusEvacuation(
                name,
                shape.seats(),
                shape.buses(),
                shape.demands(),
                shape.capacities(),
                fromYard,
                toShelter,
                back);
    }

    /// The counts of an instance, without its times.
    ///
    /// @param seats people in one full bus
    /// @param buses buses at each yard
    /// @param demands people at each source
    /// @param capacities people whom each shelter takes
    public record Shape(
            int seats, List<Integer> buses, List<Integer> demands, List<Integer> capacities) {}

    /// The same instance when an empty bus may take the quickest way over all given roads.
    ///
    /// An operation lets empty vehicles use every leg either way, also through a source or a
    /// shelter. Where times do not obey the triangle inequality this can be quicker than the
    /// published direct way, so a plan is to be compared with the optimum of this instance.
    public BusEvacuation withQuickestEmptyWays() {
        int sources = demands.size();
        int nodes = buses.size() + sources + capacities.size();
        Duration[][] times = roads(nodes);
        for (int via = 0; via < nodes; via++) {
            for (int a = 0; a < nodes; a++) {
                for (int b = 0; b < nodes; b++) {
                    Duration detour = times[a][via].plus(times[via][b]);
                    if (detour.compareTo(times[a][b]) < 0) {
                        times[a][b] = detour;
                    }
                }
            }
        }
        int firstSource = buses.size();
        int firstShelter = firstSource + sources;
        return new BusEvacuation(
                name,
                seats,
                buses,
                demands,
                capacities,
                part(times, 0, buses.size(), firstSource, sources),
                toShelter,
                part(times, firstShelter, capacities.size(), firstSource, sources));
    }

    /// All full buses that must be driven.
    public int loads() {
        return sum(demands) / seats;
    }

    /// All buses at all yards.
    public int busCount() {
        return sum(buses);
    }

    /// A time by which everyone can be in a shelter, however badly the buses are sent.
    public Duration enough() {
        Duration first = longest(fromYard);
        Duration round = longest(toShelter).plus(longest(back));
        return first.plus(round.multipliedBy(Math.ceilDiv(loads(), busCount())));
    }

    private Duration[][] roads(int nodes) {
        Duration never = Duration.ofDays(100_000);
        Duration[][] times = new Duration[nodes][nodes];
        for (int a = 0; a < nodes; a++) {
            for (int b = 0; b < nodes; b++) {
                times[a][b] = a == b ? Duration.ZERO : never;
            }
        }
        int firstSource = buses.size();
        int firstShelter = firstSource + demands.size();
        for (int i = 0; i < demands.size(); i++) {
            for (int k = 0; k < buses.size(); k++) {
                times[k][firstSource + i] = fromYard.get(k).get(i);
                times[firstSource + i][k] = fromYard.get(k).get(i);
            }
            for (int j = 0; j < capacities.size(); j++) {
                times[firstSource + i][firstShelter + j] = toShelter.get(i).get(j);
                times[firstShelter + j][firstSource + i] = back.get(j).get(i);
            }
        }
        return times;
    }

    private static List<List<Duration>> part(
            Duration[][] times, int firstRow, int rows, int firstColumn, int columns) {
        List<List<Duration>> part = new ArrayList<>();
        for (int r = firstRow; r < firstRow + rows; r++) {
            part.add(List.of(times[r]).subList(firstColumn, firstColumn + columns));
        }
        return part;
    }

    private static List<List<Duration>> copy(
            String what, List<List<Duration>> times, int rows, int columns) {
        if (times.size() != rows || times.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException(
                    "times from " + what + ": expected " + rows + " rows of " + columns);
        }
        return times.stream().map(List::copyOf).toList();
    }

    private static void requireFullBuses(
            String name, String where, int seats, List<Integer> people) {
        if (seats < 1 || people.stream().anyMatch(count -> count < 0 || count % seats != 0)) {
            throw new IllegalArgumentException(
                    name
                            + ": people by "
                            + where
                            + " "
                            + people
                            + ": expected multiples of the "
                            + seats
                            + " seats of a bus");
        }
    }

    private static Duration longest(List<List<Duration>> times) {
        return times.stream().flatMap(List::stream).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
