package org.safepassage.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Report;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.Unit;

/// States of one operation that exclude each other: complete and halted, complete and people still
/// there, nobody let out and buses on their way.
final class States {
    private static final Set<EventType> STOPPED =
            EnumSet.of(EventType.HALTED, EventType.CORRIDOR_BLOCKED, EventType.CONVOY_BLOCKED);
    private static final Set<EventType> DATED =
            EnumSet.of(
                    EventType.AGREEMENT,
                    EventType.CEASEFIRE,
                    EventType.STARTED,
                    EventType.COMPLETED,
                    EventType.SIEGE_LIFTED);
    private static final Set<Act> MOVES = EnumSet.of(Act.LEFT, Act.ARRIVED, Act.DISPATCHED);
    private static final Set<Unit> VEHICLES =
            EnumSet.of(
                    Unit.VEHICLES,
                    Unit.BUSES,
                    Unit.AMBULANCES,
                    Unit.CARS,
                    Unit.TRUCKS,
                    Unit.CONVOYS);

    private final Testimony testimony;
    private final Map<String, Subject> subjects;
    private final Occasions occasions;
    private final List<Claim> claims;
    private final Map<StatedEvent, NamedPlaces> places = new HashMap<>();
    private final List<StatedEvent> events = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private States(
            Testimony testimony,
            List<Claim> claims,
            Map<String, Subject> subjects,
            Occasions occasions) {
        this.testimony = testimony;
        this.claims = claims;
        this.subjects = subjects;
        this.occasions = occasions;
        for (Report report : testimony.reports()) {
            for (StatedEvent event : report.events()) {
                events.add(event);
                places.put(event, testimony.gazetteer().locate(event.place()).places());
            }
        }
    }

    /// All such remarks.
    static List<Remark> in(
            Testimony testimony,
            List<Claim> claims,
            Map<String, Subject> subjects,
            Occasions occasions) {
        States states = new States(testimony, claims, subjects, occasions);
        Set<String> all = new TreeSet<>();
        states.events.forEach(event -> all.add(occasions.of(event.report())));
        for (String occasion : all) {
            states.complete(occasion);
            states.blocked(occasion);
        }
        states.dates();
        return states.remarks;
    }

    private void complete(String occasion) {
        List<StatedEvent> complete = some(occasion, EnumSet.of(EventType.COMPLETED));
        for (EventType type : STOPPED) {
            List<StatedEvent> stopped = some(occasion, EnumSet.of(type));
            List<StatedEvent> one =
                    complete.stream().filter(event -> touchesAny(event, stopped)).toList();
            List<StatedEvent> other =
                    stopped.stream().filter(event -> touchesAny(event, complete)).toList();
            if (!one.isEmpty()) {
                List<StatedEvent> both = new ArrayList<>(one);
                both.addAll(other);
                remarks.add(
                        new Remark(
                                AccountRule.STATE_AGAINST_STATE,
                                "Told as complete, and as "
                                        + words(type)
                                        + ": "
                                        + events(one)
                                        + "; against "
                                        + events(other)
                                        + ".",
                                List.of(),
                                both,
                                "the hour at which each was so"));
            }
        }
        List<Claim> still =
                claims(occasion, Act.REMAINING).stream()
                        .filter(claim -> isAtAny(claim, complete))
                        .toList();
        if (!still.isEmpty()) {
            remarks.add(
                    new Remark(
                            AccountRule.STATE_AGAINST_STATE,
                            "Told as complete, and as people still there: "
                                    + events(complete)
                                    + "; "
                                    + quoted(still)
                                    + ".",
                            still,
                            complete,
                            "at what moment each was said, and of whom"));
        }
        if (!complete.isEmpty()) {
            plan(occasion, complete);
        }
    }

    /// Complete, although fewer left than were to leave.
    private void plan(String occasion, List<StatedEvent> complete) {
        List<Claim> planned = at(complete, claims(occasion, Act.PLANNED));
        List<Claim> left = at(complete, claims(occasion, Act.LEFT));
        Amount fighters = greatest(planned, EnumSet.of(Category.FIGHTERS));
        Amount families = greatest(planned, EnumSet.of(Category.FAMILIES));
        Amount whole = greatest(planned, EnumSet.allOf(Category.class));
        Amount toLeave = fighters.plus(families);
        toLeave = toLeave.compareTo(whole) > 0 ? toLeave : whole;
        Amount gone = greatest(left, EnumSet.allOf(Category.class));
        if (gone.compareTo(Amount.ZERO) > 0 && toLeave.compareTo(gone) > 0) {
            List<Claim> both = new ArrayList<>(planned);
            left.stream().filter(claim -> gone.equals(Statements.low(claim))).forEach(both::add);
            remarks.add(
                    new Remark(
                            AccountRule.PLAN_IS_NOT_FACT,
                            "Told as complete, but no figure of those who left reaches what was"
                                    + " planned, "
                                    + Wording.number(toLeave)
                                    + " at least: the highest is "
                                    + Wording.number(gone)
                                    + ".",
                            both,
                            complete,
                            "whether the plan was changed, or people stayed"));
        }
    }

    private static Amount greatest(List<Claim> claims, Set<Category> categories) {
        Amount greatest = Amount.ZERO;
        for (Claim claim : claims) {
            Amount low = Statements.low(claim);
            boolean counts =
                    claim.unit() == Unit.PEOPLE
                            && claim.category() != null
                            && categories.contains(claim.category());
            greatest = counts && low != null && low.compareTo(greatest) > 0 ? low : greatest;
        }
        return greatest;
    }

