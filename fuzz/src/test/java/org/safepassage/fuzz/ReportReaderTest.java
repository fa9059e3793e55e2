package org.safepassage.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.reports.ReportFiles;
import org.safepassage.app.imports.reports.ReportText;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Report;
import org.safepassage.claims.copying.CopySearch;
import org.safepassage.claims.reading.ReportReading;

/// Any bytes are a report that can be read, or one that is refused with what is wrong; never a crash.
class ReportReaderTest {

    @FuzzTest(maxDuration = "30s")
    void readsOrRefusesAnyBytes(byte[] bytes) {
        Problems problems = new Problems("made-up");
        ReportText text = ReportFiles.read("made-up", bytes, problems);
        if (text == null) {
            if (problems.isEmpty()) {
                throw new IllegalStateException("refused without saying why");
            }
            return;
        }
        Report report = ReportReading.read("made-up", text.text());
        for (Claim claim : report.claims()) {
            int start = text.original().start(claim.span().start());
            int end = text.original().end(claim.span().end());
            if (start > end) {
                throw new IllegalStateException("a claim that ends before it begins: " + claim);
            }
        }
        CopySearch.among(List.of(report));
    }
}
