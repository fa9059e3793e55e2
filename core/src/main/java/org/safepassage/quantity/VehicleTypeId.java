package org.safepassage.quantity;

/// A type of vehicle in the fleet.
///
/// @param value lower-case letters, digits and hyphens, 1 to 64 characters
public record VehicleTypeId(String value) implements Comparable<VehicleTypeId> {
    public VehicleTypeId {
        ShortNames.require("VehicleTypeId", value);
    }

    @Override
    public int compareTo(VehicleTypeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
