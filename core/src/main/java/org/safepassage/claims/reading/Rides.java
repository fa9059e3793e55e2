package org.safepassage.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Predicate;

/// Gives vehicles the way of those whom the same verb says they carry: "20 buses took 900 people
/// from the town to the coast".
final class Rides {
    private final List<Claim> claims;
    private final List<Bound> bounds = new ArrayList<>();
    private final int first;

    /// @param claims those of the report, to which the claims of a sentence are about to be added
    Rides(List<Claim> claims) {
        this.claims = claims;
        first = claims.size();
    }

    /// Takes what the next claim of the sentence is made of.
    void add(Bound bound) {
        bounds.add(bound);
    }

    /// Completes the vehicles of the sentence, when all of its claims are made.
    void lend() {
        for (int i = 0; i < bounds.size(); i++) {
            Claim vehicles = claims.get(first + i);
            boolean open =
                    bounds.get(i).counted().isVehicle()
                            && vehicles.predicate() == Predicate.DISPATCHED
                            && vehicles.circumstances().from() == null;
            for (int k = 0; k < bounds.size() && open; k++) {
                Circumstances way = claims.get(first + k).circumstances();
                if (isCarried(bounds.get(i), bounds.get(k)) && way.from() != null) {
                    claims.set(first + i, vehicles.on(ridden(vehicles.circumstances(), way)));
                    open = false;
                }
            }
        }
    }

    private static Circumstances ridden(Circumstances own, Circumstances way) {
        return new Circumstances(way.from(), own.to() == null ? way.to() : own.to(), own.when());
    }

    /// Whether a verb that says where people go is also the one of the vehicles.
    private static boolean isCarried(Bound vehicles, Bound people) {
        VerbGroup verb = people.group();
        return people.counted().isPeople()
                && Sayings.isMovement(people.predicate())
                && verb != null
                && (verb.equals(vehicles.group())
                        || (vehicles.group() == null && vehicles.counted().to() <= verb.from()));
    }
}
