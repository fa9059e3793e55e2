package org.safepassage.app.imports.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.Position;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.problem.Refusal;
import org.safepassage.app.imports.problem.Spot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON text into the same nodes as [YamlTree], so that messages name line and column. Strict
/// JSON only, with limits on size, depth and the length of each part.
public final class JsonTree {
    /// How deep lists and objects may lie within one another; a plan needs six.
    public static final int DEEPEST = 16;

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_NUMBER = 18;

    /// Some editors put it before what they save; it does no harm, as in operation files.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNameLength(LONGEST_TEXT)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .build())
                    .build();

    private final JsonParser parser;
    private final Problems problems;

    private JsonTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /// The root of the text in `bytes`, or null when `problems` says why there is none.
    public static @Nullable Node parse(byte[] bytes, Problems problems) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            problems.add(
                    Spot.WHOLE_FILE,
                    new Refusal(
                            "bytes that are not UTF-8", "text in UTF-8", "save the file as UTF-8"));
            return null;
        }
        String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            JsonTree tree = new JsonTree(parser, problems);
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(Spot.WHOLE_FILE, new Refusal("nothing", "JSON", "name a plan file"));
                return null;
            }
            Node root = tree.node(first, "");
            if (parser.nextToken() != null) {
                problems.add(
                        new Spot("", position(parser.currentTokenLocation())),
                        new Refusal(
                                "more after the end of the plan",
                                "one plan in a file",
                                "delete what follows the last brace"));
            }
            return root;
        } catch (JacksonException wrong) {
            problems.add(
                    new Spot("", position(wrong.getLocation())),
                    new Refusal(
                            "text that is not JSON ("
                                    + ParserWords.plain(wrong.getOriginalMessage())
                                    + ")",
                            "JSON, nested at most "
                                    + DEEPEST
                                    + " deep, texts of at most "
                                    + LONGEST_TEXT
                                    + " characters",
                            "write the plan again with `passage plan --out`"));
            return null;
        }
    }

    private Node node(JsonToken token, String place) {
        Position at = position(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> object(at, place);
            case START_ARRAY -> array(at, place);
            case VALUE_STRING -> new Node.Scalar(at, parser.getString(), false);
            default -> new Node.Scalar(at, parser.getString(), true);
        };
    }

    private Node object(Position at, String place) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Position keyAt = position(parser.currentTokenLocation());
            String key = parser.currentName();
            String keyPlace = place.isEmpty() ? key : place + "." + key;
            Node value = node(parser.nextToken(), keyPlace);
            if (keys.add(key)) {
                entries.add(new Node.Entry(keyAt, key, value));
            } else {
                problems.add(
                        new Spot(keyPlace, keyAt),
                        new Refusal(
                                "the key `" + key + "` a second time",
                                "each key once",
                                "delete one of the two"));
            }
        }
        return new Node.Mapping(at, entries);
    }

    private Node array(Position at, String place) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(node(token, place + "[" + items.size() + "]"));
        }
        return new Node.Sequence(at, items);
    }

    private static Position position(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? Position.WHOLE_FILE
                : new Position(at.getLineNr(), Math.max(1, at.getColumnNr()));
    }
}
