package org.safepassage.planner.bound;

import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.people.SizeClass;
import org.safepassage.quantity.Figure;

/// Terms by which two sides can hold each other up for good: each may be ahead by fewer people than
/// its largest household has (rules `reciprocal`, `household-together`). Some orders, or convoys of
/// both sides that count in one and the same second, may keep them all the same, so nothing is
/// proven; but whoever finds no plan should look there first.
final class Standoffs {
    private Standoffs() {}

    static List<Obstacle> of(Operation operation, Figure figure) {
        return Lifting.all(operation).stream()
                .map(Lifting::obstacle)
                .filter(obstacle -> obstacle.kind() == Obstacle.Kind.TERM)
                .filter(obstacle ->
                        operation.enforcedTerms().stream()
                                .filter(term -> term.id().value().equals(obstacle.id()))
                                .anyMatch(term -> holds(operation, figure, term)))
                .toList();
    }

    private static boolean holds(Operation operation, Figure figure, Term term) {
        return term.clause() instanceof Clause.Reciprocal step
                && step.toleranceOne() < largest(operation, figure, step.one())
                && step.toleranceOther() < largest(operation, figure, step.other());
    }

    /// People of the largest household of a side; 0 when it has nobody.
    private static int largest(Operation operation, Figure figure, Side side) {
        int largest = 0;
        for (Group group : operation.groups().values()) {
            if (side.groups().contains(group.id())) {
                for (SizeClass sizeClass : group.households(figure).classes()) {
                    largest = Math.max(largest, group.peopleIn(sizeClass.size()));
                }
            }
        }
        return largest;
    }
}
