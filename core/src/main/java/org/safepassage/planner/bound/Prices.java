package org.safepassage.planner.bound;

import java.util.List;

/// What one more unit of each limit would save: for each group the price of moving one person, and
/// for each span of each ceiling what adding one unit in it costs, zero or less.
///
/// In millionths of weighted person-seconds. The arrays are not copied.
final class Prices {
    private final long[] people;
    private final long[][] spans;

    /// @param people by group, in the order of the case
    /// @param spans by ceiling and span
    Prices(long[] people, long[][] spans) {
        this.people = people;
        this.spans = spans;
    }

    long[] people() {
        return people;
    }

    long[] spans(int ceiling) {
        return spans[ceiling];
    }

    /// A part `share` of the way from these to `other`.
    Prices towards(Prices other, double share) {
        long[][] mixed = new long[spans.length][];
        for (int i = 0; i < spans.length; i++) {
            mixed[i] = mix(spans[i], other.spans[i], share);
        }
        return new Prices(mix(people, other.people, share), mixed);
    }

    /// The same prices for ceilings whose time is cut into other spans; zero after the last.
    Prices spread(List<Ceiling> before, List<Ceiling> after) {
        long[][] spread = new long[after.size()][];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = new long[after.get(i).spans()];
            for (int j = 0; j < spread[i].length && i < before.size(); j++) {
                int span = before.get(i).span(after.get(i).end(j));
                spread[i][j] = span < spans[i].length ? spans[i][span] : 0;
            }
        }
        return new Prices(people, spread);
    }

    /// The same with other prices for people.
    Prices withPeople(long[] otherPeople) {
        return new Prices(otherPeople, spans);
    }

    /// These prices for people, and none for what is limited.
    static Prices ofPeople(long[] people, List<Ceiling> ceilings) {
        long[][] none = new long[ceilings.size()][];
        for (int i = 0; i < none.length; i++) {
            none[i] = new long[ceilings.get(i).spans()];
        }
        return new Prices(people, none);
    }

    private static long[] mix(long[] from, long[] to, double share) {
        long[] mixed = new long[from.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = from[i] + Math.round((to[i] - from[i]) * share);
        }
        return mixed;
    }
}
