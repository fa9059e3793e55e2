package org.safepassage.account;

import java.util.List;

/// Words that were taken to name one place.
///
/// @param places the place, or several that are named together
/// @param written the words, as reports write them
/// @param why why they were taken so
public record PlaceWords(NamedPlaces places, List<String> written, String why) {
    public PlaceWords {
        written = List.copyOf(written);
    }
}
