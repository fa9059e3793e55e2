package org.safepassage.app.imports.resolving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.quantity.Span;

/// Joins and takes away stretches of time.
final class Spans {
    private Spans() {}

    /// `spans` joined where they overlap or touch, in order of time, empty ones left out.
    static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        List<Span> inOrder =
                spans.stream()
                        .filter(span -> span.from().isBefore(span.to()))
                        .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                        .toList();
        for (Span span : inOrder) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.from().isAfter(last.to())) {
                joined.add(span);
            } else if (span.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return joined;
    }

    /// What of `open` is left when every one of `closed` is taken out; both are joined.
    static List<Span> without(List<Span> open, List<Span> closed) {
        List<Span> left = new ArrayList<>();
        int first = 0;
        for (Span span : open) {
            Instant from = span.from();
            while (first < closed.size() && !closed.get(first).to().isAfter(from)) {
                first++;
            }
            for (int i = first;
                    i < closed.size() && closed.get(i).from().isBefore(span.to());
                    i++) {
                if (from.isBefore(closed.get(i).from())) {
                    left.add(new Span(from, closed.get(i).from()));
                }
                from = closed.get(i).to().isAfter(from) ? closed.get(i).to() : from;
            }
            if (from.isBefore(span.to())) {
                left.add(new Span(from, span.to()));
            }
        }
        return left;
    }

    /// What of `span` lies within `bounds`, or null when nothing does.
    static @Nullable Span within(Span span, Span bounds) {
        if (!span.overlaps(bounds)) {
            return null;
        }
        Instant from = span.from().isBefore(bounds.from()) ? bounds.from() : span.from();
        Instant to = span.to().isAfter(bounds.to()) ? bounds.to() : span.to();
        return new Span(from, to);
    }
}
