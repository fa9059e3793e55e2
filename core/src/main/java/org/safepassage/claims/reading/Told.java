package org.safepassage.claims.reading;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Topic;

/// An assertion as it stands in a sentence.
///
/// @param topic what it is about
/// @param from the first token of its quotation
/// @param to the token behind the last
/// @param at the token that tells it, to which a source must reach
/// @param about what another must share to be compared with it
/// @param what what is told
/// @param place where, as written; null when not said
/// @param rule the rule that found it
record Told(
        Topic topic,
        int from,
        int to,
        int at,
        NavigableSet<String> about,
        NavigableSet<String> what,
        @Nullable String place,
        String rule) {

    /// One about nothing that must be shared; its rule is named after its topic.
    static Told of(Topic topic, int from, int to, Collection<String> what, @Nullable String place) {
        return new Told(
                topic,
                from,
                to,
                from,
                new TreeSet<>(),
                new TreeSet<>(what),
                place,
                "told-" + topic.label());
    }

    /// The same about what another must share.
    Told on(Collection<String> shared) {
        return new Told(topic, from, to, at, new TreeSet<>(shared), what, place, rule);
    }
}
