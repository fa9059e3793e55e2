package org.safepassage.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.safepassage.account.exact.Constraint;
import org.safepassage.account.exact.Fraction;
import org.safepassage.account.exact.Sense;

/// The unknowns for the same people and places at different times.
final class Timeline {
    /// Spans that are no totals last no longer than this many quarters of a day for the search of
    /// those that hold another: 60 days.
    private static final long LONGEST = 240;

    private final Map<ClaimSpan, Integer> all = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Long, Integer>> totals = new HashMap<>();
    private final Map<String, NavigableMap<Long, List<ClaimSpan>>> batches = new HashMap<>();

    /// Takes two unknowns, of which the first is no more than the second.
    @FunctionalInterface
    interface Order {
        /// Takes them.
        void take(int less, int more);
    }

    /// Adds an unknown.
    void add(ClaimSpan span, int unknown) {
        if (all.put(span, unknown) != null) {
            return;
        }
        if (span.isTotal()) {
            totals.computeIfAbsent(span.clock(), _ -> new TreeMap<>()).put(span.until(), unknown);
        } else {
            batches.computeIfAbsent(span.clock(), _ -> new TreeMap<>())
                    .computeIfAbsent(span.from(), _ -> new ArrayList<>())
                    .add(span);
        }
    }

    /// Says of each unknown here the nearest ones of `whole` that hold it.
    void within(Timeline whole, boolean adds, Order order) {
        all.forEach((span, unknown) -> {
            Integer same = whole == this ? null : whole.all.get(span);
            if (same != null) {
                order.take(unknown, same);
            } else if (adds) {
                whole.next(span, whole == this).forEach(more -> order.take(unknown, more));
            }
        });
    }

    private List<Integer> next(ClaimSpan span, boolean isOwn) {
        List<Integer> found = new ArrayList<>();
        NavigableMap<Long, Integer> later = totals.get(span.clock());
        if (later != null) {
            Map.Entry<Long, Integer> next =
                    span.isTotal() && isOwn
                            ? later.higherEntry(span.until())
                            : later.ceilingEntry(span.until());
            if (next != null) {
                found.add(next.getValue());
            }
        }
        NavigableMap<Long, List<ClaimSpan>> around = batches.get(span.clock());
        if (around != null && !span.isTotal()) {
            around.subMap(span.from() - LONGEST, true, span.from(), true)
                    .values()
                    .forEach(spans ->
                            spans.stream()
                                    .filter(other -> other.holds(span) && !other.equals(span))
                                    .forEach(other -> found.add(all.getOrDefault(other, -1))));
        }
        return found;
    }

    /// Says that each total is at least the total before it and the batches between the two that
    /// share no time.
    void sums(Consumer<Constraint> take) {
        totals.forEach((clock, untils) -> {
            List<ClaimSpan> spans =
                    batches.getOrDefault(clock, new TreeMap<>()).values().stream()
                            .flatMap(List::stream)
                            .sorted(
                                    Comparator.comparingLong(ClaimSpan::until)
                                            .thenComparing(
                                                    ClaimSpan::from, Comparator.reverseOrder()))
                            .toList();
            int at = 0;
            Integer before = null;
            long since = ClaimSpan.BEGINNING;
            for (Map.Entry<Long, Integer> total : untils.entrySet()) {
                List<Constraint.Part> parts = new ArrayList<>();
                long taken = since;
                for (; at < spans.size() && spans.get(at).until() <= total.getKey(); at++) {
                    if (spans.get(at).from() >= taken) {
                        parts.add(part(all.getOrDefault(spans.get(at), -1), 1));
                        taken = spans.get(at).until();
                    }
                }
                if (before != null) {
                    parts.add(part(before, 1));
                }
                if (parts.size() > 1) {
                    parts.add(part(total.getValue(), -1));
                    take.accept(new Constraint(parts, Sense.AT_MOST, Fraction.ZERO, List.of()));
                }
                before = total.getValue();
                since = total.getKey();
            }
        });
    }

    /// Gives, for each time at which at least `least` of `parts` have an unknown, those and the one
    /// here.
    void sumOf(List<Timeline> parts, int least, BiConsumer<List<Integer>, Integer> take) {
        all.forEach((span, whole) -> {
            List<Integer> some = new ArrayList<>();
            for (Timeline part : parts) {
                Integer unknown = part.all.get(span);
                if (unknown != null) {
                    some.add(unknown);
                }
            }
            if (some.size() >= least) {
                take.accept(some, whole);
            }
        });
    }

    private static Constraint.Part part(int unknown, long factor) {
        return new Constraint.Part(unknown, Fraction.of(factor));
    }
}
