package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.people.Group;

/// The convoys that an escort's teams accompany on one ride. A [Ceiling] holds the vehicles that
/// need the escort, span by span of their departure, to what these convoys can hold (term
/// `escort`).
///
/// A vehicle counts as `SHARES`; where only some of its people need the escort, each of them counts
/// for a share of it.
final class TeamConvoys {
    private static final long SHARES = 2520;

    final Escort escort;
    final Ride ride;

    /// What each accompanied convoy adds to the limit.
    final long perConvoy;

    /// The fewest seconds from the beginning of boarding to head in, and from reach to the end.
    final long before;

    final long after;

    /// By the tick in which boarding begins, the first in which the team can begin again.
    final int[] nextBegin;

    /// @param vehicles one of which surely goes in each of these convoys
    private TeamConvoys(
            Ceilings ceilings,
            Escort escort,
            Ride ride,
            List<Company.Marker> vehicles,
            long perConvoy) {
        this.escort = escort;
        this.ride = ride;
        this.perConvoy = perConvoy;
        Case given = ceilings.given;
        long soonest = Timeline.NEVER;
        long least = Timeline.NEVER;
        for (Company.Marker each : vehicles) {
            soonest = Math.min(soonest, ride.beforeSeconds(each.type(), each.people()));
            least = Math.min(least, ride.afterSeconds(each.type(), each.people()));
        }
        before = soonest;
        after = least;
        Ticks ticks = ceilings.ticks;
        long to = given.timeline.second(escort.available().to());
        long until = Math.min(given.timeline.endSecond(), to);
        nextBegin = new int[ticks.count()];
        for (int tick = 0; tick < nextBegin.length; tick++) {
            long end = Timeline.NEVER;
            for (Company.Marker each : vehicles) {
                long head = ticks.first(tick) + before;
                long reach = ride.earliestReach(each.type(), each.people(), head);
                end = Math.min(end, reach + after);
            }
            long next = end + escort.turnRound().toSeconds();
            nextBegin[tick] = end > until ? -1 : ticks.of(next);
        }
    }

    static void addAll(Ceilings ceilings) {
        for (Escort escort : ceilings.given.operation.fleet().escorts().values()) {
            for (Ride ride : ceilings.rides) {
                add(ceilings, escort, ride);
            }
        }
        // Last of all, so that the others have the same numbers when convoys are not told apart.
        for (Ride ride : ceilings.rides) {
            @Nullable Companies companies = ceilings.isToldApart ? ride.companies() : null;
            if (companies != null) {
                List<Company.Marker> anyone =
                        ceilings.given.types.stream()
                                .filter(t -> Load.mostPeople(ceilings.given, ride, t) > 0)
                                .map(type -> new Company.Marker(type, 1))
                                .toList();
                add(ceilings, companies, ride, Company.Kind.WITHOUT_MARKED, anyone);
            }
        }
    }

    private static void add(Ceilings ceilings, Escort escort, Ride ride) {
        TreeSet<Integer> escorted = new TreeSet<>();
        for (int i = 0; i < ride.groups.size(); i++) {
            if (Companies.isEscorted(ceilings.given, escort, ride, ride.groups.get(i))) {
                escorted.add(i);
            }
        }
        List<VehicleType> types = new ArrayList<>();
        List<Charge> charges = new ArrayList<>();
        Charge.When when = new Charge.When.Departed(0);
        for (VehicleType type : ceilings.given.types) {
            int most = Load.mostPeople(ceilings.given, ride, type);
            List<Group> aboard = ceilings.aboard(ride, type);
            List<Group> those =
                    aboard.stream().filter(g -> escorted.contains(ride.groups.indexOf(g))).toList();
            if (most == 0 || those.isEmpty()) {
                continue;
            }
            types.add(type);
            if (those.size() == aboard.size()) {
                charges.add(Charge.of(ride, type, null, when, SHARES));
            } else {
                those.forEach(g -> charges.add(Charge.of(ride, type, g, when, SHARES / most)));
            }
        }
        if (types.isEmpty()) {
            return;
        }
        @Nullable Companies companies = ceilings.isToldApart ? ride.companies() : null;
        if (companies != null && companies.escort.id().equals(escort.id())) {
            List<Company.Marker> marked = List.of(companies.marker);
            add(ceilings, companies, ride, Company.Kind.WITH_MARKED, marked);
            return;
        }
        List<Company.Marker> anyone =
                types.stream().map(type -> new Company.Marker(type, 1)).toList();
        int fleet = ceilings.given.types.stream().mapToInt(ceilings.given::number).sum();
        long perConvoy = SHARES * ride.largestConvoy(fleet);
        Ceiling ceiling = new Ceiling(ceilings.ends(), false, second -> 0);
        charges.forEach(ceiling::add);
        ceilings.addTeam(ceiling, new TeamConvoys(ceilings, escort, ride, anyone, perConvoy));
    }

    /// Convoys of one kind, whose vehicles take shares of them.
    private static void add(
            Ceilings ceilings,
            Companies companies,
            Ride ride,
            Company.Kind kind,
            List<Company.Marker> vehicles) {
        Ceiling ceiling = new Ceiling(ceilings.ends(), false, second -> 0);
        for (VehicleType type : ceilings.given.types) {
            if (Load.mostPeople(ceilings.given, ride, type) > 0) {
                Charge.What what = new Charge.What.Share(kind);
                ceiling.add(new Charge(ride, type, what, new Charge.When.Departed(0), 1));
            }
        }
        ceilings.addTeam(
                ceiling,
                new TeamConvoys(ceilings, companies.escort, ride, vehicles, companies.perConvoy));
    }
}
