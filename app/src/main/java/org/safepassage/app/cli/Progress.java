package org.safepassage.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Shows on a terminal that long work goes on; silent anywhere else.
final class Progress {
    private static final Duration STEP = Duration.ofMillis(500);

    private final @Nullable PrintWriter terminal;
    private Duration next = STEP;
    private boolean shown;

    private Progress(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
    }

    /// Progress on `err`, when a person sits before it. The console of JDK 25 is null again where
    /// there is no terminal, whatever the warning says of JDK 22 to 24.
    @SuppressWarnings("SystemConsoleNull")
    static Progress on(PrintWriter err) {
        Console console = System.console();
        return new Progress(console != null && console.isTerminal() ? err : null);
    }

    /// Says how far the work is, twice a second at most.
    void show(Duration done, Duration all) {
        if (terminal != null && done.compareTo(next) >= 0) {
            terminal.print("\rplanning: " + done.toSeconds() + " of " + all.toSeconds() + " s ");
            terminal.flush();
            next = done.plus(STEP);
            shown = true;
        }
    }

    /// Says what long work is going on now.
    void say(String work) {
        end();
        if (terminal != null) {
            terminal.print("\r" + work + " ... ");
            terminal.flush();
            shown = true;
        }
    }

    /// Takes the line away.
    void end() {
        if (terminal != null && shown) {
            terminal.print("\r" + " ".repeat(60) + "\r");
            terminal.flush();
        }
    }
}
