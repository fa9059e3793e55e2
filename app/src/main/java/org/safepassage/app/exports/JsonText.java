package org.safepassage.app.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Lays JSON out for people: what fits on a line stands on one, all else on a line for each part.
public final class JsonText {
    private static final int WIDTH = 200;

    private JsonText() {}

    /// The text of `node`, keys in their order, with a line break at the end.
    public static String of(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, "", "", text);
        return text.append('\n').toString();
    }

    private static void write(JsonNode node, String key, String indent, StringBuilder text) {
        text.append(indent).append(key);
        String flat =
                node.isContainer()
                        ? flat(node, WIDTH - indent.length() - key.length())
                        : node.toString();
        if (flat != null) {
            text.append(flat);
            return;
        }
        String deeper = indent + "  ";
        text.append(node.isObject() ? "{" : "[");
        List<String> keys = keys(node);
        for (int i = 0; i < node.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n");
            JsonNode part = node.isObject() ? node.get(keys.get(i)) : node.get(i);
            write(part, node.isObject() ? quoted(keys.get(i)) : "", deeper, text);
        }
        text.append('\n').append(indent).append(node.isObject() ? "}" : "]");
    }

    /// A list or object on one line, or null when it is longer than `width`.
    private static @Nullable String flat(JsonNode node, int width) {
        if (!node.isContainer()) {
            return node.toString();
        }
        StringBuilder text = new StringBuilder(node.isObject() ? "{" : "[");
        List<String> keys = keys(node);
        for (int i = 0; i < node.size(); i++) {
            JsonNode part = node.isObject() ? node.get(keys.get(i)) : node.get(i);
            String flat = flat(part, width - text.length());
            if (flat == null || text.length() + flat.length() > width) {
                return null;
            }
            text.append(i == 0 ? "" : ", ");
            text.append(node.isObject() ? quoted(keys.get(i)) : "").append(flat);
        }
        text.append(node.isObject() ? "}" : "]");
        return text.length() > width ? null : text.toString();
    }

    private static List<String> keys(JsonNode node) {
        return node.isObject() ? new ArrayList<>(node.propertyNames()) : List.of();
    }

    private static String quoted(String key) {
        return "\"" + key + "\": ";
    }
}
