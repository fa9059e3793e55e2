package org.safepassage.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Circumstances;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Quantity;
import org.safepassage.claims.Report;
import org.safepassage.claims.SourceChain;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.TextSpan;
import org.safepassage.claims.Unit;

/// Writes reports for tests, one claim after another: "all 900 left Aleppo by 2016-12-17".
final class Said {
    private final String name;
    private final @Nullable LocalDate date;
    private final List<Claim> claims = new ArrayList<>();
    private final List<StatedEvent> events = new ArrayList<>();
    private int at;

    private Said(String name, @Nullable LocalDate date) {
        this.name = name;
        this.date = date;
    }

    /// A report published on a day.
    static Said on(String name, String day) {
        return new Said(name, LocalDate.parse(day));
    }

    /// A report without a date.
    static Said undated(String name) {
        return new Said(name, null);
    }

    /// Adds that so many left since the beginning.
    Said total(String figure, Category category, String from, @Nullable String when) {
        return claim(figure, category, Predicate.DEPARTED, from, null, when, Cumulative.TOTAL);
    }

    /// Adds that so many left in one batch.
    Said batch(String figure, Category category, String from, @Nullable String when) {
        return claim(figure, category, Predicate.DEPARTED, from, null, when, Cumulative.BATCH);
    }

    /// Adds that so many are to leave.
    Said planned(String figure, Category category, String from) {
        return claim(
                figure,
                category,
                Predicate.TO_BE_EVACUATED,
                from,
                null,
                null,
                Cumulative.UNDECIDED);
    }

    /// Adds a claim about people. A figure is `900`, `900+` (at least), `-900` (up to), `~900` or
    /// `800-900`.
    Said claim(
            String figure,
            Category category,
            Predicate predicate,
            @Nullable String from,
            @Nullable String to,
            @Nullable String when,
            Cumulative cumulative) {
        return add(
                Unit.PEOPLE,
                category,
                figure,
                predicate,
                new Circumstances(from, to, when),
                cumulative);
    }

    /// Adds a claim about anything.
    Said add(
            Unit unit,
            @Nullable Category category,
            String figure,
            Predicate predicate,
            Circumstances circumstances,
            Cumulative cumulative) {
        String quote = figure + " " + unit.label() + " " + predicate.label();
        claims.add(
                new Claim(
                        name + "#" + (claims.size() + 1),
                        name,
                        new TextSpan(at, at + quote.length()),
                        quote,
                        quantity(figure),
                        unit,
                        category,
                        predicate,
                        circumstances,
                        cumulative,
                        SourceChain.OWN_VOICE,
                        List.of("test")));
        at += 1_000;
        return this;
    }

    /// Says who said the last claim.
    Said by(String source) {
        Claim last = claims.removeLast();
        claims.add(
                new Claim(
                        last.id(),
                        last.report(),
                        last.span(),
                        last.quote(),
                        last.quantity(),
                        last.unit(),
                        last.category(),
                        last.predicate(),
                        last.circumstances(),
                        last.cumulative(),
                        SourceChain.of(source),
                        last.rules()));
        return this;
    }

    /// Puts the next claim right behind the last, in one sentence with it.
    Said beside() {
        at = claims.getLast().span().end() + 2;
        return this;
    }

    /// Adds an event.
    Said event(EventType type, @Nullable String place, @Nullable String when) {
        events.add(
                new StatedEvent(
                        name + "@" + (events.size() + 1),
                        name,
                        new TextSpan(at, at + 10),
                        type.label(),
                        type,
                        place,
                        when,
                        SourceChain.OWN_VOICE,
                        List.of("test")));
        return this;
    }

    /// The report.
    Report report() {
        return new Report(name, " ".repeat(at), null, date, List.of(), claims, events);
    }

    /// The account of this report alone.
    Account account() {
        return Account.of(Testimony.of(List.of(report())));
    }

    private static Quantity quantity(String figure) {
        if (figure.endsWith("+")) {
            return new Quantity(amount(figure.replace("+", "")), null, Qualifier.AT_LEAST);
        }
        if (figure.startsWith("-")) {
            return new Quantity(null, amount(figure.substring(1)), Qualifier.UP_TO);
        }
        if (figure.startsWith("~")) {
            Amount about = amount(figure.substring(1));
            return new Quantity(about, about, Qualifier.ABOUT);
        }
        String[] ends = figure.split("-", -1);
        Amount low = amount(ends[0]);
        return ends.length == 1
                ? new Quantity(low, low, Qualifier.EXACT)
                : new Quantity(low, amount(ends[1]), Qualifier.RANGE);
    }

    private static Amount amount(String digits) {
        return Amount.of(Long.parseLong(digits));
    }
}
