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
                    "languages",
                    "main",
                    "manifests",
                    "map",
                    "model",
                    "orders",
                    "reasons",
                    "sides",
                    "summary",
                    "words");

    private static final String NUMBERED = "\\.(zero|one|two|few|many)$";

    private static Map<String, String> messages(String language) {
        JsonNode node =
                JsonMapper.shared().readTree(Libraries.own("messages." + language + ".json"));
        Map<String, String> messages = new TreeMap<>();
        node.forEachEntry((key, value) -> messages.put(key, value.asString()));
        return messages;
    }

    /// Keys without the endings by which a language tells numbers apart; each has more of these
    /// than another may.
    private static TreeSet<String> keys(String language) {
        TreeSet<String> keys = new TreeSet<>();
        messages(language).keySet().forEach(key -> keys.add(key.replaceFirst(NUMBERED, "")));
        return keys;
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(keys("ar")).isEqualTo(keys("en"));
        assertThat(messages("en")).hasSizeGreaterThan(150);
    }

    @Test
    void fillsTheSamePlacesInBothLanguages() {
        Map<String, String> english = messages("en");
        Map<String, String> arabic = messages("ar");
        for (Map<String, String> messages : List.of(english, arabic)) {
            messages.forEach((key, words) -> {
                String whole = key.replaceFirst(NUMBERED, "");
                TreeSet<String> places = places(english.get(whole));
                if (!key.equals(whole)) {
                    assertThat(messages).as("the key without its ending").containsKey(whole);
                    places.remove("n");
                }
                assertThat(places(words)).as(key).containsAll(places);
                assertThat(places(english.get(whole))).as(key).containsAll(places(words));
            });
        }
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
