package org.safepassage.planner.bound;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;
import org.safepassage.quantity.VehicleTypeId;

/// A bound from prices: everyone moved is paid for, everything limited is charged, and each vehicle
/// and each escort team then makes the tour that is worth most, as if it were alone.
///
/// Whatever the prices, no plan costs less. In a plan the limits are kept, so the charges come to
/// no more than the limits are worth; the payments come to the people times their prices; and what
/// payments less charges and cost leave to a vehicle is no more than its best tour. Time is not cut
/// into coarse steps: a tour keeps its round trips, its loads and its waits to the tick.
///
/// Who departs only after the last tick is charged as if left behind then, which is no more than
/// the truth, and what they do then is not limited.
final class PriceBound {
    private final Case given;
    private final Ceilings ceilings;
    private final List<Tours> types = new ArrayList<>();
    private final List<Owner> owners = new ArrayList<>();
    private final ChargeTimes times;
    private final long endSecond;

    /// Vehicles of a type that make tours.
    ///
    /// @param origin where their first trips begin, or [Tours#ANYWHERE]
    record Owner(Tours tours, int origin, int number) {}

    PriceBound(Case given, Ceilings ceilings) {
        this(given, ceilings, Map.of());
    }

    /// @param starts for types of which it is known, how many vehicles make their first trip from
    ///   each origin of [Tours]; those that make none may be counted anywhere
    PriceBound(Case given, Ceilings ceilings, Map<VehicleTypeId, int[]> starts) {
        long longest = longestTick(given, ceilings.rides);
        if (ceilings.ticks.seconds() > longest) {
            throw new IllegalArgumentException(
                    "ticks of "
                            + ceilings.ticks.seconds()
                            + " s: expected at most "
                            + longest
                            + " s, lest round trips vanish in one");
        }
        this.given = given;
        this.ceilings = ceilings;
        times = new ChargeTimes(ceilings.ticks);
        endSecond =
                Math.min(given.timeline.endSecond(), ceilings.ticks.first(ceilings.ticks.count()));
        for (VehicleType type : given.types) {
            Tours tours = new Tours(ceilings, type);
            if (!tours.loadings.isEmpty()) {
                types.add(tours);
                addOwners(tours, starts.get(type.id()));
            }
        }
    }

    private void addOwners(Tours tours, int @Nullable [] starts) {
        if (starts == null) {
            owners.add(new Owner(tours, Tours.ANYWHERE, given.number(tours.type)));
            return;
        }
        for (int origin = 0; origin < starts.length; origin++) {
            if (starts[origin] > 0) {
                owners.add(new Owner(tours, origin, starts[origin]));
            }
        }
    }

    /// The longest tick with which no round trip begins and ends in the same tick, though it is
    /// rounded twice, and no convoy of a team either, in seconds.
    static long longestTick(Case given, List<Ride> rides) {
        long longest = Timeline.NEVER;
        for (VehicleType type : given.types) {
            longest = Math.min(longest, shortestCycle(given, rides, type) / 2);
            for (Ride ride : rides) {
                if (!Loadings.of(given, ride, type).isEmpty()) {
                    longest = Math.min(longest, ride.aloneSeconds(type));
                }
            }
        }
        for (Ride ride : rides) {
            longest = Math.min(longest, convoySeconds(given, ride));
        }
        return longest;
    }

    /// The least time that a team is taken to need with a convoy, of which one vehicle may board
    /// soonest and another be quickest, as in [TeamConvoys].
    private static long convoySeconds(Case given, Ride ride) {
        long before = Timeline.NEVER;
        long pure = Timeline.NEVER;
        long after = Timeline.NEVER;
        for (VehicleType type : given.types) {
            if (!Loadings.of(given, ride, type).isEmpty()) {
                before = Math.min(before, ride.beforeSeconds(type, 1));
                pure = Math.min(pure, ride.pureSeconds(type, 1));
                after = Math.min(after, ride.afterSeconds(type, 1));
            }
        }
        return Math.min(Timeline.NEVER, before + pure + after);
    }

