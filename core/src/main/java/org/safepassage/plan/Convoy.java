package org.safepassage.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.CorridorId;
import org.safepassage.quantity.EscortTeam;
import org.safepassage.quantity.PlaceId;
import org.safepassage.quantity.Span;

/// Vehicles that move together once, from one place to another, with people aboard or empty.
///
/// A loaded convoy boards, moves and alights; an empty one only moves. Its steps follow one another
/// without a gap: boarding, movements in order, alighting.
///
/// @param id short name; also its number on radio and paper
/// @param origin where it begins
/// @param destination where it ends
/// @param corridor the corridor it travels along; null when it is empty
/// @param escort the escort team with it, or null
/// @param vehicles its vehicles in marching order, head first; at least one
/// @param boarding when people board; null when it is empty
/// @param movements passages and stops in order
/// @param alighting when people alight; null when it is empty
public record Convoy(
        ConvoyId id,
        PlaceId origin,
        PlaceId destination,
        @Nullable CorridorId corridor,
        @Nullable EscortTeam escort,
        List<VehicleLoad> vehicles,
        @Nullable Span boarding,
        List<Movement> movements,
        @Nullable Span alighting) {
    public Convoy {
        vehicles = List.copyOf(vehicles);
        movements = List.copyOf(movements);
        if (vehicles.isEmpty() || movements.isEmpty()) {
            throw new IllegalArgumentException(
                    "convoy " + id + ": expected at least one vehicle and one movement");
        }
    }

    /// Whether anyone is aboard.
    public boolean isLoaded() {
        return boarding != null || alighting != null || people() > 0;
    }

    /// All people aboard.
    public int people() {
        return vehicles.stream().mapToInt(VehicleLoad::people).sum();
    }

    /// When it begins: the start of boarding, or of its first movement.
    public Instant begins() {
        return boarding != null ? boarding.from() : start(movements.getFirst());
    }

    /// When it ends: the end of alighting, or of its last movement.
    public Instant ends() {
        return alighting != null ? alighting.to() : end(movements.getLast());
    }

    /// When its head enters the first leg; the start of its only stop when it enters none.
    public Instant departs() {
        for (Movement movement : movements) {
            if (movement instanceof Movement.Passage passage) {
                return passage.headIn();
            }
        }
        return start(movements.getFirst());
    }

    private static Instant start(Movement movement) {
        return switch (movement) {
            case Movement.Passage passage -> passage.headIn();
            case Movement.Stop stop -> stop.from();
        };
    }

    private static Instant end(Movement movement) {
        return switch (movement) {
            case Movement.Passage passage -> passage.tailOut();
            case Movement.Stop stop -> stop.to();
        };
    }
}
