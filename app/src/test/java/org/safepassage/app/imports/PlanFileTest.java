package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.plan.Plan;

class PlanFileTest {
    private static final String GOOD =
            """
            {
              "format": "safe-passage plan 1",
              "operation": "town",
              "figure": "likely",
              "convoys": [
                {
                  "id": "convoy-1",
                  "origin": "alpha",
                  "destination": "beta",
                  "corridor": "road",
                  "vehicles": [{"vehicle": "bus-1", "aboard": [{"group": "families", "households": [1, 3], "people": 10}]}],
                  "boarding": {"from": "2030-01-01T06:00:00Z", "to": "2030-01-01T06:05:00Z"},
                  "movements": [
                    {"leg": "street", "direction": "forward", "headIn": "2030-01-01T06:05:00Z", "headOut": "2030-01-01T06:25:00Z", "tailOut": "2030-01-01T06:26:00Z"},
                    {"stop": "beta", "from": "2030-01-01T06:26:00Z", "to": "2030-01-01T06:30:00Z", "search": {"from": "2030-01-01T06:27:00Z", "to": "2030-01-01T06:30:00Z"}}
                  ],
                  "alighting": {"from": "2030-01-01T06:30:00Z", "to": "2030-01-01T06:31:00Z"}
                }
              ],
              "leftBehind": [{"group": "families", "people": 2}]
            }
            """;

    @Test
    void readsAGoodPlan() {
        Plan plan = read(GOOD);
        assertThat(plan.convoys()).hasSize(1);
        assertThat(plan.peopleMoved()).isEqualTo(10);
        assertThat(plan.peopleLeftBehind()).isEqualTo(2);
    }

    @Test
    void takesAByteOrderMarkAsOperationFilesDo() {
        assertThat(read("\uFEFF" + GOOD)).isEqualTo(read(GOOD));
    }

    @Test
    void showsNoCharacterThatTurnsItsMessageRound() {
        assertThatThrownBy(() -> read(GOOD.replace("convoy-1", "\\u202E1-yovnoc\\u001B[2J")))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("\"?1-yovnoc?[2J\"");
    }

