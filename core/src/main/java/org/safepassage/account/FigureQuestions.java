package org.safepassage.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Assertion;
import org.safepassage.claims.Category;
import org.safepassage.claims.Claim;
import org.safepassage.claims.Cumulative;
import org.safepassage.claims.EventType;
import org.safepassage.claims.Report;
import org.safepassage.claims.StatedEvent;
import org.safepassage.claims.Topic;
import org.safepassage.claims.Unit;

/// What figures and dates leave open, although they do not contradict each other: whether one was
/// counted later, whether two numbers of vehicles are of one fleet, how many "most of" are, on
/// which calendar two dates stand.
final class FigureQuestions {
    /// So many times the smaller number of vehicles the larger is, for them to be two fleets.
    private static final Amount FLEETS = Amount.of(4);

    private static final Set<Category> EVERYBODY =
            EnumSet.of(Category.ALL, Category.FIGHTERS_AND_FAMILIES);
    private static final Set<EventType> ONCE =
            EnumSet.of(EventType.AGREEMENT, EventType.CEASEFIRE, EventType.SIEGE_LIFTED);

    private final List<Claim> held;
    private final Map<String, Subject> subjects;
    private final Occasions occasions;
    private final List<Question> questions = new ArrayList<>();

    private FigureQuestions(List<Claim> held, Map<String, Subject> subjects, Occasions occasions) {
        this.held = held;
        this.subjects = subjects;
        this.occasions = occasions;
    }

    /// All such questions.
    ///
    /// @param held the claims that are not set aside
    static List<Question> in(
            Testimony testimony,
            List<Claim> held,
            Map<String, Subject> subjects,
            Occasions occasions) {
        FigureQuestions asking = new FigureQuestions(held, subjects, occasions);
        asking.laterCounts();
        asking.fleets();
        testimony.reports().forEach(asking::parts);
        asking.dates(testimony);
        return asking.questions;
    }

    /// For each place the two highest figures of those who left, by different sources: both hold if
    /// the higher was counted later.
    private void laterCounts() {
        Map<List<String>, List<Claim>> byPlace = new TreeMap<>(FigureQuestions::compare);
        for (Claim claim : held) {
            Subject subject = subjects.get(claim.id());
            Category category = claim.category();
            boolean counts =
                    subject != null
                            && claim.unit() == Unit.PEOPLE
                            && subject.act() == Act.LEFT
                            && category != null
                            && EVERYBODY.contains(category)
                            && !subject.from().isUnnamed()
                            && claim.quantity().low() != null;
            if (counts && subject != null) {
                List<String> key = List.of(subject.from().roots(), occasions.of(claim.report()));
                byPlace.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
            }
        }
        byPlace.values()
                .forEach(some -> {
                    Claim highest = highest(some, null);
                    Claim next = highest == null ? null : highest(some, highest);
                    if (highest != null && next != null) {
                        Amount more = low(highest).minus(low(next));
                        ask(
                                AccountRule.LATER_COUNT,
                                Message.of("question.later-count")
                                        .quote("lower", next)
                                        .quote("higher", highest)
                                        .with("more", more),
                                List.of(next, highest));
                    }
                });
    }

    /// The claim with the highest low end: of all, or of those below `than` that another source
    /// gives, both at times that words do not put in order.
    private @Nullable Claim highest(List<Claim> some, @Nullable Claim than) {
        Claim best = null;
        for (Claim claim : some) {
            boolean isBelow =
                    than == null
                            || (low(claim).compareTo(low(than)) < 0
                                    && !Objects.equals(
                                            claim.source().origin(), than.source().origin())
                                    && !isBatchBeside(than, claim)
                                    && !isOrdered(claim, than));
            if (isBelow && (best == null || low(claim).compareTo(low(best)) > 0)) {
                best = claim;
            }
        }
        return best;
    }

    /// Whether a batch of a time that is said stands beside a total: it is no earlier count of the
    /// same.
    private static boolean isBatchBeside(Claim total, Claim batch) {
        return total.cumulative() == Cumulative.TOTAL
                && batch.cumulative() == Cumulative.BATCH
                && batch.circumstances().when() != null;
    }

    private boolean isOrdered(Claim one, Claim other) {
        Subject mine = subjects.get(one.id());
        Subject yours = subjects.get(other.id());
        boolean areSaid =
                one.circumstances().when() != null && other.circumstances().when() != null;
        return mine == null
                || yours == null
                || (areSaid
                        && mine.span().clock().equals(yours.span().clock())
                        && mine.span().until() != yours.span().until());
    }

    private static Amount low(Claim claim) {
        return Objects.requireNonNullElse(claim.quantity().low(), Amount.ZERO);
    }

