package org.safepassage.plan;

import java.util.List;
import org.safepassage.quantity.VehicleId;

/// One vehicle of a convoy and who is aboard it: its manifest, in tokens.
///
/// @param vehicle the vehicle
/// @param aboard who is aboard; empty for an empty vehicle
public record VehicleLoad(VehicleId vehicle, List<Aboard> aboard) {
    public VehicleLoad {
        aboard = List.copyOf(aboard);
    }

    /// All people aboard.
    public int people() {
        return aboard.stream().mapToInt(Aboard::people).sum();
    }
}
