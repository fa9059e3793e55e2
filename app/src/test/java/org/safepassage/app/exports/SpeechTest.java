package org.safepassage.app.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safepassage.account.Account;
import org.safepassage.account.AccountRule;
import org.safepassage.account.Testimony;
import org.safepassage.claims.Category;
import org.safepassage.claims.Report;
import org.safepassage.claims.reading.ReportReading;
import tools.jackson.databind.json.JsonMapper;

class SpeechTest {
    private static Account account(String... paragraphs) {
        String text = "The convoys\n\n12 March 2031\n\n" + String.join("\n\n", paragraphs) + "\n";
        Report report = ReportReading.read("note", text);
        return Account.of(Testimony.of(List.of(report)));
    }

    private static Map<String, String> patterns(Language language) {
        return Speech.of(language, account()).patterns();
    }

    private static Map<String, String> parsed(Language language) throws IOException {
        Map<String, String> parsed = new TreeMap<>();
        for (String file : List.of("account", "sentences")) {
            String path = "/web/" + file + "." + language.label() + ".json";
            try (InputStream in = Speech.class.getResourceAsStream(path)) {
                String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
                JsonMapper.shared()
                        .readTree(text)
                        .forEachEntry((key, words) -> parsed.put(key, words.asString()));
            }
        }
        return parsed;
    }

    private static TreeSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{(\\w+)}").matcher(words).results().forEach(m -> places.add(m.group(1)));
        return places;
    }

    @Test
    void readsItsPatternsAsAParserDoes() throws IOException {
        for (Language language : Language.values()) {
            assertThat(patterns(language)).isEqualTo(parsed(language));
        }
    }

    @Test
    void putsWhatIsCountedInTheFormThatGoesWithItsNumberInArabic() {
        Report report =
                ReportReading.read(
                        "note",
                        "The convoys\n\n12 March 2031\n\n14 buses left Hill Town. 5 buses left"
                                + " Mill Town. Over 100 buses left Ford Town.\n");
        Speech speech = Speech.of(Language.ARABIC, account());
        String told = Speech.unmarked(speech.figures(report.claims()));
        assertThat(told).contains("14 حافلة").contains("5 حافلات").contains("100 حافلة");
    }

    /// The page's words are held to each other by a test of their own.
    @Test
    void saysEverythingInBothLanguagesWithTheSameThingsFilledIn() {
        Map<String, String> english = patterns(Language.ENGLISH);
        Map<String, String> arabic = patterns(Language.ARABIC);
        Pattern ofJava =
                Pattern.compile(
                        "(title|reading|needed|near-miss|slip|remark|question|ending|group|missing|"
                                + "subject|lines|range|decided|situation|quote)\\..*");
        TreeSet<String> keys = new TreeSet<>(english.keySet());
        keys.removeIf(key -> !ofJava.matcher(key).matches());
        assertThat(keys).hasSizeGreaterThan(150);
        for (String key : keys) {
            assertThat(arabic).containsKey(key);
            assertThat(places(arabic.getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(places(english.get(key)));
            assertThat(arabic.get(key)).as(key).matches("(?s).*(\\p{IsArabic}|\\{\\w+}).*");
        }
    }

    @Test
    void hasWordsForEveryQuestionAndForEveryGroupOfPeople() {
        Map<String, String> english = patterns(Language.ENGLISH);
        for (AccountRule rule : AccountRule.values()) {
            boolean asks =
                    rule.compareTo(AccountRule.WHO_ALL_ARE) >= 0
                            && rule.compareTo(AccountRule.DATE_OPEN) <= 0;
            if (asks) {
                assertThat(english).containsKeys("question." + rule.id(), "needed." + rule.id());
            }
        }
        for (Category category : Category.values()) {
            assertThat(english).containsKey("group." + category.label());
        }
    }

    @Test
    void callsPlacesAsTheReportsDo() {
        Account account =
                account(
                        "300 people left the eastern districts of Aleppo on Friday, the office"
                                + " said.",
                        "20 wounded left Harbour Town on Friday, the office said.");
        String english = AccountLines.of(account, Speech.of(Language.ENGLISH, account));
        assertThat(english)
                .contains("people, left East Aleppo, on ", "wounded, left Harbour Town, on ")
                .doesNotContain("aleppo/east", "harbour");
        String arabic = AccountLines.of(account, Speech.of(Language.ARABIC, account));
        assertThat(Speech.unmarked(arabic)).contains("غادروا شرق حلب", "غادروا Harbour Town");
    }

    @Test
    void keepsNamesInOneScriptFromTurningRoundASentenceInAnother() {
        Account account = account("300 people left Harbour Town on Friday, the \u202Eoffice said.");
        String lines = AccountLines.of(account, Speech.of(Language.ARABIC, account));
        String written = Speech.written(CleanText.lines(lines));
        assertThat(written).contains("\u2068Harbour Town\u2069").doesNotContain("\u202E");
        assertThat(written.chars().filter(c -> c == '\u2068').count())
                .isEqualTo(written.chars().filter(c -> c == '\u2069').count());
    }
}
