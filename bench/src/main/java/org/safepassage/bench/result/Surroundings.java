package org.safepassage.bench.result;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a measurement depends on besides the program's input.
///
/// @param day the day of the measurement, UTC
/// @param commit the commit that was measured, with `+` when files differed from it
/// @param machine cores and memory, without names
/// @param load processes that wanted a core in the minute before, this one included; more than
///   there are cores means that wall-clock times are too long
/// @param java the Java that ran it
public record Surroundings(LocalDate day, String commit, String machine, double load, String java) {

    /// Those of this process.
    ///
    /// @param root the folder of the project
    public static Surroundings here(Path root) {
        long memory =
                ManagementFactory.getOperatingSystemMXBean()
                                instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : 0;
        String machine =
                String.format(
                        Locale.ROOT,
                        "%d cores, %d GiB memory, %s %s",
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(memory / (double) (1 << 30)),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String java = System.getProperty("java.vendor") + " " + Runtime.version();
        return new Surroundings(LocalDate.now(ZoneOffset.UTC), commit(root), machine, load, java);
    }

    /// Lines that a result page begins with.
    public String markdown() {
        return "- day: "
                + day
                + "\n- commit: "
                + commit
                + "\n- machine: "
                + machine
                + String.format(Locale.ROOT, "\n- load in the minute before the end: %.1f", load)
                + "\n- Java: "
                + java
                + "\n";
    }

    /// The most memory that this process has had at one time, in bytes; where the system does not
    /// say, its heap now.
    public static long peakMemoryBytes() {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            try {
                for (String line : Files.readAllLines(status, StandardCharsets.US_ASCII)) {
                    if (line.startsWith("VmHWM:")) {
                        return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                    }
                }
            } catch (IOException unreadable) {
                // the heap's size below is the next best answer
            }
        }
        return Runtime.getRuntime().totalMemory();
    }

    private static String commit(Path root) {
        String head = git(root, "rev-parse", "--short=12", "HEAD");
        String changes = git(root, "status", "--porcelain", "--untracked-files=no");
        return changes.isEmpty() ? head : head + "+";
    }

    private static String git(Path root, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? out.strip() : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
