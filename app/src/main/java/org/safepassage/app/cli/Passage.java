package org.safepassage.app.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.safepassage.app.imports.problem.WrongInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The command `passage`, which holds all others. A new command is one class in this package, named
/// in `subcommands` below; it is a `Callable<Integer>` that returns the number of an {@link
/// ExitStatus}, prints results to `spec.commandLine().getOut()`, messages to `getErr()`, and throws
/// {@link WrongInput} when it cannot use what it was given.
@Command(
        name = "passage",
        description =
                "Plans negotiated evacuations, checks the plans, and accounts for what is reported.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Passage.Version.class,
        subcommands = {
            Demo.class,
            MakePlan.class,
            Check.class,
            Account.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "  test     Run the whole test suite, as continuous integration does.",
            "  format   Put the sources into the house format.",
            "  bench    Measure plan quality and speed; see ./passage bench --help.",
            "",
            "Exit status: 0 done; 1 done, and the answer is bad news; 2 the input is wrong; 3 internal"
                    + " fault, or a result could not be written; 141 whoever read the output went away"
                    + " before its end, as `| head` does. Results go to standard output, messages to"
                    + " standard error.",
        })
public final class Passage {

    private final PrintWriter out;
    private final PrintWriter err;
    private final CommandLine line;

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "On an internal fault, show where in the program it arose.")
    private boolean trace;

    /// Makes the command; results go to `out`, messages to `err`.
    public Passage(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        line =
                new CommandLine(this)
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler((wrong, _) -> refuse(wrong))
                        .setExecutionExceptionHandler((fault, _, _) -> report(fault));
        PlainNumbers.register(line);
    }

    /// Runs one command line and returns the exit status.
    public int execute(String... arguments) {
        if (arguments.length == 0) {
            line.usage(out);
            return ExitStatus.DONE.code();
        }
        try {
            return line.execute(arguments);
        } catch (Error fault) {
            return report(fault);
        }
    }

    /// The parser behind it.
    CommandLine line() {
        return line;
    }

    private int refuse(ParameterException wrong) {
        err.println("passage: " + CommandMistakes.words(wrong));
        err.println(
                "Maybe: '"
                        + wrong.getCommandLine().getCommandSpec().qualifiedName()
                        + " --help' tells what can be said here.");
        return ExitStatus.WRONG_INPUT.code();
    }

    private int report(Throwable fault) {
        if (fault instanceof WrongInput) {
            err.println(fault.getMessage());
            return ExitStatus.WRONG_INPUT.code();
        }
        if (fault instanceof NotWritten) {
            err.println(fault.getMessage());
            return ExitStatus.FAULT.code();
        }
        err.println("Internal fault: " + fault + (trace ? "" : " (--trace shows where it arose)"));
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
