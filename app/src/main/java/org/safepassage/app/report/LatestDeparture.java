package org.safepassage.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.Span;

/// The last safe departure of a convoy: the latest second in which its head may leave so that it
/// still keeps every window that it was planned in, its vehicles' and its escort's span and the
/// horizon, other things equal. Waits on the way are given up first; searches are not.
///
/// It is found backwards, from the latest end to the first passage.
///
/// @param at the latest head in of the first passage
/// @param limit what would be missed first: `window`, `vehicle`, `escort` or `horizon`
/// @param id id of the leg, vehicle type or escort that limits it; empty for the horizon
record LatestDeparture(Instant at, String limit, String id) {

    /// Finds it; null when the convoy passes no leg.
    static @Nullable LatestDeparture of(Operation operation, Convoy convoy) {
        LatestDeparture latest = latestEnd(operation, convoy);
        Span alighting = convoy.alighting();
        if (alighting != null) {
            latest = latest.earlierBy(alighting.length());
        }
        List<Movement> movements = convoy.movements();
        LatestDeparture departure = null;
        for (int i = movements.size() - 1; i >= 0; i--) {
            boolean rollsOn =
                    i + 1 < movements.size() && movements.get(i + 1) instanceof Movement.Passage;
            latest =
                    switch (movements.get(i)) {
                        case Movement.Stop stop -> latest.earlierBy(leastLength(stop));
                        case Movement.Passage passage ->
                                before(latest, passage, rollsOn)
                                        .orEarlier(window(operation, passage));
                    };
            if (movements.get(i) instanceof Movement.Passage) {
                departure = latest;
            }
        }
        return departure;
    }

    private static Duration leastLength(Movement.Stop stop) {
        Span search = stop.search();
        return search == null ? Duration.ZERO : search.length();
    }

    /// Head in, when what comes next begins at the latest at `next`.
    private static LatestDeparture before(
            LatestDeparture next, Movement.Passage passage, boolean rollsOn) {
        Instant nextBegins = rollsOn ? passage.headOut() : passage.tailOut();
        return next.earlierBy(Duration.between(passage.headIn(), nextBegins));
    }

    /// Head in, when the tail comes out in the last second of the planned window.
    private static LatestDeparture window(Operation operation, Movement.Passage passage) {
        Leg leg = operation.network().leg(passage.leg());
        Instant closes = passage.tailOut();
        for (Span window : leg.windows()) {
            if (window.contains(passage.occupation())) {
                closes = window.to();
            }
        }
        return new LatestDeparture(closes, "window", leg.id().value())
                .earlierBy(passage.occupation().length());
    }

    private static LatestDeparture latestEnd(Operation operation, Convoy convoy) {
        LatestDeparture latest = new LatestDeparture(operation.horizon().to(), "horizon", "");
        for (VehicleLoad load : convoy.vehicles()) {
            VehicleType type = operation.fleet().type(load.vehicle().type());
            latest =
                    latest.orEarlier(
                            new LatestDeparture(
                                    type.available().to(), "vehicle", type.id().value()));
        }
        EscortTeam team = convoy.escort();
        if (team != null) {
            Escort escort = operation.fleet().escort(team.escort());
            latest =
                    latest.orEarlier(
                            new LatestDeparture(
                                    escort.available().to(), "escort", escort.id().value()));
        }
        return latest;
    }

    private LatestDeparture earlierBy(Duration time) {
        return new LatestDeparture(at.minus(time), limit, id);
    }

    private LatestDeparture orEarlier(LatestDeparture other) {
        return other.at.isBefore(at) ? other : this;
    }
}
