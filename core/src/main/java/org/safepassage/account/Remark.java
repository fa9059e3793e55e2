package org.safepassage.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Claim;
import org.safepassage.claims.StatedEvent;

/// Something to know about claims that is no contradiction of numbers: a state against a state, a
/// definition that is missing, a sum that holds, a load that is too high.
///
/// @param rule what was looked for
/// @param message what was found, in a sentence or two
/// @param claims the claims that it is about
/// @param events the events that it is about
/// @param needed what would settle it; null when nothing is open
public record Remark(
        AccountRule rule,
        Message message,
        List<Claim> claims,
        List<StatedEvent> events,
        @Nullable Message needed) {
    public Remark {
        claims = List.copyOf(claims);
        events = List.copyOf(events);
    }
}
