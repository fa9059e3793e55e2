package org.safepassage.claims;

/// Two passages of text of which one is taken from the other, or both from a third. A copy adds no
/// corroboration.
///
/// @param first the name of the report that holds the one passage
/// @param firstSpan where it stands there
/// @param second the name of the report that holds the other; the same for a repetition within one
/// @param secondSpan where it stands there
/// @param containment how much of the shorter passage stands in the longer, by runs of three words:
///   from 0 to 1
public record Copy(
        String first, TextSpan firstSpan, String second, TextSpan secondSpan, Amount containment) {}
