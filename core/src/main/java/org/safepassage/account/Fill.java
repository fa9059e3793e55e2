package org.safepassage.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.Unit;

/// What fills a place in the pattern of a {@link Message}, in no language yet.
public sealed interface Fill {
    /// The most ids or quotations that a sentence holds.
    int MOST_IDS = 12;

    /// The ids of claims, and how many more there are than a sentence holds.
    static Fill ids(List<Claim> some) {
        List<Fill> ids = new ArrayList<>();
        some.stream().limit(MOST_IDS).forEach(claim -> ids.add(new Name(claim.id())));
        if (some.size() > MOST_IDS) {
            int others = some.size() - MOST_IDS;
            ids.add(new Phrase(Message.of("and-more").with("number", others)));
        }
        return new Parts(ids);
    }

    /// The first quotations of claims, and how many more there are than a sentence holds.
    static Fill quotations(List<Claim> some) {
        Fill quotes = new Quotations(some.stream().limit(MOST_IDS).toList());
        int others = some.size() - MOST_IDS;
        return others <= 0
                ? quotes
                : new Parts(
                        List.of(quotes, new Phrase(Message.of("and-more").with("number", others))));
    }

    /// A number.
    ///
    /// @param amount the number
    record Count(Amount amount) implements Fill {}

    /// Figures with whom they count, one after another: `at least 8,079 fighters and families`.
    ///
    /// @param figures several are joined by "and"
    record Figures(List<Figure> figures) implements Fill {
        public Figures {
            figures = List.copyOf(figures);
        }

        /// The figures of claims.
        static Figures of(List<Claim> claims) {
            return new Figures(claims.stream().map(Figure::of).toList());
        }
    }

    /// How many of what. Claims in the same words have equal figures.
    ///
    /// @param quantity how many, as said
    /// @param unit what is counted
    /// @param category whom; null when it is not people
    record Figure(
            org.safepassage.claims.Quantity quantity, Unit unit, @Nullable Category category) {
        /// The figure of a claim.
        public static Figure of(Claim claim) {
            return new Figure(claim.quantity(), claim.unit(), claim.category());
        }
    }

    /// A quantity with its qualifier alone: `at least 8,079`.
    ///
    /// @param quantity how many, as said
    record Quantity(org.safepassage.claims.Quantity quantity) implements Fill {}

    /// Quotations of claims, with who said them and where.
    ///
    /// @param claims the claims
    record Quotations(List<Claim> claims) implements Fill {
        public Quotations {
            claims = List.copyOf(claims);
        }
    }

    /// Quotations of stated events.
    ///
    /// @param events the events
    record Events(List<StatedEvent> events) implements Fill {
        public Events {
            events = List.copyOf(events);
        }
    }

    /// Quotations of assertions.
    ///
    /// @param assertions the assertions
    record Assertions(List<Assertion> assertions) implements Fill {
        public Assertions {
            assertions = List.copyOf(assertions);
        }
    }

    /// A word that has a pattern of its own: `category.women`, `unit.buses`.
    ///
    /// @param key its key
    record Word(String key) implements Fill {}

    /// A name as it stands in files: of a report, a claim, a source, a place.
    ///
    /// @param text the name
    record Name(String text) implements Fill {}

    /// Several, one after another.
    ///
    /// @param fills in their order
    record Parts(List<Fill> fills) implements Fill {
        public Parts {
            fills = List.copyOf(fills);
        }
    }

    /// A place or several.
    ///
    /// @param places which
    record Places(NamedPlaces places) implements Fill {}

    /// A time.
    ///
    /// @param span when
    record Time(ClaimSpan span) implements Fill {}

    /// A message within another.
    ///
    /// @param message the inner one
    record Phrase(Message message) implements Fill {}
}
