package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.agreement.Step;

/// The most that one side of a reciprocal term may have moved for what the other has, made concave.
///
/// The rule's line, with its tolerance and with the leap to everyone once the other side is done or
/// the steps are, is not concave; the least concave line above it is, and a linear programme can
/// keep it.
final class StepLine {
    private final List<long[]> corners;

    private StepLine(List<long[]> corners) {
        this.corners = corners;
    }

    /// The line for side one when `forOne`, else for side other.
    ///
    /// @param aheadAndBehind all people of the side that is bounded, and of the side it depends on
    static StepLine of(
            List<Step> steps,
            boolean repeats,
            boolean forOne,
            long[] aheadAndBehind,
            int tolerance) {
        long ahead = aheadAndBehind[0];
        long behind = aheadAndBehind[1];
        List<long[]> points = new ArrayList<>();
        long x = 0;
        long y = tolerance;
        points.add(new long[] {0, y});
        boolean isOver = false;
        while (x < behind && !isOver) {
            for (Step step : steps) {
                x += forOne ? step.other() : step.one();
                y += forOne ? step.one() : step.other();
                points.add(new long[] {x, y});
            }
            isOver = !repeats;
        }
        if (!repeats && x < behind) {
            points.add(new long[] {x, ahead});
        }
        points.add(new long[] {behind, ahead});
        return new StepLine(hull(points, behind));
    }

    private static List<long[]> hull(List<long[]> points, long last) {
        List<long[]> inside = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            long[] point = points.get(i);
            if (point[0] <= last) {
                inside.add(point);
            } else if (i > 0 && points.get(i - 1)[0] < last) {
                // The part of a step that the side can still reach lies under the leap to everyone.
                inside.add(new long[] {last, point[1]});
            }
        }
        inside.sort(
                Comparator.<long[]>comparingLong(point -> point[0])
                        .thenComparingLong(point -> -point[1]));
        List<long[]> hull = new ArrayList<>();
        for (long[] point : inside) {
            if (!hull.isEmpty() && hull.getLast()[0] == point[0]) {
                continue;
            }
            while (hull.size() >= 2
                    && !turnsDown(hull.get(hull.size() - 2), hull.getLast(), point)) {
                hull.removeLast();
            }
            hull.add(point);
        }
        return hull;
    }

    private static boolean turnsDown(long[] a, long[] b, long[] c) {
        return (b[1] - a[1]) * (c[0] - b[0]) > (c[1] - b[1]) * (b[0] - a[0]);
    }

    /// The number of straight parts.
    int parts() {
        return corners.size() - 1;
    }

    /// For part `i`: `width × ahead <= rise × behind + rest`.
    long width(int i) {
        return corners.get(i + 1)[0] - corners.get(i)[0];
    }

    long rise(int i) {
        return corners.get(i + 1)[1] - corners.get(i)[1];
    }

    long rest(int i) {
        return corners.get(i)[1] * width(i) - corners.get(i)[0] * rise(i);
    }
}
