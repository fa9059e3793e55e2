package org.safepassage.app.imports.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML text into nodes. Of YAML only what a person reads without surprise is allowed:
/// mappings, lists and scalars; no anchors, aliases, merge keys, tags or further documents, and no
/// deep nesting. So a short file cannot unfold into a huge one.
public final class YamlTree {
    /// How deep lists and mappings may lie within one another; an operation needs nine.
    public static final int DEEPEST = 24;

    private final Iterator<Event> events;
    private final Problems problems;

    private YamlTree(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /// The root of `text`, or null when `problems` says why there is none.
    public static @Nullable Node parse(String text, Problems problems) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setUseMarks(true)
                        .setParseComments(false)
                        .setCodePointLimit(FileText.LARGEST + 1)
                        .build();
        try {
            return new YamlTree(new Parse(settings).parseString(text).iterator(), problems)
                    .document();
        } catch (MarkedYamlEngineException wrong) {
            YamlMistakes.report(text, wrong, problems);
            return null;
        } catch (YamlEngineException wrong) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "text that is not YAML (" + wrong.getMessage() + ")",
                            "YAML 1.2",
                            "compare with the examples of " + problems.page()));
            return null;
        } catch (TooDeep deep) {
            return null;
        }
    }

    private @Nullable Node document() {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof StreamEndEvent) {
                break;
            }
            if (event instanceof NodeEvent && root != null) {
                problems.add(
                        new Spot("", position(event.getStartMark())),
                        new Refusal(
                                "a second document after `---`",
                                "one document in a file",
                                "put each document in a file of its own"));
                return root;
            }
            if (event instanceof NodeEvent start) {
                root = node(start, "", 0);
            } else if (event instanceof DocumentEndEvent && root == null) {
                break;
            }
        }
        if (root == null || (root instanceof Node.Scalar scalar && scalar.isNothing())) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "nothing",
                            problems.kind(),
                            "begin with the smallest example of " + problems.page()));
            return null;
        }
        return root;
    }

    private Node node(NodeEvent event, String place, int depth) {
        Position at = position(event.getStartMark());
        if (depth > DEEPEST) {
            problems.add(
                    new Spot(shortened(place), at),
                    new Refusal(
                            "lists or mappings nested more than " + DEEPEST + " deep",
                            "at most " + DEEPEST,
                            "close the brackets that were left open, or mend the indentation"));
            throw new TooDeep();
        }
        refuseAnchor(event, new Spot(place, at));
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, place, at);
            case SequenceStartEvent list -> sequence(list, place, depth);
            case MappingStartEvent mapping -> mapping(mapping, place, depth);
            default -> new Node.Scalar(at, "", true);
        };
    }

    private Node scalar(ScalarEvent event, String place, Position at) {
        refuseTag(event.getTag(), new Spot(place, at));
        String text = event.getValue();
        // An escape such as "\u202E" brings in what the file itself may not hold.
        text.codePoints()
                .filter(c -> !FileText.isAllowed(c))
                .findFirst()
                .ifPresent(c ->
                        problems.add(
                                new Spot(place, at),
                                new Refusal(
                                        "the character " + FileText.named(c),
                                        "characters that can be seen",
                                        "delete its escape")));
        return new Node.Scalar(at, text, event.isPlain());
    }

    private Node sequence(SequenceStartEvent start, String place, int depth) {
        Position at = position(start.getStartMark());
        refuseTag(start.getTag(), new Spot(place, at));
        List<Node> items = new ArrayList<>();
        for (Event event = events.next();
                !(event instanceof SequenceEndEvent);
                event = events.next()) {
            items.add(node((NodeEvent) event, place + "[" + items.size() + "]", depth + 1));
        }
        return new Node.Sequence(at, items);
    }

    private Node mapping(MappingStartEvent start, String place, int depth) {
        Position at = position(start.getStartMark());
        refuseTag(start.getTag(), new Spot(place, at));
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (Event event = events.next();
                !(event instanceof MappingEndEvent);
                event = events.next()) {
            Node keyNode = node((NodeEvent) event, place, depth + 1);
            Position keyAt = keyNode.at();
            String key = key(keyNode, place);
            String within = place.isEmpty() ? shown(key) : place + "." + shown(key);
            Node value = node((NodeEvent) events.next(), within, depth + 1);
            Position first = seen.putIfAbsent(key, keyAt);
            boolean refused = key.isEmpty() || key.equals("<<");
            if (first == null && !refused) {
                entries.add(new Node.Entry(keyAt, key, value));
            } else if (first != null && !refused) {
                problems.add(
                        new Spot(within, keyAt),
                        new Refusal(
                                "the key `"
                                        + shown(key)
                                        + "` again (first in line "
                                        + first.line()
                                        + ")",
                                "each key once",
                                "join the two, or delete one"));
            }
        }
        return new Node.Mapping(at, entries);
    }

    /// The text of a key; a key that is none is reported and stands for itself as an empty one.
    private String key(Node node, String place) {
        String key = node instanceof Node.Scalar scalar ? scalar.text() : "";
        if (key.isEmpty()) {
            problems.add(
                    new Spot(place, node.at()),
                    new Refusal(
                            node instanceof Node.Scalar
                                    ? "an empty key"
                                    : "a list or mapping as key",
                            "a word as key",
                            "write `key: value`"));
        } else if (key.equals("<<")) {
            problems.add(
                    new Spot(place, node.at()),
                    new Refusal(
                            "a merge key `<<`",
                            "every value written where it holds",
                            "copy the keys here"));
        }
        return key;
    }

    private void refuseAnchor(NodeEvent event, Spot spot) {
        if (event.getAnchor().isEmpty()) {
            return;
        }
        String name = event.getAnchor().get().getValue();
        boolean alias = event instanceof AliasEvent;
        problems.add(
                spot,
                new Refusal(
                        alias
                                ? "an alias `*" + shown(name) + "`"
                                : "an anchor `&" + shown(name) + "`",
                        "every value written where it holds",
                        alias
                                ? "write the value itself; in quotes if the asterisk belongs to it"
                                : "delete it; in quotes if the ampersand belongs to the value"));
    }

    private void refuseTag(Optional<String> tag, Spot spot) {
        tag.ifPresent(name ->
                problems.add(
                        spot,
                        new Refusal(
                                "a tag `" + shown(name) + "`",
                                "a value without tag",
                                "delete it; in quotes if the exclamation mark belongs to the value")));
    }

    static Position position(Optional<Mark> mark) {
        return mark.map(m -> new Position(m.getLine() + 1, m.getColumn() + 1))
                .orElse(Position.WHOLE_FILE);
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String shortened(String place) {
        return place.length() <= 60 ? place : place.substring(0, 60) + "…";
    }

    /// Ends the reading of a file that is nested too deep; its problem is already reported.
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
