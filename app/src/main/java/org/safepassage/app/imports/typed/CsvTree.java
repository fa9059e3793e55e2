package org.safepassage.app.imports.typed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.safepassage.app.imports.reading.Nearest;
import org.safepassage.app.imports.reading.Value;
import org.safepassage.app.imports.text.Node;

/// Reads CSV (RFC 4180) with a row of HXL tags into nodes, one mapping for each row, so that it is
/// checked like the YAML form. Every cell keeps its line and column.
final class CsvTree {
    /// What every claim must say.
    private static final List<Columns> NEEDED =
            Columns.all().stream()
                    .filter(column -> List.of("unit", "predicate", "source").contains(column.key()))
                    .toList();

    private final String text;
    private final char parting;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int column = 1;

    private CsvTree(String text, Problems problems) {
        this.text = text;
        parting = parting(text);
        this.problems = problems;
    }

    /// What parts cells: as the row of tags shows it, since spreadsheets write semicolons or tabs
    /// where a comma stands in numbers.
    private static char parting(String text) {
        for (String line : text.lines().toList()) {
            if (line.stripLeading().startsWith("#") || line.stripLeading().startsWith("\"#")) {
                for (char mark : new char[] {';', '\t'}) {
                    if (line.indexOf(mark) >= 0 && line.indexOf(',') < 0) {
                        return mark;
                    }
                }
                return ',';
            }
        }
        return ',';
    }

