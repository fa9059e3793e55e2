package org.safepassage.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages that a server shows, by name. Each is a text at first, which says what is coming, and
/// may become a file once there is one. It may be filled while it is served.
public final class Shelf {
    private final String first;
    private final Map<String, String> texts;
    private final Map<String, Path> files = Collections.synchronizedMap(new LinkedHashMap<>());

    /// A shelf of texts, in their order.
    ///
    /// @param texts HTML by name, at least one; there will be no page of another name
    public Shelf(Map<String, String> texts) {
        this.texts = Collections.synchronizedMap(new LinkedHashMap<>(texts));
        first = texts.keySet().iterator().next();
    }

    /// The name of the first page.
    public String first() {
        return first;
    }

    /// Shows `file` from now on.
    public void put(String name, Path file) {
        require(name);
        files.put(name, file);
    }

    /// Shows `text` from now on, unless there is a file.
    public void say(String name, String text) {
        require(name);
        texts.put(name, text);
    }

    private void require(String name) {
        if (!texts.containsKey(name)) {
            throw new IllegalArgumentException("no page " + name + " on the shelf");
        }
    }

    /// What the page shows now, or null when there is none of this name.
    byte @Nullable [] find(String name) throws IOException {
        Path file = files.get(name);
        String text = texts.get(name);
        if (file != null) {
            return Files.readAllBytes(file);
        }
        return text == null ? null : text.getBytes(UTF_8);
    }
}
