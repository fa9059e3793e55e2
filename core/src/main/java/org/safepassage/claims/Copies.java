package org.safepassage.claims;

import java.util.List;

/// What several reports have from one another.
///
/// @param copies in the order of the reports' names, then of the text
/// @param origins the claims grouped by independent origin: two claims are in one group when one
///   stands in a copy of the other, or both name the same source for the same figure; ids in order
public record Copies(List<Copy> copies, List<List<String>> origins) {
    public Copies {
        copies = List.copyOf(copies);
        origins = origins.stream().map(List::copyOf).toList();
    }
}
