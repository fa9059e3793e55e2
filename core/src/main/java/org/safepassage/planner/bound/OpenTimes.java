package org.safepassage.planner.bound;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.quantity.Span;

/// When a leg is open, as seconds: window `i` lasts from `from(i)` to `to(i)`, in order, both ends
/// usable.
final class OpenTimes {
    private final long[] from;
    private final long[] to;

    private OpenTimes(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    static OpenTimes of(List<Span> windows, Timeline timeline) {
        List<long[]> spans = new ArrayList<>();
        for (Span window : windows) {
            long from = Math.max(0, timeline.second(window.from()));
            long to = Math.min(timeline.endSecond(), timeline.second(window.to()));
            if (from <= to) {
                spans.add(new long[] {from, to});
            }
        }
        return of(spans);
    }

    private static OpenTimes of(List<long[]> spans) {
        long[] from = new long[spans.size()];
        long[] to = new long[spans.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = spans.get(i)[0];
            to[i] = spans.get(i)[1];
        }
        return new OpenTimes(from, to);
    }

    /// One window.
    static OpenTimes always(long from, long to) {
        return new OpenTimes(new long[] {from}, new long[] {to});
    }

    /// The times that lie in one window of each.
    OpenTimes and(OpenTimes other) {
        List<long[]> spans = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            for (int j = 0; j < other.from.length; j++) {
                long begin = Math.max(from[i], other.from[j]);
                long end = Math.min(to[i], other.to[j]);
                if (begin <= end) {
                    spans.add(new long[] {begin, end});
                }
            }
        }
        return of(spans);
    }

    int count() {
        return from.length;
    }

    long from(int window) {
        return from[window];
    }

    long to(int window) {
        return to[window];
    }

    /// The first second from `second` on in which something that lasts `seconds` can begin, or
    /// [Timeline#NEVER].
    long earliestBegin(long second, long seconds) {
        for (int i = 0; i < from.length; i++) {
            long begin = Math.max(second, from[i]);
            if (begin + seconds <= to[i]) {
                return begin;
            }
        }
        return Timeline.NEVER;
    }

    /// The last second in which something that lasts `seconds` can begin and be over by `by`, or
    /// -1.
    long latestBegin(long by, long seconds) {
        for (int i = from.length - 1; i >= 0; i--) {
            long begin = Math.min(by, to[i]) - seconds;
            if (begin >= from[i]) {
                return begin;
            }
        }
        return -1;
    }
}
