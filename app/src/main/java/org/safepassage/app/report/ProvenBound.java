package org.safepassage.app.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.Plan;
import org.safepassage.planner.bound.Bound;
import org.safepassage.quantity.Exposure;

/// What no plan can beat, as the report shows it.
///
/// @param exposure no plan that leaves nobody more behind has less
/// @param finish no plan ends earlier, or null when that is not known
/// @param curve the most people that can be out by each moment, in order of time; may be empty
public record ProvenBound(Exposure exposure, @Nullable Instant finish, List<Point> curve) {

    public ProvenBound {
        curve = List.copyOf(curve);
    }

    /// The bound as the report shows it beside a plan: it says nothing about the finish of a plan
    /// that leaves people behind.
    public static ProvenBound of(Bound bound, Plan plan) {
        List<Point> curve =
                bound.curve().points().stream()
                        .map(point -> new Point(point.moment(), point.people()))
                        .toList();
        Instant finish = plan.leftBehind().isEmpty() ? bound.finish() : null;
        return new ProvenBound(bound.exposure(), finish, curve);
    }

    /// One point of the curve.
    ///
    /// @param at the moment
    /// @param people the most people who can have arrived by then
    public record Point(Instant at, long people) {}
}
