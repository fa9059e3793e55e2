package org.safepassage.app.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.safepassage.app.imports.problem.Problem;

/// Says that a file cannot be used, and everything that is wrong with it.
public final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /// Makes one.
    ///
    /// @param problems at least one, in the order of the file
    public WrongInput(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong, in the order of the file.
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        String each = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return each + "\n" + count + " in " + problems.getFirst().file() + "; nothing was written.";
    }
}
