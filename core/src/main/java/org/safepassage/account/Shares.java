package org.safepassage.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;
import org.safepassage.claims.Unit;

/// Finds what a share is a share of: "3,033 left, about half of them have been pardoned".
final class Shares {
    /// A base stands before its share, in the same sentence, this near.
    private static final int NEAR = 80;

    /// A count of the same people by the same source stands this near.
    private static final int BESIDE = 600;

    private Shares() {}

    /// A share, its base, and the count of those that it is about.
    ///
    /// @param percent the share
    /// @param base what it is a share of
    /// @param count a count of the same people, or null when there is none
    record Share(Claim percent, Claim base, @Nullable Claim count) {}

    /// All shares of people in a report whose base stands before them.
    static List<Share> in(Report report) {
        List<Share> found = new ArrayList<>();
        for (Claim claim : report.claims()) {
            if (claim.unit() == Unit.PERCENT && claim.category() != null) {
                Claim base = base(claim, report);
                if (base != null) {
                    found.add(new Share(claim, base, count(claim, report)));
                }
            }
        }
        return found;
    }

    /// Shares of people without a base.
    static List<Claim> withoutBase(Report report) {
        return report.claims().stream()
                .filter(claim -> claim.unit() == Unit.PERCENT && claim.category() != null)
                .filter(claim -> base(claim, report) == null)
                .toList();
    }

    private static @Nullable Claim base(Claim share, Report report) {
        return report.claims().stream()
                .filter(claim -> claim.unit() == Unit.PEOPLE)
                .filter(claim -> claim.category() == share.category())
                .filter(claim -> claim.source().equals(share.source()))
                .filter(claim -> claim.span().compareTo(share.span()) < 0)
                .filter(claim -> Statements.distance(claim.span(), share.span()) <= NEAR)
                .max(Comparator.comparing(Claim::span))
                .orElse(null);
    }

    private static @Nullable Claim count(Claim share, Report report) {
        return report.claims().stream()
                .filter(claim -> claim.unit() == Unit.PEOPLE)
                .filter(claim -> claim.category() == share.category())
                .filter(claim -> claim.predicate() == share.predicate())
                .filter(claim -> claim.source().equals(share.source()))
                .filter(claim -> Statements.distance(claim.span(), share.span()) <= BESIDE)
                .min(
                        Comparator.comparingInt(
                                claim -> Statements.distance(claim.span(), share.span())))
                .orElse(null);
    }
}
