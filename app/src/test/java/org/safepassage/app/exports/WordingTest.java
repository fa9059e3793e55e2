package org.safepassage.app.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static String plain(String words) {
        return words.replaceAll("[\\u2066-\\u2069]", "");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 مركبة",
        "1, مركبة واحدة",
        "2, مركبتان",
        "3, 3 مركبات",
        "10, 10 مركبات",
        "11, 11 مركبة",
        "14, 14 مركبة",
        "99, 99 مركبة",
        "100, 100 مركبة",
        "102, 102 مركبة",
        "103, 103 مركبات",
        "111, 111 مركبة",
    })
    void writesArabicWordsInTheFormThatGoesWithTheirNumber(int number, String words) {
        assertThat(plain(Wording.in(Language.ARABIC).say("vehicles.n", "n", number)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "1, one",
        "2, two",
        "3, few",
        "10, few",
        "11, many",
        "14, many",
        "99, many",
        "100, other",
        "101, other",
        "102, other",
        "103, few",
        "111, many",
        "1002, other",
    })
    void tellsArabicNumbersApartAsCldrDoes(int number, String ending) {
        assertThat(Language.ARABIC.ending(number)).isEqualTo(ending);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 vehicles", "1, 1 vehicle", "2, 2 vehicles", "11, 11 vehicles"})
    void writesEnglishWordsInTheFormThatGoesWithTheirNumber(int number, String words) {
        assertThat(Wording.in(Language.ENGLISH).say("vehicles.n", "n", number)).isEqualTo(words);
    }
}
