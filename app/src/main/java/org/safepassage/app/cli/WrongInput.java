package org.safepassage.app.cli;

/// Says that what the user gave cannot be used. A command throws it; the process then ends with
/// {@link ExitStatus#WRONG_INPUT}. The message says where, what was found, what was expected and
/// what to do; it may have several lines, one for each problem.
public final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Makes one from the lines to show.
    public WrongInput(String message) {
        super(message);
    }
}
