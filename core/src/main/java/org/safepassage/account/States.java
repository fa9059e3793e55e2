package org.safepassage.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safepassage.account.exact.Contradictions;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Report;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.Topic;
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
    private static final Set<String> MEN_ONLY =
            Set.of(Category.FIGHTERS.label(), Category.MILITARY.label(), Category.MEN.label());
    private static final Set<String> NO_MEN =
            Set.of(Category.WOMEN.label(), Category.CHILDREN.label());
    private static final Set<Act> MOVES = EnumSet.of(Act.LEFT, Act.ARRIVED, Act.DISPATCHED);
    private static final Set<Unit> VEHICLES =
            EnumSet.of(
                    Unit.VEHICLES,
                    Unit.BUSES,
                    Unit.AMBULANCES,
                    Unit.CARS,
                    Unit.TRUCKS,
                    Unit.CONVOYS);

    /// The most contradictions that are listed of one kind, as of figures.
    private static final int MOST = 5_000;

    private final Map<String, Subject> subjects;
    private final Occasions occasions;
    private final List<Claim> claims;
    private final Map<StatedEvent, NamedPlaces> places = new HashMap<>();
    private final Map<String, List<Assertion>> assertions = new HashMap<>();
    private final Map<String, WhenWords.Clock> clocks = new HashMap<>();
    private final List<StatedEvent> events = new ArrayList<>();
    private final Map<String, Statement> statements = new HashMap<>();
    private final List<Dispute> disputes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private States(
            Testimony testimony,
            List<Statement> all,
            Map<String, Subject> subjects,
            Occasions occasions) {
        claims = all.stream().flatMap(one -> one.claims().stream()).toList();
        all.forEach(one -> one.claims().forEach(claim -> statements.put(claim.id(), one)));
        this.subjects = subjects;
        this.occasions = occasions;
        for (Report report : testimony.reports()) {
            assertions.put(report.name(), report.assertions());
            clocks.put(report.name(), new WhenWords.Clock(report.name(), report.date()));
            for (StatedEvent event : report.events()) {
                events.add(event);
                places.put(event, testimony.gazetteer().locate(event.place()).places());
            }
        }
    }

    /// All of them in `testimony`, of which `statements` are not set aside.
    static States in(
            Testimony testimony,
            List<Statement> statements,
            Map<String, Subject> subjects,
            Occasions occasions) {
        States states = new States(testimony, statements, subjects, occasions);
        Set<String> all = new TreeSet<>();
        states.events.forEach(event -> all.add(occasions.of(event.report())));
        for (String occasion : all) {
            states.complete(occasion);
            states.blocked(occasion);
        }
        states.dates();
        return states;
    }

    /// States that cannot both be so at one hour.
    List<Dispute> disputes() {
        return disputes;
    }

    /// What else there is to say of states.
    List<Remark> remarks() {
        return remarks;
    }

    private void complete(String occasion) {
        List<StatedEvent> complete = some(occasion, EnumSet.of(EventType.COMPLETED));
        List<State> ended = states(complete);
        for (EventType type : STOPPED) {
            List<State> stopped = states(some(occasion, EnumSet.of(type)));
            Pairs pairs = new Pairs("title.complete." + type.label());
            for (State one : ended) {
                for (State other : stopped) {
                    if (!pairs.isFull()
                            && place(one).touches(place(other))
                            && !areOfOthers(one, other)
                            && !isBefore(spans(other), spans(one))) {
                        pairs.add(List.of(one, other), List.of());
                    }
                }
            }
            pairs.addTo(disputes);
        }
        List<Claim> remaining = claims(occasion, Act.REMAINING);
        against("title.complete.remaining", ended, remaining, States::isBefore);
        if (!complete.isEmpty()) {
            plan(occasion, complete);
        }
    }

    /// Each state with each figure at its place that cannot be so at the same hour.
    ///
    /// @param isOfOtherTime whether the times of a figure and of a state leave them no common hour
    private void against(
            String title,
            List<State> some,
            List<Claim> figures,
            BiPredicate<List<ClaimSpan>, List<ClaimSpan>> isOfOtherTime) {
        Pairs pairs = new Pairs(title);
        for (State state : some) {
            Set<Integer> seen = new HashSet<>();
            for (Claim claim : figures) {
                Statement figure = statements.get(claim.id());
                if (figure != null
                        && !pairs.isFull()
                        && isAt(claim, state.first())
                        && !isOfOtherTime.test(List.of(figure.subject().span()), spans(state))
                        && state.events().stream().noneMatch(event -> isOneOf(event, claim))
                        && seen.add(figure.number())) {
                    pairs.add(List.of(state), List.of(figure));
                }
            }
        }
        pairs.addTo(disputes);
    }

    /// Contradictions of one kind, each between two.
    private static final class Pairs {
        private final Message title;
        private final Reading oneHour = Readings.oneHour();
        private final List<Contradiction> all = new ArrayList<>();

        Pairs(String title) {
            this.title = Message.of(title);
        }

        boolean isFull() {
            return all.size() > MOST;
        }

        void add(List<State> states, List<Statement> figures) {
            all.add(
                    new Contradiction(
                            AccountRule.STATE_AGAINST_STATE,
                            figures,
                            states,
                            List.of(oneHour),
                            title));
        }

        /// Adds them as one dispute. The hour is what they share: where more are there than are
        /// listed, it alone is known to be a way out of all.
        void addTo(List<Dispute> disputes) {
            if (isFull()) {
                List<WayOut> ways = List.of(new WayOut(List.of(), List.of(), List.of(oneHour)));
                disputes.add(new Dispute(all.subList(0, MOST), ways, false));
            } else if (!all.isEmpty()) {
                disputes.add(new Dispute(all, ways(), true));
            }
        }

        private List<WayOut> ways() {
            List<State> states = distinct(all.stream().flatMap(each -> each.states().stream()));
            List<Statement> figures =
                    distinct(all.stream().flatMap(each -> each.statements().stream()));
            Map<State, Integer> byState = numbered(states, 1);
            Map<Statement, Integer> byFigure = numbered(figures, 1 + states.size());
            List<List<Integer>> sets = new ArrayList<>();
            for (Contradiction each : all) {
                List<Integer> set = new ArrayList<>(List.of(0));
                each.states().forEach(state -> set.add(byState.getOrDefault(state, 0)));
                each.statements().forEach(figure -> set.add(byFigure.getOrDefault(figure, 0)));
                sets.add(set);
            }
            return Contradictions.of(sets, true).getFirst().waysOut().stream()
                    .map(way ->
                            new WayOut(
                                    chosen(figures, byFigure, way),
                                    chosen(states, byState, way),
                                    way.contains(0) ? List.of(oneHour) : List.of()))
                    .toList();
        }

        private static <T> List<T> distinct(Stream<T> all) {
            return all.distinct().toList();
        }

        private static <T> Map<T, Integer> numbered(List<T> all, int from) {
            Map<T, Integer> numbers = new HashMap<>();
            all.forEach(each -> numbers.put(each, from + numbers.size()));
            return numbers;
        }

        private static <T> List<T> chosen(
                List<T> all, Map<T, Integer> numbers, List<Integer> some) {
            return all.stream().filter(each -> some.contains(numbers.get(each))).toList();
        }
    }

    /// Events in the same words are one state.
    private static List<State> states(List<StatedEvent> some) {
        Map<String, List<StatedEvent>> byWords = new LinkedHashMap<>();
        some.forEach(event ->
                byWords.computeIfAbsent(
                                event.quote()
                                        .strip()
                                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                        .toLowerCase(Locale.ROOT),
                                _ -> new ArrayList<>())
                        .add(event));
        return byWords.values().stream().map(State::new).toList();
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
                            Message.of("remark.complete-below-plan")
                                    .with("planned", toLeave)
                                    .with("left", gone),
                            both,
                            complete,
                            Message.of("needed.plan-changed")));
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
                        .toList();
        against(
                "title.blocked.moving",
                states(blocked),
                moving,
                (figure, state) -> isBefore(figure, state) || isBefore(state, figure));
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

    /// Whether two states speak of different people: that all women and children are out, and that
    /// the fighters' departure was halted, exclude each other at no hour. Families hold some of
    /// both.
    private boolean areOfOthers(State one, State other) {
        Set<String> mine = whom(one.first());
        Set<String> yours = whom(other.first());
        boolean areSaid = !mine.isEmpty() && !yours.isEmpty();
        return areSaid && (areApart(mine, yours) || areApart(yours, mine));
    }

    private static boolean areApart(Set<String> men, Set<String> others) {
        return MEN_ONLY.containsAll(men) && NO_MEN.containsAll(others);
    }

    /// Of whom an event speaks, as assertions within its words say; empty where none does.
    private Set<String> whom(StatedEvent event) {
        Set<String> whom = new TreeSet<>();
        for (Assertion each : assertions.getOrDefault(event.report(), List.of())) {
            boolean isOfPeople = each.topic() == Topic.EVERYONE || each.topic() == Topic.ELIGIBLE;
            if (isOfPeople && each.span().overlaps(event.span())) {
                whom.addAll(each.what());
            }
        }
        return whom;
    }

    /// Whether a figure and an event are told in the same words: "four buses were held up".
    private static boolean isOneOf(StatedEvent event, Claim claim) {
        return event.report().equals(claim.report()) && event.span().overlaps(claim.span());
    }

    /// When a state was, as each of its events says; empty where one of them does not say.
    private List<ClaimSpan> spans(State state) {
        List<ClaimSpan> spans = new ArrayList<>();
        for (StatedEvent event : state.events()) {
            ClaimSpan span = saidOf(event);
            if (span == null) {
                return List.of();
            }
            spans.add(span);
        }
        return spans;
    }

    /// Of when a state is said: without words of time of the day of its report, if that is known.
    private @Nullable ClaimSpan saidOf(StatedEvent event) {
        WhenWords.Clock clock = clocks.get(event.report());
        return event.when() == null && clock != null && clock.date() != null
                ? clock.atReport()
                : span(event);
    }

    /// Whether it is known that one was over when the other began. Who was still there on Monday
    /// contradicts no end on Tuesday; an end lasts, so who is still there on Wednesday does.
    private static boolean isBefore(List<ClaimSpan> one, List<ClaimSpan> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream()
                        .allMatch(earlier ->
                                other.stream()
                                        .allMatch(later ->
                                                earlier.isApartFrom(later)
                                                        && earlier.until() <= later.from()));
    }

    private NamedPlaces place(State state) {
        return places.getOrDefault(state.first(), NamedPlaces.UNSAID);
    }

    private @Nullable ClaimSpan span(StatedEvent event) {
        WhenWords.Clock clock = clocks.get(event.report());
        return clock == null ? null : WhenWords.batch(event.when(), clock);
    }

    /// One event with two dates, where both can be placed on one calendar.
    private void dates() {
        Map<String, Map<ClaimSpan, List<StatedEvent>>> byEvent = new LinkedHashMap<>();
        for (StatedEvent event : events) {
            ClaimSpan span = span(event);
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
                                Message.of("remark.two-dates")
                                        .with("one", new Fill.Time(spans.get(0)))
                                        .with("other", new Fill.Time(spans.get(i)))
                                        .with("events", new Fill.Events(all)),
                                List.of(),
                                all,
                                Message.of("needed.two-dates")));
                return;
            }
        }
    }

    private @Nullable Act act(Claim claim) {
        Subject subject = subjects.get(claim.id());
        return subject == null ? null : subject.act();
    }
}
