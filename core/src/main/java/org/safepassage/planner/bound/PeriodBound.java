package org.safepassage.planner.bound;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Intake;
import org.safepassage.network.Place;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// The earliest finish where only so many people are let through in each period (rules `quota`,
/// `reception-capacity`): who can go no other way needs as many periods as it takes, of those in
/// which the road lets anyone be counted, and the last of them are out only some time after the
/// last of these periods has begun. The same holds for any part of them: those who must wait
/// longest have the fewest periods left.
final class PeriodBound {
    private final Case given;
    private final List<Ride> rides;
    private final EarliestEnds ends;
    private final List<Watch> watches;
    private long finishSecond;

    private PeriodBound(Case given, List<Ride> rides, EarliestEnds ends) {
        this.given = given;
        this.rides = rides;
        this.ends = ends;
        watches = watches(given);
    }

    /// The second before which no plan ends that moves everyone; [Timeline#NEVER] when there are
    /// too few periods.
    static long finish(Case given, List<Ride> rides, EarliestEnds ends) {
        PeriodBound bound = new PeriodBound(given, rides, ends);
        for (Term term : given.terms()) {
            if (term.clause() instanceof Clause.Quota quota && quota.counted() == Counted.PEOPLE) {
                bound.addQuota(quota);
            }
        }
        for (Place place : given.operation.network().places().values()) {
            bound.addIntake(place, place.reception().people(), false);
            bound.addIntake(place, place.reception().patients(), true);
        }
        return bound.finishSecond;
    }

    private void addQuota(Clause.Quota quota) {
        List<Group> groups =
                bound(
                        group -> Admission.isOf(quota.side(), group),
                        ride -> Admission.isCounted(quota.where(), ride));
        List<Span> periods = given.operation.spans(quota.period());
        Map<GroupId, Map<Instant, Long>> known = new TreeMap<>();
        for (List<Group> late : byWaiting(groups)) {
            add(
                    people(late),
                    quota.most(),
                    periods,
                    period ->
                            soonest(
                                    late,
                                    group ->
                                            known.computeIfAbsent(group.id(), _ -> new TreeMap<>())
                                                    .computeIfAbsent(
                                                            period.from(),
                                                            _ ->
                                                                    endOfCounted(
                                                                            period,
                                                                            group,
                                                                            quota.where()))));
        }
    }

    /// All of `groups`, then those left when whoever may depart soonest is left out, and so on.
    private List<List<Group>> byWaiting(List<Group> groups) {
        return groups.stream()
                .map(this::waits)
                .distinct()
                .sorted()
                .map(wait -> groups.stream().filter(group -> waits(group) >= wait).toList())
                .toList();
    }

    /// Nobody of the group departs before this second.
    private long waits(Group group) {
        return Math.max(given.readySecond(group), given.gateSecond(group));
    }

    private static long soonest(List<Group> groups, ToLongFunction<Group> end) {
        return groups.stream().mapToLong(end).min().orElse(Timeline.NEVER);
    }

    private void addIntake(Place place, Intake intake, boolean medical) {
        if (intake.perHour() == null && intake.perDay() == null) {
            return;
        }
        List<Group> groups =
                bound(
                        group -> group.category().medical() == medical,
                        ride -> ride.destination.equals(place.id()));
        ZonedDateTime end = given.operation.horizon().to().atZone(given.operation.zone());
        boolean isHour = end.equals(end.truncatedTo(ChronoUnit.HOURS));
        boolean isDay = end.equals(end.toLocalDate().atStartOfDay(end.getZone()));
        List<Span> days = given.operation.spans(new Period.Days());
        for (List<Group> late : byWaiting(groups)) {
            long people = people(late);
            long first = soonest(late, ends::earliest);
            ToLongFunction<Span> soonest = period -> endOfArrived(period, first);
            add(people, intake.perHour(), withEnd(given.operation.hours(), isHour), soonest);
            add(people, intake.perDay(), withEnd(days, isDay), soonest);
        }
    }

    /// Whoever arrives in a period ends in it, and nobody before `first`.
    private long endOfArrived(Span period, long first) {
        return given.timeline.second(period.to()) < first
                ? Timeline.NEVER
                : Math.max(given.timeline.second(period.from()), first);
    }

    /// Who arrives in the very second in which the horizon ends is in a period of their own when
    /// one begins then.
    private List<Span> withEnd(List<Span> periods, boolean oneBegins) {
        Instant end = given.operation.horizon().to();
        return oneBegins
                ? Stream.concat(periods.stream(), Stream.of(new Span(end, end))).toList()
                : periods;
    }

