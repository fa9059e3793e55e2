package org.safepassage.account;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// People beside vehicles: how many to each, and whether so many fit.
final class Loads {
    /// People and the vehicles that took them stand in one sentence or two.
    private static final int NEAR = 120;

    /// Vehicles that are compared with one figure of people.
    private static final int MOST = 3;

    /// Those who are only some of the people in a vehicle.
    private static final Set<Category> IN_PART =
            EnumSet.of(
                    Category.MEN,
                    Category.WOMEN,
                    Category.CHILDREN,
                    Category.ELDERLY,
                    Category.WOUNDED,
                    Category.PATIENTS);

    private final Map<String, Subject> subjects;
    private final List<Remark> remarks = new ArrayList<>();

    private Loads(Map<String, Subject> subjects) {
        this.subjects = subjects;
    }

    /// All remarks about loads in `reports`.
    static List<Remark> in(List<Report> reports, Map<String, Subject> subjects) {
        Loads loads = new Loads(subjects);
        reports.forEach(loads::look);
        return loads.remarks;
    }

    private void look(Report report) {
        List<Claim> vehicles =
                report.claims().stream().filter(claim -> most(claim.unit()) > 0).toList();
        for (Claim people : report.claims()) {
            Subject subject = subjects.get(people.id());
            boolean isWhole =
                    people.unit() == Unit.PEOPLE
                            && people.category() != null
                            && !IN_PART.contains(people.category());
            if (isWhole && subject != null && subject.act() == Act.LEFT) {
                vehicles.stream()
                        .filter(claim -> belong(people, claim))
                        .limit(MOST)
                        .forEach(claim -> divide(people, claim));
            }
        }
    }

    private boolean belong(Claim people, Claim vehicles) {
        if (Statements.distance(people.span(), vehicles.span()) <= NEAR) {
            return Act.of(vehicles.predicate()) == Act.DISPATCHED
                    || Act.of(vehicles.predicate()) == Act.LEFT;
        }
        Subject one = subjects.get(people.id());
        Subject other = subjects.get(vehicles.id());
        return one != null
                && other != null
                && !one.span().isTotal()
                && people.circumstances().when() != null
                && vehicles.circumstances().when() != null
                && vehicles.unit() == Unit.BUSES
                && vehicles.predicate() == Predicate.DISPATCHED
                && (one.span().holds(other.span()) || other.span().holds(one.span()));
    }

    private void divide(Claim people, Claim vehicles) {
        Amount some = first(people);
        Amount among = first(vehicles);
        if (some == null || among == null || among.compareTo(Amount.ZERO) <= 0) {
            return;
        }
        Amount each = Wording.quotient(some, among);
        String load =
                Wording.figure(people)
                        + " and "
                        + Wording.figure(vehicles)
                        + ": "
                        + each.decimal().setScale(1, RoundingMode.HALF_UP)
                        + " to each of the "
                        + vehicles.unit().label();
        Amount most = Amount.of(most(vehicles.unit()));
        boolean fits = vehicles.unit() == Unit.CONVOYS || each.compareTo(most) <= 0;
        remarks.add(
                new Remark(
                        AccountRule.LOAD_PER_VEHICLE,
                        fits
                                ? load + ", which is possible."
                                : load
                                        + ", more than the "
                                        + Wording.number(most)
                                        + " that one takes at most: several trips, other vehicles"
                                        + " too, or a figure that is wrong.",
                        List.of(people, vehicles),
                        List.of(),
                        fits
                                ? null
                                : "how many trips were made, and which other vehicles carried people"));
    }

    private static @Nullable Amount first(Claim claim) {
        Amount low = claim.quantity().low();
        return low == null ? claim.quantity().high() : low;
    }

    /// The most people that one takes: seats and a fifth more; 0 where people do not ride in it.
    private static int most(Unit unit) {
        return switch (unit) {
            case BUSES, VEHICLES -> 60;
            case AMBULANCES -> 6;
            case CARS -> 8;
            case TRUCKS -> 70;
            case CONVOYS -> 1;
            default -> 0;
        };
    }
}
