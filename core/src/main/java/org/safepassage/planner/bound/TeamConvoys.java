package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
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

    private TeamConvoys(Ceilings ceilings, Escort escort, Ride ride, List<VehicleType> types) {
        this.escort = escort;
        this.ride = ride;
        Case given = ceilings.given;
        int fleet = given.types.stream().mapToInt(given::number).sum();
        perConvoy = SHARES * ride.largestConvoy(fleet);
        long soonest = Timeline.NEVER;
        long least = Timeline.NEVER;
        for (VehicleType type : types) {
            soonest = Math.min(soonest, ride.beforeSeconds(type, 1));
            least = Math.min(least, ride.afterSeconds(type, 1));
        }
        before = soonest;
        after = least;
        Ticks ticks = ceilings.ticks;
        long to = given.timeline.second(escort.available().to());
        long until = Math.min(given.timeline.endSecond(), to);
        nextBegin = new int[ticks.count()];
        for (int tick = 0; tick < nextBegin.length; tick++) {
            long end = Timeline.NEVER;
            for (VehicleType type : types) {
                long reach = ride.earliestReach(type, 1, ticks.first(tick) + before);
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
    }

    private static void add(Ceilings ceilings, Escort escort, Ride ride) {
        TreeSet<Integer> escorted = new TreeSet<>();
        for (int i = 0; i < ride.groups.size(); i++) {
            if (isEscorted(ceilings.given, escort, ride, ride.groups.get(i))) {
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
        if (!types.isEmpty()) {
            Ceiling ceiling = new Ceiling(ceilings.ends(), false, second -> 0);
            charges.forEach(ceiling::add);
            ceilings.addTeam(ceiling, new TeamConvoys(ceilings, escort, ride, types));
        }
    }

    private static boolean isEscorted(Case given, Escort escort, Ride ride, Group group) {
        for (Term term : given.terms()) {
            if (term.clause() instanceof Clause.EscortRequired clause
                    && clause.escort().equals(escort.id())
                    && clause.side().groups().contains(group.id())
                    && (clause.corridor() == null || clause.corridor().equals(ride.corridor))) {
                return true;
            }
        }
        return false;
    }
}
