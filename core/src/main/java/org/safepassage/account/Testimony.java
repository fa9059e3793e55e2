package org.safepassage.account;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /// The ids of all claims, stated events and assertions, of which a person can decide.
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        for (Report report : reports) {
            report.claims().forEach(claim -> ids.add(claim.id()));
            report.events().forEach(event -> ids.add(event.id()));
            report.assertions().forEach(assertion -> ids.add(assertion.id()));
        }
        return ids;
    }

    /// This testimony without the events and assertions in `aside`; claims stay.
    Testimony without(Set<String> aside) {
        if (aside.isEmpty()) {
            return this;
        }
        List<Report> kept =
                reports.stream()
                        .map(report ->
                                new Report(
                                        report.name(),
                                        report.text(),
                                        report.title(),
                                        report.date(),
                                        report.blocks(),
                                        report.claims(),
                                        report.events().stream()
                                                .filter(each -> !aside.contains(each.id()))
                                                .toList(),
                                        report.assertions().stream()
                                                .filter(each -> !aside.contains(each.id()))
                                                .toList()))
                        .toList();
        return new Testimony(kept, copies, gazetteer, decisions);
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