    /// The claims of `text`, or null when `problems` says why there are none.
    static @Nullable Node parse(String text, Problems problems) {
        List<List<Node.Scalar>> rows = new CsvTree(text, problems).rows();
        if (!problems.isEmpty()) {
            return null; // an open quotation mark swallows what follows
        }
        int tags = 0;
        while (tags < rows.size() && !isTags(rows.get(tags))) {
            tags++;
        }
        if (tags == rows.size()) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "no row of HXL tags",
                            "a row such as #affected+num+low,#affected+unit,#meta+source",
                            "add it below the titles; docs/account.md lists the tags"));
            return null;
        }
        List<@Nullable Columns> columns = columns(rows.get(tags), problems);
        if (!hasNeeded(rows.get(tags), columns, problems)) {
            return null;
        }
        List<Node> claims = new ArrayList<>();
        for (List<Node.Scalar> row : rows.subList(tags + 1, rows.size())) {
            if (row.stream().anyMatch(cell -> !cell.text().isBlank())) {
                claims.add(claim(row, columns, problems));
            }
        }
        Position start = new Position(1, 1);
        Node.Entry entry = new Node.Entry(start, "claims", new Node.Sequence(start, claims));
        return new Node.Mapping(start, List.of(entry));
    }

    private static boolean isTags(List<Node.Scalar> row) {
        return row.stream().anyMatch(cell -> cell.text().strip().startsWith("#"));
    }

    private static List<@Nullable Columns> columns(List<Node.Scalar> row, Problems problems) {
        List<@Nullable Columns> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> tags = Columns.all().stream().map(Columns::tag).toList();
        for (Node.Scalar cell : row) {
            String tag = cell.text().strip();
            Columns column = tag.startsWith("#") ? Columns.find(tag) : null;
            String near = column == null && !tag.isEmpty() ? Nearest.to(tag, tags) : null;
            if (near != null) {
                problems.add(
                        new Spot("tags", cell.at()),
                        new Refusal(
                                Value.quoted(tag), "a known tag", "did you mean `" + near + "`?"));
            }
            if (column != null && !seen.add(column.key())) {
                problems.add(
                        new Spot("tags", cell.at()),
                        new Refusal(
                                "the tag " + tag + " again",
                                "each tag once",
                                "delete one of the two columns"));
            }
            columns.add(column);
        }
        return columns;
    }

    /// Whether there is a column for all that a claim needs.
    private static boolean hasNeeded(
            List<Node.Scalar> tags, List<@Nullable Columns> columns, Problems problems) {
        boolean all = true;
        for (Columns needed : NEEDED) {
            if (!columns.contains(needed)) {
                all = false;
                problems.add(
                        new Spot("tags", tags.getFirst().at()),
                        new Refusal(
                                "no column `" + needed.tag() + "`",
                                "a column with this tag for \"" + needed.title() + "\"",
                                "add it; docs/account.md lists the tags"));
            }
        }
        return all;
    }

    private static Node claim(
            List<Node.Scalar> row, List<@Nullable Columns> columns, Problems problems) {
        List<Node.Entry> entries = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Node.Scalar cell = row.get(i);
            Columns column = i < columns.size() ? columns.get(i) : null;
            boolean isOver = i >= columns.size() && !cell.text().isBlank();
            if (isOver) {
                problems.add(
                        new Spot("", cell.at()),
                        new Refusal(
                                "a cell beyond the last tag: " + Value.quoted(cell.text()),
                                columns.size() + " cells",
                                "put text with commas in quotation marks, or delete it"));
            } else if (column != null && !cell.text().isBlank()) {
                entries.add(new Node.Entry(cell.at(), column.key(), unguarded(cell)));
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            Columns column = columns.get(i);
            if (column != null && NEEDED.contains(column)) {
                boolean isEmpty = i >= row.size() || row.get(i).text().isBlank();
                if (isEmpty) {
                    problems.add(
                            new Spot(
                                    column.title(),
                                    i < row.size() ? row.get(i).at() : row.getLast().at()),
                            new Refusal(
                                    "nothing under `" + column.tag() + "` in this row",
                                    "a value for \"" + column.title() + "\"",
                                    "fill the cell in; docs/account.md says with what"));
                }
            }
        }
        return new Node.Mapping(row.getFirst().at(), entries);
    }

    /// A cell without the apostrophe that keeps spreadsheets from running it as a formula.
    private static Node.Scalar unguarded(Node.Scalar cell) {
        String text = cell.text();
        boolean isGuarded =
                text.length() > 1
                        && text.charAt(0) == '\''
                        && "=+-@\t".indexOf(text.charAt(1)) >= 0;
        return isGuarded ? new Node.Scalar(cell.at(), text.substring(1), true) : cell;
    }

    private List<List<Node.Scalar>> rows() {
        List<List<Node.Scalar>> rows = new ArrayList<>();
        List<Node.Scalar> row = new ArrayList<>();
        while (at < text.length()) {
            row.add(cell());
            if (at < text.length() && text.charAt(at) == parting) {
                step();
                if (at == text.length() || isLineEnd()) {
                    row.add(new Node.Scalar(new Position(line, column), "", true));
                }
            }
            if (at == text.length() || isLineEnd()) {
                rows.add(List.copyOf(row));
                row.clear();
                endLine();
            }
        }
        return rows;
    }

    private Node.Scalar cell() {
        Position start = new Position(line, column);
        StringBuilder cell = new StringBuilder();
        if (at < text.length() && text.charAt(at) == '"') {
            step();
            while (at < text.length() && !(text.charAt(at) == '"' && !isDoubled())) {
                if (text.charAt(at) == '"') {
                    step();
                }
                cell.append(text.charAt(at));
                step();
            }
            if (at == text.length()) {
                problems.add(
                        new Spot("", start),
                        new Refusal(
                                "a quotation mark that is never closed",
                                "a second one at the end of the cell",
                                "close it; inside a cell write two for one"));
            } else {
                step();
            }
            rest();
            return new Node.Scalar(start, cell.toString(), true);
        }
        while (at < text.length() && text.charAt(at) != parting && !isLineEnd()) {
            cell.append(text.charAt(at));
            step();
        }
        return new Node.Scalar(start, cell.toString().strip(), true);
    }

    /// What stands between a closing quotation mark and the next comma does not belong there.
    private void rest() {
        Position start = new Position(line, column);
        StringBuilder rest = new StringBuilder();
        while (at < text.length() && text.charAt(at) != parting && !isLineEnd()) {
            rest.append(text.charAt(at));
            step();
        }
        if (!rest.toString().isBlank()) {
            problems.add(
                    new Spot("", start),
                    new Refusal(
                            Value.quoted(rest.toString()) + " behind a closing quotation mark",
                            "a comma or the end of the line",
                            "inside a cell write two quotation marks for one"));
        }
    }

    private boolean isDoubled() {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    private boolean isLineEnd() {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        column = 1;
    }

    private void step() {
        char c = text.charAt(at);
        at++;
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }
}
