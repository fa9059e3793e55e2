package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesTest {
    private static final List<String> MODULES =
            List.of(
                    "choice",
                    "curves",
                    "diagram",
                    "main",
                    "manifests",
                    "map",
                    "model",
                    "orders",
                    "reasons",
                    "sides",
                    "summary",
                    "words");

    private static Map<String, String> messages(String language) {
        JsonNode node =
                JsonMapper.shared().readTree(Libraries.own("messages." + language + ".json"));
        Map<String, String> messages = new TreeMap<>();
        node.forEachEntry((key, value) -> messages.put(key, value.asString()));
        return messages;
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(messages("ar").keySet()).isEqualTo(messages("en").keySet());
        assertThat(messages("en")).hasSizeGreaterThan(150);
    }

    @Test
    void fillsTheSamePlacesInBothLanguages() {
        Map<String, String> arabic = messages("ar");
        messages("en")
                .forEach((key, words) ->
                        assertThat(places(arabic.get(key))).as(key).isEqualTo(places(words)));
    }

    private static TreeSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{(\\w+)}").matcher(words).results().forEach(m -> places.add(m.group(1)));
        return places;
    }

    @Test
    void hasWordsForEveryKeyThatTheModulesName() {
        TreeSet<String> missing = new TreeSet<>();
        for (String module : MODULES) {
            Pattern.compile("\\bt\\(\"([a-z.-]+)\"[,)]")
                    .matcher(Libraries.own(module + ".js"))
                    .results()
                    .forEach(found -> missing.add(found.group(1)));
        }
        assertThat(missing).hasSizeGreaterThan(80);
        missing.removeAll(messages("en").keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void writesArabicInArabic() {
        TreeMap<String, String> latin = new TreeMap<>(messages("ar"));
        latin.values().removeIf(words -> Pattern.compile("\\p{IsArabic}").matcher(words).find());
        latin.values()
                .removeIf(words ->
                        !Pattern.compile("[A-Za-z]{2}")
                                .matcher(words.replaceAll("\\{\\w+}", ""))
                                .find());
        assertThat(latin).isEmpty();
    }
}
