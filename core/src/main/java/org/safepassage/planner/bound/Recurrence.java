package org.safepassage.planner.bound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.network.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.quantity.Span;
import org.safepassage.quantity.TermId;

/// What an operation that lasts longer finds open on the days that are added.
///
/// An operation knows its windows one by one, not by which rule they were written. Its last day is
/// taken to come again, day after day, when the day before was the same, or when at least half of
/// it is open. A shorter window may be one occasion, and is not taken to come again.
final class Recurrence {
    private static final Duration DAY = Duration.ofDays(1);

    private Recurrence() {}

    /// The operation with its windows and its monitors' presence lengthened to a later end. Its
    /// horizon is left as it is.
    static Operation lengthen(Operation before, Span longer) {
        Span old = before.horizon();
        Operation after = before;
        for (Leg leg : before.network().legs().values()) {
            List<Span> windows =
                    leg.windows().equals(List.of(old))
                            ? List.of(longer)
                            : lengthen(leg.windows(), old, longer.to());
            after = Lifting.withWindows(after, leg.id(), windows);
        }
        Map<TermId, Term> terms = new LinkedHashMap<>();
        for (Map.Entry<TermId, Term> entry : before.terms().entrySet()) {
            terms.put(entry.getKey(), lengthen(entry.getValue(), old, longer.to()));
        }
        return Lifting.with(after, after.network(), after.groups(), after.fleet(), terms);
    }

    private static Term lengthen(Term term, Span old, Instant end) {
        return term.clause() instanceof Clause.MonitorPresent monitor
                ? term.with(
                        new Clause.MonitorPresent(
                                monitor.monitor(),
                                monitor.where(),
                                lengthen(monitor.present(), old, end)))
                : term;
    }

    /// @param spans in order of time, apart, within `old`
    /// @param end not before the end of `old`
    static List<Span> lengthen(List<Span> spans, Span old, Instant end) {
        List<Span> lastDay = within(spans, old.to().minus(DAY), old.to());
        if (!comesAgain(spans, lastDay, old)) {
            return spans;
        }
        List<Span> longer = new ArrayList<>(spans);
        for (List<Span> day = later(lastDay);
                !day.isEmpty() && day.getFirst().from().isBefore(end);
                day = later(day)) {
            within(day, old.to(), end).forEach(span -> join(longer, span));
        }
        return longer;
    }

    private static boolean comesAgain(List<Span> spans, List<Span> lastDay, Span old) {
        Instant eve = old.to().minus(DAY);
        List<Span> dayBefore = within(spans, eve.minus(DAY), eve);
        Duration open = lastDay.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        Duration length = old.length().compareTo(DAY) < 0 ? old.length() : DAY;
        return !lastDay.isEmpty()
                && (later(dayBefore).equals(lastDay)
                        || open.multipliedBy(2).compareTo(length) >= 0);
    }

    private static List<Span> later(List<Span> day) {
        return day.stream()
                .map(span -> new Span(span.from().plus(DAY), span.to().plus(DAY)))
                .toList();
    }

    private static List<Span> within(List<Span> spans, Instant from, Instant to) {
        Span whole = new Span(from, to);
        return spans.stream()
                .filter(whole::overlaps)
                .map(span ->
                        new Span(
                                span.from().isBefore(from) ? from : span.from(),
                                span.to().isAfter(to) ? to : span.to()))
                .toList();
    }

    private static void join(List<Span> spans, Span next) {
        boolean meets = !spans.isEmpty() && !spans.getLast().to().isBefore(next.from());
        Instant from = meets ? spans.removeLast().from() : next.from();
        spans.add(new Span(from, next.to()));
    }
}
