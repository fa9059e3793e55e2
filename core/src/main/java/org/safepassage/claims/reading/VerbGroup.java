package org.safepassage.claims.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.words.Verb;

/// A verb with what stands around it: "have not yet been", "are expected to".
///
/// @param from its first token
/// @param main the token of its main verb
/// @param to the token behind it
/// @param verbs what the main verb may mean; empty for one that says nothing here
/// @param state what is said after "be", as "trapped"; null for a verb
/// @param form how it is said
record VerbGroup(
        int from, int main, int to, List<Verb> verbs, @Nullable Predicate state, Form form) {

    /// How a verb is said.
    ///
    /// @param passive "were evacuated", or a participle behind a noun
    /// @param perfect "have left"
    /// @param planned "will leave", "are expected to leave"
    /// @param waiting "are waiting to leave", "were unable to leave"
    /// @param denied "have not left"
    /// @param ing "leaving", without a form of "be" before it
    /// @param finite whether it has its own subject: not "to leave", not "leaving"
    /// @param be whether it has a form of "be"
    record Form(
            boolean passive,
            boolean perfect,
            boolean planned,
            boolean waiting,
            boolean denied,
            boolean ing,
            boolean finite,
            boolean be) {}
}