    /// Nobody is let through, and vehicles move there.
    private void blocked(String occasion) {
        List<StatedEvent> blocked = some(occasion, EnumSet.of(EventType.CONVOY_BLOCKED));
        List<Claim> moving =
                claims.stream()
                        .filter(claim -> occasions.of(claim.report()).equals(occasion))
                        .filter(claim -> VEHICLES.contains(claim.unit()))
                        .filter(claim -> MOVES.contains(act(claim)))
                        .filter(claim -> isAtAny(claim, blocked))
                        .toList();
        List<StatedEvent> there =
                blocked.stream()
                        .filter(event -> moving.stream().anyMatch(claim -> isAt(claim, event)))
                        .toList();
        if (!moving.isEmpty()) {
            remarks.add(
                    new Remark(
                            AccountRule.STATE_AGAINST_STATE,
                            "Told as blocked, and as moving: "
                                    + events(there)
                                    + "; "
                                    + quoted(moving)
                                    + ".",
                            moving,
                            there,
                            "the hour of each: the order on a page is not the order of events"));
        }
    }

    private List<StatedEvent> some(String occasion, Set<EventType> types) {
        return events.stream()
                .filter(event -> types.contains(event.type()))
                .filter(event -> occasions.of(event.report()).equals(occasion))
                .toList();
    }

    private List<Claim> claims(String occasion, Act act) {
        return claims.stream()
                .filter(claim -> claim.unit() == Unit.PEOPLE && act(claim) == act)
                .filter(claim -> occasions.of(claim.report()).equals(occasion))
                .toList();
    }

    private List<Claim> at(List<StatedEvent> some, List<Claim> all) {
        return all.stream().filter(claim -> isAtAny(claim, some)).toList();
    }

    private boolean isAtAny(Claim claim, List<StatedEvent> some) {
        return some.stream().anyMatch(event -> isAt(claim, event));
    }

    private boolean isAt(Claim claim, StatedEvent event) {
        Subject subject = subjects.get(claim.id());
        NamedPlaces place = places.getOrDefault(event, NamedPlaces.UNSAID);
        return subject != null && (subject.from().touches(place) || subject.to().touches(place));
    }

    private boolean touchesAny(StatedEvent event, List<StatedEvent> others) {
        NamedPlaces place = places.getOrDefault(event, NamedPlaces.UNSAID);
        return others.stream()
                .anyMatch(other -> place.touches(places.getOrDefault(other, NamedPlaces.UNSAID)));
    }

    private static String quoted(List<Claim> some) {
        return some.stream().map(Wording::quoted).collect(Collectors.joining("; "));
    }

    /// One event with two dates, where both can be placed on one calendar.
    private void dates() {
        Map<String, WhenWords.Clock> clocks = new HashMap<>();
        testimony
                .reports()
                .forEach(report ->
                        clocks.put(
                                report.name(), new WhenWords.Clock(report.name(), report.date())));
        Map<String, Map<ClaimSpan, List<StatedEvent>>> byEvent = new LinkedHashMap<>();
        for (StatedEvent event : events) {
            WhenWords.Clock clock = clocks.get(event.report());
            ClaimSpan span = clock == null ? null : WhenWords.batch(event.when(), clock);
            if (span != null && DATED.contains(event.type())) {
                String key =
                        event.type()
                                + " "
                                + span.clock()
                                + " "
                                + occasions.of(event.report())
                                + " "
                                + places.getOrDefault(event, NamedPlaces.UNSAID).roots();
                byEvent.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(span, _ -> new ArrayList<>())
                        .add(event);
            }
        }
        byEvent.values().forEach(this::dates);
    }

    private void dates(Map<ClaimSpan, List<StatedEvent>> bySpan) {
        List<ClaimSpan> spans = List.copyOf(bySpan.keySet());
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(0).isApartFrom(spans.get(i))) {
                List<StatedEvent> all = new ArrayList<>();
                bySpan.values().forEach(all::addAll);
                remarks.add(
                        new Remark(
                                AccountRule.TWO_DATES,
                                "One event has two dates, "
                                        + spans.get(0)
                                        + " and "
                                        + spans.get(i)
                                        + ": "
                                        + events(all)
                                        + ".",
                                List.of(),
                                all,
                                "the document, or whether there were two"));
                return;
            }
        }
    }

    private @Nullable Act act(Claim claim) {
        Subject subject = subjects.get(claim.id());
        return subject == null ? null : subject.act();
    }

    private static String words(EventType type) {
        return switch (type) {
            case HALTED -> "halted";
            case CORRIDOR_BLOCKED -> "blocked on the corridor";
            case CONVOY_BLOCKED -> "a convoy held up";
            default -> type.label().replace('_', ' ');
        };
    }

    private static String events(List<StatedEvent> events) {
        return events.stream()
                .map(event -> {
                    String source = event.source().label();
                    return "\""
                            + Wording.shortened(event.quote())
                            + "\" ("
                            + (source == null ? "" : source + ", in ")
                            + event.id()
                            + (event.when() == null ? "" : ", " + event.when())
                            + ")";
                })
                .collect(Collectors.joining("; "));
    }
}
