package org.safepassage.app.cli;

/// How a command ended; the number is the exit status of the process.
public enum ExitStatus {
    /// Done.
    DONE(0),
    /// Done, and the answer is bad news: people left behind, violations, contradictions.
    BAD_NEWS(1),
    /// The input is wrong; nothing was written.
    WRONG_INPUT(2),
    /// A fault of the program itself, or a result that could not be written.
    FAULT(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /// The number that the process returns.
    public int code() {
        return code;
    }
}
