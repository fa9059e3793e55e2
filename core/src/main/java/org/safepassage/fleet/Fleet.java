package org.safepassage.fleet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.VehicleTypeId;

/// All vehicles and escorts of the operation, in the file's order.
///
/// @param types vehicle types by id
/// @param escorts escorts by id
public record Fleet(Map<VehicleTypeId, VehicleType> types, Map<EscortId, Escort> escorts) {
    public Fleet {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        escorts = Collections.unmodifiableMap(new LinkedHashMap<>(escorts));
    }

    /// The type with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public VehicleType type(VehicleTypeId id) {
        VehicleType type = types.get(id);
        if (type == null) {
            throw new IllegalArgumentException("no vehicle type " + id + " in the fleet");
        }
        return type;
    }

    /// The escort with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Escort escort(EscortId id) {
        Escort escort = escorts.get(id);
        if (escort == null) {
            throw new IllegalArgumentException("no escort " + id + " in the fleet");
        }
        return escort;
    }
}
