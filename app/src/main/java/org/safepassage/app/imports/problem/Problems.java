package org.safepassage.app.imports.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Collects every problem of one file, so that its author can mend them all at once.
public final class Problems {
    /// The most problems that are listed; a file with more was hardly meant as an operation.
    public static final int MOST = 200;

    private final String file;
    private final String kind;
    private final String page;
    private final List<Problem> all = new ArrayList<>();
    private final TreeSet<String> places = new TreeSet<>();

    /// None yet, of an operation file.
    ///
    /// @param file the file, as the user named it
    public Problems(String file) {
        this(file, "an operation file", "docs/operation-format.md");
    }

    /// None yet.
    ///
    /// @param file the file, as the user named it
    /// @param kind what is expected there, such as `an operation file`
    /// @param page where its form is explained
    public Problems(String file, String kind, String page) {
        this.file = file;
        this.kind = kind;
        this.page = page;
    }

    /// What kind of file is expected.
    public String kind() {
        return kind;
    }

    /// The page that explains its form.
    public String page() {
        return page;
    }

    /// Adds one. Of several at one spot only the first is kept: the others follow from it.
    public void add(Spot spot, Refusal why) {
        places.add(spot.place());
        if (all.size() > MOST || holds(spot)) {
            return;
        }
        if (all.size() == MOST) {
            all.add(
                    problem(
                            Spot.WHOLE_FILE,
                            new Refusal(
                                    "more than " + MOST + " problems",
                                    kind,
                                    "mend those listed, then read the file again")));
            return;
        }
        all.add(problem(spot, why));
    }

    /// Notes that what stands at `place` cannot be relied on, because of a problem reported
    /// elsewhere.
    public void doubt(String place) {
        places.add(place);
    }

    /// Whether something has been doubted though nothing is wrong, which would be a fault of the
    /// reader.
    public boolean areOnlyDoubts() {
        return all.isEmpty() && !places.isEmpty();
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// Whether there is a problem or a doubt at `place` itself.
    public boolean anyAt(String place) {
        return places.contains(place);
    }

    /// Whether there is a problem or a doubt at `place` or at anything within it.
    public boolean anyWithin(String place) {
        return anyAt(place) || anyThatBegins(place + ".") || anyThatBegins(place + "[");
    }

    private boolean anyThatBegins(String beginning) {
        String next = places.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    /// All of them in the order of the file.
    public List<Problem> inOrder() {
        return all.stream()
                .sorted(Comparator.comparingInt(Problems::order).thenComparingInt(Problem::column))
                .toList();
    }

    /// What concerns the whole file stands last.
    private static int order(Problem problem) {
        return problem.line() == 0 ? Integer.MAX_VALUE : problem.line();
    }

    private boolean holds(Spot spot) {
        return all.stream()
                .anyMatch(one ->
                        one.place().equals(spot.place())
                                && one.line() == spot.at().line()
                                && one.column() == spot.at().column());
    }

    private Problem problem(Spot spot, Refusal why) {
        return new Problem(
                file,
                spot.at().line(),
                spot.at().column(),
                spot.place(),
                why.found(),
                why.expected(),
                why.nextStep());
    }
}
