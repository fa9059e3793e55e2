package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Measure;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Leg;
import org.safepassage.people.Group;
import org.safepassage.people.SizeClass;
import org.safepassage.quantity.Capacity;

/// The least exposure where one or two convoys carry almost everyone: one ride, and an escort of at
/// most two teams that every group needs.
///
/// Each team has one first convoy; whoever travels in no first convoy is late. For every way to
/// share the vehicles of each type out over the first convoys, and every load of the fullest
/// vehicle of the main type in each, it is known how soon each convoy can go: its vehicles come to
/// the origin over one leg, apart by interval or headway; its fullest vehicle boards; its head goes
/// in a headway after the tail of the one before. Everyone in a convoy has the same danger, its
/// tail and its search included. Then whoever weighs most sits in the better convoy as far as there
/// are places; where a term `first` counts departures, all of its first side are in the first
/// convoy, or none of the other side is. The least over all these ways is the bound.
final class FirstConvoys {
    /// Beyond so many ways it has nothing to say.
    private static final long MOST_WAYS = 20_000;

    /// Beyond so many loads of the fullest vehicles looked at, neither.
    private static final long MOST_LOADS = 100_000;

    /// Seats, stretchers, wheelchairs.
    private static final int KINDS = 3;

    private final Case given;
    private final Ride ride;
    private final List<VehicleType> types;
    private final int mainNumber;
    private final long lateDanger;
    private final long intervalSeconds;
    private final long comesSecond;
    private final @Nullable Leg leadingLeg;
    private final List<Demand> demands = new ArrayList<>();
    private final int[][] counts;
    private final boolean hasOrder;
    private final long leastDanger;
    private long best = Long.MAX_VALUE;
    private long loadsSeen;

    /// Places by convoy and kind, and the danger × seconds of everyone in each convoy, as they are
    /// being weighed.
    private final long[][] places = new long[2][KINDS];

    private final long[] dangers = new long[2];

    /// People of one group who need places of one kind.
    private record Demand(int kind, long weight, long people, boolean isBefore, boolean isAfter) {}

    /// @param types all types that anybody may board, the main one among them
    /// @param lateDanger the least danger × seconds of one who travels in no first convoy
    FirstConvoys(
            Case given, Ride ride, List<VehicleType> types, VehicleType main, long lateDanger) {
        this.given = given;
        this.ride = ride;
        this.types = types;
        this.lateDanger = lateDanger;
        mainNumber = types.indexOf(main);
        intervalSeconds = given.operation.interval().toSeconds();
        counts = new int[2][types.size()];
        leadingLeg = ride.onlyLegToOrigin();
        long comes = Timeline.NEVER;
        long least = Timeline.NEVER;
        long most = 0;
        EmptyRoads roads = new EmptyRoads(given);
        for (VehicleType type : types) {
            long from = Math.max(0, given.timeline.second(type.available().from()));
            var reached = roads.earliest(type, type.base(), from);
            comes = Math.min(comes, reached.getOrDefault(ride.origin, Timeline.NEVER));
            if (leadingLeg != null) {
                long seconds = leadingLeg.travelTime(type.id()).toSeconds();
                least = Math.min(least, seconds);
                most = Math.max(most, seconds);
            }
        }
        // Convoys are kept apart where they go in, and a quick one comes out sooner after.
        comesSecond = leadingLeg == null ? comes : comes - (most - least);
        leastDanger = leastDanger();
        addDemands();
        hasOrder =
                demands.stream().anyMatch(Demand::isBefore)
                        && demands.stream().anyMatch(Demand::isAfter);
    }

    /// The least danger × seconds of anyone: in one vehicle alone, which comes first.
    private long leastDanger() {
        long least = lateDanger;
        for (VehicleType type : types) {
            long head = comesSecond + ride.beforeSeconds(type, 1);
            long waited = head * ride.place(0).danger().thousandths();
            least = Math.min(least, waited + ride.dangerSeconds(type, 1));
        }
        return least;
    }

