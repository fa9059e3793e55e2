package org.safepassage.app.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safepassage.planner.bound.Inquiry;
import org.safepassage.planner.bound.LinearSolver;
import org.safepassage.quantity.Figure;

/// What is asked where people are left behind.
///
/// @param why how to ask what stands in the way; what is found when its time is over need not be a
///   smallest set
/// @param enough how to ask what would be enough; obstacles not yet asked when its time is over get
///   no relief
record Questions(Inquiry why, Inquiry enough) {

    /// Both within a time, of which the first takes half at most but for the programme that it is
    /// at.
    static Questions within(Duration time, Figure figure, @Nullable LinearSolver solver) {
        Allowance all = new Allowance(time);
        return new Questions(
                new Inquiry(figure, solver, all::left, all::isHalfUsed),
                new Inquiry(figure, solver, all::left, all));
    }

    /// As long as it takes, each programme at most `longest`, so that the answers are the same on a
    /// slow machine too.
    static Questions unhurried(Duration longest, Figure figure, @Nullable LinearSolver solver) {
        Inquiry inquiry = new Inquiry(figure, solver, () -> longest, () -> false);
        return new Questions(inquiry, inquiry);
    }
}
