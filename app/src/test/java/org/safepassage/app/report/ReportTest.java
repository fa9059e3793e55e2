package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.quantity.Names;

class ReportTest {
    @Test
    void givesTheSameBytesForTheSameInput() {
        assertThat(Report.page(Rehearsals.input(4))).isEqualTo(Report.page(Rehearsals.input(4)));
    }

    @Test
    void writesOneFileAndNothingBesideIt(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("report.html");
        Report.write(out, Rehearsals.input(2));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
        assertThat(Files.readString(out)).startsWith("<!doctype html>").endsWith("</html>\n");
    }

    @Test
    void letsNoNameEndItsScript() {
        Names hostile = Names.of("</script><script>alert(1)</script><!--<script> & \"'");
        String page = Report.page(Rehearsals.input(Rehearsals.operation(2, hostile), 2));
        assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("<script>alert");
        assertThat(page).contains("<title>&lt;/script&gt;");
    }

    @Test
    void takesOutMarksThatTurnDirection() {
        assertThat(Nodes.clean("gate\u202E\u2066 4\u0007\nx\uD800")).isEqualTo("gate 4 x");
        assertThat(Nodes.clean("كفريا \uD83D\uDE8C")).isEqualTo("كفريا \uD83D\uDE8C");
    }

    @Test
    void passesOnTheLicencesOfItsLibraries() {
        assertThat(Report.page(Rehearsals.input(1)))
                .contains(
                        "OpenLayers Contributors",
                        "Copyright 2010-2023 Mike Bostock",
                        "Leon Sorokin");
    }

    @Test
    void opensNoConnection() {
        assertThat(Report.page(Rehearsals.input(1)))
                .contains("default-src 'none'; img-src data: blob:; script-src 'sha256-")
                .doesNotContain("<link")
                .doesNotContain("<script src");
    }
}
