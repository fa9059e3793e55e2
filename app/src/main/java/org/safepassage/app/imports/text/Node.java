package org.safepassage.app.imports.text;

import java.util.List;
import org.safepassage.app.imports.problem.Position;

/// A piece of a YAML file and where it begins.
public sealed interface Node {
    /// Its first character.
    Position at();

    /// Text, a number, a time: anything without parts.
    ///
    /// @param at its first character
    /// @param text as written, quotes and escapes undone
    /// @param plain whether it stands without quotes
    record Scalar(Position at, String text, boolean plain) implements Node {
        /// Whether nothing stands there.
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /// A list.
    ///
    /// @param at its first character
    /// @param items in order
    record Sequence(Position at, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Keys with values.
    ///
    /// @param at its first character
    /// @param entries in order, keys all different
    record Mapping(Position at, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /// One key with its value.
    ///
    /// @param at first character of the key
    /// @param key the key
    /// @param value the value
    record Entry(Position at, String key, Node value) {}
}
