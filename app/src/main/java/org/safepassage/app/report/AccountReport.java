package org.safepassage.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.safepassage.app.exports.WholeFile;

/// Writes the page of an account: the reports side by side with their claims marked in place, every
/// figure over time, and what cannot be true together. One HTML file, as safe as a [Report]: what a
/// report says becomes text and nothing else.
public final class AccountReport {
    private AccountReport() {}

    /// Writes the page to `out`, whole or not at all.
    ///
    /// @throws IOException when the file cannot be written
    public static void write(Path out, AccountReportInput input) throws IOException {
        WholeFile.write(out, page(input));
    }

    /// The page as text. The same input gives the same text.
    public static String page(AccountReportInput input) {
        List<String> scripts = List.of(Libraries.drawing(), Modules.script("account"));
        List<String> styles = List.of(Libraries.own("report.css"), Libraries.own("account.css"));
        List<String> islands =
                List.of(
                        Report.island("data", AccountReportData.json(input)),
                        Report.island("messages-en", words("en")),
                        Report.island("messages-ar", words("ar")),
                        Report.island("licences", Report.quoted(Libraries.drawingLicence())));
        return Report.assembled("Safe Passage", scripts, styles, islands);
    }

    private static String words(String language) {
        return ReportData.safe(Libraries.own("account." + language + ".json"));
    }
}
