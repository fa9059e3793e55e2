package org.safepassage.claims.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Report;
import org.safepassage.testkit.Repository;

/// Holds docs/reading.md to the rules that are really used.
class ReadingPageTest {

    @Test
    void everyRuleIsExplained() throws IOException {
        Set<String> used = new TreeSet<>();
        for (LabelledReport each : LabelledReport.all()) {
            Report report = ReportReading.read(each.name(), each.text());
            report.claims().forEach(claim -> used.addAll(claim.rules()));
            report.events().forEach(event -> used.addAll(event.rules()));
            report.blocks().forEach(block -> used.add(block.rule()));
        }
        assertThat(used).hasSizeGreaterThan(25);
        String page = Files.readString(Repository.root().resolve("docs/reading.md"), UTF_8);
        assertThat(used).allMatch(rule -> page.contains("`" + rule + "`"));
    }
}
