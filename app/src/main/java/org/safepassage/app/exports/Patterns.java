package org.safepassage.app.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the sentences of one language, which lines for people and the pages share.
final class Patterns {
    private Patterns() {}

    /// All patterns of some files by their keys. The files are our own and flat, one pattern in
    /// each line, so that no parser need be started for them; a test holds this against one.
    static Map<String, String> of(Language language, List<String> files) {
        Map<String, String> patterns = new TreeMap<>();
        for (String file : files) {
            read("/web/" + file + "." + language.label() + ".json", patterns);
        }
        return patterns;
    }

    private static void read(String path, Map<String, String> patterns) {
        try (InputStream in = Patterns.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the program");
            }
            new String(in.readAllBytes(), UTF_8).lines().forEach(line -> put(line, patterns));
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + path, fault);
        }
    }

    private static void put(String line, Map<String, String> patterns) {
        int between = line.indexOf("\": \"");
        if (between > 0) {
            String key = line.substring(line.indexOf('"') + 1, between);
            String words = line.substring(between + 4, line.lastIndexOf('"'));
            patterns.put(key, words.replace("\\\"", "\"").replace("\\\\", "\\"));
        }
    }
}
