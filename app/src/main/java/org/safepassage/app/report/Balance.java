package org.safepassage.app.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Step;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Plan;

/// How two sides of a reciprocal term keep step over time, in people of the first side. For people
/// to look at; the checker judges by its own count.
///
/// @param points in order of time, the first at the operation's start
/// @param allOne all people of the first side
/// @param allOther all people of the other side
record Balance(List<Point> points, int allOne, int allOther) {

    /// Where the two stand after all that counts in one second.
    ///
    /// @param at the second
    /// @param one people of the first side who count
    /// @param other people of the other side who count
    /// @param promised people of the first side that the steps name for `other`
    /// @param least fewest of the first side who must count by now
    /// @param most most of the first side who may count by now
    record Point(Instant at, int one, int other, double promised, double least, double most) {
        /// How many the first side is ahead; negative when it is behind.
        double ahead() {
            return one - promised;
        }
    }

    private record Counting(Instant at, int one, int other) {}

    static Balance of(Operation operation, Plan plan, Clause.Reciprocal clause) {
        int allOne = all(operation, plan, clause.one().groups());
        int allOther = all(operation, plan, clause.other().groups());
        Line line = new Line(clause, allOne);
        List<Point> points = new ArrayList<>();
        int one = 0;
        int other = 0;
        points.add(line.point(operation.horizon().from(), 0, 0));
        for (Counting counting : countings(operation, plan, clause)) {
            one += counting.one();
            other += counting.other();
            if (points.getLast().at().equals(counting.at())) {
                points.removeLast();
            }
            points.add(line.point(counting.at(), one, other));
        }
        return new Balance(List.copyOf(points), allOne, allOther);
    }

    private static int all(
            Operation operation, Plan plan, Iterable<org.safepassage.quantity.GroupId> groups) {
        int people = 0;
        for (var id : groups) {
            people += operation.group(id).people(plan.figure());
        }
        return people;
    }

    private static List<Counting> countings(
            Operation operation, Plan plan, Clause.Reciprocal clause) {
        Moments moments = new Moments(operation.network());
        List<Counting> countings = new ArrayList<>();
        for (Convoy convoy : plan.convoys()) {
            int one = Moments.people(convoy, clause.one().groups());
            int other = Moments.people(convoy, clause.other().groups());
            Instant at = one + other == 0 ? null : moments.of(convoy, clause.measured());
            if (at != null) {
                countings.add(new Counting(at, one, other));
            }
        }
        countings.sort(Comparator.comparing(Counting::at));
        return countings;
    }

    /// The line that the steps draw: people of the first side against people of the other.
    private record Line(Clause.Reciprocal clause, int allOne) {

        Point point(Instant at, int one, int other) {
            double promised = Math.min(allOne, along(other));
            double least = Math.min(allOne, along(other - clause.toleranceOther()));
            double most = Math.min(allOne, along(other) + clause.toleranceOne());
            return new Point(at, one, other, promised, Math.max(0, least), most);
        }

        /// People of the first side for `other` people of the other side.
        private double along(int other) {
            if (other <= 0) {
                return 0;
            }
            long oneInRound = clause.steps().stream().mapToLong(Step::one).sum();
            long otherInRound = clause.steps().stream().mapToLong(Step::other).sum();
            if (!clause.repeats() && other >= otherInRound) {
                return allOne;
            }
            double one = (double) (other / otherInRound * oneInRound);
            long left = other % otherInRound;
            for (Step step : clause.steps()) {
                long taken = Math.min(left, step.other());
                one += (double) step.one() * taken / step.other();
                left -= taken;
            }
            return one;
        }
    }
}
