package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;

/// Mistakes that were made by somebody who wrote an operation from the format page alone.
class FirstMistakesTest {
    private static final String PLACED = "{id: assembly, parts: [assembly], at: [36.18, 37.13]}";

    @Test
    void inUnitsGetAnAdviceThatKeepsTheLimit() {
        Problem problem =
                SmallOperation.with("kind: exercise", "kind: exercise\n  interval: 15").problem();
        assertThat(problem.nextStep()).isEqualTo("did you mean `15 s`?");
        assertThat(
                        SmallOperation.with("kind: exercise", "kind: exercise\n  interval: 15 s")
                                .problems())
                .isEmpty();
    }

    @Test
    void inTheTimeOfAnEventAreSaidOnce() {
        Problem misspelt =
                SmallOperation.withTerm(
                                "gate: {held: everyone, until: {event: release, expect: 2016-12-15T12:00+02:00}}")
                        .problem();
        assertThat(misspelt.nextStep()).isEqualTo("did you mean `expected`?");
        Problem missing =
                SmallOperation.withTerm("gate: {held: everyone, until: {event: release}}")
                        .problem();
        assertThat(missing.nextStep())
                .isEqualTo("add for example expected: 2016-12-15T06:00+02:00");
    }

    @Test
    void inPlacesOfASideAreSaidInPlainWords() {
        Problem problem =
                SmallOperation.withTerm(
                                "destination-excluded: {of: {place: depot}, place: hospital}")
                        .problem();
        assertThat(problem.found()).isEqualTo("a side without people: no group is at depot");
    }

    @Test
    void inBracketsNameTheLineInWhichTheyWereOpened() {
        Problem problem =
                SmallOperation.with(
                                "number: 2, seats: 50, base: depot}",
                                "number: 2, seats: 50, base: depot")
                        .problem();
        assertThat(problem.line()).isEqualTo(32);
        assertThat(problem.found()).endsWith("never closed; it begins in line 31");
        assertThat(problem.nextStep()).contains("the closing brace in line 31");
    }

    @Test
    void inTheOrderOfCoordinatesAreNoticed() {
        SmallOperation drawn =
                SmallOperation.with("{id: assembly, parts: [assembly]}", PLACED)
                        .and(
                                "{id: checkpoint, parts: [checkpoint]}",
                                "{id: checkpoint, parts: [checkpoint], at: [36.16, 37.11]}");
        assertThat(drawn.problems()).isEmpty();
        Problem turned =
                drawn.and("[36.18, 37.13]", "[7.13, 36.16]")
                        .and("[36.16, 37.11]", "[36.16, 7.11]")
                        .problem();
        assertThat(turned.place()).isEqualTo("places[1].at");
        assertThat(turned.found()).contains("km from 'checkpoint', to which a leg leads");
        assertThat(turned.nextStep()).isEqualTo("did you mean `[36.16, 7.13]`?");
    }

    @Test
    void inTheCoordinatesOfOnePlaceAreBlamedOnNoOther() {
        SmallOperation drawn =
                SmallOperation.with(
                                "{id: depot, parts: [depot]}",
                                "{id: depot, parts: [depot], at: [36.18, 7.13]}")
                        .and(
                                "{id: assembly, parts: [assembly]}",
                                "{id: assembly, parts: [assembly], at: [7.13, 36.18]}")
                        .and(
                                "{id: checkpoint, parts: [checkpoint]}",
                                "{id: checkpoint, parts: [checkpoint], at: [36.16, 7.11]}");
        assertThat(drawn.problem().place()).isEqualTo("places[1].at");
    }

    @Test
    void inTheCoordinatesOfALastPlaceAreNotBlamedOnTheOneBefore() {
        SmallOperation drawn =
                SmallOperation.with("{id: assembly, parts: [assembly]}", PLACED)
                        .and(
                                "{id: checkpoint, parts: [checkpoint]}",
                                "{id: checkpoint, parts: [checkpoint], at: [36.16, 37.11]}")
                        .and(
                                "{id: reception, parts: [reception]}",
                                "{id: reception, parts: [reception], at: [7.05, 36.1]}")
                        .and("[36.18, 37.13]", "[36.18, 7.13]")
                        .and("[36.16, 37.11]", "[36.16, 7.11]");
        assertThat(drawn.problem().place()).isEqualTo("places[3].at");
    }

    @Test
    void inTheEndsOfALegLeaveItsLengthAlone() {
        assertThat(
                        SmallOperation.with("{id: assembly, parts: [assembly]}", PLACED)
                                .and(
                                        "from: assembly, to: checkpoint",
                                        "form: assembly, to: checkpoint")
                                .problem()
                                .nextStep())
                .isEqualTo("did you mean `from`?");
    }

    @Test
    void inALengthThatIsFarTooShortAreNoticed() {
        Problem problem =
                SmallOperation.with("{id: assembly, parts: [assembly]}", PLACED)
                        .and(
                                "{id: checkpoint, parts: [checkpoint]}",
                                "{id: checkpoint, parts: [checkpoint], at: [35.18, 37.13]}")
                        .problem();
        assertThat(problem.place()).isEqualTo("corridors[0].legs[0].length");
        assertThat(problem.found())
                .isEqualTo("'6 km' of road between places that are 111 km apart");
    }

    @Test
    void inTheKindOfFileAreSaidOnce() {
        String plan =
                "{\"format\": \"safe-passage plan 1\", \"operation\": \"town\", \"convoys\": []}";
        assertThat(SmallOperation.problemsOf(plan.getBytes(UTF_8)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("a plan"))
                .satisfies(problem ->
                        assertThat(problem.nextStep())
                                .contains("passage check OPERATION.yaml PLAN.json"));
        assertThat(
                        SmallOperation.problemsOf(
                                "safe-passage: claims 1\nclaims: []\n".getBytes(UTF_8)))
                .extracting(Problem::found)
                .containsExactly("claims typed by hand");
        assertThat(SmallOperation.problemsOf("safe-passage: decisions 1\n".getBytes(UTF_8)))
                .extracting(Problem::found)
                .containsExactly("a record of decisions");
        byte[] operation = SmallOperation.unchanged().text().getBytes(UTF_8);
        WrongInput wrong =
                catchThrowableOfType(
                        WrongInput.class, () -> PlanFile.read("small.yaml", operation));
        assertThat(wrong.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("an operation file"));
    }
}
