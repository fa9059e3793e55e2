package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.testkit.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Keeps the schema in step with the reader: what the schema refuses the reader refuses, and every
/// file that is shown to people passes both.
class SchemaTest {
    private static final String TEXT =
            read(Repository.root().resolve("docs/operation.schema.json"));
    private static final JsonNode ROOT = new ObjectMapper().readTree(TEXT);
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(TEXT, InputFormat.JSON);

    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>(FormatPage.read().files());
        files.add(SmallOperation.unchanged().text());
        for (Path file : WorkedOperationsTest.operations()) {
            files.add(read(file));
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void acceptsEveryExample(String file) {
        assertThat(SCHEMA.validate(file, InputFormat.YAML)).as(file).isEmpty();
    }

    @Test
    void hasEveryKeyOfTheReaderAndNoOther() {
        for (Shape shape : Shape.all()) {
            JsonNode mapping = mapping(shape.title());
            assertThat(names(mapping.get("properties"))).as(shape.title()).isEqualTo(shape.keys());
            assertThat(texts(mapping.get("required")))
                    .as("required in " + shape.title())
                    .isEqualTo(shape.required());
            assertThat(mapping.get("additionalProperties").asBoolean()).as(shape.title()).isFalse();
        }
    }

    @Test
    void hasEveryWordOfTheFixedLists() {
        for (Map.Entry<String, Map<String, ?>> list : Choices.all().entrySet()) {
            assertThat(texts(ROOT.get("$defs").get(list.getKey()).get("enum")))
                    .as(list.getKey())
                    .isEqualTo(List.copyOf(list.getValue().keySet()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count: 12 -> cuont: 12",
                "count: 12 -> count: -5",
                "count: 12 -> count: 0",
                "time: 30 min -> time: 25",
                "time: 30 min -> time: 25 minutes",
                "time: 30 min -> time: 30 min, speed: 20 km/h",
                "length: 15 km -> length: 15",
                "kind: exercise -> kind: excercise",
                "start: 2016-12-15T06:00+02:00 -> start: 2016-12-15T06:00",
                "parts: [depot] -> parts: [garage]",
                "id: country-leg -> id: Country Leg",
                "to: [hospital] -> to: []",
                "safe-passage: 1 -> safe-passage: 2",
            })
    void refusesWhatTheReaderRefuses(String change) {
        String[] sides = change.split(" -> ", -1);
        SmallOperation wrong = SmallOperation.with(sides[0], sides[1]);
        assertThat(wrong.problems()).isNotEmpty();
        assertThat(SCHEMA.validate(wrong.text(), InputFormat.YAML)).isNotEmpty();
    }

    private static JsonNode mapping(String shape) {
        if (shape.equals("file")) {
            return ROOT;
        }
        JsonNode node = ROOT.get("$defs").get(shape);
        assertThat(node).as(shape).isNotNull();
        if (node.has("properties")) {
            return node;
        }
        for (JsonNode choice : node.get("oneOf")) {
            if (choice.has("properties")) {
                return choice;
            }
        }
        throw new AssertionError("no properties in " + shape);
    }

    private static List<String> names(JsonNode properties) {
        return List.copyOf(properties.propertyNames());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.forEach(one -> texts.add(one.asString()));
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
