package org.safepassage.planner.bound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Operation;
import org.safepassage.planner.bound.Relief.Extent;
import org.safepassage.planner.bound.Relief.Giving;

/// Finds out what would be enough: for each obstacle in turn, the least that it alone would have to
/// give, and how much surely is enough; where several clashes keep people back, the same for one
/// obstacle of each together.
///
/// The question is the one that named the obstacles, asked again with one of them eased: is it
/// still proven that somebody stays behind? The least step at which it no longer is, is found, to a
/// fiftieth, by trying larger ones and halving. That the step below is not enough is proven; easing
/// never does harm, so neither is any smaller one. That a step is enough, only a plan shows.
public final class Reliefs {
    /// Tried in turn, in percent of the least step, until a plan moves everybody.
    private static final List<Integer> TRIED_PERCENT = List.of(100, 125, 150, 200);

    /// A step is looked for until it is known to one part in so many.
    private static final int NEARLY = 50;

    private final Operation operation;
    private final Inquiry inquiry;
    private final Remaining roughly;
    private final Remaining finely;
    private final Predicate<Operation> movesAll;
    private boolean cutShort;

    private Reliefs(Operation operation, Inquiry inquiry, Predicate<Operation> movesAll) {
        this.operation = operation;
        this.inquiry = inquiry;
        roughly = Remaining.roughly(inquiry);
        finely = Remaining.finely(inquiry);
        this.movesAll = movesAll;
    }

    /// What would be enough.
    ///
    /// @param alone what one obstacle alone would have to give, in the order of the obstacles;
    ///   those without which people would still stay behind, for other reasons, are left out
    /// @param together where there are several clashes: what one obstacle of each would have to
    ///   give together. Anything less of one is not enough, whatever the others give; what is said
    ///   to be enough is so when all give as much
    /// @param isWhole whether there was time to ask all of it
    public record Answer(List<Relief> alone, List<Relief> together, boolean isWhole) {
        public Answer {
            alone = List.copyOf(alone);
            together = List.copyOf(together);
        }
    }

    /// The reliefs of an explanation.
    ///
    /// @param movesAll whether a plan that moves everybody is found for an operation
    public static Answer find(
            Operation operation,
            Explanation explanation,
            Inquiry inquiry,
            Predicate<Operation> movesAll) {
        return switch (explanation) {
            case Explanation.Unproven ignored -> new Answer(List.of(), List.of(), true);
            case Explanation.Proven proven ->
                    new Reliefs(operation, inquiry, movesAll).find(proven);
        };
    }

    private Answer find(Explanation.Proven proven) {
        List<Relief> together =
                proven.clashes().size() > 1 ? together(proven.together()) : List.of();
        List<Relief> alone = new ArrayList<>();
        for (Obstacle obstacle : proven.common()) {
            Relief relief = isOver() ? null : of(obstacle);
            if (relief != null) {
                alone.add(relief);
            }
        }
        return new Answer(alone, together, !cutShort);
    }

    private boolean isOver() {
        cutShort = cutShort || inquiry.isOver().getAsBoolean();
        return cutShort;
    }

    private @Nullable Relief of(Obstacle obstacle) {
        Step step = least(obstacle, operation);
        if (step == null) {
            return null;
        }
        for (int percent : TRIED_PERCENT) {
            if (step.isMoreAt(percent) && movesAll.test(step.to(operation, percent))) {
                return step.relief(percent);
            }
        }
        return step.relief(0);
    }

    private List<Relief> together(List<Obstacle> givers) {
        List<Step> steps = new ArrayList<>();
        for (Obstacle giver : givers) {
            Step step = isOver() ? null : least(giver, withoutOthers(givers, giver));
            if (step == null) {
                return List.of();
            }
            steps.add(step);
        }
        for (int percent : TRIED_PERCENT) {
            Operation eased = operation;
            for (Step step : steps) {
                eased = step.to(eased, percent);
            }
            boolean isMore = steps.stream().anyMatch(step -> step.isMoreAt(percent));
            if (isMore && movesAll.test(eased)) {
                return steps.stream().map(step -> step.relief(percent)).toList();
            }
        }
        return steps.stream().map(step -> step.relief(0)).toList();
    }

