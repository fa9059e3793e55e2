package org.safepassage.bench.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safepassage.agreement.Clause;
import org.safepassage.agreement.Term;
import org.safepassage.app.imports.OperationFile;
import org.safepassage.operation.Operation;
import org.safepassage.people.Group;
import org.safepassage.quantity.Figure;

class OperationTextTest {
    @TempDir private Path folder;

    /// Only the names of categories and the words of sides are the reader's own.
    @ParameterizedTest
    @EnumSource
    void readerUnderstandsDrawnOperationAsItWasMeant(FamilySize size) throws IOException {
        Operation drawn = FamilyRecipe.draw(size, EnumSet.allOf(TermLayer.class), 4);

        Operation read = read(OperationText.of(drawn));

        assertThat(read.horizon()).isEqualTo(drawn.horizon());
        assertThat(read.interval()).isEqualTo(drawn.interval());
        assertThat(read.network().legs()).isEqualTo(drawn.network().legs());
        assertThat(read.network()).isEqualTo(drawn.network());
        assertThat(read.fleet()).isEqualTo(drawn.fleet());
        assertThat(facts(read)).isEqualTo(facts(drawn));
        assertThat(read.terms().keySet()).isEqualTo(drawn.terms().keySet());
        assertThat(read.terms().values().stream().map(OperationTextTest::withoutWords))
                .isEqualTo(
                        drawn.terms().values().stream()
                                .map(OperationTextTest::withoutWords)
                                .toList());
    }

    private Operation read(String text) throws IOException {
        Path file = folder.resolve("drawn.yaml");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return OperationFile.read(file);
    }

    private static List<String> facts(Operation operation) {
        return operation.groups().values().stream().map(OperationTextTest::facts).toList();
    }

    private static String facts(Group group) {
        return List.of(
                        group.id(),
                        group.place(),
                        group.category().word(),
                        group.category().medical(),
                        group.people(Figure.LIKELY),
                        group.householdSizes(),
                        group.need(),
                        group.destinations(),
                        group.priority(),
                        String.valueOf(group.longestAboard()))
                .toString();
    }

    private static String withoutWords(Term term) {
        Clause clause = term.clause();
        return clause.toString().replaceAll("words=[^\\[]*, groups", "groups");
    }
}
