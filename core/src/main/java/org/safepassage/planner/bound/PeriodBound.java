package org.safepassage.planner.bound;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.network.Intake;
import org.safepassage.network.Place;
import org.safepassage.people.Group;
import org.safepassage.quantity.Span;

/// The earliest finish where only so many people are let through in each period (rules `quota`,
/// `reception-capacity`): who can go no other way needs as many periods as it takes, and the last
/// of them are out only when the last of these periods has begun.
final class PeriodBound {
    private final Case given;
    private final List<Ride> rides;
    private long finishSecond;

    private PeriodBound(Case given, List<Ride> rides) {
        this.given = given;
        this.rides = rides;
    }

    /// The second before which no plan ends that moves everyone; [Timeline#NEVER] when there are
    /// too few periods.
    static long finish(Case given, List<Ride> rides) {
        PeriodBound bound = new PeriodBound(given, rides);
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
        Side side = quota.side();
        long people =
                people(
                        group -> Admission.isOf(side, group),
                        ride -> Admission.isCounted(quota.where(), ride));
        add(people, quota.most(), given.operation.spans(quota.period()));
    }

    private void addIntake(Place place, Intake intake, boolean medical) {
        if (intake.perHour() == null && intake.perDay() == null) {
            return;
        }
        long people =
                people(
                        group -> group.category().medical() == medical,
                        ride -> ride.destination.equals(place.id()));
        add(people, intake.perHour(), given.operation.hours());
        add(people, intake.perDay(), given.operation.spans(new Period.Days()));
    }

    /// Those of some groups who have no other ride.
    private long people(Predicate<Group> ofSide, Predicate<Ride> isCounted) {
        long people = 0;
        for (Group group : given.groups) {
            boolean hasNoOther =
                    rides.stream().filter(ride -> ride.groups.contains(group)).allMatch(isCounted);
            people += ofSide.test(group) && hasNoOther ? given.people(group) : 0;
        }
        return people;
    }

    private void add(long people, @Nullable Integer most, List<Span> periods) {
        if (most == null || people == 0) {
            return;
        }
        long needed = most == 0 ? Long.MAX_VALUE : Math.ceilDiv(people, (long) most);
        long second =
                needed > periods.size()
                        ? Timeline.NEVER
                        : given.timeline.second(periods.get((int) needed - 1).from());
        finishSecond = Math.max(finishSecond, second);
    }
}
