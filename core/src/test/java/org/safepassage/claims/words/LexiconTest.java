package org.safepassage.claims.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.claims.Amount;
import org.safepassage.claims.Category;
import org.safepassage.claims.Predicate;
import org.safepassage.claims.Unit;

/// Reads every word list and asks it a few questions.
class LexiconTest {

    private static final List<String> FILES =
            List.of(
                    "arabic.txt",
                    "assertions.txt",
                    "demonyms.txt",
                    "events.txt",
                    "furniture.txt",
                    "grammar.txt",
                    "nominals.txt",
                    "nouns.txt",
                    "numbers.txt",
                    "other-verbs.txt",
                    "places.txt",
                    "qualifiers.txt",
                    "sources.txt",
                    "states.txt",
                    "times.txt",
                    "verbs.txt");

    private final Lexicon lexicon = Lexicon.get();

    @Test
    void findsSingularAndPlural() {
        assertThat(noun("ambulances")).isEqualTo(noun("ambulance"));
        assertThat(noun("women")).isEqualTo(noun("woman"));
        assertThat(noun("children")).isEqualTo(noun("child"));
        assertThat(noun("families")).isEqualTo(noun("family"));
        assertThat(noun("buses").unit()).isEqualTo(Unit.BUSES);
    }

    @Test
    void findsTheLongestPhrase() {
        assertThat(lexicon.nouns().startingAt(List.of("prisoners", "of", "war"), 0).length())
                .isEqualTo(3);
        assertThat(noun("firefighters").category()).isEqualTo(Category.STAFF);
    }

    @Test
    void conjugates() {
        assertThat(VerbForms.of("carry, carried, carried, carrying, carries").all())
                .contains("carries", "carried", "carrying");
        assertThat(VerbForms.of("evacuate"))
                .isEqualTo(
                        new VerbForms(
                                "evacuate", "evacuated", "evacuated", "evacuating", "evacuates"));
        assertThat(VerbForms.of("reach").third()).isEqualTo("reaches");
        assertThat(lexicon.verbs("fled")).extracting(Verb::predicate).contains(Predicate.DEPARTED);
    }

    @Test
    void everyVerbCountsItsSubjectOrItsObject() {
        for (List<String> row : WordFile.rows("verbs.txt")) {
            assertThat(row).as(row.toString()).hasSize(4);
            assertThat(row.get(3)).as(row.toString()).matches("O|S|OS|SO");
        }
    }

    @Test
    void aNounHasOneMeaning() {
        Map<String, String> meanings = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (List<String> row : WordFile.rows("nouns.txt")) {
            for (String noun : WordFile.parts(row.getFirst())) {
                String meaning = row.subList(1, row.size()).toString();
                String before = meanings.put(noun, meaning);
                if (before != null && !before.equals(meaning)) {
                    twice.add(noun + ": " + before + " and " + meaning);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noListHoldsAWordTwice() {
        List<String> twice = new ArrayList<>();
        for (String file : FILES) {
            Set<List<String>> rows = new HashSet<>();
            for (List<String> row : WordFile.rows(file)) {
                if (!rows.add(row)) {
                    twice.add(file + ": " + row);
                }
                for (String column : row) {
                    Set<String> words = new HashSet<>();
                    WordFile.parts(column).stream()
                            .filter(word -> !words.add(word))
                            .forEach(word -> twice.add(file + ": " + word));
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void pluralsHaveTheirFloors() {
        assertThat(lexicon.number("dozens").value()).isEqualTo(Amount.of(12));
        assertThat(lexicon.number("hundreds").value()).isEqualTo(Amount.of(100));
    }

    @Test
    void arabicWordsAreFoundWithArticleAndEnding() {
        ArabicWords arabic = ArabicWords.get();
        assertThat(arabic.noun("الجرحي").category()).isEqualTo(Category.WOUNDED);
        assertThat(arabic.noun("شخصا").unit()).isEqualTo(Unit.PEOPLE);
        assertThat(arabic.verb("وغادرت")).isEqualTo(Predicate.DEPARTED);
    }

    private Noun noun(String word) {
        return lexicon.nouns().startingAt(List.of(word), 0).meaning();
    }
}
