package org.safepassage.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Leg;
import org.safepassage.network.Traffic;
import org.safepassage.quantity.Distance;
import org.safepassage.quantity.LegId;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleTypeId;
import org.safepassage.quantity.Weight;

/// A leg that a test can still vary. It is open always, for both ways at once, without headway.
public final class LegDraft {
    private final LegId id;
    private final PlaceId from;
    private final PlaceId to;
    private Duration time;
    private final Map<VehicleTypeId, Duration> timeByType = new TreeMap<>();
    private final List<Span> windows = new ArrayList<>();
    private boolean never;
    private Traffic traffic = Traffic.TWO_WAY;
    private Duration headway = Duration.ZERO;
    private @Nullable Integer largestConvoy;
    private Weight danger = Weight.ONE;

    LegDraft(String id, String from, String to, Duration time) {
        this.id = new LegId(id);
        this.from = new PlaceId(from);
        this.to = new PlaceId(to);
        this.time = time;
    }

    /// The travel time of every type that is not named.
    public LegDraft time(Duration all) {
        time = all;
        return this;
    }

    /// The travel time of one type.
    public LegDraft time(String type, Duration own) {
        timeByType.put(new VehicleTypeId(type), own);
        return this;
    }

    /// Adds a window; with one or more, the leg is open only then.
    public LegDraft window(Span window) {
        windows.add(window);
        return this;
    }

    /// Never open.
    public LegDraft closed() {
        never = true;
        return this;
    }

    /// Convoys never meet on it.
    public LegDraft alternating() {
        traffic = Traffic.ALTERNATING;
        return this;
    }

    /// Least time from tail in to the next head in.
    public LegDraft headway(Duration least) {
        headway = least;
        return this;
    }

    /// Most vehicles in one convoy.
    public LegDraft largestConvoy(int vehicles) {
        largestConvoy = vehicles;
        return this;
    }

    /// Danger in thousandths.
    public LegDraft danger(long thousandths) {
        danger = new Weight(thousandths);
        return this;
    }

    Leg build(Collection<VehicleTypeId> fleet, Span horizon) {
        Map<VehicleTypeId, Duration> times = new TreeMap<>();
        fleet.forEach(type -> times.put(type, timeByType.getOrDefault(type, time)));
        List<Span> open = windows.isEmpty() ? List.of(horizon) : windows;
        return new Leg(
                id,
                from,
                to,
                new Distance(time.toMinutes() * 500),
                times,
                null,
                never ? List.of() : open,
                traffic,
                headway,
                largestConvoy,
                danger,
                List.of());
    }
}
