package org.safepassage.app.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.safepassage.app.imports.problem.Problem;
import org.safepassage.app.imports.problem.WrongInput;
import org.safepassage.operation.Operation;

/// A small operation file in five places, with four households, that tests change in one spot.
///
/// @param text the file
public record SmallOperation(String text) {
    private static final String TEXT =
            """
            safe-passage: 1
            operation:
              id: small-town
              name: Small Town
              kind: exercise
              zone: Asia/Damascus
              start: 2016-12-15T06:00+02:00
              end: 2016-12-17T00:00+02:00
            parties:
              - {id: government, name: Government side, parts: [party]}
              - {id: opposition, name: Opposition side, parts: [party]}
              - {id: monitors, name: Monitors, parts: [monitor]}
            places:
              - {id: depot, parts: [depot]}
              - {id: assembly, parts: [assembly]}
              - {id: checkpoint, parts: [checkpoint]}
              - {id: reception, parts: [reception]}
              - {id: hospital, parts: [hospital]}
            corridors:
              - id: road
                legs:
                  - {id: city-leg, from: assembly, to: checkpoint, length: 6 km, speed: 18 km/h}
                  - {id: country-leg, from: checkpoint, to: reception, length: 15 km, time: 30 min}
                  - {id: hospital-leg, from: reception, to: hospital, length: 1 km, time: 5 min}
            legs:
              - {id: depot-leg, from: depot, to: assembly, length: 2 km, speed: 20 km/h}
            groups:
              - {id: families, place: assembly, category: families, count: 12, households: [4, 3, 3, 2], to: [reception]}
              - {id: wounded, place: assembly, category: wounded-stretcher, count: 4, need: stretcher, companions: 1, to: [hospital]}
            fleet:
              - {id: bus, number: 2, seats: 50, base: depot}
              - {id: ambulance, number: 1, seats: 2, stretchers: 2, base: depot, carries: [wounded-stretcher]}
            escorts:
              - {id: red-crescent, number: 1}
            terms:
              - id: wounded-first
                text: The wounded leave first.
                owed-by: government
                owed-to: opposition
                first: {before: {category: wounded-stretcher}, after: {category: families}}
            """;

    /// The file as it stands.
    public static SmallOperation unchanged() {
        return new SmallOperation(TEXT);
    }

    /// The file with `found`, which stands in it exactly once, replaced.
    public static SmallOperation with(String found, String replacement) {
        return unchanged().and(found, replacement);
    }

    /// The file with one term more, its lines as they stand below `terms:`.
    public static SmallOperation withTerm(String rule) {
        return new SmallOperation(TEXT + "  - id: further\n    text: Further.\n    " + rule + "\n");
    }

    /// This file with one more change.
    public SmallOperation and(String found, String replacement) {
        assertThat(text.split(java.util.regex.Pattern.quote(found), -1))
                .as("'" + found + "' stands once in the small operation")
                .hasSize(2);
        return new SmallOperation(text.replace(found, replacement));
    }

    /// The operation that it gives.
    public Operation operation() {
        return OperationFile.read("small.yaml", text.getBytes(UTF_8));
    }

    /// The problems that it gives; none when it is right.
    public List<Problem> problems() {
        return problemsOf(text.getBytes(UTF_8));
    }

    /// The only problem that it gives.
    public Problem problem() {
        List<Problem> problems = problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    /// The problems that `bytes` give as a file; none when they are right.
    public static List<Problem> problemsOf(byte[] bytes) {
        WrongInput wrong =
                catchThrowableOfType(
                        WrongInput.class, () -> OperationFile.read("small.yaml", bytes));
        return wrong == null ? List.of() : wrong.problems();
    }
}
