package org.safepassage.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.safepassage.app.cli.Passage;

/// Runs everyday commands once with their output thrown away. The launcher lets the JVM watch it
/// after each build and keep what it loaded, so that later starts are quick. A command that should
/// start quickly gets a line in {@link #everyday}; what fails here does no harm.
public final class Rehearsal {

    private Rehearsal() {}

    /// Takes one argument, the root folder of the project.
    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (List<String> command : everyday(Path.of(arguments[0]))) {
            new Passage(nowhere, nowhere).execute(command.toArray(String[]::new));
        }
    }

    private static List<List<String>> everyday(Path root) {
        return List.of(
                List.of("--help"),
                List.of("--version"),
                List.of(
                        "plan",
                        root.resolve("operations/bustan-al-qasr-2016.yaml").toString(),
                        "--steps",
                        "20"),
                List.of("account", root.resolve("docs/reading.md").toString(), "--json"),
                // The page on the account holds an example for each of its rules.
                List.of(
                        "account",
                        root.resolve("docs/account.md").toString(),
                        root.resolve("operations/reports/agency-17-december.txt").toString(),
                        root.resolve("operations/reports/aid-report-23-december.txt").toString(),
                        root.resolve("operations/reports/monitors-16-december.txt").toString(),
                        root.resolve("operations/reports/towns-17-december.txt").toString()),
                List.of("no-such-command", root.resolve("operations").toString()));
    }
}
