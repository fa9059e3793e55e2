package org.safepassage.app.cli;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command `passage`, which holds all others. A new command is one class in this package, named
/// in `subcommands` below.
@Command(
        name = "passage",
        description = "Plans, runs and accounts for negotiated evacuations.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Passage.Version.class,
        subcommands = {CommandLine.HelpCommand.class},
        footer = {
            "",
            "  test     The whole test suite, as continuous integration runs it.",
            "  format   Puts the Java sources into the house format.",
            "",
            "Exit status: 0 done; 1 done, and the answer is bad news; 2 the input is wrong;",
            "3 internal fault.",
        })
public final class Passage {

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "On an internal fault, show where in the program it arose.")
    private boolean trace;

    private Passage() {}

    /// Runs one command line and returns the exit status. Results go to `out`, messages to `err`.
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Passage passage = new Passage();
        CommandLine line =
                new CommandLine(passage)
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(
                                (fault, command, parsed) -> passage.report(fault, err));
        if (arguments.length == 0) {
            line.usage(out);
            return ExitStatus.DONE.code();
        }
        return line.execute(arguments);
    }

    private int report(Exception fault, PrintWriter err) {
        if (fault instanceof WrongInput) {
            err.println(fault.getMessage());
            return ExitStatus.WRONG_INPUT.code();
        }
        err.println("Internal fault: " + fault + (trace ? "" : " (add --trace to see where)"));
        if (trace) {
            fault.printStackTrace(err);
        }
        return ExitStatus.FAULT.code();
    }

    /// Reads the version from the manifest of the program's jar.
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Passage.class.getPackage().getImplementationVersion();
            return new String[] {
                "passage " + Objects.requireNonNullElse(version, "from source"),
                "Java " + Runtime.version()
            };
        }
    }
}