    /// The least time from the beginning of a trip to that of the next, in seconds.
    private static long shortestCycle(Case given, List<Ride> rides, VehicleType type) {
        List<Ride> own =
                rides.stream().filter(r -> !Loadings.of(given, r, type).isEmpty()).toList();
        long least = Timeline.NEVER;
        for (Ride ride : own) {
            var back = new EmptyRoads(given).shortest(type, ride.destination);
            for (Ride next : own) {
                long trip = EarliestEnds.shortest(ride, type);
                long whole = trip + back.getOrDefault(next.origin, Timeline.NEVER);
                least = Math.min(least, whole);
            }
        }
        return least;
    }

    Case given() {
        return given;
    }

    Ceilings ceilings() {
        return ceilings;
    }

    List<Tours> types() {
        return types;
    }

    /// The tours of a type.
    ///
    /// @throws IllegalArgumentException when the type can make none
    Tours tours(VehicleTypeId type) {
        for (Tours tours : types) {
            if (tours.type.id().equals(type)) {
                return tours;
            }
        }
        throw new IllegalArgumentException("no tours of type " + type);
    }

    List<Owner> owners() {
        return owners;
    }

    List<Escort> escorts() {
        return List.copyOf(given.operation.fleet().escorts().values());
    }

    /// How many vehicles, or after those teams, make tours.
    int number(int owner) {
        return owner < owners.size()
                ? owners.get(owner).number
                : escorts().get(owner - owners.size()).number().at(given.figure);
    }

    /// What a person of the group costs who is not moved before the last tick: at least the danger
    /// at the origin until then.
    long stay(Group group) {
        long danger = given.operation.network().place(group.place()).danger().thousandths();
        return danger * endSecond * group.priority().thousandths();
    }

    /// What prices prove.
    ///
    /// @param prices the prices
    /// @param proved no plan costs less, in millionths of weighted person-seconds
    /// @param tours by owner, good tours at these prices, the best first
    /// @param teams the best tour of each escort
    record Answer(
            Prices prices,
            BigInteger proved,
            List<List<List<Tours.Stage>>> tours,
            List<List<TeamTours.Stage>> teams) {}

    Answer at(Prices prices) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < given.groups.size(); i++) {
            Group group = given.groups.get(i);
            long each = Math.min(prices.people()[i], stay(group));
            sum = sum.add(product(each, given.people(group)));
        }
        for (int i = 0; i < ceilings.found().size(); i++) {
            sum = sum.add(ceilings.found().get(i).worth(prices.spans(i)));
        }
        PriceTable table = new PriceTable(ceilings.ticks, ceilings.found(), times, prices);
        List<List<List<Tours.Stage>>> tours = new ArrayList<>();
        for (Tours type : types) {
            Tours.Best best = type.best(table, prices.people());
            for (Owner owner : owners) {
                if (owner.tours == type) {
                    sum = sum.subtract(product(best.whole(owner.origin), owner.number));
                    List<List<Tours.Stage>> own = new ArrayList<>();
                    own.add(best.tour(owner.origin));
                    own.addAll(best.tours(owner.origin));
                    tours.add(own);
                }
            }
        }
        List<List<TeamTours.Stage>> teams = new ArrayList<>();
        for (Escort escort : escorts()) {
            TeamTours team = new TeamTours(escort, ceilings, prices);
            sum = sum.subtract(product(team.whole(), escort.number().at(given.figure)));
            teams.add(team.tour());
        }
        return new Answer(prices, sum, tours, teams);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /// A second in which a stage adds a charge: the latest for what adds, the earliest for what
    /// takes away, as the prices have it.
    long second(Charge charge, Tours.Stage stage) {
        int at =
                switch (charge.when()) {
                    case Charge.When.Departed _ -> stage.head();
                    case Charge.When.HeadIn _ ->
                            charge.isBeforeDivide() ? stage.through() : stage.reach();
                    case Charge.When.Arrived _ -> stage.arrival();
                };
        int[][] range = times.of(charge);
        return ceilings.ticks.first(charge.factor() > 0 ? range[1][at] : range[0][at]);
    }
}
