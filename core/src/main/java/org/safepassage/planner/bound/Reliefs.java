package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.planner.bound.Relief.Extent;
import org.safepassage.planner.bound.Relief.Giving;
import org.safepassage.quantity.Figure;

/// Finds out what would be enough: for each obstacle in turn, the least that it alone would have to
/// give, and how much surely is enough.
///
/// The question is the one that named the obstacles, asked again with one of them eased: is it
/// still proven that somebody stays behind? The least step at which it no longer is, is found by
/// trying larger ones and halving. That the step below is not enough is proven; easing never does
/// harm, so neither is any smaller one. That a step is enough, only a plan shows.
public final class Reliefs {
    /// Tried in turn, in percent of the least step, until a plan moves everybody.
    private static final int[] TRIED_PERCENT = {100, 125, 150, 200};

    private final Operation operation;
    private final Remaining remaining;
    private final Predicate<Operation> movesAll;

    private Reliefs(Operation operation, Remaining remaining, Predicate<Operation> movesAll) {
        this.operation = operation;
        this.remaining = remaining;
        this.movesAll = movesAll;
    }

    /// The relief that each obstacle can give, in the order of the obstacles. Those without which
    /// people would still stay behind, for other reasons, are left out.
    ///
    /// @param explanation what stands in the way
    /// @param solver the one that the explanation was found with
    /// @param movesAll whether a plan that moves everybody is found for an operation
    public static List<Relief> find(
            Operation operation,
            Figure figure,
            Explanation explanation,
            @Nullable LinearSolver solver,
            Predicate<Operation> movesAll) {
        Reliefs reliefs = new Reliefs(operation, new Remaining(figure, solver), movesAll);
        List<Relief> found = new ArrayList<>();
        for (Obstacle obstacle : explanation.obstacles()) {
            Relief relief = reliefs.of(obstacle, figure);
            if (relief != null) {
                found.add(relief);
            }
        }
        return found;
    }

    private @Nullable Relief of(Obstacle obstacle, Figure figure) {
        for (Easing easing : Easing.of(obstacle, operation)) {
            int least = least(easing);
            if (least > 0) {
                int enough = enough(easing, least);
                return new Relief(
                        obstacle,
                        easing.giving(),
                        extent(easing.giving(), least),
                        enough == 0 ? null : extent(easing.giving(), enough));
            }
        }
        for (Lifting lifting : Lifting.all(operation, figure)) {
            boolean isThis =
                    lifting.obstacle().kind() == obstacle.kind()
                            && lifting.obstacle().id().equals(obstacle.id());
            if (isThis) {
                return altogether(obstacle, lifting.lift(operation));
            }
        }
        return null;
    }

    private @Nullable Relief altogether(Obstacle obstacle, Operation without) {
        if (remaining.least(without) > 0) {
            return null;
        }
        Extent whole = new Extent.Whole();
        return new Relief(
                obstacle, Giving.ALTOGETHER, whole, movesAll.test(without) ? whole : null);
    }

    /// The least step that may be enough; zero when none is.
    private int least(Easing easing) {
        if (easing.most() < 1 || isTooLittle(easing, easing.most())) {
            return 0;
        }
        int tooLittle = 0;
        int enough = 1;
        while (enough < easing.most() && isTooLittle(easing, enough)) {
            tooLittle = enough;
            enough = (int) Math.min(easing.most(), 4L * enough);
        }
        while (enough - tooLittle > 1) {
            int middle = tooLittle + (enough - tooLittle) / 2;
            if (isTooLittle(easing, middle)) {
                tooLittle = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    private boolean isTooLittle(Easing easing, int step) {
        return remaining.least(easing.by().apply(step)) > 0;
    }

    /// The first step tried with which a plan moves everybody; zero when none does.
    private int enough(Easing easing, int least) {
        int before = 0;
        for (int percent : TRIED_PERCENT) {
            int step = (int) Math.min(easing.most(), ((long) least * percent + 99) / 100);
            if (step > before && movesAll.test(easing.by().apply(step))) {
                return step;
            }
            before = step;
        }
        return 0;
    }

    private static Extent extent(Giving giving, int step) {
        return switch (giving) {
            case END_LATER,
                    WINDOWS_LONGER,
                    HEADWAY_SHORTER,
                    ABOARD_LONGER,
                    READY_SOONER,
                    EVENT_SOONER,
                    MONITOR_LONGER,
                    FURTHER_APART ->
                    new Extent.Time(Duration.ofMinutes(step));
            case LANES, PEOPLE_RECEIVED, PATIENTS_RECEIVED, VEHICLES, TEAMS, QUOTA, TOLERANCE ->
                    new Extent.Count(step);
            case ALTOGETHER -> new Extent.Whole();
        };
    }
}
