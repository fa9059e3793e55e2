package org.safepassage.claims.words;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;

/// A noun that a number may count.
///
/// @param unit what is counted
/// @param category whom it counts; null when not people
/// @param predicate what the noun itself says, as "survivors" does; null when nothing
public record Noun(Unit unit, @Nullable Category category, @Nullable Predicate predicate) {}
