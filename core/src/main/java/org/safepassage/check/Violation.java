package org.safepassage.check;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.safepassage.plan.Rule;
import org.safepassage.quantity.ConvoyId;
import org.safepassage.quantity.TermId;

/// One place in which a plan breaks one rule, in words that a planner can act on. Times within the
/// words are in the operation's zone.
///
/// @param rule the rule, as `docs/model.md` names it
/// @param term the term that the rule comes from, or null when it comes from no term
/// @param convoy the convoy in which it shows, or null when it belongs to no single one
/// @param at when it shows, or null when it belongs to no single moment
/// @param found what the plan says
/// @param allowed what the rule allows there
/// @param nextStep what to change
public record Violation(
        Rule rule,
        @Nullable TermId term,
        @Nullable ConvoyId convoy,
        @Nullable Instant at,
        String found,
        String allowed,
        String nextStep) {

    /// A moment as the words of violations write it.
    public static String time(Instant moment, ZoneId zone) {
        return Moments.time(moment, zone);
    }

    /// The whole violation on one line: rule, term, convoy, time, what was found, what is allowed,
    /// what to do.
    public String message(ZoneId zone) {
        StringBuilder words = new StringBuilder(rule.id());
        if (term != null) {
            words.append(", term ").append(term);
        }
        if (convoy != null) {
            words.append(", convoy ").append(convoy);
        }
        if (at != null) {
            words.append(", ").append(Moments.time(at, zone));
        }
        return words.append(": found ")
                .append(found)
                .append("; allowed is ")
                .append(allowed)
                .append(". ")
                .append(nextStep)
                .toString();
    }
}
