package org.safepassage.app.imports.reports;

import org.jspecify.annotations.Nullable;

/// Where the code points of an extracted text stand in the file that it was taken from. For a plain
/// text they stand where they are; in a web page, between markup.
public final class Original {
    /// The text is the file.
    public static final Original SAME = new Original(null);

    private final int @Nullable [] points;

    private Original(int @Nullable [] points) {
        this.points = points;
    }

    /// The text was taken from between markup.
    ///
    /// @param points for each code point of the text, and for its end, the code point of the file
    static Original between(int[] points) {
        return new Original(points.clone());
    }

    /// The code point of the file at which the code point `at` of the text stands.
    public int start(int at) {
        return points == null ? at : points[at];
    }

    /// The code point of the file behind the last code point before `end` of the text.
    public int end(int end) {
        return points == null || end == 0 ? end : points[end - 1] + 1;
    }
}
