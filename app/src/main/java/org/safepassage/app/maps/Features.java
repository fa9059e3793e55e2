package org.safepassage.app.maps;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Features of a layer as they are collected.
final class Features {
    /// A longer name would cover the map.
    private static final int LONGEST_NAME = 80;

    private static final double PER_DEGREE = 100_000;
    private final ArrayNode features = JsonNodeFactory.instance.arrayNode();

    /// Adds one.
    void add(JsonNode geometry, @Nullable String en, @Nullable String ar, @Nullable String kind) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        ObjectNode properties = feature.putObject("properties");
        put(properties, "en", en);
        put(properties, "ar", ar);
        put(properties, "kind", kind);
        feature.set("geometry", geometry);
    }

    boolean isEmpty() {
        return features.isEmpty();
    }

    MapLayer layer(String name, @Nullable String attribution) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.put("type", "FeatureCollection").set("features", features);
        String json = JsonMapper.shared().writeValueAsString(collection);
        return new MapLayer(name, attribution, json);
    }

    /// Degrees to the fifth decimal: a metre on the ground, and a page half as heavy.
    static double rounded(double degrees) {
        return Math.round(degrees * PER_DEGREE) / PER_DEGREE;
    }

    private static void put(ObjectNode properties, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.put(
                    key, value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value);
        }
    }
}
