package org.safepassage.account;

import java.util.Comparator;
import java.util.List;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;

/// All that an account is drawn from.
///
/// @param reports texts with their claims, figures typed by hand among them; kept in the order of
///   their names, so that the order in which they were given makes no difference
/// @param copies which passages were taken from which
/// @param gazetteer which words name which places
/// @param decisions what persons decided, in the order in which they did
public record Testimony(
        List<Report> reports, Copies copies, Gazetteer gazetteer, List<Decision> decisions) {
    public Testimony {
        reports = reports.stream().sorted(Comparator.comparing(Report::name)).toList();
        decisions = List.copyOf(decisions);
    }

    /// Reports with nothing copied and nothing decided.
    public static Testimony of(List<Report> reports) {
        return new Testimony(
                reports, new Copies(List.of(), List.of()), Gazetteer.standard(), List.of());
    }

    /// All claims, report by report in the order of the text.
    List<Claim> claims() {
        return reports.stream()
                .flatMap(report ->
                        report.claims().stream()
                                .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::id)))
                .toList();
    }
}
