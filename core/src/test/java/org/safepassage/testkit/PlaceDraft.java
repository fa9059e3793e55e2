package org.safepassage.testkit;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.network.Checkpoint;
import org.safepassage.network.Intake;
import org.safepassage.network.Place;
import org.safepassage.network.PlacePart;
import org.safepassage.network.Reception;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Weight;

/// A place that a test can still vary.
public final class PlaceDraft {
    private final PlaceId id;
    private final Set<PlacePart> parts = EnumSet.noneOf(PlacePart.class);
    private @Nullable Integer room;
    private Intake people = Intake.UNLIMITED;
    private Intake patients = Intake.UNLIMITED;
    private Weight danger = Weight.ONE;
    private @Nullable Checkpoint checkpoint;

    PlaceDraft(String id) {
        this.id = new PlaceId(id);
    }

    /// Gives it a part.
    public PlaceDraft part(PlacePart part) {
        parts.add(part);
        return this;
    }

    /// Room for so many vehicles; null for no limit.
    public PlaceDraft room(@Nullable Integer vehicles) {
        room = vehicles;
        return this;
    }

    /// Limits for those who are not patients; null for no limit.
    public PlaceDraft receives(
            @Nullable Integer inAll, @Nullable Integer perHour, @Nullable Integer perDay) {
        people = new Intake(inAll, perHour, perDay);
        return this;
    }

    /// Limits for patients; null for no limit.
    public PlaceDraft receivesPatients(
            @Nullable Integer inAll, @Nullable Integer perHour, @Nullable Integer perDay) {
        patients = new Intake(inAll, perHour, perDay);
        return this;
    }

    /// Danger in thousandths.
    public PlaceDraft danger(long thousandths) {
        danger = new Weight(thousandths);
        return this;
    }

    /// A checkpoint here; empty vehicles pass without being served.
    public PlaceDraft checkpoint(int lanes, Duration perVehicle, Duration perPerson) {
        return checkpoint(new Checkpoint(lanes, perVehicle, perPerson, Duration.ZERO));
    }

    /// This checkpoint, or none.
    public PlaceDraft checkpoint(@Nullable Checkpoint here) {
        checkpoint = here;
        return this;
    }

    Place build() {
        return new Place(
                id,
                Names.of(id.value()),
                null,
                null,
                parts,
                null,
                room,
                new Reception(people, patients),
                danger,
                checkpoint);
    }
}
