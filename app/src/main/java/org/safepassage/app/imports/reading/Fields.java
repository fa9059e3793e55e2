package org.safepassage.app.imports.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.safepassage.app.imports.text.Node;

/// A mapping read by its [Shape]: unknown and missing keys have been reported, and each known key
/// can be read. A key that was not written gives the default of whoever asks.
public final class Fields {
    private static final Pattern END_OF_NUMBER = Pattern.compile("[0-9]+( [a-z/]{1,4})?");

    private final Value whole;
    private final Shape shape;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> misspelt = new TreeSet<>();

    private Fields(Value whole, Shape shape) {
        this.whole = whole;
        this.shape = shape;
    }

    static Fields of(Value whole, Shape shape) {
        Fields fields = new Fields(whole, shape);
        Node.Mapping mapping = whole.mapping();
        if (mapping == null) {
            whole.refuse(
                    whole.shown(),
                    "a mapping with the keys " + String.join(", ", shape.keys()),
                    "write {" + shape.keys().getFirst() + ": ...}, or one key below another");
            return fields;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (shape.keys().contains(entry.key())) {
                Value value =
                        new Value(entry.value(), fields.placeOf(entry.key()), whole.problems());
                fields.values.put(entry.key(), value);
            } else {
                fields.refuseUnknown(entry);
            }
        }
        for (String key : shape.required()) {
            if (!fields.values.containsKey(key) && !fields.misspelt.contains(key)) {
                whole.problems()
                        .add(
                                new Spot(fields.placeOf(key), mapping.at()),
                                new Refusal(
                                        "no key `" + key + "` in this " + spoken(shape),
                                        "`" + key + ":` with a value",
                                        "add it here; "
                                                + whole.problems().page()
                                                + ", "
                                                + spoken(shape)));
            }
        }
        return fields;
    }

    private void refuseUnknown(Node.Entry entry) {
        String near = Nearest.to(entry.key(), shape.keys());
        String advice;
        if (END_OF_NUMBER.matcher(entry.key()).matches() && isNothing(entry.value())) {
            advice =
                    "if it ends the number before it, write that number without a comma, or with a"
                            + " decimal point";
        } else if (near != null) {
            misspelt.add(near);
            advice = "did you mean `" + near + "`?";
        } else {
            advice = "delete it, or move it to where it belongs";
        }
        whole.problems()
                .add(
                        new Spot(placeOf(entry.key()), entry.at()),
                        new Refusal(
                                "the key "
                                        + Value.quoted(entry.key())
                                        + ", which no "
                                        + spoken(shape)
                                        + " has",
                                "one of " + String.join(", ", shape.keys()),
                                advice));
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNothing();
    }

    /// The value at `key`, or null when it was not written.
    public @Nullable Value find(String key) {
        if (!shape.keys().contains(key)) {
            throw new IllegalArgumentException("no key " + key + " in shape " + shape.title());
        }
        return values.get(key);
    }

    /// Whether `key` was written.
    public boolean has(String key) {
        return find(key) != null;
    }

    /// Whether `key` seems to have been written with a slip of the pen, or is missing where it must
    /// not be: what it should say is not known, and its absence is already reported.
    public boolean isAmiss(String key) {
        return !has(key) && (misspelt.contains(key) || shape.required().contains(key));
    }

    /// The value at `key` by `form`; `otherwise` when it was not written or was refused.
    public <T> T read(String key, Form<T> form, T otherwise) {
        Value value = find(key);
        return value == null ? otherwise : value.read(form, otherwise);
    }

    /// The value at `key` by `form`; null when it was not written, `standIn` when it was refused.
    public <T> @Nullable T readIfAny(String key, Form<T> form, T standIn) {
        Value value = find(key);
        return value == null ? null : value.read(form, standIn);
    }

    /// The items of the list at `key`; none when it was not written.
    public List<Value> items(String key, String example) {
        Value value = find(key);
        return value == null ? List.of() : value.items(example);
    }

    /// The items at `key`, where a single word stands for a list of one; none when it was not
    /// written.
    public List<Value> itemsOrOne(String key, String example) {
        Value value = find(key);
        return value == null ? List.of() : value.itemsOrOne(example);
    }

    /// The mapping at `key` by its shape, or null when it was not written.
    public @Nullable Fields fields(String key, Shape inner) {
        Value value = find(key);
        return value == null ? null : value.fields(inner);
    }

    /// The one key of `choices` that was written; null when there is none, or when there are
    /// several, which is reported.
    public @Nullable String only(List<String> choices) {
        List<String> written = new ArrayList<>(choices.stream().filter(this::has).toList());
        if (written.size() > 1) {
            Value second = find(written.get(1));
            (second == null ? whole : second)
                    .refuse(
                            "the keys " + String.join(" and ", written) + " together",
                            "only one of " + String.join(", ", choices),
                            "keep one and delete the other");
            return null;
        }
        return written.isEmpty() ? null : written.getFirst();
    }

    /// The mapping itself.
    public Value whole() {
        return whole;
    }

    /// The value at `key`, or the mapping itself when it was not written: where a message belongs.
    public Value at(String key) {
        Value value = find(key);
        return value == null ? whole : value;
    }

    /// Whether nothing has been refused at any of `keys`, and none was written with a slip of the
    /// pen.
    public boolean areSound(String... keys) {
        for (String key : keys) {
            if (misspelt.contains(key) || whole.problems().anyWithin(placeOf(key))) {
                return false;
            }
        }
        return whole.mapping() != null;
    }

    private String placeOf(String key) {
        String shown = key.length() <= 40 ? key : key.substring(0, 40) + "…";
        return whole.place().isEmpty() ? shown : whole.place() + "." + shown;
    }

    private static String spoken(Shape shape) {
        return shape.title().replace('-', ' ');
    }
}
