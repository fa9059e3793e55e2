package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.app.imports.problem.Problems;
import org.safepassage.app.imports.reading.Choices;
import org.safepassage.app.imports.reading.Limits;
import org.safepassage.app.imports.reading.Shape;
import org.safepassage.app.imports.resolving.Categories;
import org.safepassage.app.imports.text.FileText;
import org.safepassage.app.imports.text.YamlTree;

/// Keeps the reference page true: whoever has only this page must be able to write an operation.
class FormatPageTest {
    private static final FormatPage PAGE = FormatPage.read();

    static List<String> files() {
        return PAGE.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesOnlyExamplesThatAreRead(String file) {
        assertThat(SmallOperation.problemsOf(file.getBytes(UTF_8))).as(file).isEmpty();
    }

    @Test
    void namesEveryKeyOfTheReaderAndNoOther() {
        for (Shape shape : Shape.all()) {
            assertThat(PAGE.keys(shape.title())).as(shape.title()).isEqualTo(shape.keys());
            assertThat(PAGE.required(shape.title()))
                    .as("required in " + shape.title())
                    .isEqualTo(shape.required());
        }
    }

    @Test
    void showsEveryKeyInAnExample() {
        String examples = String.join("\n", PAGE.examples());
        List<String> unshown = new ArrayList<>();
        for (Shape shape : Shape.all()) {
            shape.keys().stream()
                    .filter(key -> !examples.matches("(?s)(.*[\\s{])?" + key + ":.*"))
                    .forEach(key -> unshown.add(shape.title() + "." + key));
        }
        assertThat(unshown).isEmpty();
    }

    @Test
    void namesEveryWordOfTheFixedLists() {
        Choices.all()
                .forEach((list, words) ->
                        assertThat(words.keySet())
                                .as(list)
                                .allMatch(word -> PAGE.text().contains("`" + word + "`")));
    }

    @Test
    void namesEveryCategoryAndWhetherItIsMedical() {
        Categories.BUILT_IN.forEach((word, category) ->
                assertThat(PAGE.text())
                        .containsPattern(
                                "\\| `"
                                        + word
                                        + "` \\| [^|]+ \\| "
                                        + (category.medical() ? "yes" : "no")
                                        + " \\|"));
    }

    @Test
    void statesEveryLimit() {
        String limits = PAGE.text().substring(PAGE.text().indexOf("## Limits"));
        assertThat(FileText.LARGEST).isEqualTo(1024 * 1024);
        assertThat(limits)
                .contains("1 MiB")
                .contains(YamlTree.DEEPEST + " deep")
                .contains(Limits.HORIZON.toDays() + " days")
                .contains(Limits.INTERVAL.toMinutes() + " min")
                .contains("any other count of people | " + grouped(Limits.PEOPLE))
                .contains("companions counted | " + grouped(Limits.ALL_PEOPLE))
                .contains("sizes in a pattern | " + grouped(Limits.HOUSEHOLD))
                .contains("one household | " + Limits.COMPANIONS)
                .contains("escort teams | " + grouped(Limits.VEHICLES))
                .contains("vehicle types | " + Limits.VEHICLE_TYPES)
                .contains("terms | " + grouped(Limits.TERMS))
                .contains("in one vehicle | " + grouped(Limits.PLACES_IN_VEHICLE))
                .contains("any list | " + grouped(Limits.LIST))
                .contains("a name | " + Limits.NAME)
                .contains("a text | " + grouped(Limits.TEXT))
                .contains("a leg | " + grouped(Limits.KILOMETRES) + " km")
                .contains("speed | " + grouped(Limits.KILOMETRES_PER_HOUR) + " km/h")
                .contains("priority | " + grouped(Limits.WEIGHT))
                .contains("to " + Limits.FACTOR)
                .contains(grouped(Long.MAX_VALUE))
                .contains("at once | " + Problems.MOST);
        assertThat(Limits.HORIZON).isEqualTo(Duration.ofDays(60));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
