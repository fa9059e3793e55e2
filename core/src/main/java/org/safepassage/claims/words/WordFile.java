package org.safepassage.claims.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a word list: lines of columns between bars; `#` begins a remark.
final class WordFile {

    private WordFile() {}

    /// The rows of the file, each with its columns, blanks around them cut.
    static List<List<String>> rows(String file) {
        String text;
        try (InputStream in = WordFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + file + " is not in the program");
            }
            text = new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the word list " + file, unreadable);
        }
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> columns = new ArrayList<>();
                for (String column : line.split("\\|", -1)) {
                    columns.add(column.strip());
                }
                rows.add(columns);
            }
        }
        return rows;
    }

    /// The parts of a column, between semicolons.
    static List<String> parts(String column) {
        List<String> parts = new ArrayList<>();
        for (String part : column.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
