package org.safepassage.app.report;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.agreement.Measure;
import org.safepassage.network.Network;
import org.safepassage.plan.Convoy;
import org.safepassage.plan.Movement;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;

/// When convoys count for a term, as `docs/model.md` defines it under "Moments that count".
final class Moments {
    private final Network network;

    Moments(Network network) {
        this.network = network;
    }

    /// When the people aboard count, or null when the convoy does not pass the place.
    @Nullable Instant of(Convoy convoy, Measure measure) {
        return switch (measure) {
            case Measure.Departure ignored -> convoy.departs();
            case Measure.Arrival ignored -> convoy.ends();
            case Measure.Passing passing -> passing(convoy, passing.place());
        };
    }

    /// When the head leaves `place`; at the convoy's last place, when it has alighted.
    @Nullable Instant passing(Convoy convoy, PlaceId place) {
        for (Movement movement : convoy.movements()) {
            if (movement instanceof Movement.Passage passage
                    && network.leg(passage.leg()).start(passage.direction()).equals(place)) {
                return passage.headIn();
            }
        }
        return convoy.destination().equals(place) ? convoy.ends() : null;
    }

    /// When the head goes into `leg`, or null.
    static @Nullable Instant entering(Convoy convoy, LegId leg) {
        for (Movement movement : convoy.movements()) {
            if (movement instanceof Movement.Passage passage && passage.leg().equals(leg)) {
                return passage.headIn();
            }
        }
        return null;
    }

    /// People of `groups` aboard.
    static int people(Convoy convoy, Set<GroupId> groups) {
        return convoy.vehicles().stream()
                .flatMap(load -> load.aboard().stream())
                .filter(aboard -> groups.contains(aboard.group()))
                .mapToInt(aboard -> aboard.people())
                .sum();
    }

    /// Whether anyone of `groups` is aboard.
    static boolean carries(Convoy convoy, Set<GroupId> groups) {
        return people(convoy, groups) > 0;
    }
}
