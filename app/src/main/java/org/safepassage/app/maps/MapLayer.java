package org.safepassage.app.maps;

import org.jspecify.annotations.Nullable;

/// One layer of a map, ready to be drawn.
///
/// @param name what to call it, from the file's name
/// @param attribution who made the data, or null when nobody says
/// @param geoJson a feature collection, WGS 84, longitude first; features have at most the
///   properties `en`, `ar` (names) and `kind`
public record MapLayer(String name, @Nullable String attribution, String geoJson) {}
