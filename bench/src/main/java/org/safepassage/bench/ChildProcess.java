package org.safepassage.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.safepassage.bench.plan.Stopwatch;

/// A measurement in a process of its own, with the flags under which the program is run.
final class ChildProcess {
    private ChildProcess() {}

    /// Runs `main` and returns what it prints, without its last line feed.
    ///
    /// @param heap the largest heap, such as `4g`
    /// @throws IOException when it does not end well
    static String run(Class<?> main, String heap, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heap,
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("process " + arguments + " ended with status " + status);
        }
        return out.strip();
    }

    /// Runs a program with its output thrown away and returns how long it took from start to end.
    ///
    /// @throws IOException when it ends with a status other than 0 or 1 (1 is bad news, not a
    ///   failure)
    static Duration time(String program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Stopwatch watch = new Stopwatch();
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int status = process.waitFor();
        Duration time = watch.elapsed();
        if (status > 1) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
        return time;
    }
}
