package org.safepassage.app.report;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.account.Account;
import org.safepassage.account.Gazetteer;
import org.safepassage.account.Testimony;
import org.safepassage.app.imports.reports.Original;
import org.safepassage.app.imports.reports.ReportText;
import org.safepassage.claims.Copies;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;

/// Pages of accounts for tests, from texts as they are.
final class Accounts {
    static final String MONITORS =
            """
            HOME | NEWS | SPORT | VIDEO

            Convoys leave the old town

            16 December 2016

            Monitors said on Friday that 5,000 fighters left East Aleppo on Thursday afternoon.

            About 20 buses took part. 2,000 fighters were to leave East Aleppo, the monitors said.

            In total, 9,079 people have left East Aleppo, the Red Crescent said on Friday.
            """;

    static final String AGENCY =
            """
            What the agency counts

            17 December 2016

            According to the Red Cross, 1,500 fighters and their families left East Aleppo on Thursday.

            In total, 8,079 people have left East Aleppo, the health office said on Saturday.
            """;

    private Accounts() {}

    /// The page's input for texts, each a name and what it says.
    static AccountReportInput of(String... namesAndTexts) {
        List<Report> reports = new ArrayList<>();
        List<ReportText> texts = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String name = namesAndTexts[i];
            String text = namesAndTexts[i + 1];
            reports.add(ReportReading.read(name, text));
            texts.add(new ReportText(name, text, Original.SAME, List.of()));
        }
        Copies copies = CopySearch.among(reports);
        Testimony testimony = new Testimony(reports, copies, Gazetteer.standard(), List.of());
        return AccountReportInput.of(reports, texts, copies, Account.of(testimony));
    }

    /// Two reports that contradict each other.
    static AccountReportInput two() {
        return of("agency.txt", AGENCY, "monitors.txt", MONITORS);
    }
}
