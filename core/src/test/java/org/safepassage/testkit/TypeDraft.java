package org.safepassage.testkit;

import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.fleet.Service;
import org.safepassage.fleet.VehicleType;
import org.safepassage.quantity.Capacity;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Factor;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.VehicleTypeId;

/// A vehicle type that a test can still vary. It is available always, boards and alights in no time
/// and may go again and again.
public final class TypeDraft {
    private final VehicleTypeId id;
    private PlaceId base;
    private CountRange number;
    private Capacity capacity;
    private @Nullable Span available;
    private Service boarding = new Service(Duration.ZERO, Duration.ZERO);
    private Service alighting = new Service(Duration.ZERO, Duration.ZERO);
    private Duration turnRound = Duration.ZERO;
    private @Nullable Duration longestDuty;
    private Duration rest = Duration.ofHours(8);
    private @Nullable Integer trips;
    private final SortedSet<String> carries = new TreeSet<>();

    TypeDraft(String id, int number, int seats, String base) {
        this.id = new VehicleTypeId(id);
        this.number = CountRange.exactly(number);
        this.capacity = new Capacity(seats, 0, 0);
        this.base = new PlaceId(base);
    }

    /// How many vehicles.
    public TypeDraft number(int vehicles) {
        number = CountRange.exactly(vehicles);
        return this;
    }

    /// How many vehicles, as a range.
    public TypeDraft number(int low, int likely, int high) {
        number = new CountRange(low, likely, high);
        return this;
    }

    /// Seats, stretchers and wheelchair places of one vehicle.
    public TypeDraft places(int seats, int stretchers, int wheelchairs) {
        capacity = new Capacity(seats, stretchers, wheelchairs);
        return this;
    }

    /// Where all of them stand at the start.
    public TypeDraft base(String place) {
        base = new PlaceId(place);
        return this;
    }

    /// The span within which they work.
    public TypeDraft available(Span span) {
        available = span;
        return this;
    }

    /// Time to board.
    public TypeDraft boarding(Duration fixed, Duration perPerson) {
        boarding = new Service(fixed, perPerson);
        return this;
    }

    /// Time to alight.
    public TypeDraft alighting(Duration fixed, Duration perPerson) {
        alighting = new Service(fixed, perPerson);
        return this;
    }

    /// Time between alighting and what comes next.
    public TypeDraft turnRound(Duration time) {
        turnRound = time;
        return this;
    }

    /// The driver's longest duty and the rest that ends it.
    public TypeDraft duty(Duration longest, Duration restAfter) {
        longestDuty = longest;
        rest = restAfter;
        return this;
    }

    /// Most loaded convoys of one vehicle.
    public TypeDraft trips(int most) {
        trips = most;
        return this;
    }

    /// Carries only this category and those named before.
    public TypeDraft carries(String category) {
        carries.add(category);
        return this;
    }

    VehicleTypeId id() {
        return id;
    }

    VehicleType build(Span horizon) {
        return new VehicleType(
                id,
                Names.of(id.value()),
                number,
                capacity,
                base,
                available == null ? horizon : available,
                Factor.ONE,
                boarding,
                alighting,
                turnRound,
                longestDuty,
                rest,
                trips,
                carries);
    }
}