    private Operation withoutOthers(List<Obstacle> givers, Obstacle giver) {
        Operation without = operation;
        for (Lifting lifting : Lifting.all(operation)) {
            boolean lifts =
                    givers.contains(lifting.obstacle()) && !lifting.obstacle().equals(giver);
            without = lifts ? lifting.lift(without) : without;
        }
        return without;
    }

    /// What an obstacle must give at the least.
    ///
    /// @param giving what of it changes
    /// @param least the least step that may be enough; 1 where it goes altogether
    /// @param most the largest step worth trying
    private record Step(Obstacle obstacle, Giving giving, int least, int most) {

        private int at(int percent) {
            return (int) Math.min(most, ((long) least * percent + 99) / 100);
        }

        /// Whether it gives more so than at the percentage tried before.
        boolean isMoreAt(int percent) {
            int before = TRIED_PERCENT.indexOf(percent) - 1;
            return before < 0 || at(percent) > at(TRIED_PERCENT.get(before));
        }

        Operation to(Operation operation, int percent) {
            if (giving == Giving.ALTOGETHER) {
                return lifting(obstacle, operation).lift(operation);
            }
            return Easing.of(obstacle, operation).stream()
                    .filter(easing -> easing.giving() == giving)
                    .findFirst()
                    .orElseThrow()
                    .by()
                    .apply(at(percent));
        }

        /// @param percent of the least step that a plan shows to be enough; 0 when none does
        Relief relief(int percent) {
            return new Relief(
                    obstacle,
                    giving,
                    extent(giving, least),
                    percent == 0 ? null : extent(giving, at(percent)));
        }
    }

    /// The least that an obstacle would have to give in `some` operation, or null when nothing that
    /// it gives is enough, or time is over.
    private @Nullable Step least(Obstacle obstacle, Operation some) {
        for (Easing easing : Easing.of(obstacle, some)) {
            int least = least(easing);
            if (least > 0) {
                return new Step(obstacle, easing.giving(), least, easing.most());
            }
        }
        Operation without = lifting(obstacle, some).lift(some);
        return isOver() || isProvenFor(without)
                ? null
                : new Step(obstacle, Giving.ALTOGETHER, 1, 1);
    }

    private static Lifting lifting(Obstacle obstacle, Operation some) {
        return Lifting.all(some).stream()
                .filter(lifting -> lifting.obstacle().equals(obstacle))
                .findFirst()
                .orElseThrow();
    }

    /// The least step that may be enough, nearly: any smaller one is proven not to be. Zero when
    /// none is enough, or there was no time to find one that is not.
    private int least(Easing easing) {
        if (easing.most() < 1 || isOver() || isProvenFor(easing.by().apply(easing.most()))) {
            return 0;
        }
        int tooLittle = 0;
        int enough = 1;
        while (enough < easing.most() && !isOver() && isProvenFor(easing.by().apply(enough))) {
            tooLittle = enough;
            enough = (int) Math.min(easing.most(), 4L * enough);
        }
        while (enough - tooLittle > 1 + tooLittle / NEARLY && !isOver()) {
            int middle = tooLittle + (enough - tooLittle) / 2;
            if (isProvenFor(easing.by().apply(middle))) {
                tooLittle = middle;
            } else {
                enough = middle;
            }
        }
        return cutShort && tooLittle == 0 ? 0 : tooLittle + 1;
    }

    /// Whether it is proven that somebody stays behind.
    private boolean isProvenFor(Operation eased) {
        return roughly.least(eased) > 0 || finely.least(eased) > 0;
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
            case LANES,
                    LARGER_CONVOYS,
                    PEOPLE_RECEIVED,
                    PATIENTS_RECEIVED,
                    VEHICLES,
                    TEAMS,
                    QUOTA,
                    TOLERANCE ->
                    new Extent.Count(step);
            case ALTOGETHER -> new Extent.Whole();
        };
    }
}
