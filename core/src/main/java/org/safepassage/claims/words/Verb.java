package org.safepassage.claims.words;

import java.util.Set;
import org.safepassage.claims.Predicate;

/// A verb that says what happens to those a claim counts.
///
/// @param forms its forms
/// @param needed words of which one must stand behind it in its clause; empty when none must
/// @param predicate what it says
/// @param object whether it says so of its object
/// @param subject whether it says so of its subject
public record Verb(
        VerbForms forms,
        Set<String> needed,
        Predicate predicate,
        boolean object,
        boolean subject) {}
