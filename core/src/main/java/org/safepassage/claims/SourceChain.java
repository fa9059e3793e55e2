package org.safepassage.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is made responsible for a figure, as written, from the reporter to the origin. Empty when
/// the report speaks in its own voice.
///
/// @param links the nearest to the reader first
/// @param grade what the figure rests on, as far as they say
public record SourceChain(List<String> links, Grade grade) {
    /// The report's own voice.
    public static final SourceChain OWN_VOICE = new SourceChain(List.of());

    public SourceChain {
        links = List.copyOf(links);
    }

    /// The chain of a statement, which is all that a report makes.
    public SourceChain(List<String> links) {
        this(links, Grade.STATEMENT);
    }

    /// The chain with these links, the nearest to the reader first.
    public static SourceChain of(String... links) {
        return new SourceChain(List.of(links));
    }

    /// Who said it first, or null when the report speaks in its own voice.
    public @Nullable String origin() {
        return links.isEmpty() ? null : links.getLast();
    }

    /// The chain as files spell it, `RT > Krista Armstrong`; null for the report's own voice.
    public @Nullable String label() {
        return links.isEmpty() ? null : String.join(" > ", links);
    }
}
