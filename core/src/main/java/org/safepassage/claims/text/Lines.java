package org.safepassage.claims.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepassage.claims.words.Lexicon;

/// Cuts a text into paragraphs: lines, or several lines that were wrapped by a machine.
final class Lines {
    private static final int WRAPPED_LEAST = 38;
    private static final int WRAPPED_MOST = 120;

    /// A line in capitals that is longer was not wrapped.
    private static final int CAPITALS_MOST = 82;

    /// A paragraph: from its first char that is seen to behind its last.
    record Line(int start, int end, boolean afterGap) {}

    private Lines() {}

    static List<Line> of(String text) {
        List<Line> lines = lines(text);
        List<Line> joined = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int last = i;
            while (last + 1 < lines.size() && goesOn(text, lines.get(last), lines.get(last + 1))) {
                last++;
            }
            Line first = lines.get(i);
            joined.add(new Line(first.start, lines.get(last).end, first.afterGap));
            i = last + 1;
        }
        return joined;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at <= text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            int start = at;
            int behind = end;
            while (start < behind && isBlank(text.charAt(start))) {
                start++;
            }
            while (behind > start && isBlank(text.charAt(behind - 1))) {
                behind--;
            }
            if (start < behind) {
                lines.add(new Line(start, behind, gap));
                gap = false;
            } else {
                gap = true;
            }
            at = end + 1;
        }
        return lines;
    }

    /// Whether the second line goes on with the sentence of the first, which was too long for a
    /// line.
    private static boolean goesOn(String text, Line line, Line next) {
        int length = line.end - line.start;
        if (next.afterGap || length < WRAPPED_LEAST || length > WRAPPED_MOST) {
            return false;
        }
        char last = Folding.fold(text.charAt(line.end - 1));
        char first = Folding.fold(text.charAt(next.start));
        boolean stops = ".!?:\"".indexOf(last) >= 0;
        boolean item = Character.isDigit(first) && (last == ')' || isFigureLine(text, next));
        boolean small = Character.isLowerCase(first) || (Character.isDigit(first) && !item);
        boolean comma = last == ',' || last == ';';
        boolean full = length >= WRAPPED_LEAST + 17 && next.end - next.start <= WRAPPED_MOST;
        boolean capitals =
                isUpper(text, line)
                        && isUpper(text, next)
                        && !stops
                        && (leads(lastWord(text, line))
                                || Lexicon.get().in("article", lastWord(text, line))
                                || leads(firstWord(text, next))
                                || (full && length <= CAPITALS_MOST));
        return Layout.bullet(text, next.start) == 0
                && !isFigureLine(text, next)
                && ((small && !(stops && Character.isDigit(first) && length < 55))
                        || comma
                        || capitals
                        || (full && !stops && isWide(text, line, next)));
    }

    /// "11 – health workers killed": a line of a table that begins with its figure.
    private static boolean isFigureLine(String text, Line line) {
        int i = line.start;
        while (i < line.end && !isBlank(text.charAt(i))) {
            i++;
        }
        return i + 2 < line.end
                && Folding.fold(text.charAt(i + 1)) == '—'
                && isBlank(text.charAt(i + 2));
    }

    /// Whether a sentence that breaks at this word goes on: "OF", "AND", "WERE".
    private static boolean leads(String word) {
        Lexicon words = Lexicon.get();
        return words.in("preposition", word)
                || words.in("conjunction", word)
                || words.in("be", word)
                || words.in("have", word)
                || words.in("modal", word);
    }

    private static String lastWord(String text, Line line) {
        int from = line.end;
        while (from > line.start && !isBlank(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, line.end).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String text, Line line) {
        int to = line.start;
        while (to < line.end && !isBlank(text.charAt(to))) {
            to++;
        }
        return text.substring(line.start, to).toLowerCase(Locale.ROOT);
    }

    /// Whether the first word of the next line would not have had room on this one.
    private static boolean isWide(String text, Line line, Line next) {
        int word = next.start;
        while (word < next.end && !isBlank(text.charAt(word))) {
            word++;
        }
        return line.end - line.start + 1 + word - next.start > 68;
    }

    private static boolean isUpper(String text, Line line) {
        int letters = 0;
        for (int i = line.start; i < line.end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > 10;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Folding.isUnseen(c);
    }
}
