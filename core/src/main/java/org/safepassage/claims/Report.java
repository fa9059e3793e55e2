package org.safepassage.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that holds claims, and what reading it found.
///
/// @param name the file's name, or what the user called it; it is unique among reports read
///   together
/// @param text what all spans refer to, nothing normalised
/// @param title the headline, or null when none was found
/// @param date the day the text says it was published, or null when it does not say
/// @param blocks in the order of the text
/// @param claims in the order of the text
/// @param events in the order of the text
/// @param assertions in the order of the text
public record Report(
        String name,
        String text,
        @Nullable String title,
        @Nullable LocalDate date,
        List<Block> blocks,
        List<Claim> claims,
        List<StatedEvent> events,
        List<Assertion> assertions) {
    public Report {
        blocks = List.copyOf(blocks);
        claims = List.copyOf(claims);
        events = List.copyOf(events);
        assertions = List.copyOf(assertions);
    }

    /// A report of which nothing was read but figures and events.
    public Report(
            String name,
            String text,
            @Nullable String title,
            @Nullable LocalDate date,
            List<Block> blocks,
            List<Claim> claims,
            List<StatedEvent> events) {
        this(name, text, title, date, blocks, claims, events, List.of());
    }

    /// The same report, published on `day`, which somebody knows although the text does not say it.
    public Report on(LocalDate day) {
        return new Report(name, text, title, day, blocks, claims, events, assertions);
    }
}
