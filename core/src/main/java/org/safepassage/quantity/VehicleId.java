package org.safepassage.quantity;

/// One vehicle: its type and its number within the type, counted from 1. Written `bus-3`.
///
/// @param type the vehicle's type
/// @param number 1 to the number of vehicles of that type
public record VehicleId(VehicleTypeId type, int number) implements Comparable<VehicleId> {
    public VehicleId {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "vehicle number " + number + " of " + type + ": expected 1 or more");
        }
    }

    /// Reads `bus-3`.
    ///
    /// @throws IllegalArgumentException when the text does not end in a hyphen and a number
    public static VehicleId parse(String text) {
        int hyphen = text.lastIndexOf('-');
        if (hyphen < 1 || hyphen == text.length() - 1) {
            throw new IllegalArgumentException(
                    "vehicle '" + text + "': expected a type, a hyphen and a number, as in bus-3");
        }
        return new VehicleId(
                new VehicleTypeId(text.substring(0, hyphen)),
                Integer.parseInt(text.substring(hyphen + 1)));
    }

    @Override
    public int compareTo(VehicleId other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return type.value() + "-" + number;
    }
}
