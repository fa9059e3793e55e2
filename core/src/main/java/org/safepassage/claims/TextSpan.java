package org.safepassage.claims;

/// A stretch of a report's text, in Unicode code points of that text as it stands.
///
/// @param start the first code point, counted from 0
/// @param end the code point behind the last
public record TextSpan(int start, int end) implements Comparable<TextSpan> {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("text span from " + start + " to " + end);
        }
    }

    /// Whether the two share a code point.
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(TextSpan other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
