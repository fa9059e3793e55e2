package org.safepassage.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.safepassage.app.exports.CleanText;
import org.safepassage.quantity.CountRange;
import org.safepassage.quantity.Names;
import org.safepassage.quantity.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes quantities as JSON for the page. A moment is a number of seconds after the operation's
/// start, so that the page needs neither the machine's zone nor its clock.
final class Nodes {
    private final Instant start;

    Nodes(Instant start) {
        this.start = start;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode texts(Collection<?> values) {
        ArrayNode array = array();
        values.forEach(value -> array.add(clean(value.toString())));
        return array;
    }

    static ObjectNode names(Names names) {
        ObjectNode node = object();
        names.byLanguage().forEach((language, name) -> node.put(language, clean(name)));
        return node;
    }

    static ArrayNode range(CountRange range) {
        return array().add(range.low()).add(range.likely()).add(range.high());
    }

    /// Puts `value` under `key`, or null.
    static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value == null) {
            node.putNull(key);
        } else if (value instanceof Integer number) {
            node.put(key, number);
        } else {
            node.put(key, clean(value.toString()));
        }
    }

    /// Text that does no harm to what stands beside it; the page isolates every name.
    static String clean(String text) {
        return CleanText.line(text);
    }

    long at(Instant moment) {
        return Duration.between(start, moment).toSeconds();
    }

    @Nullable Long atOrNull(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    ArrayNode span(Span span) {
        return array().add(at(span.from())).add(at(span.to()));
    }

    ArrayNode spans(Collection<Span> spans) {
        ArrayNode array = array();
        spans.forEach(span -> array.add(span(span)));
        return array;
    }
}
