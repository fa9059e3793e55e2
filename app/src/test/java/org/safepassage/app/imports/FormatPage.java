package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safepassage.testkit.Repository;

/// The page `docs/operation-format.md` as data: its examples and its tables of keys.
///
/// @param text the page
/// @param examples its YAML blocks in order, the first a whole file, the others pieces to add to it
/// @param tables the rows of each table of keys by the shape it is about; each row its cells
record FormatPage(String text, List<String> examples, Map<String, List<List<String>>> tables) {
    private static final Pattern SHAPE = Pattern.compile("\\(`([a-z-]+)`\\)");
    private static final Pattern KEY = Pattern.compile("`([a-z-]+)`");

    static FormatPage read() {
        try {
            String text =
                    Files.readString(Repository.root().resolve("docs/operation-format.md"), UTF_8);
            return new FormatPage(text, examples(text), tables(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whole files: the first example, and it again with each of the others added.
    List<String> files() {
        List<String> files = new ArrayList<>();
        for (String example : examples) {
            files.add(files.isEmpty() ? example : added(examples.getFirst(), example));
        }
        return files;
    }

    /// The keys of a table, in order.
    List<String> keys(String shape) {
        return tables.getOrDefault(shape, List.of()).stream()
                .map(row -> row.getFirst().replace("`", ""))
                .toList();
    }

    /// The keys of a table that are marked as required, in order.
    List<String> required(String shape) {
        return tables.getOrDefault(shape, List.of()).stream()
                .filter(row -> row.getLast().equals("required"))
                .map(row -> row.getFirst().replace("`", ""))
                .toList();
    }

    /// `file` with the entries of `piece` put first below the keys that they stand under; a head
    /// takes the place of the file's own.
    private static String added(String file, String piece) {
        String result = "\n" + file;
        for (String section : piece.strip().split("\n(?=[a-z])")) {
            String key = "\n" + section.substring(0, section.indexOf(':') + 1);
            String entries = section.substring(section.indexOf(':') + 1);
            if (key.equals("\noperation:")) {
                int start = result.indexOf(key);
                int end = result.indexOf("\nparties:");
                result = result.substring(0, start) + key + entries + result.substring(end);
            } else if (result.contains(key + "\n")) {
                result = result.replace(key + "\n", key + entries + "\n");
            } else {
                result = result + key.substring(1) + entries + "\n";
            }
        }
        return result.substring(1);
    }

    private static List<String> examples(String text) {
        List<String> examples = new ArrayList<>();
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(text);
        while (block.find()) {
            examples.add(block.group(1));
        }
        return List.copyOf(examples);
    }

    private static Map<String, List<List<String>>> tables(String text) {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        String shape = "";
        boolean ofKeys = false;
        for (String line : text.lines().toList()) {
            Matcher named = SHAPE.matcher(line);
            if (!line.startsWith("|")) {
                shape = named.find() ? named.group(1) : shape;
                ofKeys = false;
                continue;
            }
            ofKeys |= line.startsWith("| key |");
            List<String> cells = List.of(line.substring(1).split("\\|", -1));
            List<String> trimmed =
                    cells.subList(0, cells.size() - 1).stream().map(String::strip).toList();
            if (ofKeys && KEY.matcher(trimmed.getFirst()).matches()) {
                tables.computeIfAbsent(shape, ignored -> new ArrayList<>()).add(trimmed);
            }
        }
        return tables;
    }
}
