package org.safepassage.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// Figures that one source gives in one breath for different people: "3,475 men, 3,137 women, 2,359
/// children and 108 wounded have left".
///
/// @param parts in the order of the text; at least two, categories all different
record Enumeration(List<Claim> parts) {
    /// Between two parts stand a comma, an "and", an "as well as" at most.
    private static final int GAP = 14;

    private static final Set<Category> BY_AGE_AND_SEX =
            EnumSet.of(Category.MEN, Category.WOMEN, Category.CHILDREN);
    private static final Set<Category> ACROSS = EnumSet.of(Category.WOUNDED, Category.PATIENTS);

    /// All enumerations of people in a report.
    static List<Enumeration> in(Report report) {
        List<Claim> people =
                report.claims().stream()
                        .filter(claim -> claim.unit() == Unit.PEOPLE)
                        .filter(claim -> claim.category() != Category.ALL)
                        .sorted(Comparator.comparing(Claim::span))
                        .toList();
        List<Enumeration> found = new ArrayList<>();
        List<Claim> run = new ArrayList<>();
        for (Claim claim : people) {
            if (!run.isEmpty() && !continues(run, claim)) {
                keep(run, found);
                run.clear();
            }
            run.add(claim);
        }
        keep(run, found);
        return found;
    }

    private static void keep(List<Claim> run, List<Enumeration> found) {
        if (run.size() > 1) {
            found.add(new Enumeration(List.copyOf(run)));
        }
    }

    private static boolean continues(List<Claim> run, Claim next) {
        Claim last = run.getLast();
        return next.source().equals(last.source())
                && Act.of(next.predicate()) == Act.of(last.predicate())
                && next.cumulative() == last.cumulative()
                && run.stream().noneMatch(claim -> claim.category() == next.category())
                && Statements.distance(last.span(), next.span()) <= GAP;
    }

    /// Those who exclude each other: men, women, children.
    List<Claim> exclusive() {
        return parts.stream()
                .filter(claim ->
                        claim.category() != null && BY_AGE_AND_SEX.contains(claim.category()))
                .toList();
    }

    /// Those who may be among the others: the wounded, the sick.
    List<Claim> across() {
        return parts.stream()
                .filter(claim -> claim.category() != null && ACROSS.contains(claim.category()))
                .toList();
    }

    /// Whether men, women and children are all named, so that it may leave nobody out.
    boolean mayBeComplete() {
        return exclusive().size() == BY_AGE_AND_SEX.size();
    }

    /// The sum of claims that each give one number; null when one does not.
    static @Nullable Amount sum(List<Claim> claims) {
        Amount sum = Amount.ZERO;
        for (Claim claim : claims) {
            Amount low = claim.quantity().low();
            if (low == null
                    || (claim.quantity().high() != null && !low.equals(claim.quantity().high()))) {
                return null;
            }
            sum = sum.plus(low);
        }
        return sum;
    }
}
