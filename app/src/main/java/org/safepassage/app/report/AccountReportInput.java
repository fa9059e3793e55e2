package org.safepassage.app.report;

import java.util.List;
import org.safepassage.account.Account;
import org.safepassage.app.imports.reports.ReportText;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;

/// Everything that the page of an account shows. The same input gives the same bytes.
///
/// @param reports what was read, claims typed by hand among them
/// @param texts what the reports were read from, in the same order
/// @param copies which passages were taken from which
/// @param account what follows from all claims together
/// @param links other pages to offer at the top; empty for a page that travels alone
/// @param exercise whether the reports were written for a demonstration
public record AccountReportInput(
        List<Report> reports,
        List<ReportText> texts,
        Copies copies,
        Account account,
        List<ReportInput.Link> links,
        boolean exercise) {

    public AccountReportInput {
        reports = List.copyOf(reports);
        texts = List.copyOf(texts);
        links = List.copyOf(links);
        if (reports.size() != texts.size()) {
            throw new IllegalArgumentException(
                    reports.size() + " reports with " + texts.size() + " texts: expected as many");
        }
    }

    /// A page that travels alone.
    public static AccountReportInput of(
            List<Report> reports, List<ReportText> texts, Copies copies, Account account) {
        return new AccountReportInput(reports, texts, copies, account, List.of(), false);
    }
}
