package org.safepassage.app.maps;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.app.imports.text.ParserWords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// GeoJSON (RFC 7946) becomes a layer. Of a feature's properties only its names and what kind of
/// thing it is are kept.
final class GeoJsonText {
    private static final List<String> ENGLISH =
            List.of("name:en", "name_en", "NAME_EN", "name", "NAME", "NAMEASCII");
    private static final List<String> ARABIC =
            List.of("name:ar", "name_ar", "NAME_ARA", "NAME_AR", "NAME_A");
    private static final List<String> KIND =
            List.of(
                    "highway",
                    "featurecla",
                    "FEATURECLA",
                    "waterway",
                    "natural",
                    "boundary",
                    "place");
    private final Path file;
    private final String name;
    private final Features features = new Features();

    GeoJsonText(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    MapLayer layer(String text, @Nullable String attribution) {
        JsonNode root = parse(text);
        checkReference(root.path("crs").path("properties").path("name").asString(""));
        add(root);
        if (features.isEmpty()) {
            throw wrong("no feature with a geometry", "at least one", "check how it was made");
        }
        String own = root.path("attribution").asString(root.path("copyright").asString(""));
        String credit = attribution == null && !own.isEmpty() ? own : attribution;
        return features.layer(name, credit);
    }

    private JsonNode parse(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException fault) {
            throw wrong(
                    "JSON that is broken: " + ParserWords.plain(fault.getOriginalMessage()),
                    "well-formed GeoJSON",
                    "write the file again with the tool that made it");
        }
    }

    /// Old files name their reference system; any but longitude and latitude would be drawn in the
    /// wrong place.
    private void checkReference(String reference) {
        boolean isDegrees =
                reference.isEmpty() || reference.endsWith("CRS84") || reference.endsWith("4326");
        if (!isDegrees) {
            throw wrong(
                    "coordinates in " + reference,
                    "longitude and latitude (WGS 84, EPSG:4326)",
                    "convert them, for example with 'ogr2ogr -t_srs EPSG:4326'");
        }
    }

    private void add(JsonNode node) {
        String type = node.path("type").asString("");
        switch (type) {
            case "FeatureCollection" -> node.path("features").forEach(this::add);
            case "Feature" -> addFeature(node.path("geometry"), node.path("properties"));
            case "Point",
                    "MultiPoint",
                    "LineString",
                    "MultiLineString",
                    "Polygon",
                    "MultiPolygon",
                    "GeometryCollection" ->
                    addFeature(node, JsonNodeFactory.instance.objectNode());
            default ->
                    throw wrong(
                            type.isEmpty() ? "JSON without a type" : "the type '" + type + "'",
                            MapFile.ACCEPTED,
                            "give a FeatureCollection, a Feature or a geometry");
        }
    }

    private void addFeature(JsonNode geometry, JsonNode properties) {
        if (!geometry.isObject()) {
            return; // a feature may be without a place
        }
        features.add(
                geometry(geometry),
                first(properties, ENGLISH),
                first(properties, ARABIC),
                first(properties, KIND));
    }

    private ObjectNode geometry(JsonNode geometry) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.put("type", geometry.path("type").asString(""));
        if (geometry.has("geometries")) {
            ArrayNode parts = kept.putArray("geometries");
            geometry.path("geometries").forEach(part -> parts.add(geometry(part)));
        } else {
            kept.set("coordinates", coordinates(geometry.path("coordinates")));
        }
        return kept;
    }

    private JsonNode coordinates(JsonNode node) {
        if (!node.isArray()) {
            throw wrong("a geometry without coordinates", "an array", "check how it was made");
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        if (!node.path(0).isNumber()) {
            node.forEach(child -> kept.add(coordinates(child)));
            return kept;
        }
        double longitude = node.path(0).asDouble();
        double latitude = node.path(1).asDouble(Double.NaN);
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw wrong(
                    "the coordinates " + node,
                    "longitude -180 to 180, then latitude -90 to 90",
                    "convert them to WGS 84, for example with 'ogr2ogr -t_srs EPSG:4326'");
        }
        return kept.add(Features.rounded(longitude)).add(Features.rounded(latitude));
    }

    private static @Nullable String first(JsonNode properties, List<String> keys) {
        for (String key : keys) {
            JsonNode value = properties.path(key);
            if (value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return null;
    }

    private WrongInput wrong(String found, String expected, String nextStep) {
        return WrongMap.of(file, found, expected, nextStep);
    }
}
