package org.safepassage.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Party;
import org.safepassage.agreement.Period;
import org.safepassage.agreement.Term;
import org.safepassage.fleet.Fleet;
import org.safepassage.network.Network;
import org.safepassage.people.Group;
import org.safepassage.quantity.GroupId;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.PartyId;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;

/// What was agreed, as data: everything that a plan is made from and judged by.
///
/// @param id short name
/// @param names title
/// @param exercise true for an exercise, which all output must show
/// @param confidentiality what may leave the room
/// @param languages two-letter codes for what people read, the first preferred
/// @param zone zone in which days are counted and times are shown
/// @param horizon from the operation's start to the last second that a plan may use
/// @param interval time between one vehicle and the next within a convoy
/// @param parties by id, in the file's order
/// @param network places, legs and corridors
/// @param groups by id, in the file's order
/// @param fleet vehicles and escorts
/// @param terms by id, in the file's order
public record Operation(
        String id,
        Names names,
        boolean exercise,
        Confidentiality confidentiality,
        List<String> languages,
        ZoneId zone,
        Span horizon,
        Duration interval,
        Map<PartyId, Party> parties,
        Network network,
        Map<GroupId, Group> groups,
        Fleet fleet,
        Map<TermId, Term> terms) {

    /// The longest that an operation may last.
    public static final Duration LONGEST = Duration.ofDays(60);

    public Operation {
        languages = List.copyOf(languages);
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /// The group with this id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Group group(GroupId id) {
        Group group = groups.get(id);
        if (group == null) {
            throw new IllegalArgumentException("no group " + id + " in operation " + this.id);
        }
        return group;
    }

    /// The terms that a plan must keep, in the file's order.
    public List<Term> enforcedTerms() {
        return terms.values().stream().filter(Term::isEnforced).toList();
    }

    /// The spans into which `period` cuts the horizon, in order; together they cover it exactly.
    public List<Span> spans(Period period) {
        return switch (period) {
            case Period.Whole ignored -> List.of(horizon);
            case Period.Blocks blocks -> blocks(blocks.length());
            case Period.Days ignored -> days();
        };
    }

    /// Clock hours of the operation's zone within the horizon, in order; the first and last may be
    /// cut short, and so is an hour within which clocks are changed: another begins then.
    public List<Span> hours() {
        List<Span> spans = new ArrayList<>();
        Instant from = horizon.from();
        while (from.isBefore(horizon.to())) {
            Instant next = earlier(nextFullHour(from), horizon.to());
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            Instant to = change == null ? next : earlier(next, change.getInstant());
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }

    /// By the offset of `from`, whatever clocks show by then.
    private Instant nextFullHour(Instant from) {
        return from.atZone(zone)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Span> blocks(Duration length) {
        List<Span> spans = new ArrayList<>();
        Instant from = horizon.from();
        while (from.isBefore(horizon.to())) {
            Instant next = from.plus(length);
            Instant to = earlier(next, horizon.to());
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }

    private List<Span> days() {
        List<Span> spans = new ArrayList<>();
        Instant from = horizon.from();
        while (from.isBefore(horizon.to())) {
            LocalDate day = from.atZone(zone).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            if (!midnight.isAfter(from)) {
                // Clocks have gone back over midnight: the day that has begun goes on.
                midnight = day.plusDays(2).atStartOfDay(zone).toInstant();
            }
            Instant to = earlier(midnight, horizon.to());
            spans.add(new Span(from, to));
            from = to;
        }
        return spans;
    }
}
