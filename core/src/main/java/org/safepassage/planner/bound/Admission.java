package org.safepassage.planner.bound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Counted;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.network.Intake;
import org.safepassage.network.Reception;
import org.safepassage.people.Group;

/// How many people are let through at once: a household goes whole, so it must fit into one period
/// of every quota and into one hour and one day of the reception (rules `household-together`,
/// `quota`, `reception-capacity`).
final class Admission {
    private Admission() {}

    /// The largest household of a group that any of its rides lets through.
    static int largestHousehold(Case given, List<Ride> rides, Group group) {
        int largest = 0;
        for (Ride ride : rides) {
            if (ride.groups.contains(group)) {
                largest = Math.max(largest, largestHousehold(given, ride, group));
            }
        }
        return largest;
    }

    private static int largestHousehold(Case given, Ride ride, Group group) {
        int largest = Integer.MAX_VALUE;
        for (Term term : given.terms()) {
            if (term.clause() instanceof Clause.Quota quota
                    && quota.counted() == Counted.PEOPLE
                    && isOf(quota.side(), group)
                    && isCounted(quota.where(), ride)) {
                largest = Math.min(largest, quota.most());
            }
        }
        Reception reception = given.operation.network().place(ride.destination).reception();
        Intake intake = group.category().medical() ? reception.patients() : reception.people();
        return Math.min(largest, atOnce(intake));
    }

    private static int atOnce(Intake intake) {
        return Math.min(
                orAny(intake.inAll()), Math.min(orAny(intake.perHour()), orAny(intake.perDay())));
    }

    private static int orAny(@Nullable Integer most) {
        return most == null ? Integer.MAX_VALUE : most;
    }

    /// Whether a quota counts people of a group.
    static boolean isOf(@Nullable Side side, Group group) {
        return side == null || side.groups().contains(group.id());
    }

    /// Whether a quota counts whoever makes a ride.
    static boolean isCounted(Where where, Ride ride) {
        return switch (where) {
            case Where.OnCorridor on -> ride.corridor.equals(on.corridor());
            case Where.AtPlace at -> {
                int index = ride.indexOf(at.place());
                yield index >= 0 && index < ride.legCount();
            }
            case Where.OnLeg on -> ride.passes(on.leg());
        };
    }
}
