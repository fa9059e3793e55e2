package org.safepassage.claims.text;

import java.util.ArrayList;
import java.util.List;

/// The cells of a line of a table: between tabs, wide gaps, strokes or rows of points.
public final class Cells {
    private static final int POINTS = 3;

    private Cells() {}

    /// A cell, by the chars from its first to behind its last.
    public record Cell(int start, int end) {}

    /// The cells of the line between two chars, in order; none is empty.
    public static List<Cell> of(String text, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int start = from;
        int i = from;
        while (i < to) {
            int gap = gapEnd(text, i, to);
            if (gap > i) {
                add(cells, text, start, i);
                start = gap;
                i = gap;
            } else {
                i++;
            }
        }
        add(cells, text, start, to);
        return cells;
    }

    private static void add(List<Cell> cells, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            cells.add(new Cell(start, end));
        }
    }

    /// The char behind the gap that begins at `i`; `i` when none does.
    private static int gapEnd(String text, int i, int to) {
        char c = text.charAt(i);
        if (c == '\t' || c == '|') {
            return i + 1;
        }
        int end = i;
        int points = 0;
        int blanks = 0;
        while (end < to && (isBlank(text.charAt(end)) || text.charAt(end) == '.')) {
            points += text.charAt(end) == '.' ? 1 : 0;
            blanks += text.charAt(end) == '.' ? 0 : 1;
            end++;
        }
        boolean wide = points == 0 && blanks >= 2;
        return points >= POINTS || wide ? end : i;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Folding.isUnseen(c);
    }

    /// Whether a cell holds a figure and nothing else: "13,760", "1 250", "34%".
    public static boolean isFigure(String text, Cell cell) {
        boolean digits = false;
        for (int i = cell.start(); i < cell.end(); i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c);
            digits |= digit;
            boolean mark = ",.+~%".indexOf(c) >= 0 || isBlank(c);
            if (!digit && !mark) {
                return false;
            }
        }
        return digits && Character.isDigit(text.charAt(cell.start()));
    }

    /// Whether a line is a row: a name, then at least one figure.
    public static boolean isRow(String text, List<Cell> cells) {
        if (cells.size() < 2 || isFigure(text, cells.getFirst())) {
            return false;
        }
        for (Cell cell : cells.subList(1, cells.size())) {
            if (isFigure(text, cell)) {
                return true;
            }
        }
        return false;
    }
}
