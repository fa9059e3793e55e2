package org.safepassage.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.account.Account;
import org.safepassage.account.Gazetteer;
import org.safepassage.account.Testimony;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.reports.ReportFiles;
import org.safepassage.app.imports.reports.ReportText;
import org.safepassage.app.report.AccountReportInput;
import org.safepassage.app.report.ReportInput;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;

/// The reports that come with the program: short texts about East Aleppo, written for the demo.
final class WorkedReports {
    /// The files of `operations/reports`, without their ending.
    static final List<String> NAMES =
            List.of(
                    "agency-17-december",
                    "aid-report-23-december",
                    "monitors-16-december",
                    "towns-17-december");

    /// The page that shows them.
    static final ReportInput.Link PAGE =
            new ReportInput.Link("East Aleppo: what reports say", "east-aleppo-reports.html");

    private WorkedReports() {}

    /// What their page shows.
    ///
    /// @param links other pages to offer at its top
    static AccountReportInput input(List<ReportInput.Link> links) {
        List<ReportText> texts = NAMES.stream().map(WorkedReports::text).toList();
        List<Report> reports = new ArrayList<>();
        texts.forEach(text -> reports.add(ReportReading.read(text.name(), text.text())));
        Copies copies = CopySearch.among(reports);
        Testimony testimony = new Testimony(reports, copies, Gazetteer.standard(), List.of());
        return new AccountReportInput(reports, texts, copies, Account.of(testimony), links, true);
    }

    private static ReportText text(String name) {
        String path = "operations/reports/" + name + ".txt";
        try (InputStream in = WorkedReports.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the program");
            }
            Problems problems = new Problems(path);
            ReportText text = ReportFiles.read(name, in.readAllBytes(), problems);
            if (text == null) {
                throw new WrongInput(problems.inOrder());
            }
            return text;
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + path, fault);
        }
    }
}
