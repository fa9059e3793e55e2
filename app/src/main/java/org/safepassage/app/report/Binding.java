package org.safepassage.app.report;

import java.util.List;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Opening;
import org.safepassage.agreement.Side;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;

/// Which terms bind a convoy: its leader must know them, and no others.
final class Binding {
    private final Operation operation;
    private final Moments moments;

    Binding(Operation operation) {
        this.operation = operation;
        this.moments = new Moments(operation.network());
    }

    /// The enforced terms that speak of someone aboard or of the convoy's way, in the operation's
    /// order.
    List<Term> terms(Convoy convoy) {
        return operation.enforcedTerms().stream()
                .filter(term -> binds(term.clause(), convoy))
                .toList();
    }

    private boolean binds(Clause clause, Convoy convoy) {
        return switch (clause) {
            case Clause.First first ->
                    carries(convoy, first.before()) || carries(convoy, first.after());
            case Clause.Reciprocal reciprocal ->
                    carries(convoy, reciprocal.one()) || carries(convoy, reciprocal.other());
            case Clause.Gate gate -> carries(convoy, gate.held()) || opens(gate.opening(), convoy);
            case Clause.Quota quota -> {
                Side side = quota.side();
                boolean counts = side == null ? convoy.isLoaded() : carries(convoy, side);
                yield counts && passes(quota.where(), convoy);
            }
            case Clause.Together together ->
                    carries(convoy, together.one()) || carries(convoy, together.other());
            case Clause.EscortRequired escort ->
                    carries(convoy, escort.side())
                            && (escort.corridor() == null
                                    || escort.corridor().equals(convoy.corridor()));
            case Clause.MonitorPresent monitor ->
                    convoy.isLoaded() && passes(monitor.where(), convoy);
            case Clause.NoSearch noSearch ->
                    carries(convoy, noSearch.side())
                            && (noSearch.place() == null
                                    || moments.passing(convoy, noSearch.place()) != null);
            case Clause.DestinationExcluded excluded -> carries(convoy, excluded.side());
            case Clause.WordsOnly ignored -> false;
        };
    }

    private static boolean opens(Opening opening, Convoy convoy) {
        return switch (opening) {
            case Opening.AllArrived arrived -> carries(convoy, arrived.side());
            case Opening.AllDeparted departed -> carries(convoy, departed.side());
            case Opening.OutsideEvent ignored -> false;
        };
    }

    private boolean passes(Where where, Convoy convoy) {
        return switch (where) {
            case Where.AtPlace place -> moments.passing(convoy, place.place()) != null;
            case Where.OnLeg leg -> Moments.entering(convoy, leg.leg()) != null;
            case Where.OnCorridor corridor -> corridor.corridor().equals(convoy.corridor());
        };
    }

    private static boolean carries(Convoy convoy, Side side) {
        return Moments.carries(convoy, side.groups());
    }
}
