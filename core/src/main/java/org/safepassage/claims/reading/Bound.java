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
        boolean planned) {

    /// The same said of another count.
    Bound of(Counted other) {
        return new Bound(other, predicate, group, from, to, rule, planned);
    }

    /// The same of another stretch of the sentence.
    Bound at(int start, int end, String id) {
        return new Bound(counted, predicate, group, start, end, id, planned);
    }

    /// The same with another predicate.
    Bound saying(Predicate said, boolean plan) {
        return new Bound(counted, said, group, from, to, rule, plan);
    }
}
