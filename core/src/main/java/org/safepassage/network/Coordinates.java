package org.safepassage.network;

/// A point on the earth, WGS 84. Used to draw, never to plan.
///
/// @param latitude degrees north, -90 to 90
/// @param longitude degrees east, -180 to 180
public record Coordinates(double latitude, double longitude) {
    public Coordinates {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException(
                    "coordinates "
                            + latitude
                            + ", "
                            + longitude
                            + ": expected latitude -90 to 90, longitude -180 to 180");
        }
    }
}
