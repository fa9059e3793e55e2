package org.safepassage.app.maps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// CSV (RFC 4180) with a header becomes a layer of points.
final class CsvText {
    private static final List<String> LATITUDE = List.of("lat", "latitude", "y");
    private static final List<String> LONGITUDE = List.of("lon", "lng", "long", "longitude", "x");
    private static final List<String> ENGLISH = List.of("name_en", "name:en", "name");
    private static final List<String> ARABIC = List.of("name_ar", "name:ar");
    private static final List<String> KIND = List.of("kind", "type", "place");
    private final Path file;
    private final String name;
    private final Features features = new Features();

    CsvText(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    MapLayer layer(String text, @Nullable String attribution) {
        List<List<String>> rows = rows(text);
        List<String> header =
                rows.isEmpty()
                        ? List.of()
                        : rows.getFirst().stream()
                                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                                .toList();
        int latitude = column(header, LATITUDE);
        int longitude = column(header, LONGITUDE);
        if (latitude < 0 || longitude < 0) {
            throw WrongMap.of(
                    file,
                    header.isEmpty() ? "no columns" : "the columns " + header,
                    "one named 'lat' and one named 'lon'",
                    header.size() == 1 && header.getFirst().contains(";")
                            ? "part the columns by commas, not semicolons"
                            : "name the columns in the first line");
        }
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (cell(row, latitude) == null && cell(row, longitude) == null) {
                continue; // a row without a place, or an empty line
            }
            ObjectNode point = JsonNodeFactory.instance.objectNode().put("type", "Point");
            point.putArray("coordinates")
                    .add(degrees(i + 1, cell(row, longitude), 180))
                    .add(degrees(i + 1, cell(row, latitude), 90));
            features.add(
                    point,
                    cell(row, column(header, ENGLISH)),
                    cell(row, column(header, ARABIC)),
                    cell(row, column(header, KIND)));
        }
        if (features.isEmpty()) {
            throw WrongMap.of(
                    file, "no row with coordinates", "at least one", "check how it was made");
        }
        return features.layer(name, attribution);
    }

    private double degrees(int row, @Nullable String cell, int most) {
        try {
            double degrees = Double.parseDouble(cell == null ? "" : cell);
            if (Math.abs(degrees) <= most) {
                return Features.rounded(degrees);
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw WrongMap.of(
                file,
                "row " + row + ": '" + (cell == null ? "" : cell) + "'",
                "degrees from -" + most + " to " + most,
                "mend the row, or leave both cells empty");
    }

    private static int column(List<String> header, List<String> titles) {
        for (String title : titles) {
            int found = header.indexOf(title);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private static @Nullable String cell(List<String> row, int column) {
        if (column < 0 || column >= row.size() || row.get(column).isBlank()) {
            return null;
        }
        return row.get(column).strip();
    }

    /// Cells by row; a cell in quotation marks may hold commas, line ends and doubled quotation
    /// marks.
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        rows.add(List.copyOf(row));
        return rows;
    }
}
