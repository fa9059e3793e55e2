package org.safepassage.account;

import java.util.List;

/// Contradictions that share figures or readings.
///
/// @param contradictions each a smallest set; the smallest first
/// @param waysOut how the dispute could be settled; the smallest first
/// @param isComplete whether these are all contradictions; if not, the search for more was given up
public record Dispute(
        List<Contradiction> contradictions, List<WayOut> waysOut, boolean isComplete) {
    public Dispute {
        contradictions = List.copyOf(contradictions);
        waysOut = List.copyOf(waysOut);
    }
}
