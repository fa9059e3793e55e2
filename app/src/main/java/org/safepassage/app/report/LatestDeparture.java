package org.safepassage.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.agreement.Where;
import org.safepassage.fleet.Escort;
import org.safepassage.fleet.VehicleType;
import org.safepassage.network.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.plan.Aboard;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.plan.VehicleLoad;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// The last safe departure of a convoy: the latest second in which its head may leave so that it
/// still keeps every window and every presence of a monitor that it was planned in, the longest
/// time aboard of its groups, its vehicles' and its escort's span and the horizon, other things
/// equal. Waits on the way are given up first; searches are not. People have boarded as planned.
///
/// It looks at this convoy alone, not at other convoys that a term, a headway or a driver's duty
/// ties to it.
///
/// It is found backwards, from the latest end to the first passage.
///
/// @param at the latest head in of the first passage
/// @param limit what would be missed first: `window`, `monitor`, `aboard`, `vehicle`, `escort` or
///   `horizon`
/// @param id id of the leg, party, group, vehicle type or escort that limits it; empty for the
///   horizon
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
                                        .orEarlier(window(operation, passage))
                                        .orEarlier(watched(operation, convoy, passage));
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

    /// Head in, when the first monitor who watched it on the plan's way goes in the second in which
    /// the tail comes out of the leg, or the head leaves the place; null when nobody watched.
    private static @Nullable LatestDeparture watched(
            Operation operation, Convoy convoy, Movement.Passage passage) {
        PlaceId start = operation.network().leg(passage.leg()).start(passage.direction());
        LatestDeparture latest = null;
        for (Clause.MonitorPresent clause : monitors(operation, convoy)) {
            Instant until =
                    switch (clause.where()) {
                        case Where.AtPlace at -> at.place().equals(start) ? passage.headIn() : null;
                        case Where.OnLeg on ->
                                on.leg().equals(passage.leg()) ? passage.tailOut() : null;
                        case Where.OnCorridor on ->
                                on.corridor().equals(convoy.corridor()) ? passage.tailOut() : null;
                    };
            LatestDeparture goes = until == null ? null : presence(clause, until);
            if (until != null && goes != null) {
                goes = goes.earlierBy(Duration.between(passage.headIn(), until));
                latest = goes.orEarlier(latest);
            }
        }
        return latest;
    }

    /// The terms by which a monitor must watch the convoy somewhere.
    private static List<Clause.MonitorPresent> monitors(Operation operation, Convoy convoy) {
        List<Clause.MonitorPresent> monitors = new ArrayList<>();
        for (Term term : operation.enforcedTerms()) {
            if (convoy.isLoaded() && term.clause() instanceof Clause.MonitorPresent clause) {
                monitors.add(clause);
            }
        }
        return monitors;
    }

    /// When the monitor goes who was planned to watch until `moment`.
    private static @Nullable LatestDeparture presence(
            Clause.MonitorPresent clause, Instant moment) {
        for (Span present : clause.present()) {
            if (!moment.isBefore(present.from()) && !moment.isAfter(present.to())) {
                return new LatestDeparture(present.to(), "monitor", clause.monitor().value());
            }
        }
        return null;
    }

    private static LatestDeparture latestEnd(Operation operation, Convoy convoy) {
        LatestDeparture latest = new LatestDeparture(operation.horizon().to(), "horizon", "");
        for (Clause.MonitorPresent clause : monitors(operation, convoy)) {
            if (clause.where().equals(new Where.AtPlace(convoy.destination()))) {
                latest = latest.orEarlier(presence(clause, convoy.ends()));
            }
        }
        Span boarding = convoy.boarding();
        for (VehicleLoad load : convoy.vehicles()) {
            VehicleType type = operation.fleet().type(load.vehicle().type());
            latest =
                    latest.orEarlier(
                            new LatestDeparture(
                                    type.available().to(), "vehicle", type.id().value()));
            for (Aboard aboard : load.aboard()) {
                Duration longest = operation.group(aboard.group()).longestAboard();
                if (boarding != null && longest != null) {
                    Instant end = boarding.from().plus(longest);
                    latest =
                            latest.orEarlier(
                                    new LatestDeparture(end, "aboard", aboard.group().value()));
                }
            }
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

    private LatestDeparture orEarlier(@Nullable LatestDeparture other) {
        return other != null && other.at.isBefore(at) ? other : this;
    }
}
