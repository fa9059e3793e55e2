package org.safepassage.claims.words;

import org.safepassage.claims.EventType;

/// Two word lists that together say that something happened.
///
/// @param type what happened
/// @param subjectFirst whether the noun stands before the verb
/// @param first the words of which one comes first
/// @param second the words of which one follows in the same clause
public record EventPattern(
        EventType type, boolean subjectFirst, Phrases<Boolean> first, Phrases<Boolean> second) {}
