package org.safepassage.app.imports.resolving;

import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Value;

/// A leg as a corridor of the file names it: written out there, or by reference.
///
/// @param value where it stands
/// @param inline the leg that is written out there, or null
/// @param reference the id that is referred to, or null
/// @param reversed whether it is taken from its second place to its first
record LegUse(Value value, @Nullable Item inline, @Nullable Value reference, boolean reversed) {
    /// Whether it is known which leg it is, and from where to where that leads.
    boolean isKnown() {
        return !value.problems().anyAt(value.place())
                && (reference == null || reference.isSound())
                && (inline == null || inline.fields().areSound("id", "from", "to"));
    }
}
