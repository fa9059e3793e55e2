package org.safepassage.account;

import java.util.List;

/// Words that were taken to name one place.
///
/// @param place the way to it, such as `aleppo/east`
/// @param written the words, as reports write them
/// @param why why they were taken so
public record PlaceWords(String place, List<String> written, String why) {
    public PlaceWords {
        written = List.copyOf(written);
    }
}