    /// The smallest and the largest number of one kind of vehicle of one occasion.
    private void fleets() {
        Map<List<String>, List<Claim>> byUnit = new TreeMap<>(FigureQuestions::compare);
        for (Claim claim : held) {
            Subject subject = subjects.get(claim.id());
            boolean isFleet =
                    subject != null
                            && (claim.unit() == Unit.BUSES || claim.unit() == Unit.AMBULANCES)
                            && (subject.act() == Act.DISPATCHED || subject.act() == Act.LEFT)
                            && figure(claim).compareTo(Amount.ZERO) > 0;
            if (isFleet) {
                List<String> key = List.of(claim.unit().label(), occasions.of(claim.report()));
                byUnit.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
            }
        }
        byUnit.values()
                .forEach(some -> {
                    Claim most = some.getFirst();
                    for (Claim claim : some) {
                        most = figure(claim).compareTo(figure(most)) > 0 ? claim : most;
                    }
                    Claim least = most;
                    for (Claim claim : some) {
                        boolean isLess = figure(claim).compareTo(figure(least)) < 0;
                        least = isLess && !isToldWith(claim, most) ? claim : least;
                    }
                    if (figure(most).compareTo(figure(least).times(FLEETS)) >= 0) {
                        ask(
                                AccountRule.ONE_FLEET,
                                Message.of("question.one-fleet")
                                        .quote("least", least)
                                        .quote("most", most),
                                List.of(least, most));
                    }
                });
    }

    /// Whether one source tells both in one report: "four of the 55 buses were held up".
    private static boolean isToldWith(Claim one, Claim other) {
        return one.report().equals(other.report())
                && Objects.equals(one.source().origin(), other.source().origin());
    }

    private static Amount figure(Claim claim) {
        Amount low = claim.quantity().low();
        Amount figure = low == null ? claim.quantity().high() : low;
        return figure == null ? Amount.ZERO : figure;
    }

    /// "1,500, including most of the wounded": beside it the figures of the wounded.
    private void parts(Report report) {
        for (Assertion each : report.assertions()) {
            if (each.topic() != Topic.SOME) {
                continue;
            }
            List<Claim> figures = new ArrayList<>();
            for (Claim claim : held) {
                Category category = claim.category();
                boolean isOf =
                        category != null
                                && each.what().contains(category.label())
                                && claim.unit() == Unit.PEOPLE
                                && claim.report().equals(each.report())
                                && Act.of(claim.predicate()) == Act.LEFT;
                if (isOf) {
                    figures.add(claim);
                }
            }
            Message message =
                    Message.of(
                                    figures.isEmpty()
                                            ? "question.part-without-number"
                                            : "question.part-without-number.beside")
                            .with("quotes", new Fill.Assertions(List.of(each)));
            questions.add(
                    new Question(
                            AccountRule.PART_WITHOUT_NUMBER,
                            figures.isEmpty()
                                    ? message
                                    : message.with("figures", Fill.quotations(figures)),
                            List.of(each),
                            List.of(),
                            figures,
                            Message.of("needed.part-without-number")));
        }
    }

    /// One event with two dates of which one stands on no calendar.
    private void dates(Testimony testimony) {
        Map<List<String>, Map<String, StatedEvent>> byEvent =
                new TreeMap<>(FigureQuestions::compare);
        Map<String, WhenWords.Clock> clocks = new TreeMap<>();
        for (Report report : testimony.reports()) {
            clocks.put(report.name(), new WhenWords.Clock(report.name(), report.date()));
            for (StatedEvent event : report.events()) {
                String when = event.when();
                if (when != null && ONCE.contains(event.type())) {
                    String occasion = occasions.of(event.report());
                    byEvent.computeIfAbsent(
                                    List.of(event.type().label(), occasion), _ -> new TreeMap<>())
                            .putIfAbsent(when.strip().toLowerCase(Locale.ROOT), event);
                }
            }
        }
        byEvent.values()
                .forEach(byWords -> {
                    List<StatedEvent> some = new ArrayList<>();
                    Set<String> calendars = new TreeSet<>();
                    for (StatedEvent event : byWords.values()) {
                        WhenWords.Clock clock = Objects.requireNonNull(clocks.get(event.report()));
                        ClaimSpan span = WhenWords.batch(event.when(), clock);
                        if (span != null || WhenWords.namesDay(event.when())) {
                            some.add(event);
                            calendars.add(span == null ? "?" : span.clock());
                        }
                    }
                    if (some.size() > 1 && calendars.size() > 1) {
                        questions.add(
                                new Question(
                                        AccountRule.DATE_OPEN,
                                        Message.of("question.date-open")
                                                .with(
                                                        "event",
                                                        new Fill.Word(
                                                                "event."
                                                                        + some.getFirst()
                                                                                .type()
                                                                                .label()))
                                                .with("events", new Fill.Events(some)),
                                        List.of(),
                                        some,
                                        List.of(),
                                        Message.of("needed.date-open")));
                    }
                });
    }

    private void ask(AccountRule rule, Message message, List<Claim> claims) {
        questions.add(
                new Question(
                        rule,
                        message,
                        List.of(),
                        List.of(),
                        claims,
                        Message.of("needed." + rule.id())));
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
