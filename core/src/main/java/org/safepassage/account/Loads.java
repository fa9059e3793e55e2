package org.safepassage.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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

    private Loads(Map<String, Subject> subjects) {
        this.subjects = subjects;
    }

    /// People, and vehicles that took them.
    ///
    /// @param people how many people
    /// @param vehicles how many vehicles
    record Load(Claim people, Claim vehicles) {

        /// The most people that one vehicle takes; null for convoys, which take any number, and for
        /// vehicles of no stated kind, which may be ships.
        @Nullable Amount each() {
            return vehicles.unit() == Unit.CONVOYS || vehicles.unit() == Unit.VEHICLES
                    ? null
                    : Amount.of(most(vehicles.unit()));
        }
    }

    /// All remarks about loads in `reports` that are in none of `disputes`.
    static List<Remark> in(
            List<Report> reports, Map<String, Subject> subjects, List<Dispute> disputes) {
        Set<String> known = new HashSet<>();
        disputes.stream()
                .flatMap(dispute -> dispute.contradictions().stream())
                .filter(each -> each.rule() == AccountRule.LOAD_PER_VEHICLE)
                .flatMap(each -> each.statements().stream())
                .flatMap(statement -> statement.claims().stream())
                .forEach(claim -> known.add(claim.id()));
        List<Remark> remarks = new ArrayList<>();
        for (Load load : loads(reports, subjects)) {
            Remark remark = remark(load);
            boolean isKnown =
                    known.contains(load.people.id()) && known.contains(load.vehicles.id());
            if (remark != null && !isKnown) {
                remarks.add(remark);
            }
        }
        return remarks;
    }

    /// All loads in `reports`.
    static List<Load> loads(List<Report> reports, Map<String, Subject> subjects) {
        Loads loads = new Loads(subjects);
        return reports.stream().flatMap(report -> loads.in(report).stream()).toList();
    }

    private List<Load> in(Report report) {
        List<Load> loads = new ArrayList<>();
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
                        .forEach(claim -> loads.add(new Load(people, claim)));
            }
        }
        return loads;
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

    private static @Nullable Remark remark(Load load) {
        Amount some = first(load.people);
        Amount among = first(load.vehicles);
        if (some == null || among == null || among.compareTo(Amount.ZERO) <= 0) {
            return null;
        }
        Amount each = quotient(some, among);
        Amount most = load.each();
        boolean fits = most == null || each.compareTo(most) <= 0;
        Message words =
                Message.of(fits ? "remark.load.fits" : "remark.load.over")
                        .figure("people", load.people)
                        .figure("vehicles", load.vehicles)
                        .with("each", each)
                        .with("unit", new Fill.Word("unit." + load.vehicles.unit().label()));
        return new Remark(
                AccountRule.LOAD_PER_VEHICLE,
                most == null || fits ? words : words.with("most", most),
                List.of(load.people, load.vehicles),
                List.of(),
                fits ? null : Message.of("needed.trips"));
    }

    /// `some / among`, exactly.
    static Amount quotient(Amount some, Amount among) {
        return new Amount(
                some.numerator().multiply(among.denominator()),
                some.denominator().multiply(among.numerator()));
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
