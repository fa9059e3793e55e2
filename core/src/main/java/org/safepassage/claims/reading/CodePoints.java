package org.safepassage.claims.reading;

/// Turns chars of a text into code points. Asked mostly in order, it counts on from the last
/// answer.
final class CodePoints {
    private final String text;
    private final boolean plain;
    private int lastChar;
    private int lastPoint;

    CodePoints(String text) {
        this.text = text;
        plain = text.codePointCount(0, text.length()) == text.length();
    }

    int at(int index) {
        if (plain) {
            return index;
        }
        lastPoint +=
                index >= lastChar
                        ? text.codePointCount(lastChar, index)
                        : -text.codePointCount(index, lastChar);
        lastChar = index;
        return lastPoint;
    }
}