    /// What stands in the good plan, what is put in its place, and the message's place and words.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    safe-passage plan 1 | safe-passage plan 9 | format | plan 9
                    "operation": "town", | | operation | nothing
                    "likely" | "probable" | figure | probable
                    "figure": "likely" | "figur": "likely" | figur | did you mean `figure`?
                    "id": "convoy-1" | "id": "Convoy 1" | convoys[0].id | Convoy 1
                    "bus-1" | "bus" | convoys[0].vehicles[0].vehicle | bus-3
                    "bus-1" | "bus-01" | convoys[0].vehicles[0].vehicle | bus-01
                    "bus-1" | "bus-99999999999" | convoys[0].vehicles[0].vehicle | bus-99999999999
                    [1, 3] | [3, 1] | convoys[0].vehicles[0].aboard[0].households | the second not below the first
                    [1, 3] | [1] | convoys[0].vehicles[0].aboard[0].households | first and the last household
                    [1, 3] | [0, 3] | convoys[0].vehicles[0].aboard[0].households[0] | from 1 to
                    "people": 10 | "people": -10 | convoys[0].vehicles[0].aboard[0].people | -10
                    "people": 10 | "people": 1e1 | convoys[0].vehicles[0].aboard[0].people | 1e1
                    "people": 10 | "people": 2147483648 | convoys[0].vehicles[0].aboard[0].people | 2147483648
                    "people": 10 | "people": "10" | convoys[0].vehicles[0].aboard[0].people | "10"
                    "people": 10 | "people": null | convoys[0].vehicles[0].aboard[0].people | null
                    06:00:00Z | 06:00:00+02:00 | convoys[0].boarding.from | in UTC
                    2030-01-01T06:00:00Z | 2030-02-31T06:00:00Z | convoys[0].boarding.from | 2030-02-31
                    "to": "2030-01-01T06:05:00Z" | "to": "2030-01-01T05:05:00Z" | convoys[0].boarding | before the beginning
                    "headOut": "2030-01-01T06:25:00Z" | "headOut": "2030-01-01T07:25:00Z" | convoys[0].movements[0] | in this order
                    "forward" | "sideways" | convoys[0].movements[0].direction | sideways
                    "to": "2030-01-01T06:30:00Z", "search" | "to": "2030-01-01T05:30:00Z", "search" | convoys[0].movements[1] | before it begins
                    "leg": "street", | "leg": "street", "leg": "street", | convoys[0].movements[0].leg | a second time
                    "people": 2} | "people": 2, "name": "A"} | leftBehind[0].name | delete it
                    "leftBehind": [{"group": "families", "people": 2}] | "leftBehind": 2 | leftBehind | a list of groups
                    """)
    void namesPlaceFoundExpectedAndNextStep(String old, String fresh, String place, String words) {
        assertThat(GOOD).contains(old);
        WrongInput wrong =
                catchThrowableOfType(
                        WrongInput.class,
                        () -> read(GOOD.replace(old, fresh == null ? "" : fresh)));
        assertThat(wrong.problems()).extracting(Problem::place).contains(place);
        assertThat(wrong.getMessage()).contains(words);
        Problem problem =
                wrong.problems().stream()
                        .filter(it -> it.place().equals(place))
                        .findFirst()
                        .orElseThrow();
        assertThat(problem.file()).isEqualTo("plan.json");
        assertThat(problem.line()).isPositive();
        assertThat(problem.expected()).isNotBlank();
        assertThat(problem.nextStep()).isNotBlank();
    }

    @Test
    void namesEveryMistakeAtOnce() {
        String wrong =
                GOOD.replace("forward", "sideways")
                        .replace("likely", "probable")
                        .replace("bus-1", "bus");
        assertThatThrownBy(() -> read(wrong)).hasMessageContaining("3 problems in plan.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "[]",
                "\"plan\"",
                "{}",
                "{",
                "{\"format\":",
                "{'format': 1}",
                "{\"convoys\": NaN}",
                "// a comment\n{}",
                "{\"convoys\": [null, 1, [], \"x\", {}]}",
                "{\"convoys\": [{\"vehicles\": [], \"movements\": []}]}",
                "{\"convoys\": [{\"vehicles\": {}, \"movements\": [[]], \"boarding\": 3}]}",
            })
    void refusesWhatIsNoPlan(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(WrongInput.class);
    }

    @Test
    void refusesWhatComesAfterThePlan() {
        assertThatThrownBy(() -> read(GOOD + "{}")).hasMessageContaining("one plan in a file");
    }

    @Test
    void refusesDeepNestingWithoutFallingOver() {
        String deep = "[".repeat(1_000_000);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(WrongInput.class);
    }

    @Test
    void refusesHugeNumbersAndTexts() {
        String digits = "9".repeat(1_000_000);
        assertThatThrownBy(() -> read(GOOD.replace("10", digits))).isInstanceOf(WrongInput.class);
        assertThatThrownBy(() -> read(GOOD.replace("town", digits))).isInstanceOf(WrongInput.class);
    }

    @Test
    void refusesOtherEncodings() {
        assertThatThrownBy(() -> PlanFile.read("plan.json", GOOD.getBytes(UTF_16)))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void refusesMissingFilesAndFolders(@TempDir Path folder) {
        assertThatThrownBy(() -> PlanFile.read(folder)).hasMessageContaining("a folder");
        assertThatThrownBy(() -> PlanFile.read(folder.resolve("none.json")))
                .hasMessageContaining("no such file");
    }

    /// Whatever slip of the pen: a plan or a message, never anything else.
    @Test
    void survivesChangesAtRandom() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]\",:0-9aZ".charAt(random.nextInt(12)));
                    default -> text.setCharAt(at, (char) random.nextInt(256));
                }
            }
            try {
                assertThat(read(text.toString())).isNotNull();
            } catch (WrongInput wrong) {
                assertThat(wrong.problems()).isNotEmpty();
            }
        }
    }

    private static Plan read(String text) {
        return PlanFile.read("plan.json", text.getBytes(UTF_8));
    }
}
