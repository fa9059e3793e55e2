package org.safepassage.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import org.safepassage.app.cli.ExitStatus;
import org.safepassage.app.cli.Passage;

/// The entry point of the program.
public final class Main {

    /// What a shell reports of a tool that a closed pipe ended.
    private static final int READER_GONE = 141;

    private Main() {}

    /// Runs one command and ends the process with its exit status.
    public static void main(String[] arguments) {
        StandardOutput output = new StandardOutput();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(output, UTF_8), true);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int status = run(out, err, output::isReaderGone, arguments);
        err.flush();
        System.exit(status);
    }

    /// Runs one command whose reader stays to the end.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, () -> false, arguments);
    }

    /// Runs one command. What was not written whole is not done, whatever the command says. A
    /// reader that has gone is told nothing, as by other tools.
    static int run(
            PrintWriter out, PrintWriter err, BooleanSupplier isReaderGone, String... arguments) {
        int status = new Passage(out, err).execute(arguments);
        if (!out.checkError()) {
            return status;
        }
        if (isReaderGone.getAsBoolean()) {
            return READER_GONE;
        }
        err.println(
                "passage: standard output did not take the whole result: its disk may be full."
                        + " Give it room and run again.");
        return ExitStatus.FAULT.code();
    }
}
