package org.safepassage.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.testkit.Repository;

/// Runs the launcher in a small copy of the project where `java` and `mvn` are scripts that tell
/// how they were called.
class LauncherTest {

    private static final String JAVA =
            """
            #!/bin/sh
            for word in "$@"; do printf '[%s]' "$word"; done
            exit 7
            """;
    private static final String MAVEN =
            """
            #!/bin/sh
            if [ "$1" = -v ]; then echo "Apache Maven ${MAVEN_IS:-3.8.7}"; exit; fi
            echo "[ERROR] built with $*"
            exit ${MAVEN_ENDS:-0}
            """;

    @TempDir Path folder;
    private Path root;
    private Path jdk;

    @BeforeEach
    void copy() throws IOException {
        root = folder.resolve("a folder/with spaces");
        jdk = folder.resolve("a jdk");
        Files.createDirectories(root.resolve("core/src/main"));
        Files.copy(Repository.root().resolve("passage"), root.resolve("passage"));
        program(root.resolve("passage"), Files.readString(root.resolve("passage")));
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        program(folder.resolve("bin/mvn"), MAVEN);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        write(root.resolve("core/src/main/A.java"), "class A {}");
        write(root.resolve("app/target/dist/passage.jar"), "");
        write(root.resolve("app/target/dist/built"), "");
    }

    @Test
    void passesWordsAndStatusThrough() throws Exception {
        Ended ended = run(root.resolve("passage"), Map.of(), "plan", "two words", "");
        assertThat(ended.status()).isEqualTo(7);
        assertThat(ended.out()).endsWith("passage.jar][plan][two words][]");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("a folder/with spaces/passage"));
        assertThat(run(link, Map.of(), "help").out()).endsWith("passage.jar][help]");
    }

    @Test
    void buildsWhenASourceIsNewer() throws Exception {
        Files.setLastModifiedTime(
                root.resolve("core/src/main/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
        Ended ended = run(root.resolve("passage"), Map.of(), "help");
        assertThat(ended.err()).contains("building");
        assertThat(ended.status()).isEqualTo(7);
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        Files.delete(root.resolve("app/target/dist/built"));
        Ended ended = run(root.resolve("passage"), Map.of("MAVEN_ENDS", "1"), "help");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("[ERROR] built with", "build.log");
        assertThat(ended.out()).isEmpty();
        assertThat(root.resolve("app/target/build.lock")).doesNotExist();
    }

    @Test
    void refusesAnOldMaven() throws Exception {
        Files.delete(root.resolve("app/target/dist/built"));
        Ended ended = run(root.resolve("passage"), Map.of("MAVEN_IS", "3.6.3"), "help");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("Maven 3.8.7", "3.6.3");
    }

    @Test
    void takesNoOldJdk() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Ended ended = run(root.resolve("passage"), Map.of(), "help");
        assertThat(ended.out()).doesNotContain("[help]");
    }

    @Test
    void findsTheJdkOfThePath() throws Exception {
        Files.createSymbolicLink(folder.resolve("bin/java"), jdk.resolve("bin/java"));
        Ended ended = run(root.resolve("passage"), Map.of("JAVA_HOME", ""), "help");
        assertThat(ended.out()).endsWith("[help]");
    }

    @Test
    void runsTheWholeSuiteWithTheFormatChecked() throws Exception {
        Ended ended = run(root.resolve("passage"), Map.of("MAVEN_ENDS", "1"), "test");
        assertThat(ended.out()).contains("verify", "-Dspotless.check.skip=false");
        assertThat(ended.status()).isEqualTo(1);
    }

    private record Ended(int status, String out, String err) {}

    private Ended run(Path program, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(out), Files.readString(err));
    }

    private static void program(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
