package org.safepassage.fleet;

import java.time.Duration;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.EscortId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.Span;

/// Escort teams that are alike. A team is with one convoy at a time.
///
/// @param id short name; team n is written `id-n`
/// @param names what people call it
/// @param number how many teams there are
/// @param available the span in which a team may be with a convoy
/// @param turnRound time from a convoy's end until the team is ready again, wherever it is needed
///   next
public record Escort(
        EscortId id, Names names, CountRange number, Span available, Duration turnRound) {}