    private void addDemands() {
        Clause.@Nullable First first = first();
        for (Group group : given.groups) {
            long[] needed = new long[KINDS];
            for (SizeClass sizeClass : group.households(given.figure).classes()) {
                Capacity each = group.placesFor(sizeClass.size());
                for (int kind = 0; kind < KINDS; kind++) {
                    needed[kind] += (long) places(each, kind) * sizeClass.count();
                }
            }
            boolean isBefore = first != null && first.before().groups().contains(group.id());
            boolean isAfter = first != null && first.after().groups().contains(group.id());
            long weight = group.priority().thousandths();
            for (int kind = 0; kind < KINDS; kind++) {
                if (needed[kind] > 0) {
                    demands.add(new Demand(kind, weight, needed[kind], isBefore, isAfter));
                }
            }
        }
        demands.sort((a, b) -> Long.compare(b.weight, a.weight));
    }

    /// A term by which one side departs before another; one is enough for a bound.
    private Clause.@Nullable First first() {
        for (Term term : given.terms()) {
            if (term.clause() instanceof Clause.First first
                    && first.measured() instanceof Measure.Departure) {
                return first;
            }
        }
        return null;
    }

    /// The least exposure in millionths of weighted person-seconds, or zero when there are too many
    /// ways to look at.
    long least(int teams) {
        long ways = 1;
        for (VehicleType type : types) {
            long number = given.number(type);
            ways *= teams == 1 ? number + 1 : (number + 1) * (number + 2) / 2;
            if (teams > 2 || ways > MOST_WAYS) {
                return 0;
            }
        }
        share(types.size() - 1, teams);
        return loadsSeen > MOST_LOADS ? 0 : best;
    }

    /// All ways to share out the vehicles of types up to `number`, the most vehicles first: then
    /// what is worse is soon known.
    private void share(int number, int teams) {
        if (number < 0) {
            weigh();
            return;
        }
        for (int all = given.number(types.get(number)); all >= 0; all--) {
            for (int one = teams == 1 ? all : 0; one <= all; one++) {
                counts[0][number] = one;
                counts[1][number] = all - one;
                share(number - 1, teams);
            }
        }
    }

    private static int places(Capacity capacity, int kind) {
        return switch (kind) {
            case 0 -> capacity.seats();
            case 1 -> capacity.stretchers();
            default -> capacity.wheelchairs();
        };
    }

    /// Places of a kind in a convoy whose vehicles of the main type have at most `fullest` aboard.
    private long places(int convoy, int kind, int fullest) {
        long sum = 0;
        for (int type = 0; type < types.size(); type++) {
            int each = places(types.get(type).capacity(), kind);
            sum +=
                    (long) counts[convoy][type]
                            * (type == mainNumber ? Math.min(each, fullest) : each);
        }
        return sum;
    }

    private boolean hasMain(int convoy) {
        return counts[convoy][mainNumber] > 0;
    }

    private int vehicles(int convoy) {
        int sum = 0;
        for (int count : counts[convoy]) {
            sum += count;
        }
        return sum;
    }

    private int vehiclesFromAway(int convoy) {
        int sum = 0;
        for (int type = 0; type < types.size(); type++) {
            sum += types.get(type).base().equals(ride.origin) ? 0 : counts[convoy][type];
        }
        return sum;
    }

    /// The least cost with the vehicles shared out as they are now.
    private void weigh() {
        int largest = ride.largestConvoy(Integer.MAX_VALUE);
        if (vehicles(0) > largest || vehicles(1) > largest) {
            return;
        }
        int seats = types.get(mainNumber).capacity().people();
        if (leastCost(seats, seats, leastDanger) >= best) {
            return;
        }
        long[] one = aloneDangers(0);
        long[] other = aloneDangers(1);
        for (int i = one.length - 1; i >= (hasMain(0) ? 1 : 0); i--) {
            for (int j = other.length - 1; j >= (hasMain(1) ? 1 : 0); j--) {
                if (leastCost(i, j, Math.min(one[i], other[j])) < best) {
                    if (++loadsSeen > MOST_LOADS) {
                        return;
                    }
                    weigh(i, j);
                }
            }
        }
    }

