package org.safepassage.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.safepassage.quantity.Span;

/// Translates between moments and seconds from the horizon's start.
///
/// @param start the horizon's start
record Clock(Instant start) {
    int seconds(Instant moment) {
        return Math.toIntExact(Duration.between(start, moment).toSeconds());
    }

    /// Seconds of a length, a fraction of a second counted as a whole one.
    static int seconds(Duration length) {
        return Math.toIntExact(length.plusNanos(999_999_999).toSeconds());
    }

    Instant moment(int seconds) {
        return start.plusSeconds(seconds);
    }

    Span span(int from, int to) {
        return new Span(moment(from), moment(to));
    }

    /// Pairs of from and to, in the order given.
    int[] pairs(List<Span> spans) {
        int[] pairs = new int[spans.size() * 2];
        for (int i = 0; i < spans.size(); i++) {
            pairs[2 * i] = seconds(spans.get(i).from());
            pairs[2 * i + 1] = seconds(spans.get(i).to());
        }
        return pairs;
    }

    /// The parts that two ordered lists of spans share, as pairs.
    static int[] shared(int[] one, int[] other) {
        int[] pairs = new int[one.length + other.length];
        int count = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int from = Math.max(one[i], other[j]);
            int to = Math.min(one[i + 1], other[j + 1]);
            if (from < to) {
                pairs[count++] = from;
                pairs[count++] = to;
            }
            if (one[i + 1] < other[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return java.util.Arrays.copyOf(pairs, count);
    }
}
