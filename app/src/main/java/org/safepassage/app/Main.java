package org.safepassage.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.safepassage.app.cli.Passage;

/// The entry point of the program.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit status.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        int status = new Passage(out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }
}
