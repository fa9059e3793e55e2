package org.safepassage.app.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("plan.json");
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void showsANewFileToItsOwnerAlone() throws IOException {
        WholeFile.write(file, "new");
        assertThat(permissions()).isEqualTo("rw-------");
    }

    @Test
    void keepsThePermissionsThatItsOwnerGaveAFile() throws IOException {
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        WholeFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(permissions()).isEqualTo("rw-r-----");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhereItCannotWrite() throws IOException {
        Path held = Files.createDirectory(folder.resolve("held"));
        Files.writeString(held.resolve("inside"), "");
        assertThatThrownBy(() -> WholeFile.write(held, "new")).isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(held);
        }
    }
}
