package org.safepassage.app.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LookAtTest {
    @Test
    void look() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/look"));
        Report.write(folder.resolve("small.html"), Rehearsals.input(12));
        Report.write(folder.resolve("large.html"), Rehearsals.input(300));
    }
}
