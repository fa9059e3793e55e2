package org.safepassage.bench.result;

import java.util.ArrayList;
import java.util.List;

/// A table of text cells, written as Markdown with its columns in line so that it reads well as
/// plain text too.
public final class Table {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param header what each column holds, with its unit
    public Table(String... header) {
        this.header = List.of(header);
    }

    /// Adds a row.
    ///
    /// @throws IllegalArgumentException when it has not as many cells as the header
    public void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(
                    "row " + List.of(cells) + ": expected " + header.size() + " cells " + header);
        }
        rows.add(List.of(cells));
    }

    /// The rows added so far.
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    /// The table as Markdown, ending in a line feed.
    public String markdown() {
        int[] widths = new int[header.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = header.get(c).length();
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        append(text, header, widths, ' ');
        append(text, header.stream().map(cell -> "").toList(), widths, '-');
        for (List<String> row : rows) {
            append(text, row, widths, ' ');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row, int[] widths, char fill) {
        for (int c = 0; c < widths.length; c++) {
            String cell = row.get(c);
            text.append("| ").append(cell);
            text.repeat(fill, widths[c] - cell.length()).append(' ');
        }
        text.append("|\n");
    }
}
