package org.safepassage.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Act;
import org.safepassage.claims.BlockRole;
import org.safepassage.claims.Category;
import org.safepassage.claims.Labelled;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Qualifier;
import org.safepassage.claims.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountReportTest {
    private static final String NUMBERED = "\\.(zero|one|two|few|many|other)$";

    private static Map<String, String> messages(String language) {
        JsonNode node =
                JsonMapper.shared().readTree(Libraries.own("account." + language + ".json"));
        Map<String, String> messages = new TreeMap<>();
        node.forEachEntry((key, value) -> messages.put(key, value.asString()));
        return messages;
    }

    /// The keys of what is said, without the number for which it is; a word such as *other* may
    /// also be a kind.
    private static TreeSet<String> whole(Map<String, String> messages, Set<String> english) {
        TreeSet<String> keys = new TreeSet<>();
        messages.keySet().forEach(key -> keys.add(whole(key, english)));
        return keys;
    }

    private static String whole(String key, Set<String> english) {
        String plain = key.replaceFirst(NUMBERED, "");
        boolean isKind = key.endsWith(".other") && !english.contains(plain);
        return isKind ? key : plain;
    }

    private static TreeSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{(\\w+)}").matcher(words).results().forEach(m -> places.add(m.group(1)));
        return places;
    }

    @Test
    void givesTheSameBytesForTheSameInput() {
        assertThat(AccountReport.page(Accounts.two()))
                .isEqualTo(AccountReport.page(Accounts.two()))
                .startsWith("<!doctype html>")
                .endsWith("</html>\n");
    }

    @Test
    void showsEveryCharacterOfAReportOnce() {
        AccountReportInput input = Accounts.two();
        JsonNode data = JsonMapper.shared().readTree(AccountReportData.json(input));
        for (int i = 0; i < input.reports().size(); i++) {
            StringBuilder shown = new StringBuilder();
            for (JsonNode block : data.get("documents").get(i).get("blocks")) {
                block.get("pieces").forEach(piece -> shown.append(piece.get("text").asString()));
            }
            assertThat(shown.toString().replaceAll("\\s+", ""))
                    .isEqualTo(input.reports().get(i).text().replaceAll("\\s+", ""));
        }
    }

    @Test
    void marksExactlyTheQuotationOfEachClaimAlsoBehindCharactersOutsideThePlane() {
        AccountReportInput input =
                Accounts.of(
                        "a.txt", "🚌🚌 The office said on Friday that 5,000 people left Homs.\n");
        JsonNode document =
                JsonMapper.shared().readTree(AccountReportData.json(input)).get("documents").get(0);
        StringBuilder marked = new StringBuilder();
        for (JsonNode piece : document.get("blocks").get(0).get("pieces")) {
            if (!piece.get("claims").isEmpty()) {
                marked.append(piece.get("text").asString());
            }
        }
        assertThat(marked.toString())
                .isEqualTo(input.reports().getFirst().claims().getFirst().quote());
    }

    @Test
    void letsNoReportEndItsScriptOrTurnWhatStandsBesideIt() {
        String text =
                "The office said on Friday that 5,000 people</script><script>alert(1)</script> \u202Eleft"
                        + " Homs <!-- for good.\n";
        String page = AccountReport.page(Accounts.of("</script>\u202E.txt", text));
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("alert(1)</script>")
                .doesNotContain("\u202E");
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        Map<String, String> english = messages("en");
        Map<String, String> arabic = messages("ar");
        assertThat(whole(arabic, english.keySet())).isEqualTo(whole(english, english.keySet()));
        for (Map<String, String> messages : Stream.of(english, arabic).toList()) {
            messages.forEach((key, words) -> {
                String plain = whole(key, english.keySet());
                TreeSet<String> expected = places(english.get(plain));
                if (!english.containsKey(key) || !key.equals(plain)) {
                    expected.remove("n");
                }
                assertThat(places(words)).as(key).containsAll(expected);
            });
        }
    }

    @Test
    void hasWordsForEveryChoiceThatAClaimCanMake() {
        TreeSet<String> words = new TreeSet<>(messages("en").keySet());
        if (words.contains("predicate.given-up") && words.contains("act.given-up")) {
            words.add("predicate." + Predicate.SURRENDERED.label());
            words.add("act." + Act.SURRENDERED.words());
        }
        assertThat(words)
                .containsAll(labels("unit.", Unit.values()))
                .containsAll(labels("category.", Category.values()))
                .containsAll(labels("predicate.", Predicate.values()))
                .containsAll(labels("quantity.", Qualifier.values()))
                .containsAll(Stream.of(Act.values()).map(act -> "act." + act.words()).toList())
                .containsAll(
                        Stream.of(AccountRule.values()).map(rule -> "rule." + rule.id()).toList())
                .contains(
                        "role." + BlockRole.FURNITURE.label(),
                        "role." + BlockRole.DEBRIS.label(),
                        "role." + BlockRole.REPEAT.label());
    }

    private static java.util.List<String> labels(String before, Labelled... choices) {
        return Stream.of(choices).map(each -> before + each.label()).toList();
    }

    @Test
    void hasWordsForEveryKeyThatItsModulesName() {
        TreeSet<String> named = new TreeSet<>();
        for (String module :
                Stream.of(
                                "account",
                                "card",
                                "figures",
                                "findings",
                                "languages",
                                "testimony",
                                "texts")
                        .toList()) {
            Pattern.compile("\\bt\\(\"([a-z.-]+)\"[,)]")
                    .matcher(Libraries.own(module + ".js"))
                    .results()
                    .forEach(found -> named.add(found.group(1)));
        }
        assertThat(named).hasSizeGreaterThan(40);
        named.removeAll(messages("en").keySet());
        assertThat(named).isEmpty();
    }
}
