package org.safepassage.app.imports.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.safepassage.app.imports.text.Node;

/// A node with its way through the keys, ready to be read as what the format says it is. What
/// cannot be read is reported and replaced by a stand-in, so that reading goes on to the next
/// mistake; an operation with stand-ins is never given out.
///
/// @param node what stands in the file
/// @param place its way through the keys, such as `groups[2].count`
/// @param problems where mistakes are reported
public record Value(Node node, String place, Problems problems) {
    private static final int SHOWN = 60;

    /// Where it stands.
    public Spot spot() {
        return new Spot(place, node.at());
    }

    /// Reports that it is refused.
    public void refuse(String found, String expected, String nextStep) {
        problems.add(spot(), new Refusal(found, expected, nextStep));
    }

    /// Whether nothing within it has been refused so far.
    public boolean isSound() {
        return !problems.anyWithin(place);
    }

    /// Its value by `form`, or `standIn` when it has been refused.
    public <T> T read(Form<T> form, T standIn) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNothing()) {
            boolean isEmpty = node instanceof Node.Scalar;
            refuse(
                    shown(),
                    form.expected(),
                    form.advice() + (isEmpty ? ", or delete the key" : ""));
            return standIn;
        }
        try {
            return form.reading().read(scalar);
        } catch (Refused refused) {
            if (refused.follows()) {
                problems.doubt(place);
            } else {
                problems.add(spot(), refused.why());
            }
            return standIn;
        }
    }

    /// Its items, if it is a list; else it is refused and has none.
    public List<Value> items(String example) {
        if (!(node instanceof Node.Sequence sequence)) {
            refuse(shown(), "a list", "write for example " + example);
            return List.of();
        }
        if (sequence.items().size() > Limits.LIST) {
            refuse(
                    "a list of " + sequence.items().size(),
                    "at most " + Limits.LIST,
                    "join entries that are alike");
            return List.of();
        }
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            items.add(new Value(item, place + "[" + items.size() + "]", problems));
        }
        return items;
    }

    /// Its items, or itself when it is a single word.
    public List<Value> itemsOrOne(String example) {
        return node instanceof Node.Scalar ? List.of(this) : items(example);
    }

    /// Its fields by `shape`; a node that is no mapping is refused and has none.
    public Fields fields(Shape shape) {
        return Fields.of(this, shape);
    }

    /// The mapping that it is, or null.
    public Node.@Nullable Mapping mapping() {
        return node instanceof Node.Mapping mapping ? mapping : null;
    }

    /// Whether it is a mapping that has `key`.
    public boolean has(String key) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    /// What stands there, short enough for a message.
    public String shown() {
        return switch (node) {
            case Node.Scalar scalar when scalar.isNothing() -> "nothing";
            case Node.Scalar scalar -> quoted(scalar.text());
            case Node.Sequence sequence -> "a list of " + sequence.items().size();
            case Node.Mapping mapping ->
                    "a mapping"
                            + (mapping.entries().isEmpty()
                                    ? " without keys"
                                    : " with key " + quoted(mapping.entries().getFirst().key()));
        };
    }

    /// `text` in quotes, cut short and on one line.
    public static String quoted(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        int end = Math.min(line.length(), SHOWN);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return end < line.length()
                ? "'" + line.substring(0, end) + "…' (" + text.length() + " characters)"
                : "'" + line + "'";
    }
}
