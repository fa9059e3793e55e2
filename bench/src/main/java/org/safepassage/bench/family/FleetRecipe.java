package org.safepassage.bench.family;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleTypeId;

/// Draws the vehicles: four kinds, each with a type of its own in every region's depot, shared out
/// by the people there.
final class FleetRecipe {
    private static final Duration LONGEST_DUTY = Duration.ofHours(14);
    private static final int[] SEATS = {45, 50, 55, 60};

    private final FamilySize size;
    private final Span horizon;
    private final @Nullable Duration longestDuty;
    private final Draws draws;
    private final Map<VehicleTypeId, VehicleType> types = new LinkedHashMap<>();

    private FleetRecipe(FamilySize size, Span horizon, boolean duty, long seed) {
        this.size = size;
        this.horizon = horizon;
        this.longestDuty = duty ? LONGEST_DUTY : null;
        this.draws = new Draws(seed * 31 + 2);
    }

    /// All vehicle types, by id.
    ///
    /// @param duty whether drivers of buses and minibuses must rest
    static Map<VehicleTypeId, VehicleType> draw(
            FamilySize size, Crowd crowd, Span horizon, boolean duty, long seed) {
        return new FleetRecipe(size, horizon, duty, seed).types(crowd);
    }

    /// The depot of a region, by the region's number.
    static PlaceId depot(int region) {
        return new PlaceId("depot-" + (region + 1));
    }

    private Map<VehicleTypeId, VehicleType> types(Crowd crowd) {
        FamilySize.Vehicles vehicles = size.vehicles();
        List<Integer> people = crowd.byRegion(size);
        int[] buses = shares(vehicles.buses(), people);
        int[] minibuses = shares(vehicles.minibuses(), people);
        int[] ambulances = shares(vehicles.ambulances(), people);
        int[] ambulanceBuses = shares(vehicles.ambulanceBuses(), people);
        for (int region = 0; region < buses.length; region++) {
            Capacity seats = new Capacity(SEATS[draws.between(0, SEATS.length - 1)], 0, 0);
            add("bus", region, buses[region], seats, new Kind(1000, 300, 20, 120, 6, true));
            add(
                    "minibus",
                    region,
                    minibuses[region],
                    new Capacity(18, 0, 0),
                    new Kind(1100, 240, 20, 60, 6, true));
            add(
                    "ambulance",
                    region,
                    ambulances[region],
                    new Capacity(3, 3, 0),
                    new Kind(1200, 300, 120, 180, 60, false));
            add(
                    "ambulance-bus",
                    region,
                    ambulanceBuses[region],
                    new Capacity(20, 20, 0),
                    new Kind(1000, 600, 60, 300, 45, false));
        }
        return types;
    }

    /// What sets one kind of vehicle apart.
    private record Kind(
            int speedThousandths,
            int boardingSeconds,
            int boardingSecondsEach,
            int alightingSeconds,
            int alightingSecondsEach,
            boolean rests) {}

    private void add(String name, int region, int number, Capacity capacity, Kind kind) {
        if (number == 0) {
            return;
        }
        VehicleTypeId id = new VehicleTypeId(name + "-" + (char) ('a' + region));
        Duration duty = kind.rests() ? longestDuty : null;
        types.put(
                id,
                new VehicleType(
                        id,
                        Names.of(name + " of depot " + (region + 1)),
                        CountRange.exactly(number),
                        capacity,
                        depot(region),
                        horizon,
                        new Factor(kind.speedThousandths()),
                        service(kind.boardingSeconds(), kind.boardingSecondsEach()),
                        service(kind.alightingSeconds(), kind.alightingSecondsEach()),
                        Duration.ofMinutes(10),
                        duty,
                        Duration.ofHours(8),
                        null,
                        new TreeSet<>()));
    }

    private static Service service(int fixedSeconds, int secondsEach) {
        return new Service(Duration.ofSeconds(fixedSeconds), Duration.ofSeconds(secondsEach));
    }

    /// Shares `all` out in proportion to `weights`, whole and with nothing lost (largest
    /// remainders, the first of equals).
    private static int[] shares(int all, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        int[] shares = new int[weights.size()];
        long[] remainders = new long[shares.length];
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            long product = (long) all * weights.get(i);
            shares[i] = (int) (product / sum);
            remainders[i] = product % sum;
            given += shares[i];
        }
        for (; given < all; given++) {
            int largest = 0;
            for (int i = 1; i < shares.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }
}
