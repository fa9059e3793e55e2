package org.safepassage.planner.bound;

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

    private static long[] mix(long[] from, long[] to, double share) {
        long[] mixed = new long[from.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = from[i] + Math.round((to[i] - from[i]) * share);
        }
        return mixed;
    }
}
