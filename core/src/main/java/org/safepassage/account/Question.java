package org.safepassage.account;

import java.util.List;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Claim;
import org.safepassage.claims.StatedEvent;

/// What text alone does not decide: what reports say side by side, and what would decide it.
///
/// @param rule what was looked for
/// @param message what stands side by side, in a sentence or two
/// @param assertions what reports say without a figure
/// @param events stated events that it is about
/// @param claims figures that it is about
/// @param needed what would decide it
public record Question(
        AccountRule rule,
        Message message,
        List<Assertion> assertions,
        List<StatedEvent> events,
        List<Claim> claims,
        Message needed) {
    public Question {
        assertions = List.copyOf(assertions);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
    }

    /// A question about assertions alone.
    static Question of(AccountRule rule, Message message, List<Assertion> assertions) {
        return new Question(
                rule,
                message.with("quotes", new Fill.Assertions(assertions)),
                assertions,
                List.of(),
                List.of(),
                Message.of("needed." + rule.id()));
    }
}