    /// By the number aboard the fullest vehicle of the main type, the danger as if a convoy's
    /// vehicles came at once and no other convoy went before it.
    private long[] aloneDangers(int convoy) {
        int fullest = hasMain(convoy) ? types.get(mainNumber).capacity().people() : 0;
        long[] dangers = new long[fullest + 1];
        for (int i = 0; i <= fullest; i++) {
            long head = departs(convoy, comesSecond + beforeSeconds(convoy, i));
            boolean goes = vehicles(convoy) > 0 && head < Timeline.NEVER;
            dangers[i] = goes ? dangerSeconds(convoy, i, head) : lateDanger;
        }
        return dangers;
    }

    /// What all cost at least: those for whom there is no place are late.
    private long leastCost(int one, int other, long danger) {
        long cost = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            long left = places(0, kind, one) + places(1, kind, other);
            for (Demand demand : demands) {
                if (demand.kind == kind) {
                    long inTime = Math.min(left, demand.people);
                    left -= inTime;
                    long each = Math.min(danger, lateDanger);
                    long all = inTime * each + (demand.people - inTime) * lateDanger;
                    cost += demand.weight * all;
                }
            }
        }
        return cost;
    }

    /// With so many aboard the fullest vehicle of the main type in each convoy.
    private void weigh(int one, int other) {
        int[] away = {vehiclesFromAway(0), vehiclesFromAway(1)};
        int all = away[0] + away[1];
        long between = 0;
        long apart = 0;
        int together = Integer.MAX_VALUE;
        if (leadingLeg != null) {
            long headway = leadingLeg.headway().toSeconds();
            between = Math.min(intervalSeconds, headway);
            apart = headway - between;
            Integer largest = leadingLeg.largestConvoy();
            together = largest == null ? together : largest;
        }
        long[] own = {
            comesSecond + Math.max(0, away[0] - 1) * between,
            comesSecond + Math.max(0, away[1] - 1) * between
        };
        long last = comesSecond + Math.max(0, all - 1) * between;
        if (away[0] == 0 || away[1] == 0) {
            weigh(one, other, own);
            return;
        }
        // All came in one convoy, or whoever came last came a headway after another.
        if (all <= together) {
            weigh(one, other, new long[] {last, last});
        }
        weigh(one, other, new long[] {last + apart, own[1]});
        weigh(one, other, new long[] {own[0], last + apart});
    }

    /// With the vehicles of each convoy at the origin from a second on.
    private void weigh(int one, int other, long[] come) {
        long head = vehicles(0) == 0 ? 0 : departs(0, come[0] + beforeSeconds(0, one));
        long next = 0;
        if (vehicles(0) > 0) {
            next = head + passSeconds(0) + ride.leg(0).headway().toSeconds();
        }
        long second = 0;
        if (vehicles(1) > 0) {
            second = departs(1, Math.max(next, come[1] + beforeSeconds(1, other)));
        }
        if (head >= Timeline.NEVER || second >= Timeline.NEVER) {
            return;
        }
        // Without headway a single vehicle and the convoy after it may go in the same second, and
        // then both count as first.
        boolean mayTie = vehicles(1) > 0 && next == head;
        boolean isOrdered = hasOrder && vehicles(0) > 0 && !mayTie;
        for (int kind = 0; kind < KINDS; kind++) {
            places[0][kind] = places(0, kind, one);
            places[1][kind] = places(1, kind, other);
        }
        dangers[0] = vehicles(0) == 0 ? lateDanger : dangerSeconds(0, one, head);
        dangers[1] = vehicles(1) == 0 ? lateDanger : dangerSeconds(1, other, second);
        best = Math.min(best, isOrdered ? orderedCost() : cost(copy(places), d -> true));
    }

    /// All of the first side are in the first convoy, or none of the other side is. What is
    /// cheapest for the other side then is counted as if it had the second convoy to itself.
    private long orderedCost() {
        long[][] without = copy(places);
        Arrays.fill(without[0], 0);
        long apart = cost(copy(places), d -> !d.isAfter) + cost(without, Demand::isAfter);
        long together = 0;
        long[][] rest = copy(places);
        for (Demand demand : demands) {
            if (demand.isBefore) {
                rest[0][demand.kind] -= demand.people;
                together += demand.weight * demand.people * dangers[0];
                if (rest[0][demand.kind] < 0) {
                    return apart;
                }
            }
        }
        return Math.min(apart, together + cost(rest, d -> !d.isBefore));
    }

    private static long[][] copy(long[][] places) {
        return new long[][] {places[0].clone(), places[1].clone()};
    }

    /// Those who weigh most take the places with the least danger, which are no longer free then;
    /// who finds none is late.
    private long cost(long[][] free, Predicate<Demand> whose) {
        int better = dangers[0] <= dangers[1] ? 0 : 1;
        long cost = 0;
        for (Demand demand : demands) {
            if (!whose.test(demand)) {
                continue;
            }
            long left = demand.people;
            for (int i = 0; i < 2; i++) {
                int convoy = i == 0 ? better : 1 - better;
                long taken = Math.min(left, free[convoy][demand.kind]);
                if (dangers[convoy] < lateDanger) {
                    free[convoy][demand.kind] -= taken;
                    left -= taken;
                    cost += taken * demand.weight * dangers[convoy];
                }
            }
            cost += left * demand.weight * lateDanger;
        }
        return cost;
    }

    private long passSeconds(int convoy) {
        return (vehicles(convoy) - 1L) * intervalSeconds;
    }

    /// The second from which the head may go in, once all is ready.
    private long departs(int convoy, long ready) {
        long seconds = legSeconds(convoy, 0) + passSeconds(convoy);
        return given.open(ride.leg(0).id(), true).earliestBegin(ready, seconds);
    }

    private long legSeconds(int convoy, int leg) {
        long slowest = 0;
        for (int type = 0; type < types.size(); type++) {
            if (counts[convoy][type] > 0) {
                slowest = Math.max(slowest, ride.legSeconds(leg, types.get(type)));
            }
        }
        return slowest;
    }

    /// Boarding, and the search at the origin.
    private long beforeSeconds(int convoy, int fullest) {
        long longest = 0;
        for (int type = 0; type < types.size(); type++) {
            if (counts[convoy][type] > 0) {
                int aboard = type == mainNumber ? fullest : 1;
                longest = Math.max(longest, types.get(type).boarding().timeFor(aboard).toSeconds());
            }
        }
        return longest + searchSeconds(convoy, 0, fullest);
    }

    private long afterSeconds(int convoy, int fullest) {
        long longest = 0;
        for (int type = 0; type < types.size(); type++) {
            if (counts[convoy][type] > 0) {
                int aboard = type == mainNumber ? fullest : 1;
                longest =
                        Math.max(longest, types.get(type).alighting().timeFor(aboard).toSeconds());
            }
        }
        return longest + searchSeconds(convoy, ride.legCount(), fullest);
    }

    /// The least search of a convoy: all its service shared by the lanes, and at least that of its
    /// fullest vehicle.
    private long searchSeconds(int convoy, int index, int fullest) {
        int atLeast = hasMain(convoy) ? fullest : 1;
        int vehicles = vehicles(convoy);
        return ride.searchSeconds(index, vehicles, vehicles - 1 + atLeast, atLeast);
    }

    /// Danger × seconds of one person in a convoy whose head goes in at `head`, in thousandths.
    private long dangerSeconds(int convoy, int fullest, long head) {
        long sum = head * ride.place(0).danger().thousandths();
        int last = ride.legCount();
        for (int i = 0; i < last; i++) {
            long search = i + 1 < last ? searchSeconds(convoy, i + 1, fullest) : 0;
            boolean stops = i + 1 == last || search > 0;
            long seconds = legSeconds(convoy, i) + (stops ? passSeconds(convoy) : 0);
            sum += seconds * ride.leg(i).danger().thousandths();
            sum += search * ride.place(i + 1).danger().thousandths();
        }
        return sum + afterSeconds(convoy, fullest) * ride.place(last).danger().thousandths();
    }
}
