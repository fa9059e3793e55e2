package org.safepassage.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Score;
import org.safepassage.planner.bound.Bound;
import org.safepassage.planner.bound.Bounds;
import org.safepassage.planner.bound.Budget;
import org.safepassage.quantity.Figure;
import org.safepassage.solver.Solvers;

/// The bound of one operation: at once what takes no time; what takes time, only for a first plan
/// that does not meet it, beside the search on a thread of its own, so that neither waits for the
/// other.
final class Bounding {
    private final Operation operation;
    private final Figure figure;
    private final @Nullable Duration longest;
    private final Bound quick;
    private @Nullable CompletableFuture<Bound> slow;

    /// @param longest the longest that a solver may take; null for what takes no time
    Bounding(Operation operation, Figure figure, @Nullable Duration longest) {
        this.operation = operation;
        this.figure = figure;
        this.longest = longest;
        quick = Bounds.of(operation, figure, null, Budget.ORDINARY);
    }

    /// Whether no plan can be better than one with this score.
    boolean isMetBy(Score score) {
        boolean finishes = quick.finish() != null && quick.finish().equals(score.finish());
        boolean met =
                quick.leftBehindWeighted() == score.leftBehindWeighted()
                        && quick.exposure().equals(score.exposure())
                        && finishes;
        if (!met && longest != null && slow == null) {
            Budget budget = new Budget(Budget.ORDINARY.columns(), longest);
            slow =
                    CompletableFuture.supplyAsync(
                            () -> Bounds.of(operation, figure, Solvers.best(), budget),
                            Bounding::start);
        }
        return met;
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("bound").start(work);
    }

    /// The bound, or null and a message when the checked plan beats it: then one of the two is
    /// wrong, and it is not the plan, which the checker has gone through.
    ///
    /// @param score the checker's score of the plan
    @Nullable Bound believable(Score score, PrintWriter err) {
        Bound bound;
        try {
            bound = slow == null ? quick : slow.join();
        } catch (CompletionException fault) {
            err.println("There is no bound, by a fault of the program: " + fault.getCause());
            return null;
        }
        boolean beaten =
                bound.leftBehindWeighted() > score.leftBehindWeighted()
                        || bound.exposure().compareTo(score.exposure()) > 0
                        || (score.leftBehindWeighted() == 0
                                && bound.finish() != null
                                && score.finish() != null
                                && bound.finish().isAfter(score.finish()));
        if (beaten) {
            err.println(
                    "The plan is better than the bound allows, so the bound is wrong; left out.");
            err.println(
                    "This is a fault of the program: please report it with the operation file.");
        }
        return beaten ? null : bound;
    }
}
