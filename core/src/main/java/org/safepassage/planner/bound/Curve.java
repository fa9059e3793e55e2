package org.safepassage.planner.bound;

import java.time.Instant;
import java.util.List;

/// A count of people that grows over time, to be drawn beside a plan's.
///
/// @param points in order of time; between two points the count is that of the earlier one
public record Curve(List<Point> points) {
    /// Nobody.
    public static final Curve NONE = new Curve(List.of());

    public Curve {
        points = List.copyOf(points);
    }

    /// From a moment on, so many people.
    ///
    /// @param moment the moment
    /// @param people how many, rounded up
    public record Point(Instant moment, long people) {}
}
