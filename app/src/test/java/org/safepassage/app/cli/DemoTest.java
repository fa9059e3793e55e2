package org.safepassage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void plansChecksAndWritesEveryOperationWithLinksToTheOthers() throws Exception {
        Demo demo = new Demo();
        CommandLine line = new CommandLine(demo).setErr(new PrintWriter(new StringWriter()));
        line.parseArgs("--steps", "200");
        Map<String, Path> pages = demo.write(folder, List.of());
        assertThat(pages.keySet()).first().isEqualTo("east-aleppo-2016.html");
        assertThat(pages).hasSize(WorkedOperations.IDS.size());
        for (Path page : pages.values()) {
            assertThat(Files.readString(page)).contains(".html\"}").contains("\"violations\":[]");
        }
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