    /// Those of some groups who have no other ride.
    private List<Group> bound(Predicate<Group> ofSide, Predicate<Ride> isCounted) {
        return given.groups.stream()
                .filter(ofSide)
                .filter(group ->
                        rides.stream()
                                .filter(ride -> ride.groups.contains(group))
                                .allMatch(isCounted))
                .toList();
    }

    private long people(List<Group> groups) {
        return groups.stream().mapToLong(given::people).sum();
    }

    /// @param end the soonest end of whoever is counted in a period; [Timeline#NEVER] where nobody
    ///   can be counted in it
    private void add(
            long people, @Nullable Integer most, List<Span> periods, ToLongFunction<Span> end) {
        if (most == null || people == 0) {
            return;
        }
        long needed = most == 0 ? Long.MAX_VALUE : Math.ceilDiv(people, (long) most);
        long soonest = Timeline.NEVER;
        for (Span period : periods) {
            // Nobody who is counted in a period ends before it begins; but whoever is counted in a
            // later one may be sooner there, with a faster vehicle or by a shorter way.
            if (given.timeline.second(period.from()) >= soonest) {
                break;
            }
            long second = end.applyAsLong(period);
            needed -= second < Timeline.NEVER ? 1 : 0;
            soonest = needed <= 0 ? Math.min(soonest, second) : soonest;
        }
        finishSecond = Math.max(finishSecond, soonest);
    }

    /// The soonest end of alighting of anyone of a group who is counted in a period.
    private long endOfCounted(Span period, Group group, Where where) {
        long soonest = Timeline.NEVER;
        for (Ride ride : rides) {
            if (ride.groups.contains(group)) {
                for (VehicleType type : given.types) {
                    soonest = Math.min(soonest, end(period, group, ride, type, where));
                }
            }
        }
        return soonest;
    }

    private long end(Span period, Group group, Ride ride, VehicleType type, Where where) {
        long departs = ends.departs(group, ride, type);
        int index = index(where, ride);
        if (departs >= Timeline.NEVER || index < 0) {
            return Timeline.NEVER;
        }
        long at = Math.max(departs, 0);
        for (int leg = 0; leg < ride.legCount(); leg++) {
            at += leg > 0 ? ride.searchSeconds(leg, 1) : 0;
            at = leg == index ? Math.max(at, given.timeline.second(period.from())) : at;
            long seconds = ride.legSeconds(leg, type);
            at = headIn(ride, leg, seconds, at);
            boolean isTooLate = leg == index && at >= given.timeline.second(period.to());
            if (at >= Timeline.NEVER || isTooLate) {
                return Timeline.NEVER;
            }
            at += seconds;
        }
        return at + ride.afterSeconds(type, 1);
    }

    /// The first second from `at` on in which the head may go in: while the leg is open for long
    /// enough and, where a monitor must be present at the place that it leaves, the monitor is
    /// (`leg-open`, `monitor-present`).
    private long headIn(Ride ride, int leg, long seconds, long at) {
        OpenTimes open = given.open(ride.leg(leg).id(), true);
        long begin = at;
        long before;
        do {
            before = begin;
            begin = open.earliestBegin(begin, seconds);
            for (Watch watch : watches) {
                if (begin < Timeline.NEVER && watch.place.equals(ride.place(leg).id())) {
                    begin = watch.present.earliestBegin(begin, 0);
                }
            }
        } while (begin > before && begin < Timeline.NEVER);
        return begin;
    }

    /// When a monitor is present at a place.
    private record Watch(PlaceId place, OpenTimes present) {}

    private static List<Watch> watches(Case given) {
        List<Watch> watches = new ArrayList<>();
        for (Term term : given.terms()) {
            if (term.clause() instanceof Clause.MonitorPresent monitor
                    && monitor.where() instanceof Where.AtPlace at) {
                watches.add(new Watch(at.place(), OpenTimes.of(monitor.present(), given.timeline)));
            }
        }
        return watches;
    }

    /// The leg whose head in is the moment that counts, or -1.
    private static int index(Where where, Ride ride) {
        return switch (where) {
            case Where.OnCorridor ignored -> 0;
            case Where.AtPlace at -> ride.indexOf(at.place());
            case Where.OnLeg on -> {
                int index = 0;
                while (index < ride.legCount() && !ride.leg(index).id().equals(on.leg())) {
                    index++;
                }
                yield index < ride.legCount() ? index : -1;
            }
        };
    }
}
