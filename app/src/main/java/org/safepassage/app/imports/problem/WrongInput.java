package org.safepassage.app.imports.problem;

import java.util.List;
import java.util.stream.Collectors;

/// Says that what the user gave cannot be used: an option, or a file with everything that is wrong
/// with it. Thrown up to the command line, where the process ends with status 2.
public final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// About something that is no file, such as an option.
    ///
    /// @param message where, what was found, what was expected, what to do
    public WrongInput(String message) {
        super(message);
        problems = List.of();
    }

    /// About a file.
    ///
    /// @param problems at least one, in the order of the file
    public WrongInput(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong with the file, in its order; none when it is about something else.
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        String each = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return each + "\n" + count + " in " + problems.getFirst().file() + "; nothing was written.";
    }
}
