package org.safepassage.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.network.Checkpoint;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.TermId;

/// How long a checkpoint needs for a convoy. Both `checkpoint-rate` and `no-search` are about it.
final class CheckpointService {
    private CheckpointService() {}

    /// The time from the first vehicle's turn until the last lane is free.
    ///
    /// @param without a term that is left out of account, or null to keep all
    static Duration length(
            Facts facts,
            Convoy convoy,
            PlaceId place,
            Checkpoint checkpoint,
            @Nullable TermId without) {
        List<Duration> laneFree = new ArrayList<>(Collections.nCopies(1, Duration.ZERO));
        for (VehicleLoad load : convoy.vehicles()) {
            Duration turn = turn(facts, load, place, checkpoint, without);
            Duration first = Collections.min(laneFree);
            if (laneFree.size() < checkpoint.lanes() && !first.isZero()) {
                // A lane that nobody has used yet is free from the beginning.
                laneFree.add(turn);
            } else {
                laneFree.set(laneFree.indexOf(first), first.plus(turn));
            }
        }
        return Collections.max(laneFree);
    }

    /// The service that a visit needs, or null where none is due: no checkpoint, or an empty convoy
    /// that begins here.
    static @Nullable Duration due(
            Facts facts, Convoy convoy, Visit visit, @Nullable TermId without) {
        Checkpoint checkpoint = facts.network().place(visit.place()).checkpoint();
        boolean servedOnTheWayIn = visit.atOrigin() && convoy.boarding() == null;
        return checkpoint == null || servedOnTheWayIn
                ? null
                : length(facts, convoy, visit.place(), checkpoint, without);
    }

    /// The service that a visit has: the length of its search, zero without one.
    static Duration given(Visit visit) {
        return visit.stop() == null || visit.stop().search() == null
                ? Duration.ZERO
                : visit.stop().search().length();
    }

    private static Duration turn(
            Facts facts,
            VehicleLoad load,
            PlaceId place,
            Checkpoint checkpoint,
            @Nullable TermId without) {
        if (Facts.people(load) == 0) {
            return checkpoint.perEmptyVehicle();
        }
        long searched = 0;
        for (Aboard some : load.aboard()) {
            if (!isExempt(facts, some, place, without)) {
                searched += some.people();
            }
        }
        return checkpoint.perVehicle().plus(checkpoint.perPerson().multipliedBy(searched));
    }

    private static boolean isExempt(
            Facts facts, Aboard some, PlaceId place, @Nullable TermId without) {
        for (Term term : facts.operation().enforcedTerms()) {
            if (term.clause() instanceof Clause.NoSearch clause
                    && !term.id().equals(without)
                    && (clause.place() == null || clause.place().equals(place))
                    && clause.side().groups().contains(some.group())) {
                return true;
            }
        }
        return false;
    }
}
