package org.safepassage.app.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void leavesAWholeFileWhenItsProcessIsKilledAtAnyMoment() throws Exception {
        Files.writeString(file, "0".repeat(Writer.LENGTH));
        for (int kill = 0; kill < 8; kill++) {
            Process writer = Writer.start(file);
            // The first line says that it writes; later kills fall on later moments of its writing.
            assertThat(writer.getInputStream().read()).isEqualTo('.');
            writer.getInputStream().skipNBytes(3L * kill);
            writer.destroyForcibly().waitFor();
            String text = Files.readString(file);
            assertThat(text)
                    .hasSize(Writer.LENGTH)
                    .isEqualTo(text.substring(0, 1).repeat(Writer.LENGTH));
        }
    }

    @Test
    void losesNoChangeWhenTwoProcessesChangeOneFile() throws Exception {
        List<Process> both = List.of(Adder.start(file, 'a'), Adder.start(file, 'b'));
        for (Process adder : both) {
            assertThat(adder.waitFor()).isZero();
        }
        assertThat(Files.readString(file).chars().filter(c -> c == 'a')).hasSize(Adder.TIMES);
        assertThat(Files.readString(file).chars().filter(c -> c == 'b')).hasSize(Adder.TIMES);
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// A process that adds a letter to a file many times.
    static final class Adder {
        static final int TIMES = 60;

        private Adder() {}

        static Process start(Path file, char letter) throws IOException {
            return WholeFileTest.start(Adder.class, file.toString(), String.valueOf(letter));
        }

        public static void main(String[] arguments) throws IOException {
            for (int i = 0; i < TIMES; i++) {
                WholeFile.change(Path.of(arguments[0]), before -> before + arguments[1]);
            }
        }
    }

    /// A process that writes files of one digit, a different one each time, until it is killed.
    static final class Writer {
        static final int LENGTH = 2_000_000;

        private Writer() {}

        static Process start(Path file) throws IOException {
            return WholeFileTest.start(Writer.class, file.toString());
        }

        public static void main(String[] arguments) throws IOException {
            for (int i = 0; ; i++) {
                System.out.print('.');
                System.out.flush();
                WholeFile.write(Path.of(arguments[0]), Integer.toString(i % 10).repeat(LENGTH));
            }
        }
    }
}
