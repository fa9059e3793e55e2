package org.safepassage.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.safepassage.app.cli.ExitStatus;
import org.safepassage.app.cli.Passage;

/// The entry point of the program.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit status.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int status = run(out, err, arguments);
        err.flush();
        System.exit(status);
    }

    /// Runs one command. What was not written whole, on a full disk or to a reader that has gone,
    /// is not done, whatever the command says.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int status = new Passage(out, err).execute(arguments);
        if (!out.checkError()) {
            return status;
        }
        err.println(
                "passage: standard output did not take the whole result: its disk may be full, or"
                        + " its reader gone. Give it room and run again.");
        return ExitStatus.FAULT.code();
    }
}
