package org.safepassage.app.exports;

/// Text without characters that could turn round, hide or break what stands beside it: controls,
/// and the marks that override or embed a direction of writing. With them a report by others could
/// make a terminal or a page show another number than was said. Arabic needs none of them.
public final class CleanText {
    private CleanText() {}

    /// `text` in one line.
    public static String line(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> isWhite(point) ? ' ' : point)
                .filter(point -> !isHarmful(point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// The lines of `text`, each ended.
    public static String lines(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.lines().forEach(each -> kept.append(line(each)).append('\n'));
        return kept.toString();
    }

    /// `text` with its line breaks, and without what files of typed claims may not hold.
    public static String paragraph(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> isWhite(point) && point != '\n' && point != '\r' ? ' ' : point)
                .filter(point -> point == '\n' || point == '\r' || !isHarmful(point))
                .filter(point -> point != 0xFEFF && (point & 0xFFFE) != 0xFFFE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isWhite(int point) {
        return point == '\n'
                || point == '\t'
                || point == '\r'
                || point == 0x2028
                || point == 0x2029;
    }

    private static boolean isHarmful(int point) {
        boolean turnsDirection =
                (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean isLoneHalf = point >= 0xD800 && point <= 0xDFFF;
        return turnsDirection || isLoneHalf || Character.isISOControl(point);
    }
}
