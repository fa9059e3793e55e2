package org.safepassage.app.imports.resolving;

import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.reading.Value;

/// A leg as a corridor of the file names it: written out there, or by reference.
///
/// @param value where it stands
/// @param inline the leg that is written out there, or null
/// @param reference the id that is referred to, or null
/// @param reversed whether it is taken from its second place to its first
record LegUse(Value value, @Nullable Item inline, @Nullable Value reference, boolean reversed) {}
