package org.safepassage.app.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safepassage.testkit.Repository;

class CheckWordsTest {
    private static final CheckWords ARABIC = CheckWords.in(Wording.in(Language.ARABIC));

    private static String said(String english) {
        return ARABIC.of(english).replaceAll("[\\u2066-\\u2069]", "");
    }

    @Test
    void saysASentenceWithItsPlacesFilled() {
        assertThat(said("11 vehicles on leg city-leg"))
                .isEqualTo("عدد المركبات 11 على المقطع city-leg");
        assertThat(said("at most 4")).isEqualTo("4 على الأكثر");
        assertThat(said("Split the convoy.")).isEqualTo("قسّم القافلة.");
    }

    @Test
    void writesDurationsAndSpansAsEverywhere() {
        assertThat(said("at most 1 h 11 min")).doesNotContain("min").contains("11");
        assertThat(said("leg l used from 2030-01-01 06:00:00 to 2030-01-01 07:00:00"))
                .doesNotContain(" to ")
                .contains("2030-01-01 06:00:00");
    }

    @Test
    void takesThePatternThatHasMostWordsOfItsOwn() {
        assertThat(said("at most 2 seats, 0 stretchers and 1 wheelchair places"))
                .contains("مقاعد 2")
                .contains("نقالات 0");
        assertThat(said("team red-1 from 2030-01-01 06:00:00")).startsWith("الفريق");
    }

    @Test
    void keepsWhatHasNoPattern() {
        assertThat(said("something nobody foresaw")).isEqualTo("something nobody foresaw");
    }

    @Test
    void changesNothingInEnglish() {
        assertThat(CheckWords.in(Wording.in(Language.ENGLISH)).of("at most 4 h"))
                .isEqualTo("at most 4 h");
    }

    /// Every step that a check tells, as its source writes it.
    @Test
    void knowsEveryNextStepOfTheChecker() throws IOException {
        Path checks = Repository.root().resolve("core/src/main/java/org/safepassage/check");
        Pattern step = Pattern.compile("\"([A-Z][^\"]+\\.)\"");
        TreeSet<String> steps = new TreeSet<>();
        try (Stream<Path> files = Files.list(checks)) {
            for (Path file : files.toList()) {
                step.matcher(Files.readString(file, UTF_8))
                        .results()
                        .forEach(match -> steps.add(match.group(1)));
            }
        }
        assertThat(steps).hasSizeGreaterThan(30).allMatch(ARABIC::knows);
    }

    @Test
    void fillsInArabicWhatItFindsInEnglish() {
        Patterns.of(Language.ARABIC, List.of("check"))
                .forEach((english, arabic) ->
                        assertThat(places(arabic)).as(english).isEqualTo(places(english)));
    }

    private static TreeSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{[a-e]}")
                .matcher(words)
                .results()
                .forEach(match -> places.add(match.group()));
        return places;
    }
}
