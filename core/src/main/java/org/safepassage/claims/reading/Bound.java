package org.safepassage.claims.reading;

import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;

/// A counted phrase with what is said of it.
///
/// @param counted the phrase, with its final unit and category
/// @param predicate what is said of it
/// @param group the verb that says so; null when a noun or the unit alone does
/// @param from the first token of the quotation
/// @param to the token behind its last
/// @param rule the id of the rule that bound them
/// @param planned whether it is planned, not done
record Bound(
        Counted counted,
        Predicate predicate,
        @Nullable VerbGroup group,
        int from,
        int to,
        String rule,
        boolean planned) {}
