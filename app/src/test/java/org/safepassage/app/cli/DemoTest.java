package org.safepassage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.exports.AccountLines;
import org.safepassage.app.exports.Language;
import org.safepassage.app.exports.Speech;
import org.safepassage.app.report.Announcement;
import org.safepassage.app.report.ReportInput;
import org.safepassage.app.web.Shelf;
import org.safepassage.operation.Operation;
import org.safepassage.testkit.Repository;
import picocli.CommandLine;

class DemoTest {
    @TempDir Path folder;

    @Test
    void knowsEveryWorkedOperation() throws Exception {
        try (var files = Files.list(Repository.root().resolve("operations"))) {
            List<String> ids =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", ""))
                            .toList();
            assertThat(WorkedOperations.IDS).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void showsEveryReportThatComesWithIt() throws Exception {
        try (var files = Files.list(Repository.root().resolve("operations/reports"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".txt"))
                            .map(name -> name.replace(".txt", ""))
                            .toList();
            assertThat(WorkedReports.NAMES).containsExactlyInAnyOrderElementsOf(names);
        }
        var account = WorkedReports.input(List.of()).account();
        String lines = AccountLines.of(account, Speech.of(Language.ENGLISH, account));
        assertThat(lines).contains("make 9,079", "says 8,079");
        assertThat(account.disputes()).isNotEmpty();
        assertThat(lines).contains("Told as complete, and as halted");
    }

    private static Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        WorkedOperations.IDS.forEach(id -> operations.put(id + ".html", WorkedOperations.read(id)));
        return operations;
    }

    @Test
    void plansChecksAndWritesEveryOperationWithLinksToTheOthers() throws Exception {
        Demo demo = new Demo();
        CommandLine line = new CommandLine(demo).setErr(new PrintWriter(new StringWriter()));
        line.parseArgs("--steps", "200");
        Shelf shelf = Demo.announce(operations());
        demo.fill(shelf, operations(), folder, List.of());
        assertThat(shelf.first()).isEqualTo("east-aleppo-2016.html");
        for (String page : operations().keySet()) {
            assertThat(Files.readString(folder.resolve(page)))
                    .contains(".html\"}")
                    .contains("\"convoys\":[{");
        }
    }

    @Test
    void saysThatAnOperationIsBeingPlannedAndAsksAgain() {
        Operation operation = WorkedOperations.read("bustan-al-qasr-2016");
        List<ReportInput.Link> links = List.of(new ReportInput.Link("\"<b>", "b.html"));
        assertThat(Announcement.ofPlanning(operation, links))
                .contains("http-equiv=\"refresh\" content=\"2\"", "Bustan al-Qasr to Idlib")
                .contains("is being planned", "يجري الآن وضع خطة", "EXERCISE")
                .contains("script-src 'none'", "&quot;&lt;b&gt;");
        assertThat(Announcement.ofNoPlan(operation, links)).doesNotContain("refresh");
    }

    @Test
    void refusesNonsenseBeforeItPlans() throws Exception {
        StringWriter err = new StringWriter();
        Passage passage = new Passage(new PrintWriter(new StringWriter()), new PrintWriter(err));
        assertThat(passage.execute("demo", "--port", "0")).isEqualTo(2);
        assertThat(passage.execute("demo", "--seconds", "-1")).isEqualTo(2);
        assertThat(passage.execute("demo", "--map", folder.resolve("a.osm.pbf").toString()))
                .isEqualTo(2);
        assertThat(passage.execute("demo", "--seconds", "Infinity")).isEqualTo(2);
        assertThat(passage.execute("demo", "--steps", "-1")).isEqualTo(2);
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(passage.execute("demo", "--folder", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("--port", "--seconds", "GeoJSON", "Infinity", "--steps", "--folder");
    }
}
